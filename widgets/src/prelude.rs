//! What an app mostly needs of this crate.

// By name, for there is a base of tools that is named so.
pub use crate::events::Tap;
pub use crate::events::*;
pub use crate::layout::{column, row};
pub use crate::models::*;
pub use crate::palettes::*;
pub use crate::plot::{AxisType, Paint, figure, gridplot};
pub use crate::property::*;
pub use crate::transform::*;
