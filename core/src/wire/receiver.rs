//! Puts the frames of a websocket together to messages.

use std::collections::HashMap;

use bytes::Bytes;
use serde::Deserialize;
use serde_json::Value as Json;
use thiserror::Error;

use super::{Header, MessageKind};

/// What a client may send at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of one message, all its frames together.
    pub message_bytes: usize,
    /// Buffers of one message.
    pub buffers: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { message_bytes: 20 * 1_024 * 1_024, buffers: 10_000 }
    }
}

/// A client broke the protocol: its connection is closed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{reason}")]
pub struct ProtocolError {
    /// A close code of RFC 6455.
    pub code: u16,
    /// Why, in words.
    pub reason: String,
}

impl ProtocolError {
    fn protocol(reason: impl Into<String>) -> Self {
        Self { code: 1002, reason: reason.into() }
    }

    fn too_big(reason: impl Into<String>) -> Self {
        Self { code: 1009, reason: reason.into() }
    }
}

/// The content of a message and the buffers that it refers to.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub(crate) json: Json,
    pub(crate) buffers: HashMap<String, Bytes>,
}

impl Content {
    /// Content of these parts, as a [`Receiver`] would put them together.
    pub fn new(json: Json, buffers: HashMap<String, Bytes>) -> Self {
        Self { json, buffers }
    }

    /// The JSON.
    pub fn json(&self) -> &Json {
        &self.json
    }
}

/// A message that has come.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its header.
    pub header: Header,
    /// Its content.
    pub content: Content,
    /// The bytes of its frames together.
    pub bytes: usize,
}

#[derive(Debug, Default)]
enum Expected {
    #[default]
    Header,
    Metadata(Header),
    Content(Header),
    BufferHeader(Header, Content),
    BufferPayload(Header, Content, String),
}

impl Expected {
    fn name(&self) -> &'static str {
        match self {
            Self::Header => "a header",
            Self::Metadata(_) => "metadata",
            Self::Content(_) => "content",
            Self::BufferHeader(..) => "the header of a buffer",
            Self::BufferPayload(..) => "the payload of a buffer",
        }
    }
}

/// Puts frames together to messages.
#[derive(Debug, Default)]
pub struct Receiver {
    limits: Limits,
    expected: Expected,
    bytes: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BufferHeader {
    id: String,
}

impl Receiver {
    /// A receiver with these limits.
    pub fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Takes a text frame; gives the message that it completes.
    ///
    /// # Errors
    /// If the client breaks the protocol; the receiver is of no use then.
    pub fn text(&mut self, text: &str) -> Result<Option<Incoming>, ProtocolError> {
        self.count(text.len())?;
        let expected = std::mem::take(&mut self.expected);
        let name = expected.name();
        let malformed = |error: serde_json::Error| ProtocolError::protocol(format!("{name} is malformed: {error}"));
        match expected {
            Expected::Header => {
                let header: Header = serde_json::from_str(text).map_err(malformed)?;
                check_kind(header.kind)?;
                if header.buffers > self.limits.buffers {
                    return Err(ProtocolError::too_big(format!(
                        "a message of {} buffers; at most {} are taken",
                        header.buffers, self.limits.buffers
                    )));
                }
                self.expected = Expected::Metadata(header);
            }
            Expected::Metadata(header) => {
                serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(malformed)?;
                self.expected = Expected::Content(header);
            }
            Expected::Content(header) => {
                let json = serde_json::from_str(text).map_err(malformed)?;
                return Ok(self.next(header, Content { json, buffers: HashMap::new() }));
            }
            Expected::BufferHeader(header, content) => {
                let BufferHeader { id } = serde_json::from_str(text).map_err(malformed)?;
                if content.buffers.contains_key(&id) {
                    return Err(ProtocolError::protocol(format!("two buffers of one message have the id {id:?}")));
                }
                self.expected = Expected::BufferPayload(header, content, id);
            }
            Expected::BufferPayload(..) => {
                return Err(ProtocolError::protocol("a text frame came where the payload of a buffer was expected"));
            }
        }
        Ok(None)
    }

    /// Takes a binary frame; gives the message that it completes.
    ///
    /// # Errors
    /// If the client breaks the protocol; the receiver is of no use then.
    pub fn binary(&mut self, data: Bytes) -> Result<Option<Incoming>, ProtocolError> {
        self.count(data.len())?;
        match std::mem::take(&mut self.expected) {
            Expected::BufferPayload(header, mut content, id) => {
                content.buffers.insert(id, data);
                Ok(self.next(header, content))
            }
            expected => {
                Err(ProtocolError::protocol(format!("a binary frame came where {} was expected", expected.name())))
            }
        }
    }

    fn count(&mut self, bytes: usize) -> Result<(), ProtocolError> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > self.limits.message_bytes {
            return Err(ProtocolError::too_big(format!("a message of more than {} bytes", self.limits.message_bytes)));
        }
        Ok(())
    }

    fn next(&mut self, header: Header, content: Content) -> Option<Incoming> {
        if content.buffers.len() < header.buffers {
            self.expected = Expected::BufferHeader(header, content);
            return None;
        }
        Some(Incoming { header, content, bytes: std::mem::take(&mut self.bytes) })
    }
}

fn check_kind(kind: MessageKind) -> Result<(), ProtocolError> {
    match kind {
        MessageKind::PatchDoc
        | MessageKind::PullDocReq
        | MessageKind::PushDoc
        | MessageKind::ServerInfoReq
        | MessageKind::Tropism => Ok(()),
        MessageKind::Ack
        | MessageKind::Error
        | MessageKind::Ok
        | MessageKind::PullDocReply
        | MessageKind::ServerInfoReply => {
            Err(ProtocolError::protocol(format!("a client sends no message of type {kind:?}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, Receiver};
    use bytes::Bytes;

    fn header(buffers: usize) -> String {
        format!(r#"{{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":{buffers}}}"#)
    }

    #[test]
    fn a_message_ends_with_its_last_buffer() {
        let mut receiver = Receiver::default();
        for text in [&*header(1), "{}", r#"{"events":[]}"#, r#"{"id":"0"}"#] {
            assert!(receiver.text(text).expect("legal").is_none());
        }
        let message = receiver.binary(Bytes::from_static(b"abc")).expect("legal").expect("complete");
        assert_eq!(message.content.buffers["0"], "abc");
        assert!(receiver.text(&header(0)).expect("the next one").is_none());
    }

    #[test]
    fn each_malformed_frame_is_refused_with_a_reason() {
        let broken: [&[&str]; 9] = [
            &["nope"],
            &["[]"],
            &["7"],
            &[r#"{"msgid":"m"}"#],
            &[r#"{"msgtype":"PATCH-DOC"}"#],
            &[r#"{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":-1}"#],
            &[r#"{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":null}"#],
            &[r#"{"msgid":"m","msgtype":"ACK"}"#],
            &[r#"{"msgid":"m","msgtype":"PATCH-DOC"}"#, "nope"],
        ];
        for frames in broken {
            let mut receiver = Receiver::default();
            let outcome = frames.iter().map(|frame| receiver.text(frame)).find_map(Result::err);
            assert_eq!(outcome.map(|error| error.code), Some(1002), "{frames:?}");
        }
        let deep = "[".repeat(100_000);
        let mut receiver = Receiver::default();
        receiver.text(&header(0)).and_then(|_| receiver.text("{}")).expect("legal");
        assert!(receiver.text(&deep).is_err());
    }

    #[test]
    fn a_message_is_bounded() {
        let mut receiver = Receiver::new(Limits { message_bytes: 100, buffers: 2 });
        assert_eq!(receiver.text(&header(3)).map_err(|error| error.code).err(), Some(1009));
        let mut receiver = Receiver::new(Limits { message_bytes: 100, buffers: 2 });
        receiver.text(&header(1)).expect("legal");
        assert_eq!(receiver.text(&" ".repeat(60)).map_err(|error| error.code).err(), Some(1009));
    }
}
