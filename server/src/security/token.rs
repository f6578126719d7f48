//! The tokens that a page hands to its websocket, in Bokeh's format.
//!
//! A token names a session and carries the request of the page, so that the session can be made (again) from it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::{URL_SAFE, URL_SAFE_NO_PAD};
use serde::Deserialize;

use super::payload::Zlib;
use super::session_id::random_text;
use super::{RequestPayload, SecretKey, SessionId, SessionIdError};
use crate::request::Request;

/// Makes and reads tokens.
#[derive(Debug)]
pub(crate) struct Tokens {
    key: Option<SecretKey>,
    expiration: Duration,
    boot: String,
    zlib: Zlib,
}

/// What a valid token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) session_id: SessionId,
    pub(crate) payload: RequestPayload,
    /// Seconds since 1970; a token without it makes no session.
    expiry: Option<u64>,
}

/// Why a token was refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TokenError {
    #[error("the token is not signed with this server's secret key")]
    NotSigned,
    #[error("the token is not base64url: {0}")]
    Base64(#[from] base64::DecodeError),
    #[error("the token's content is not what a token holds: {0}")]
    Json(serde_json::Error),
    #[error("the token's payload cannot be compressed or inflated: {0}")]
    Zlib(String),
    #[error("the token's payload is larger than 1 MiB")]
    TooLarge,
    #[error(transparent)]
    SessionId(#[from] SessionIdError),
    #[error("no random bytes from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

#[derive(Deserialize)]
struct Content {
    session_id: String,
    session_expiry: Option<u64>,
    #[serde(rename = "__bk__zlib_")]
    compressed: Option<String>,
}

/// Bytes of headers and cookies that a token carries.
const MAX_CARRIED: usize = 4 << 10;

impl Tokens {
    /// Tokens that are good for making a session until `expiration` after they were made.
    pub(crate) fn new(key: Option<SecretKey>, expiration: Duration) -> Result<Self, getrandom::Error> {
        Ok(Self { key, expiration, boot: random_text(16)?, zlib: Zlib::new() })
    }

    /// A new session id, signed if this server signs.
    pub(crate) fn new_session_id(&self) -> Result<SessionId, getrandom::Error> {
        SessionId::random(self.key.as_ref())
    }

    /// The session id that a client asks for.
    pub(crate) fn session_id(&self, text: &str) -> Result<SessionId, SessionIdError> {
        SessionId::parse(text, self.key.as_ref())
    }

    /// Whether a token's page was made by this process.
    pub(crate) fn is_ours(&self, payload: &RequestPayload) -> bool {
        payload.boot.as_ref() == Some(&self.boot)
    }

    /// A fresh token for one page.
    pub(crate) fn page(&self, session_id: &SessionId, request: Request) -> Result<String, TokenError> {
        // It stands in the page, and in a header of the websocket's request, where servers take no more than some KiB.
        let request = request.limited(MAX_CARRIED);
        let payload = RequestPayload { request, page: Some(random_text(12)?), boot: Some(self.boot.clone()) };
        let expiry = seconds(SystemTime::now()).saturating_add(self.expiration.as_secs());
        self.encode(session_id, expiry, Some(&payload))
    }

    /// Checks the signature of a token and reads it. Whether it has expired is another question: see [`Token::may_create`].
    pub(crate) fn read(&self, token: &str) -> Result<Token, TokenError> {
        // Unsigned servers ignore a signature, as Bokeh does.
        let (encoded, signature) = token.split_once('.').map_or((token, None), |(text, s)| (text, Some(s)));
        if let Some(key) = &self.key
            && !signature.is_some_and(|signature| key.verify(encoded, signature))
        {
            return Err(TokenError::NotSigned);
        }
        let content: Content = serde_json::from_slice(&decode_base64(encoded)?).map_err(TokenError::Json)?;
        let session_id = self.session_id(&content.session_id)?;
        let payload =
            content.compressed.as_deref().map(|text| self.zlib.inflate(text)).transpose()?.unwrap_or_default();
        Ok(Token { session_id, payload, expiry: content.session_expiry })
    }

    fn encode(
        &self,
        session_id: &SessionId,
        expiry: u64,
        payload: Option<&RequestPayload>,
    ) -> Result<String, TokenError> {
        let id = serde_json::to_string(session_id.as_str()).map_err(TokenError::Json)?;
        let mut json = format!(r#"{{"session_id": {id}, "session_expiry": {expiry}"#);
        if let Some(payload) = payload {
            json = format!(r#"{json}, "__bk__zlib_": "{}""#, self.zlib.deflate(payload)?);
        }
        json.push('}');
        let encoded = URL_SAFE_NO_PAD.encode(json);
        Ok(match &self.key {
            Some(key) => format!("{encoded}.{}", key.sign(&encoded)),
            None => encoded,
        })
    }
}

impl Token {
    /// Whether a session may be made from this token now. Returning to a session that lives needs no fresh token:
    /// pages stay open for hours, and their connections break.
    pub(crate) fn may_create(&self) -> bool {
        self.expiry.is_some_and(|expiry| seconds(SystemTime::now()) < expiry)
    }
}

/// base64url with or without padding, as Bokeh's own reader takes it.
pub(crate) fn decode_base64(text: &str) -> Result<Vec<u8>, base64::DecodeError> {
    if text.ends_with('=') { URL_SAFE.decode(text) } else { URL_SAFE_NO_PAD.decode(text) }
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../../tests/vectors/token_example.txt");

    fn example(name: &str) -> &'static str {
        let line = EXAMPLE.lines().find(|line| line.starts_with(name)).expect("a line of the example");
        line.split_once(": ").expect("a name and a value").1
    }

    fn tokens(key: Option<&str>) -> Tokens {
        Tokens::new(key.map(SecretKey::new), Duration::from_mins(5)).expect("random bytes")
    }

    #[test]
    fn signatures_are_bokehs() {
        let key = SecretKey::new(example("secret key"));
        assert_eq!(key.sign(example("session id base")), example("HMAC-SHA256"));
        let (payload, signature) = example("token").split_once('.').expect("a signed token");
        assert!(key.verify(payload, signature));
    }

    #[test]
    fn the_signed_example_is_read() {
        let tokens = tokens(Some(example("secret key")));
        let token = tokens.read(example("token")).expect("a valid token");
        assert_eq!(token.session_id.as_str(), example("signed session id"));
        assert_eq!(token.expiry, Some(1_700_000_300));
        let request = &token.payload.request;
        assert_eq!(request.arguments("x").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!((request.header("Host"), request.cookie("c")), (Some("localhost:5006"), Some("v")));
        assert!(!token.may_create());
    }

    #[test]
    fn the_signed_example_is_written() {
        let tokens = tokens(Some(example("secret key")));
        let token = tokens.read(example("token")).expect("a valid token");
        let written = tokens.encode(&token.session_id, 1_700_000_300, Some(&token.payload)).expect("encodes");
        // Compressors differ, so the outer text may; what it says may not.
        assert_eq!(tokens.read(&written).expect("our own token"), token);
    }

    #[test]
    fn the_unsigned_example_is_written_to_the_byte() {
        let tokens = tokens(None);
        let id = tokens.session_id("abc").expect("a legal id");
        let token = tokens.encode(&id, 1_700_000_300, None).expect("encodes");
        assert_eq!(token, example("unsigned token, no extra"));
        assert_eq!(tokens.read(&format!("{token}.anything")).expect("unsigned").session_id, id);
    }

    #[test]
    fn a_page_gets_a_fresh_token_of_its_own() {
        let tokens = tokens(None);
        let id = tokens.new_session_id().expect("random bytes");
        let pages: Vec<Token> = (0..2)
            .map(|_| tokens.page(&id, Request::default()).expect("encodes"))
            .map(|text| tokens.read(&text).expect("our own token"))
            .collect();
        assert!(pages.iter().all(|page| page.may_create() && tokens.is_ours(&page.payload)));
        assert_ne!(pages[0].payload.page, pages[1].payload.page);
    }

    #[test]
    fn forgeries_and_garbage_are_refused() {
        let signed = tokens(Some(example("secret key")));
        let token = example("token");
        let (payload, signature) = token.split_once('.').expect("a signed token");
        assert!(matches!(signed.read(payload), Err(TokenError::NotSigned)));
        assert!(matches!(signed.read(&format!("{payload}A.{signature}")), Err(TokenError::NotSigned)));
        let unsigned = tokens(None);
        assert!(matches!(unsigned.read("garbage!"), Err(TokenError::Base64(_))));
        for content in ["[]", "{}", r#"{"session_id": 5}"#, r#"{"session_id": "a", "__bk__zlib_": "AAAA"}"#, ""] {
            assert!(unsigned.read(&URL_SAFE_NO_PAD.encode(content)).is_err(), "{content}");
        }
        let without_expiry = unsigned.read(&URL_SAFE_NO_PAD.encode(r#"{"session_id": "a"}"#)).expect("readable");
        assert!(!without_expiry.may_create());
    }
}
