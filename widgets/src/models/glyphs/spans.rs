//! Lines and strips through the whole frame.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, Texture};
use crate::property::{Color, Dash, LineCap, LineJoin};

models! { $
    /// A line from left to right through the frame for each row.
    HSpan / BuildHSpan: Glyph {
        /// Vertical coordinates.
        y: Spec<f64> = Field("y"),
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

    /// A line from top to bottom through the frame for each row.
    VSpan / BuildVSpan: Glyph {
        /// Horizontal coordinates.
        x: Spec<f64> = Field("x"),
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

    /// A strip from left to right through the frame for each row.
    HStrip / BuildHStrip: Glyph {
        /// Vertical coordinates of one side.
        y0: Spec<f64> = Field("y0"),
        /// Vertical coordinates of the other side.
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
        /// Colour of the fill; `None` fills nothing.
        fill_color: Spec<Option<Color>> = Value(&Text("gray")),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }

    /// A strip from top to bottom through the frame for each row.
    VStrip / BuildVStrip: Glyph {
        /// Horizontal coordinates of one side.
        x0: Spec<f64> = Field("x0"),
        /// Horizontal coordinates of the other side.
        x1: Spec<f64> = Field("x1"),
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
        /// Colour of the fill; `None` fills nothing.
        fill_color: Spec<Option<Color>> = Value(&Text("gray")),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }
}
