//! What clients tell of what they have got: our script in a page does, in messages of a type of our own.

use serde::Deserialize;
use tropism_core::wire::Content;

/// Our ids of messages are numbers in text: shorter than this.
const MAX_ID: usize = 64;

/// Bytes of a page's error that are kept for the log.
const MAX_ERROR: usize = 2_000;

/// What is longer is none of the script's messages.
pub(super) const MAX_BYTES: usize = 64 << 10;

/// What a message of our type must be.
pub(super) const EXPLANATION: &str = "a message of type TROPISM must be {\"hello\": 1}, {\"applied\": id}, \
                                      {\"painted\": id}, {\"failed\": id, \"error\": text} or {\"replaced\": true}";

/// One of the script's messages, or what a client's machine says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Note {
    /// It has taken hold: it tells of each patch from now on.
    Hello,
    /// The patch of this id was applied.
    Applied(String),
    /// Everything up to the patch of this id was there when an animation frame began.
    Painted(String),
    /// The patch of this id, or the document that was pulled, was not applied, or only in part.
    Failed { id: String, error: String },
    /// The document was replaced by the one that was pulled.
    Replaced,
    /// Everything up to the message of this id is there: a ping behind it was answered.
    Arrived(String),
}

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Written {
    Hello { hello: u32 },
    Applied { applied: String },
    Painted { painted: String },
    Failed { failed: String, error: String },
    Replaced { replaced: bool },
}

impl Note {
    /// Reads the content of a script's message; `None` if it is something else.
    pub(super) fn read(content: &Content) -> Option<Self> {
        let note = match Written::deserialize(content.json()) {
            Ok(Written::Hello { hello: 1 }) => Self::Hello,
            Ok(Written::Applied { applied }) if applied.len() <= MAX_ID => Self::Applied(applied),
            Ok(Written::Painted { painted }) if painted.len() <= MAX_ID => Self::Painted(painted),
            Ok(Written::Failed { failed, mut error }) if failed.len() <= MAX_ID => {
                error.truncate(error.floor_char_boundary(MAX_ERROR));
                error.shrink_to_fit();
                Self::Failed { id: failed, error }
            }
            Ok(Written::Replaced { replaced: true }) => Self::Replaced,
            _ => return None,
        };
        Some(note)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::{Value, json};

    use super::*;

    fn read(json: Value) -> Option<Note> {
        Note::read(&Content::new(json, HashMap::new()))
    }

    #[test]
    fn notes_are_read() {
        assert_eq!(read(json!({ "hello": 1 })), Some(Note::Hello));
        assert_eq!(read(json!({ "applied": "7.1" })), Some(Note::Applied("7.1".to_owned())));
        assert_eq!(read(json!({ "painted": "7" })), Some(Note::Painted("7".to_owned())));
        assert_eq!(read(json!({ "replaced": true })), Some(Note::Replaced));
        let failed = Note::Failed { id: "7".to_owned(), error: "ü".repeat(1_000) };
        assert_eq!(read(json!({ "failed": "7", "error": "ü".repeat(100_000) })), Some(failed));
    }

    #[test]
    fn anything_else_is_none() {
        let long = "7".repeat(MAX_ID + 1);
        for json in [
            json!({}),
            json!([]),
            json!(null),
            json!({ "hello": 2 }),
            json!({ "hello": 1, "applied": "7" }),
            json!({ "applied": 7 }),
            json!({ "applied": long }),
            json!({ "painted": long }),
            json!({ "failed": "7" }),
            json!({ "failed": long, "error": "" }),
            json!({ "replaced": false }),
        ] {
            assert_eq!(read(json.clone()), None, "{json}");
        }
    }
}
