//! Bokeh's protocol: values as JSON and binary buffers, messages as frames of a websocket, both ways.

mod class;
mod decode;
mod document;
mod encode;
#[cfg(test)]
mod encodings;
mod header;
mod outgoing;
mod patch;
mod push;
mod receiver;
#[cfg(test)]
mod tests;

pub use header::{Header, MessageKind};
pub use outgoing::{Buffers, Fragment, Message, error, ok, server_info, to_script};
pub use receiver::{Content, Incoming, Limits, ProtocolError, Receiver};

pub(crate) use class::{ClassDefinition, check_definitions};
pub(crate) use decode::Decoder;
pub(crate) use document::document_message;
pub(crate) use encode::{Encoded, Encoder, Partial, Reference, SomeColumns, Specs};
pub(crate) use patch::{Arrival, Patch};
pub(crate) use push::push;

/// The version of BokehJS whose protocol and models these are.
pub const BOKEH_VERSION: &str = "3.9.2";
