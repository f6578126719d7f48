//! Sessions: one task each, which owns a document, and the connections that show it.

mod closing;
mod connection;
mod hub;
mod limits;
mod link;
mod peer;
mod phase;
mod socket;
mod task;

pub(crate) use closing::Closing;
pub(crate) use connection::{Visitor, serve};
pub(crate) use hub::{Hub, OpenError};
pub(crate) use limits::Limits;
pub(crate) use link::Description;
