//! Messages on their way to a client.

use bytes::Bytes;
use serde_json::json;

use super::{BOKEH_VERSION, Header, MessageKind};

/// One frame of a websocket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A text frame.
    Text(String),
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

/// A message, ready for the socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    header: Header,
    content: String,
    buffers: Vec<(String, Bytes)>,
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
        Self { header, content, buffers }
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
        &self.header
    }

    /// Its content, JSON.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// Its binary buffers, with their ids.
    pub fn buffers(&self) -> &[(String, Bytes)] {
        &self.buffers
    }

    /// The bytes of all its frames, without the websocket's own.
    pub fn size(&self) -> usize {
        self.content.len() + self.buffers.iter().map(|(_, data)| data.len()).sum::<usize>()
    }

    /// Its frames, which must be written in this order and with no other between them.
    pub fn into_fragments(self) -> impl Iterator<Item = Fragment> {
        let header = serde_json::to_string(&self.header).unwrap_or_default();
        let buffers = self
            .buffers
            .into_iter()
            .flat_map(|(id, data)| [Fragment::Text(json!({ "id": id }).to_string()), Fragment::Binary(data)]);
        [Fragment::Text(header), Fragment::Text("{}".to_owned()), Fragment::Text(self.content)]
            .into_iter()
            .chain(buffers)
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

/// Answers the question what the server is.
pub fn server_info(request: &str) -> Message {
    let version = json!({ "version_info": { "bokeh": BOKEH_VERSION, "server": BOKEH_VERSION } });
    Message::simple(MessageKind::ServerInfoReply, Some(request), version.to_string())
}
