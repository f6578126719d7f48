//! A websocket as connections see it: whole batches out, fragments in.
//!
//! Kept behind traits so that another websocket library, or pre-framed bytes for many viewers, can take its place.

use std::future::Future;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use bytes::Bytes;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite;
use tropism_core::wire::Fragment;

use super::closing::Closing;

/// What comes from a client.
#[derive(Debug)]
pub(super) enum Received {
    /// A part of a message.
    Text(Utf8Bytes),
    /// A buffer of a message.
    Binary(Bytes),
    /// A sign of life, and what the client's machine was asked with if it is the answer to a ping.
    Alive(Bytes),
    /// The client has closed the connection, or it is lost.
    Closed,
    /// The client broke the websocket protocol or its limits; it can still be told so.
    Refused(Closing),
}

/// A connection that can take no more.
#[derive(Debug)]
pub(super) struct Lost;

/// The half of a websocket that is read.
pub(super) trait Reader: Send {
    /// The next thing from the client. May be dropped while it waits; nothing is lost.
    fn receive(&mut self) -> impl Future<Output = Received> + Send;
}

/// The half of a websocket that is written.
pub(super) trait Writer: Send {
    /// Writes all fragments, then a ping if there is one, and flushes once.
    fn send(&mut self, fragments: Vec<Fragment>, ping: Option<Bytes>) -> impl Future<Output = Result<(), Lost>> + Send;
    /// Says goodbye.
    fn close(&mut self, closing: &Closing) -> impl Future<Output = Result<(), Lost>> + Send;
}

impl Reader for SplitStream<WebSocket> {
    async fn receive(&mut self) -> Received {
        match self.next().await {
            Some(Ok(Message::Text(text))) => Received::Text(text),
            Some(Ok(Message::Binary(bytes))) => Received::Binary(bytes),
            Some(Ok(Message::Pong(answer))) => Received::Alive(answer),
            Some(Ok(Message::Ping(_))) => Received::Alive(Bytes::new()),
            Some(Ok(Message::Close(_))) | None => Received::Closed,
            Some(Err(error)) => refusal(error).map_or(Received::Closed, Received::Refused),
        }
    }
}

impl Writer for SplitSink<WebSocket, Message> {
    async fn send(&mut self, fragments: Vec<Fragment>, ping: Option<Bytes>) -> Result<(), Lost> {
        for message in fragments.into_iter().map(frame).chain(ping.map(Message::Ping)) {
            self.feed(message).await.map_err(|_| Lost)?;
        }
        self.flush().await.map_err(|_| Lost)
    }

    async fn close(&mut self, closing: &Closing) -> Result<(), Lost> {
        let frame = CloseFrame { code: closing.code, reason: closing.reason.as_ref().into() };
        SinkExt::send(self, Message::Close(Some(frame))).await.map_err(|_| Lost)
    }
}

fn frame(fragment: Fragment) -> Message {
    match fragment {
        // Text already; sharing its memory has it checked again, which costs less than a copy.
        Fragment::Text(text) => {
            Message::Text(text.into_bytes().try_into().unwrap_or_else(|_| Utf8Bytes::from_static("")))
        }
        Fragment::Binary(bytes) => Message::Binary(bytes),
    }
}

/// What to tell a client that broke a rule; nothing if the connection itself is gone.
fn refusal(error: axum::Error) -> Option<Closing> {
    use tungstenite::Error;
    match *error.into_inner().downcast::<Error>().ok()? {
        Error::Capacity(error) => Some(Closing::too_big(error.to_string())),
        Error::Utf8(_) => Some(Closing::inconsistent("text that is not UTF-8")),
        Error::Protocol(tungstenite::error::ProtocolError::ResetWithoutClosingHandshake) => None,
        Error::Protocol(error) => Some(Closing::protocol(error.to_string())),
        _ => None,
    }
}
