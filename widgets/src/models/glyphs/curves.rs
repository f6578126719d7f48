//! Lines and curves, one for each row.

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, XYGlyph};
use crate::property::{AngleUnits, Color, Dash, LineCap, LineJoin, SpatialUnits};

models! { $
    /// A straight line between two points for each row.
    Segment / BuildSegment: Glyph {
        /// Horizontal coordinates of the starts.
        x0: Spec<f64> = Field("x0"),
        /// Vertical coordinates of the starts.
        y0: Spec<f64> = Field("y0"),
        /// Horizontal coordinates of the ends.
        x1: Spec<f64> = Field("x1"),
        /// Vertical coordinates of the ends.
        y1: Spec<f64> = Field("y1"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A straight line from a point into a direction for each row.
    Ray / BuildRay: XYGlyph {
        /// Horizontal coordinates of the starts.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the starts.
        y: Spec<f64> = Field("y"),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// The directions, counter-clockwise from the horizontal.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// What the lengths count.
        length_units: SpatialUnits = Text("data") => [unserialized],
        /// The lengths; 0 goes on to the edge of the frame.
        length: Spec<f64> = Value(&Float(0.0)),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A line for each row.
    MultiLine / BuildMultiLine: Glyph {
        /// Horizontal coordinates of the points, a list for each row.
        xs: Spec<f64> = Field("xs"),
        /// Vertical coordinates of the points, a list for each row.
        ys: Spec<f64> = Field("ys"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A quadratic Bézier curve for each row.
    Quadratic / BuildQuadratic: Glyph {
        /// Horizontal coordinates of the starts.
        x0: Spec<f64> = Field("x0"),
        /// Vertical coordinates of the starts.
        y0: Spec<f64> = Field("y0"),
        /// Horizontal coordinates of the ends.
        x1: Spec<f64> = Field("x1"),
        /// Vertical coordinates of the ends.
        y1: Spec<f64> = Field("y1"),
        /// Horizontal coordinates of the control points.
        cx: Spec<f64> = Field("cx"),
        /// Vertical coordinates of the control points.
        cy: Spec<f64> = Field("cy"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A cubic Bézier curve for each row.
    Bezier / BuildBezier: Glyph {
        /// Horizontal coordinates of the starts.
        x0: Spec<f64> = Field("x0"),
        /// Vertical coordinates of the starts.
        y0: Spec<f64> = Field("y0"),
        /// Horizontal coordinates of the ends.
        x1: Spec<f64> = Field("x1"),
        /// Vertical coordinates of the ends.
        y1: Spec<f64> = Field("y1"),
        /// Horizontal coordinates of the first control points.
        cx0: Spec<f64> = Field("cx0"),
        /// Vertical coordinates of the first control points.
        cy0: Spec<f64> = Field("cy0"),
        /// Horizontal coordinates of the second control points.
        cx1: Spec<f64> = Field("cx1"),
        /// Vertical coordinates of the second control points.
        cy1: Spec<f64> = Field("cy1"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }
}
