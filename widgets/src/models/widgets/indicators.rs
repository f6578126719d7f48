//! Widgets that only show something.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{Orientation, ProgressLabel, ProgressMode};

models! { $
    /// A widget that shows how something stands and takes no input.
    Indicator / BuildIndicator: Widget, abstract {}

    /// A bar that shows how far something has come.
    Progress / BuildProgress: Indicator {
        /// Whether the bar shows the value, or only that something goes on.
        mode: ProgressMode = Text("determinate"),
        /// How far it has come, between `min` and `max`.
        value: i64 = Int(0),
        /// The value at which the bar is empty.
        min: i64 = Int(0),
        /// The value at which the bar is full.
        max: i64 = Int(100),
        /// Whether the bar grows from the right, or from the top if it is vertical.
        reversed: bool = Bool(false),
        /// Whether the bar is horizontal or vertical.
        orientation: Orientation = Text("horizontal"),
        /// What is written on the bar, with `@{percent}`, `@{value}`, `@{index}`, `@{total}`, `@{min}` and `@{max}`
        /// filled in; `None` writes nothing.
        label: Option<String> = Text("@{percent}%"),
        /// Whether the label stands in the bar or is left out.
        label_location: ProgressLabel = Text("inline"),
        /// Text shown when the pointer rests on the bar, filled in as the label is; `None` shows none.
        description: Option<String> = Null,
    }
}
