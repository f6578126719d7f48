//! Types of properties that are no models: colours, enumerations, choices of several types.

mod auto;
mod choice;
mod color;
mod dash;
mod enums;
mod factor;
mod grid_item;
mod line_indices;
mod margin;
mod names;
mod options;

pub use auto::Auto;
pub use choice::{
    Alignment, Css, Description, Edge, LabelAngle, Moment, NumberFormat, Period, Placement, Position, Spacing,
    StripZeros, TextLike, TickContext, Tooltips,
};
pub use color::{Color, InvalidColor};
pub use dash::Dash;
pub use enums::*;
pub use factor::Factor;
pub use grid_item::GridItem;
pub use line_indices::LineIndices;
pub use margin::Margin;
pub use options::{Choice, Choices, SelectOptions};
