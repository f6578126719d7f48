//! The tool that moves the ranges of other plots.

use tropism_core::{BuildModel, Model, New, models};

use crate::models::{BoxAnnotation, BuildBoxAnnotation, BuildNode, BuildRenderer, Node, Range, Tool};
use crate::property::{ImplicitTarget, RenderLevel, StartGesture};

models! { $
    /// Shows the ranges of other plots as a box, and changes them as the box is moved or resized.
    RangeTool / BuildRangeTool: Tool {
        /// The range along the horizontal axis; `None` lets the box fill the frame.
        x_range: Option<Range> = Null,
        /// The range along the vertical axis; `None` lets the box fill the frame.
        y_range: Option<Range> = Null,
        /// Whether the box can be moved and resized horizontally.
        x_interaction: bool = Bool(true),
        /// Whether the box can be moved and resized vertically.
        y_interaction: bool = Bool(true),
        /// How the box looks.
        overlay: BoxAnnotation = Model(|| overlay().into_node()),
        /// Whether dragging, or clicking at two corners, draws the box anew; `none` only lets it be moved and
        /// resized.
        start_gesture: StartGesture = Text("none"),
    }
}

/// The box that shows the ranges: as large as the frame at most.
fn overlay() -> New<BoxAnnotation> {
    let side = |symbol: &str| Node::builder().target(ImplicitTarget::Frame).symbol(symbol);
    BoxAnnotation::builder()
        .syncable(false)
        .line_color("black")
        .line_alpha(1.0)
        .line_width(0.5)
        .line_dash([2, 2])
        .fill_color("lightgrey")
        .fill_alpha(0.5)
        .level(RenderLevel::Overlay)
        .propagate_hover(true)
        .left(f64::NAN)
        .right(f64::NAN)
        .top(f64::NAN)
        .bottom(f64::NAN)
        .left_limit(side("left"))
        .right_limit(side("right"))
        .top_limit(side("top"))
        .bottom_limit(side("bottom"))
        .editable(true)
}
