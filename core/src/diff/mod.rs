//! What takes a client from its cursor to now.

mod event;
mod frame;

pub use frame::Frame;
