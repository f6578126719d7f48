//! What an app mostly needs of this crate.

pub use crate::layout::{column, row};
pub use crate::models::*;
pub use crate::plot::{AxisType, figure};
pub use crate::property::*;
