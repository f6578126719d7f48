//! Lines.

use tropism_core::{Model, Spec, models};

use crate::models::{ConnectedXYGlyph, Glyph, XYGlyph};
use crate::property::{Color, Dash, LineCap, LineJoin, StepMode};

models! { $
    /// One line through the points of all rows, in their order.
    Line / BuildLine: ConnectedXYGlyph {
        /// Horizontal coordinates.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates.
        y: Spec<f64> = Field("y"),
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("black"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel"),
        /// How the line ends.
        line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0),
    }

    /// One line through the points of all rows, in steps.
    Step / BuildStep: XYGlyph {
        /// Horizontal coordinates.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates.
        y: Spec<f64> = Field("y"),
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("black"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel"),
        /// How the line ends.
        line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0),
        /// Where between two points the level changes.
        mode: StepMode = Text("before"),
        /// How far the line goes on before the first point.
        pad_before: f64 = Float(0.0),
        /// How far the line goes on after the last point.
        pad_after: f64 = Float(0.0),
    }
}
