//! The events of the document itself.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{DocumentEvent, Event, EventClass};
use crate::error::Result;
use crate::value::{Object, Value};

/// A page has built and painted the document. One in a tab that is not seen says so when it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentReady;

impl EventClass for DocumentReady {
    const NAME: &'static str = "document_ready";
    const FIELDS: &'static [&'static str] = &[];

    fn read(_: &Event) -> Result<Self> {
        Ok(Self)
    }
}

impl DocumentEvent for DocumentReady {}

/// A page that had lost its connection has another one, and the document with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientReconnected;

impl EventClass for ClientReconnected {
    const NAME: &'static str = "client_reconnected";
    const FIELDS: &'static [&'static str] = &[];

    fn read(_: &Event) -> Result<Self> {
        Ok(Self)
    }
}

impl DocumentEvent for ClientReconnected {}

/// A client is no longer connected: its page was closed, or what is between. No client reports it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConnectionLost {
    /// When, in milliseconds since the epoch.
    pub timestamp: f64,
}

impl ConnectionLost {
    /// One that happens now.
    pub(crate) fn now() -> Event {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let timestamp = ("timestamp".into(), Value::Float(since.as_secs_f64() * 1_000.0));
        Event::new(Arc::new(Object { name: Self::NAME.into(), attributes: vec![timestamp] }))
    }
}

impl EventClass for ConnectionLost {
    const NAME: &'static str = "connection_lost";
    const FIELDS: &'static [&'static str] = &["timestamp"];

    fn read(event: &Event) -> Result<Self> {
        Ok(Self { timestamp: event.field("timestamp")? })
    }
}

impl DocumentEvent for ConnectionLost {}
