//! Areas between curves, over a plot.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Annotation, CompositeRenderer, DataAnnotation, Renderer, StyledElement, Texture};
use crate::property::{Color, CoordinateUnits, Dash, Dimension, LineCap, LineJoin};

models! { $
    /// The area between two curves.
    Band / BuildBand: DataAnnotation {
        /// What the lower coordinates count.
        lower_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates of the lower curve.
        lower: Spec<f64> = Field("lower"),
        /// What the upper coordinates count.
        upper_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates of the upper curve.
        upper: Spec<f64> = Field("upper"),
        /// What the coordinates along the curves count.
        base_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates along the curves.
        base: Spec<f64> = Field("base"),
        /// In which dimension the curves are apart.
        dimension: Dimension = Text("height"),
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
    }
}
