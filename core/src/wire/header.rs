//! The first frame of a message.

use serde::{Deserialize, Serialize};

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum MessageKind {
    /// The server's greeting.
    Ack,
    /// A request failed.
    Error,
    /// A request succeeded.
    Ok,
    /// Changes of the document.
    PatchDoc,
    /// The document, as asked for.
    PullDocReply,
    /// Asks for the document.
    PullDocReq,
    /// A document that replaces the present one.
    PushDoc,
    /// What the server is, as asked for.
    ServerInfoReply,
    /// Asks what the server is.
    ServerInfoReq,
    /// Between the server and its own script in a page; clients that do not know it pay no heed.
    Tropism,
}

/// The header of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The message's id.
    #[serde(rename = "msgid")]
    pub id: String,
    /// What it is.
    #[serde(rename = "msgtype")]
    pub kind: MessageKind,
    /// The id of the message that it answers.
    #[serde(rename = "reqid", default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// How many pairs of a buffer's header and payload follow.
    #[serde(rename = "num_buffers", default)]
    pub buffers: usize,
}
