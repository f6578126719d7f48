//! HMAC-SHA256 signatures of session ids and tokens, in Bokeh's format.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The key that signs session ids and tokens: the bytes of the text as they are, like Bokeh's `BOKEH_SECRET_KEY`.
///
/// Servers and Python clients that share a key accept each other's signatures. Use at least 32 random characters.
#[derive(Clone)]
pub struct SecretKey(Vec<u8>);

impl SecretKey {
    /// A key made of the UTF-8 bytes of `text`.
    pub fn new(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }

    /// The signature of `text`: base64url without padding.
    pub(crate) fn sign(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(text).finalize().into_bytes())
    }

    /// Whether `signature` is that of `text`; takes the same time wherever the two differ.
    pub(crate) fn verify(&self, text: &str, signature: &str) -> bool {
        URL_SAFE_NO_PAD.decode(signature).is_ok_and(|bytes| self.mac(text).verify_slice(&bytes).is_ok())
    }

    fn mac(&self, text: &str) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(text.as_bytes());
        mac
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(..)")
    }
}
