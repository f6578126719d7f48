//! What takes a client from its cursor to now.

mod changes;
mod event;
mod frame;
mod messages;

pub(crate) use frame::Cuts;
pub use frame::Frame;
