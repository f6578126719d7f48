//! Tools that are pressed.

use tropism_core::{Callback, Model, models};

use crate::models::{ActionTool, DataRenderer, PlotActionTool, Tool};
use crate::property::{Auto, Dimensions, PanDirection};

models! { $
    /// Copies the plot to the clipboard as an image.
    CopyTool / BuildCopyTool: ActionTool {}

    /// Runs JavaScript when its button is pressed.
    CustomAction / BuildCustomAction: ActionTool {
        /// Whether the button is shown as being on.
        active: bool = Bool(false) => [input],
        /// Whether the button takes no input.
        disabled: bool = Bool(false),
        /// What is run; a truth value that it returns becomes `active`. `None` makes the button do nothing.
        callback: Option<Callback> = Null => [guarded],
        /// What decides on `active` after each press: code that returns a truth value, or `Auto` to toggle it; `None`
        /// leaves it to `callback`.
        active_callback: Option<Auto<Callback>> = Null => [guarded],
    }, override {
        description = Text("Perform a Custom Action"),
    }

    /// Opens a window with the properties of the plot and its models.
    ExamineTool / BuildExamineTool: ActionTool {}

    /// Shows the plot on the whole screen, or returns to the page.
    FullscreenTool / BuildFullscreenTool: ActionTool {}

    /// Moves the ranges of the plot one step when its button is pressed.
    ClickPanTool / BuildClickPanTool: PlotActionTool {
        /// Which way it moves them, by side or by compass point.
        direction: PanDirection = Required,
        /// How far a step goes, as a part of the frame's size: 1 moves by the whole frame.
        factor: f64 = Float(0.1),
    }

    /// A tool that zooms one step when its button is pressed.
    ZoomBaseTool / BuildZoomBaseTool: PlotActionTool, abstract {
        /// Renderers whose ranges are zoomed; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// Along which dimensions it zooms.
        dimensions: Dimensions = Text("both"),
        /// By which part a range shrinks in one step, from 0 to 1; zooming out undoes as much.
        factor: f64 = Float(0.1),
        /// How many levels of nested coordinates are left alone.
        level: i64 = Int(0),
    }

    /// Shows a smaller part of the ranges.
    ZoomInTool / BuildZoomInTool: ZoomBaseTool {}

    /// Shows a larger part of the ranges.
    ZoomOutTool / BuildZoomOutTool: ZoomBaseTool {
        /// Whether zooming stops where a range meets its bounds; otherwise it goes on, and the middle moves.
        maintain_focus: bool = Bool(true),
    }
}
