//! Bases of tools, the toolbar, and tools that change what is shown.

use tropism_core::{BuildModel, Model, New, models};

use crate::models::{BoxAnnotation, BuildBoxAnnotation, BuildRenderer, DataRenderer, StyledElement, UIElement};
use crate::property::{
    Auto, BoxOrigin, Color, CoordinateUnits, CrosshairOverlay, Dimension, Dimensions, HitTestBehavior, HitTestMode,
    Logo, Modifiers, RenderLevel, Several, ToolGroup, ToolName, ZoomTogether,
};

models! { $
    /// What a person can do with a plot.
    Tool / BuildTool: Model, abstract {
        /// Icon of its button, by name or as an image; `None` takes the usual one.
        icon: Option<String> = Null => [guarded],
        /// Text shown when the pointer rests on the button; `None` takes the usual one.
        description: Option<String> = Null,
        /// Whether the toolbar has a button for it.
        visible: bool = Bool(true),
        /// Whether, or under which name, the toolbar joins its button with those of its kind.
        group: ToolGroup = Bool(true),
    }

    /// One button for tools of several plots.
    ToolProxy / BuildToolProxy: Model {
        /// The tools that the button switches.
        tools: Vec<Tool> = List(&[]),
        /// Whether they are on.
        active: bool = Bool(false) => [input],
        /// Whether the button takes no input.
        disabled: bool = Bool(false),
    }

    /// A tool that acts when its button is pressed.
    ActionTool / BuildActionTool: Tool, abstract {}

    /// A tool that a gesture drives.
    GestureTool / BuildGestureTool: Tool, abstract {}

    /// A tool that dragging drives.
    Drag / BuildDrag: GestureTool, abstract {}

    /// Opens a page of help.
    HelpTool / BuildHelpTool: ActionTool {
        /// Address of the page.
        redirect: String = Text("https://docs.bokeh.org/en/latest/docs/user_guide/interaction/tools.html") => [guarded],
    }, override {
        description = Text("Click the question mark to learn more about Bokeh plot tools."),
    }

    /// A tool that shows something about what is under the pointer.
    InspectTool / BuildInspectTool: GestureTool, abstract {}

    /// A tool that acts on its plot when its button is pressed.
    PlotActionTool / BuildPlotActionTool: ActionTool, abstract {}

    /// Saves the plot as an image.
    SaveTool / BuildSaveTool: ActionTool {
        /// Name of the file without its extension; `None` lets the client choose.
        filename: Option<String> = Null,
    }

    /// A tool that the wheel or pinching drives.
    Scroll / BuildScroll: GestureTool, abstract {}

    /// A tool that clicking drives.
    Tap / BuildTap: GestureTool, abstract {}

    /// The bar of buttons of a plot's tools.
    Toolbar / BuildToolbar: UIElement {
        /// The tools, in the order of their buttons.
        tools: Vec<Model> = List(&[]) => [views],
        /// Which logo stands at the end of the bar; `None` shows none.
        logo: Option<Logo> = Text("normal"),
        /// Whether the bar is shown only while the pointer is over the plot.
        autohide: bool = Bool(false),
        /// Whether buttons of tools of one kind are joined.
        group: bool = Bool(true),
        /// Kinds of tools that are joined.
        group_types: Vec<ToolName> = List(&[Text("hover")]),
        /// The tool that dragging drives at first; `Auto` takes the first one, `None` none.
        active_drag: Option<Auto<Model>> = Text("auto"),
        /// The tools that inspect at first; `Auto` takes all of them, `None` none.
        active_inspect: Option<Auto<Several<Tool>>> = Text("auto"),
        /// The tool that the wheel drives at first; `Auto` takes the first one that may, `None` none.
        active_scroll: Option<Auto<Model>> = Text("auto"),
        /// The tool that clicking drives at first; `Auto` takes the first one, `None` none.
        active_tap: Option<Auto<Model>> = Text("auto"),
        /// The tool that gestures of several fingers drive at first; `Auto` takes the first one, `None` none.
        active_multi: Option<Auto<Model>> = Text("auto"),
    }

    /// Zooms to a rectangle that a person draws.
    BoxZoomTool / BuildBoxZoomTool: Drag {
        /// Along which dimensions it zooms; `Auto` decides by the shape of the rectangle.
        dimensions: Auto<Dimensions> = Text("auto"),
        /// How the rectangle looks while it is drawn.
        overlay: BoxAnnotation = Model(|| zoom_overlay().into_node()) => [frozen],
        /// Whether the rectangle keeps the ratio of the frame.
        match_aspect: bool = Bool(false),
        /// Whether drawing starts at a corner of the rectangle or in its middle.
        origin: BoxOrigin = Text("corner"),
    }

    /// Shows lines across the plot at the pointer.
    CrosshairTool / BuildCrosshairTool: InspectTool {
        /// The lines: made by the client, one, or one for each dimension. Spans may be shared by plots.
        overlay: Auto<CrosshairOverlay> = Text("auto") => [frozen],
        /// Along which dimensions lines are drawn.
        dimensions: Dimensions = Text("both"),
        /// Colour of the line; `None` draws none.
        line_color: Color = Text("black"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
    }

    /// Moves the ranges of the plot as it is dragged.
    PanTool / BuildPanTool: Drag {
        /// Along which dimensions it moves them.
        dimensions: Dimensions = Text("both"),
    }

    /// Restores the ranges of the plot.
    ResetTool / BuildResetTool: PlotActionTool {}

    /// Zooms the ranges of the plot as the wheel turns.
    WheelZoomTool / BuildWheelZoomTool: Scroll {
        /// Along which dimensions it zooms.
        dimensions: Dimensions = Text("both"),
        /// Renderers whose ranges are zoomed; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// How many levels of nested coordinates are left alone.
        level: i64 = Int(0),
        /// Whether only renderers under the pointer are zoomed.
        hit_test: bool = Bool(false),
        /// What counts as being under the pointer.
        hit_test_mode: HitTestMode = Text("point"),
        /// Which further renderers are zoomed along with those under the pointer.
        hit_test_behavior: HitTestBehavior = Text("only_hit"),
        /// Whether zooming keeps what is under the pointer in its place.
        maintain_focus: bool = Bool(true),
        /// Whether turning the wheel over an axis zooms that axis alone.
        zoom_on_axis: bool = Bool(true),
        /// Which other axes are zoomed with the one under the pointer.
        zoom_together: ZoomTogether = Text("all"),
        /// How far one step of the wheel zooms.
        speed: f64 = Float(1.0 / 600.0),
        /// Keys that must be held, as a map of `shift`, `ctrl` and `alt` to a truth value.
        modifiers: Modifiers = Map(&[]),
    }

    /// Undoes the last change of the plot's ranges and selections.
    UndoTool / BuildUndoTool: PlotActionTool {}

    /// Does again what was undone.
    RedoTool / BuildRedoTool: PlotActionTool {}

    /// Moves the ranges of the plot as the wheel turns.
    WheelPanTool / BuildWheelPanTool: Scroll {
        /// Along which dimension it moves them.
        dimension: Dimension = Text("width"),
        /// Keys that must be held, as a map of `shift`, `ctrl` and `alt` to a truth value.
        modifiers: Modifiers = Map(&[]),
    }
}

/// The rectangle that a person draws to zoom.
fn zoom_overlay() -> New<BoxAnnotation> {
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
        .left_units(CoordinateUnits::Canvas)
        .right_units(CoordinateUnits::Canvas)
        .top_units(CoordinateUnits::Canvas)
        .bottom_units(CoordinateUnits::Canvas)
}
