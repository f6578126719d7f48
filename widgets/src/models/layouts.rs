//! Containers and what takes part in a layout.

use tropism_core::{Model, Value, models};

use crate::models::{Pane, StyledElement, UIElement};
use crate::property::{Alignment, Auto, FlowMode, Margin, SizingMode, SizingPolicy};

models! { $
    /// What takes part in the layout of the page.
    LayoutDOM / BuildLayoutDOM: Pane, abstract {
        /// Whether the element is shown but takes no input.
        disabled: bool = Bool(false),
        /// Width in pixels; `None` leaves it to the content and the policies below.
        width: Option<i64> = Null,
        /// Height in pixels; `None` leaves it to the content and the policies below.
        height: Option<i64> = Null,
        /// The least width in pixels.
        min_width: Option<i64> = Null,
        /// The least height in pixels.
        min_height: Option<i64> = Null,
        /// The greatest width in pixels.
        max_width: Option<i64> = Null,
        /// The greatest height in pixels.
        max_height: Option<i64> = Null,
        /// Space around the element in pixels.
        margin: Option<Margin> = Null,
        /// How the width adapts to what there is and to what the content wants.
        width_policy: Auto<SizingPolicy> = Text("auto"),
        /// How the height adapts to what there is and to what the content wants.
        height_policy: Auto<SizingPolicy> = Text("auto"),
        /// Width divided by height; `Auto` takes that of the content, `None` keeps none.
        aspect_ratio: Option<Auto<f64>> = Null,
        /// Whether the element stands on a line of its own or in a line of text.
        flow_mode: FlowMode = Text("block"),
        /// One word for how width and height adapt together, in place of the policies.
        sizing_mode: Option<SizingMode> = Null,
        /// How the element is placed inside a larger cell: one word, or one for each dimension.
        align: Auto<Alignment> = Text("auto"),
        /// Whether, or along which dimensions, a person may resize the element.
        resizable: Value = Bool(false),
    }

    /// A container that puts its children in a line.
    FlexBox / BuildFlexBox: LayoutDOM, abstract {
        /// What the container shows, in order.
        children: Vec<UIElement> = List(&[]) => [children],
        /// Space between two children in pixels.
        spacing: i64 = Int(0),
    }

    /// A container that puts its children below one another.
    Column / BuildColumn: FlexBox {}

    /// A container that puts its children beside one another.
    Row / BuildRow: FlexBox {}
}
