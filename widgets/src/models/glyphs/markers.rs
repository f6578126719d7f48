//! Marks at points.

use std::collections::BTreeMap;

use tropism_core::{CustomJS, Model, Spec, models};

use crate::models::{Glyph, RadialGlyph, Texture, XYGlyph};
use crate::property::{AngleUnits, Color, Dash, LineCap, LineJoin, MarkerType, RadiusDimension, SpatialUnits};

models! { $
    /// A mark of a fixed size in pixels at each point.
    Marker / BuildMarker: XYGlyph, abstract {
        /// Horizontal coordinates.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates.
        y: Spec<f64> = Field("y"),
        /// By what factor the mark is larger for the pointer.
        hit_dilation: f64 = Float(1.0),
        /// Width and height in pixels.
        size: Spec<f64> = Value(&Float(4.0)),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the marks are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
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

    /// A mark at each point, whose shape may differ from row to row.
    Scatter / BuildScatter: Marker {
        /// The shapes.
        marker: Spec<MarkerType> = Value(&Text("circle")),
        /// Shapes that are drawn by code, by names that begin with `@`.
        defs: BTreeMap<String, CustomJS> = Map(&[]) => [guarded],
    }

    /// A circle at each point, whose radius is measured along a range.
    Circle / BuildCircle: RadialGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the radii count.
        radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The radii.
        radius: Spec<f64> = Required,
        /// Along which dimension the radii are measured.
        radius_dimension: RadiusDimension = Text("x"),
        /// By what factor the circle is larger for the pointer.
        hit_dilation: f64 = Float(1.0),
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
