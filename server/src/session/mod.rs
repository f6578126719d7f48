//! Sessions: one task each, which owns a document, and the connections that show it.

mod audience;
mod closing;
mod connection;
mod environment;
mod filling;
mod healing;
mod hub;
mod limits;
mod link;
mod lookout;
mod note;
mod output_errors;
mod peer;
mod phase;
mod progress;
mod question;
mod script;
mod socket;
mod task;

pub(crate) use closing::Closing;
pub(crate) use connection::{Visitor, serve};
pub(crate) use environment::Environment;
pub(crate) use hub::{Hub, OpenError};
pub(crate) use link::Description;
