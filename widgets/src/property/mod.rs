//! Types of properties that are no models: colours, enumerations, choices of several types.

mod auto;
mod choice;
mod color;
mod dash;
mod enums;
mod factor;
mod margin;
mod names;

pub use auto::Auto;
pub use choice::{Alignment, Edge, LabelAngle, NumberFormat, Position, StripZeros, TextLike, TickContext};
pub use color::{Color, InvalidColor};
pub use dash::Dash;
pub use enums::*;
pub use factor::Factor;
pub use margin::Margin;
