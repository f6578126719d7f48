//! The names of sessions.

use std::fmt;

use super::SecretKey;

/// Bokeh's alphabet for session ids.
const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Characters in a new id: 44 of 62 kinds are 262 bits.
const LENGTH: usize = 44;

/// Ids that clients choose themselves may be of any form, but not of any length: they are keys of a table.
const MAX_LENGTH: usize = 512;

/// The name of a session. Whoever knows it can see and change the session, so it is never logged in full.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct SessionId(String);

/// Why a text is no session id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SessionIdError {
    /// The text is empty.
    #[error("the session id is empty: leave `bokeh-session-id` away to get a new session")]
    Empty,
    /// The text is longer than any id that a server accepts.
    #[error("the session id is longer than {MAX_LENGTH} bytes")]
    TooLong,
    /// The server signs its session ids, and this signature is missing or wrong.
    #[error("the session id is not signed with this server's secret key")]
    NotSigned,
}

impl SessionId {
    /// A new id from the operating system's generator, signed if there is a key.
    ///
    /// # Errors
    /// If the operating system gives no random bytes.
    pub(crate) fn random(key: Option<&SecretKey>) -> Result<Self, getrandom::Error> {
        let id = random_text(LENGTH)?;
        Ok(Self(match key {
            Some(key) => format!("{id}.{}", key.sign(&id)),
            None => id,
        }))
    }

    /// The id that a client sent: any text of 1 to 512 bytes, correctly signed if there is a key.
    ///
    /// # Errors
    /// [`SessionIdError`] names what is wrong.
    pub(crate) fn parse(text: &str, key: Option<&SecretKey>) -> Result<Self, SessionIdError> {
        if text.is_empty() {
            return Err(SessionIdError::Empty);
        }
        if text.len() > MAX_LENGTH {
            return Err(SessionIdError::TooLong);
        }
        if let Some(key) = key {
            let (id, signature) = text.split_once('.').ok_or(SessionIdError::NotSigned)?;
            if !key.verify(id, signature) {
                return Err(SessionIdError::NotSigned);
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The id as it stands in URLs and tokens.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The first characters only: logs are read by more people than may see the session.
impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().take(8).try_for_each(|c| write!(f, "{}", c.escape_debug()))?;
        f.write_str("…")
    }
}

/// `length` characters of Bokeh's alphabet, each equally likely.
pub(super) fn random_text(length: usize) -> Result<String, getrandom::Error> {
    let mut text = String::with_capacity(length);
    let mut bytes = [0_u8; 64];
    while text.len() < length {
        getrandom::fill(&mut bytes)?;
        // 248 is the largest multiple of 62 in a byte: what lies above would favour the first letters.
        let kept = bytes.iter().filter(|byte| **byte < 248).map(|byte| char::from(ALPHABET[usize::from(byte % 62)]));
        text.extend(kept.take(length - text.len()));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_ids_have_44_characters_of_the_alphabet_and_differ() {
        let ids: std::collections::HashSet<_> =
            (0..100).map(|_| SessionId::random(None).expect("random bytes")).collect();
        assert_eq!(ids.len(), 100);
        assert!(ids.iter().all(|id| id.0.len() == LENGTH && id.0.bytes().all(|byte| ALPHABET.contains(&byte))));
    }

    #[test]
    fn signed_ids_are_checked() {
        let key = SecretKey::new("0123456789abcdef0123456789abcdef");
        let id = SessionId::random(Some(&key)).expect("random bytes");
        assert_eq!(SessionId::parse(id.as_str(), Some(&key)), Ok(id.clone()));
        assert_eq!(SessionId::parse(&id.as_str()[..LENGTH], Some(&key)), Err(SessionIdError::NotSigned));
        assert_eq!(SessionId::parse(id.as_str(), Some(&SecretKey::new("other"))), Err(SessionIdError::NotSigned));
    }

    #[test]
    fn ids_of_clients_are_bounded() {
        assert_eq!(SessionId::parse("", None), Err(SessionIdError::Empty));
        assert_eq!(SessionId::parse(&"a".repeat(513), None), Err(SessionIdError::TooLong));
        assert!(SessionId::parse("any text ü", None).is_ok());
    }

    #[test]
    fn logs_show_a_part_only() {
        let id = SessionId::parse("secret-session\n", None).expect("a legal id");
        assert_eq!(format!("{id:?} {id}"), "secret-s… secret-s…");
    }
}
