//! What a token carries of the request that it was made for.

use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use serde::{Deserialize, Serialize};

use super::TokenError;
use crate::request::Request;

/// A token says of itself how large it is when inflated; nobody's headers, cookies and arguments need more.
const MAX_INFLATED: usize = 1 << 20;

/// The request of the page, for the app function, and what our own tokens add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RequestPayload {
    #[serde(flatten)]
    pub(crate) request: Request,
    /// A name for this one page, so that its second connection is known as a return. Tokens of Python clients have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) page: Option<String>,
    /// The server process that made the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) boot: Option<String>,
}

/// A compressor and its inverse, made once: each page and each connection needs them for a moment, and what they
/// allocate is a multiple of a whole session.
#[derive(Debug)]
pub(super) struct Zlib {
    deflate: Mutex<Compress>,
    inflate: Mutex<Decompress>,
}

impl Zlib {
    pub(super) fn new() -> Self {
        Self {
            deflate: Mutex::new(Compress::new(Compression::best(), true)),
            inflate: Mutex::new(Decompress::new(true)),
        }
    }

    /// zlib in base64url.
    pub(super) fn deflate(&self, payload: &RequestPayload) -> Result<String, TokenError> {
        let json = serde_json::to_vec(payload).map_err(TokenError::Json)?;
        let mut deflate = self.deflate.lock().unwrap_or_else(PoisonError::into_inner);
        deflate.reset();
        let mut compressed = Vec::with_capacity(json.len() / 2 + 64);
        loop {
            let rest = &json[consumed(deflate.total_in())..];
            match deflate.compress_vec(rest, &mut compressed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return Ok(URL_SAFE_NO_PAD.encode(compressed)),
                Ok(Status::Ok | Status::BufError) => compressed.reserve(compressed.len()),
                Err(error) => return Err(TokenError::Zlib(error.to_string())),
            }
        }
    }

    /// The inverse of `deflate`; refuses what inflates to more than 1 MiB.
    pub(super) fn inflate(&self, text: &str) -> Result<RequestPayload, TokenError> {
        let compressed = super::token::decode_base64(text)?;
        let mut inflate = self.inflate.lock().unwrap_or_else(PoisonError::into_inner);
        inflate.reset(true);
        let mut json = Vec::with_capacity(4 * compressed.len() + 64);
        loop {
            let rest = &compressed[consumed(inflate.total_in())..];
            match inflate.decompress_vec(rest, &mut json, FlushDecompress::Finish) {
                Ok(Status::StreamEnd) => return serde_json::from_slice(&json).map_err(TokenError::Json),
                Ok(_) if json.len() > MAX_INFLATED => return Err(TokenError::TooLarge),
                Ok(_) if json.len() < json.capacity() => return Err(TokenError::Zlib("it is cut off".to_owned())),
                Ok(_) => json.reserve(json.len()),
                Err(error) => return Err(TokenError::Zlib(error.to_string())),
            }
        }
    }
}

/// How much of a slice a stream has taken; it cannot be more than the slice has.
fn consumed(total: u64) -> usize {
    usize::try_from(total).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bomb_is_refused() {
        let mut bomb = Vec::with_capacity(1 << 20);
        let status = Compress::new(Compression::best(), true).compress_vec(
            &vec![b' '; 8 << 20],
            &mut bomb,
            FlushCompress::Finish,
        );
        assert_eq!(status.expect("compresses"), Status::StreamEnd);
        let refused = Zlib::new().inflate(&URL_SAFE_NO_PAD.encode(bomb));
        assert!(matches!(refused, Err(TokenError::TooLarge)));
    }

    #[test]
    fn what_goes_in_comes_out() {
        let payload = |size: usize| {
            let headers = [("Host".to_owned(), "localhost:5006".repeat(size))].into();
            let cookies = [("c".to_owned(), "v\u{2028}".to_owned())].into();
            let arguments = [("x".to_owned(), "ü".to_owned()), ("x".to_owned(), String::new())];
            let request = Request::new(headers, cookies, arguments);
            RequestPayload { request, page: Some("p".to_owned()), boot: None }
        };
        let zlib = Zlib::new();
        for size in [1, 100, 10_000, 0] {
            let text = zlib.deflate(&payload(size)).expect("compresses");
            assert_eq!(zlib.inflate(&text).expect("inflates"), payload(size));
            assert!(zlib.inflate(&text[..text.len() / 2]).is_err());
        }
    }
}
