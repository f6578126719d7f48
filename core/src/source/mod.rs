//! Where values and rows come from.

mod feed;
mod period;
mod pump;
mod rows;
mod stream;

pub use feed::Feed;
pub use period::{after, every};
pub(crate) use period::{delay, period};
pub(crate) use pump::Pump;
pub use rows::Rows;
pub use stream::{received, stream};
