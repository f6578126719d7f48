//! What an app mostly needs of this crate.

// By name, for there is a base of tools that is named so.
pub use crate::events::Tap;
pub use crate::events::*;
pub use crate::layout::{column, layout, row};
// The classes of `dom` go by `dom::Div` and the like; their builders need no such name.
pub use crate::models::dom::{
    BuildColorRef as _, BuildDOMElement as _, BuildHTML as _, BuildTemplate as _, BuildText as _,
    BuildToggleGroup as _, BuildValueOf as _, BuildValueRef as _,
};
pub use crate::models::*;
pub use crate::palettes::*;
pub use crate::plot::{AxisType, ContourData, Network, Paint, figure, gridplot, web_mercator};
pub use crate::property::*;
pub use crate::themes::{BuiltInTheme, ReadTheme as _};
pub use crate::transform::*;
