//! Tools that select.

use tropism_core::{BuildModel, Callback, Model, New, models};

use crate::models::{
    BoxAnnotation, BuildBoxAnnotation, BuildPolyAnnotation, BuildRenderer, DataRenderer, Drag, GestureTool,
    PolyAnnotation, Tap, Tool,
};
use crate::property::{
    Auto, BoxOrigin, Dimensions, Modifiers, RegionSelectionMode, RenderLevel, SelectionMode, TapBehavior, TapGesture,
};

models! { $
    /// A tool that selects rows of the sources of renderers.
    SelectTool / BuildSelectTool: GestureTool, abstract {
        /// Renderers whose rows can be selected; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
    }

    /// A tool that selects the rows in an area that a person draws.
    RegionSelectTool / BuildRegionSelectTool: SelectTool, abstract {
        /// What becomes of the selection that there was.
        mode: RegionSelectionMode = Text("replace"),
        /// Whether rows are selected while the area is still being drawn.
        continuous: bool = Bool(false),
        /// Whether the area stays until it is dismissed.
        persistent: bool = Bool(false),
        /// Whether rows count that lie in the area in part only.
        greedy: bool = Bool(false),
    }

    /// Selects the rows in a rectangle that a person draws.
    BoxSelectTool / BuildBoxSelectTool: Drag {
        /// Renderers whose rows can be selected; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// What becomes of the selection that there was.
        mode: RegionSelectionMode = Text("replace"),
        /// Whether rows are selected while the area is still being drawn.
        continuous: bool = Bool(false),
        /// Whether the area stays until it is dismissed.
        persistent: bool = Bool(false),
        /// Whether rows count that lie in the area in part only.
        greedy: bool = Bool(false),
        /// Along which dimensions the rectangle is drawn.
        dimensions: Dimensions = Text("both"),
        /// How the area looks while it is drawn.
        overlay: BoxAnnotation = Model(|| box_overlay().into_node()) => [frozen],
        /// Whether drawing starts at a corner of the rectangle or in its middle.
        origin: BoxOrigin = Text("corner"),
    }

    /// Selects the rows in an area that a person draws freehand.
    LassoSelectTool / BuildLassoSelectTool: Drag {
        /// Renderers whose rows can be selected; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// What becomes of the selection that there was.
        mode: RegionSelectionMode = Text("replace"),
        /// Whether rows are selected while the area is still being drawn.
        continuous: bool = Bool(true),
        /// Whether the area stays until it is dismissed.
        persistent: bool = Bool(false),
        /// Whether rows count that lie in the area in part only.
        greedy: bool = Bool(false),
        /// How the area looks while it is drawn.
        overlay: PolyAnnotation = Model(|| polygon_overlay().into_node()) => [frozen],
    }

    /// Selects the rows in a polygon whose corners a person clicks.
    PolySelectTool / BuildPolySelectTool: Tap {
        /// Renderers whose rows can be selected; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// What becomes of the selection that there was.
        mode: RegionSelectionMode = Text("replace"),
        /// Whether rows are selected while the area is still being drawn.
        continuous: bool = Bool(false),
        /// Whether the area stays until it is dismissed.
        persistent: bool = Bool(false),
        /// Whether rows count that lie in the area in part only.
        greedy: bool = Bool(false),
        /// How the area looks while it is drawn.
        overlay: PolyAnnotation = Model(|| polygon_overlay().into_node()) => [frozen],
    }

    /// Selects the rows that are clicked.
    TapTool / BuildTapTool: Tap {
        /// Renderers whose rows can be selected; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// What becomes of the selection that there was.
        mode: SelectionMode = Text("toggle"),
        /// Whether clicking selects or only inspects.
        behavior: TapBehavior = Text("select"),
        /// What counts as clicking.
        gesture: TapGesture = Text("tap"),
        /// Keys that must be held, as a map of `shift`, `ctrl` and `alt` to a truth value.
        modifiers: Modifiers = Map(&[]),
        /// What runs in the client when something was clicked; `None` runs nothing.
        callback: Option<Callback> = Null => [guarded],
    }
}

/// The rectangle that a person draws to select.
fn box_overlay() -> New<BoxAnnotation> {
    BoxAnnotation::builder()
        .syncable(false)
        .line_color("black")
        .line_alpha(1.0)
        .line_width(2)
        .line_dash([4, 4])
        .fill_color("lightgrey")
        .fill_alpha(0.5)
        .level(RenderLevel::Overlay)
        .visible(false)
        .left(f64::NAN)
        .right(f64::NAN)
        .top(f64::NAN)
        .bottom(f64::NAN)
        .editable(true)
}

/// The area that a person draws to select.
fn polygon_overlay() -> New<PolyAnnotation> {
    PolyAnnotation::builder()
        .syncable(false)
        .level(RenderLevel::Overlay)
        .visible(false)
        .editable(true)
        .line_color("black")
        .line_alpha(1.0)
        .line_width(2)
        .line_dash([4, 4])
        .fill_color("lightgrey")
        .fill_alpha(0.5)
}
