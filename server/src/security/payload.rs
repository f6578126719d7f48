//! What a token carries of the request that it was made for.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};

use super::TokenError;

/// A token says of itself how large it is when inflated; nobody's headers, cookies and arguments need more.
const MAX_INFLATED: u64 = 1 << 20;

/// Headers, cookies and query arguments of the page's request, for the app function, and what our own tokens add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RequestPayload {
    /// Request headers but for `Cookie`; where a name came twice, the values joined by a comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) headers: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) cookies: Option<BTreeMap<String, String>>,
    /// Query arguments in the order of the request; bytes, because a URL need not be UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) arguments: Option<BTreeMap<String, Vec<Argument>>>,
    /// A name for this one page, so that its second connection is known as a return. Tokens of Python clients have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) page: Option<String>,
    /// The server process that made the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) boot: Option<String>,
}

/// Bytes, in the JSON of a token: `{"bytes": "base64url"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Argument(pub(crate) Vec<u8>);

#[derive(Serialize, Deserialize)]
struct EncodedBytes {
    bytes: String,
}

impl Serialize for Argument {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        EncodedBytes {
            bytes: URL_SAFE_NO_PAD.encode(&self.0),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Argument {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let encoded = EncodedBytes::deserialize(deserializer)?;
        super::token::decode_base64(&encoded.bytes)
            .map(Self)
            .map_err(serde::de::Error::custom)
    }
}

impl RequestPayload {
    /// zlib in base64url.
    pub(super) fn deflate(&self) -> Result<String, TokenError> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        serde_json::to_writer(&mut encoder, self).map_err(TokenError::Json)?;
        encoder
            .flush()
            .and_then(|()| encoder.finish())
            .map(|z| URL_SAFE_NO_PAD.encode(z))
            .map_err(TokenError::Inflate)
    }

    /// The inverse of `deflate`; refuses what inflates to more than 1 MiB.
    pub(super) fn inflate(text: &str) -> Result<Self, TokenError> {
        let compressed = super::token::decode_base64(text)?;
        let mut json = Vec::new();
        ZlibDecoder::new(compressed.as_slice())
            .take(MAX_INFLATED + 1)
            .read_to_end(&mut json)
            .map_err(TokenError::Inflate)?;
        if json.len() as u64 > MAX_INFLATED {
            return Err(TokenError::TooLarge);
        }
        serde_json::from_slice(&json).map_err(TokenError::Json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bomb_is_refused() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![b' '; 64 << 20]).expect("in memory");
        let bomb = URL_SAFE_NO_PAD.encode(encoder.finish().expect("in memory"));
        assert!(matches!(RequestPayload::inflate(&bomb), Err(TokenError::TooLarge)));
    }

    #[test]
    fn what_goes_in_comes_out() {
        let payload = RequestPayload {
            headers: Some([("Host".to_owned(), "localhost:5006".to_owned())].into()),
            cookies: Some([("c".to_owned(), "v\u{2028}".to_owned())].into()),
            arguments: Some([("x".to_owned(), vec![Argument(vec![0, 255]), Argument(Vec::new())])].into()),
            page: Some("p".to_owned()),
            boot: None,
        };
        let text = payload.deflate().expect("encodes");
        assert_eq!(RequestPayload::inflate(&text).expect("decodes"), payload);
    }
}
