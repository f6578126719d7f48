//! Where rows come from.

mod feed;
mod period;

pub use feed::Feed;
pub use period::every;
