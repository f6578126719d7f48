//! Polygons over a plot.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::models::{Annotation, CompositeRenderer, Renderer, StyledElement, Texture};
use crate::property::{Color, CoordinateUnits, Dash, LineCap, LineJoin, Position};

models! { $
    /// A shaded polygon in data or screen coordinates.
    PolyAnnotation / BuildPolyAnnotation: Annotation {
        /// Horizontal coordinates of the corners.
        xs: Vec<Position> = List(&[]) => [input],
        /// What the horizontal coordinates count.
        xs_units: CoordinateUnits = Text("data"),
        /// Vertical coordinates of the corners.
        ys: Vec<Position> = List(&[]) => [input],
        /// What the vertical coordinates count.
        ys_units: CoordinateUnits = Text("data"),
        /// Whether a person can move the polygon and its corners.
        editable: bool = Bool(false),
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("#cccccc"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(0.3),
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
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("#fff9ba"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(0.4),
        /// Colour of the hatching.
        hatch_color: Option<Color> = Text("black"),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: f64 = Float(12.0),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: f64 = Float(1.0),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the hover line; `None` draws none.
        hover_line_color: Option<Color> = Null,
        /// Opacity of the hover line, from 0 to 1.
        hover_line_alpha: f64 = Float(0.3),
        /// Width of the hover line in pixels.
        hover_line_width: f64 = Float(1.0),
        /// How segments of the hover line meet.
        hover_line_join: LineJoin = Text("bevel"),
        /// How the hover line ends.
        hover_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the hover line.
        hover_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the hover line starts, in pixels.
        hover_line_dash_offset: i64 = Int(0),
        /// Colour of the hover fill; `None` fills nothing.
        hover_fill_color: Option<Color> = Null,
        /// Opacity of the hover fill, from 0 to 1.
        hover_fill_alpha: f64 = Float(0.4),
        /// Colour of the hover hatching.
        hover_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the hover hatching, from 0 to 1.
        hover_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the hover hatching in pixels.
        hover_hatch_scale: f64 = Float(12.0),
        /// Pattern of the hover hatching; `None` hatches nothing.
        hover_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the hover hatching in pixels.
        hover_hatch_weight: f64 = Float(1.0),
        /// Textures for the hover hatching by the name that a pattern uses.
        hover_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }
}
