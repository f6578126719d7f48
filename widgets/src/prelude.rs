//! What an app mostly needs of this crate.

pub use crate::layout::{column, row};
pub use crate::models::*;
pub use crate::palettes::*;
pub use crate::plot::{AxisType, Paint, figure, gridplot};
pub use crate::property::*;
pub use crate::transform::*;
