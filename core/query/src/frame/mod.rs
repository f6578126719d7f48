//! What plots of frames mostly need: statistics of groups, and the factors of categorical axes.

mod describe;
mod factors;

pub use describe::describe;
pub use factors::factors;
