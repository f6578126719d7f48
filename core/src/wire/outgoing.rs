//! Messages on their way to a client.

use std::sync::Arc;

use bytes::Bytes;
use bytestring::ByteString;
use serde_json::{Value as Json, json};

use super::{BOKEH_VERSION, Header, MessageKind};

/// One frame of a websocket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A text frame.
    Text(ByteString),
    /// A binary frame.
    Binary(Bytes),
}

/// How arrays travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Buffers {
    /// As binary frames behind the message.
    Binary,
    /// Inside of the JSON, compressed: for files, and for a page that pulls a second time, whose client loses the
    /// binary frames then.
    Inline,
}

/// A message, ready for the socket. Cloning shares it: what many clients get is encoded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(Arc<Encoding>);

#[derive(Debug, PartialEq, Eq)]
struct Encoding {
    header: Header,
    content: ByteString,
    buffers: Vec<(String, Bytes)>,
    fragments: Vec<Fragment>,
}

impl Message {
    pub(crate) fn new(
        id: String,
        kind: MessageKind,
        reply_to: Option<&str>,
        content: String,
        buffers: Vec<(String, Bytes)>,
    ) -> Self {
        let header = Header { id, kind, reply_to: reply_to.map(str::to_owned), buffers: buffers.len() };
        let content = ByteString::from(content);
        let text = |json: String| Fragment::Text(json.into());
        let mut fragments = vec![
            text(serde_json::to_string(&header).unwrap_or_default()),
            Fragment::Text(ByteString::from_static("{}")),
            Fragment::Text(content.clone()),
        ];
        for (id, data) in &buffers {
            fragments.extend([text(json!({ "id": id }).to_string()), Fragment::Binary(data.clone())]);
        }
        Self(Arc::new(Encoding { header, content, buffers, fragments }))
    }

    fn simple(kind: MessageKind, reply_to: Option<&str>, content: String) -> Self {
        // An id need not be unique; nobody refers to those of greetings and replies.
        Self::new("0".to_owned(), kind, reply_to, content, Vec::new())
    }

    /// The server's greeting.
    pub fn ack() -> Self {
        Self::simple(MessageKind::Ack, None, "{}".to_owned())
    }

    /// Its header.
    pub fn header(&self) -> &Header {
        &self.0.header
    }

    /// Its content, JSON.
    pub fn content(&self) -> &str {
        &self.0.content
    }

    /// Its binary buffers, with their ids.
    pub fn buffers(&self) -> &[(String, Bytes)] {
        &self.0.buffers
    }

    /// The bytes of all its frames, without the websocket's own.
    pub fn size(&self) -> usize {
        self.content().len() + self.buffers().iter().map(|(_, data)| data.len()).sum::<usize>()
    }

    /// Its frames, which must be written in this order and with no other between them.
    pub fn fragments(&self) -> &[Fragment] {
        &self.0.fragments
    }
}

/// Answers a request that succeeded.
pub fn ok(request: &str) -> Message {
    Message::simple(MessageKind::Ok, Some(request), "{}".to_owned())
}

/// Answers a request that failed, in words.
pub fn error(request: &str, text: &str) -> Message {
    let content = json!({ "text": text, "traceback": null }).to_string();
    Message::simple(MessageKind::Error, Some(request), content)
}

/// Tells our own script in the page something: `content` is JSON that it knows.
pub fn to_script(content: &Json) -> Message {
    Message::simple(MessageKind::Tropism, None, content.to_string())
}

/// Answers the question what the server is.
pub fn server_info(request: &str) -> Message {
    let version = json!({ "version_info": { "bokeh": BOKEH_VERSION, "server": BOKEH_VERSION } });
    Message::simple(MessageKind::ServerInfoReply, Some(request), version.to_string())
}
