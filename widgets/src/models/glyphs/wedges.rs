//! Circles, their parts and ellipses.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, Texture, XYGlyph};
use crate::property::{AngleUnits, Color, Dash, Direction, LineCap, LineJoin, SpatialUnits};

models! { $
    /// A part of a circle for each row.
    Arc / BuildArc: XYGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the radii count.
        radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The radii.
        radius: Spec<f64> = Field("radius"),
        /// The units of the angles where they start.
        start_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they start, counter-clockwise from the horizontal.
        start_angle: Spec<f64> = Field("start_angle"),
        /// The units of the angles where they end.
        end_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they end, counter-clockwise from the horizontal.
        end_angle: Spec<f64> = Field("end_angle"),
        /// Which way round they go from the start to the end.
        direction: Direction = Text("anticlock"),
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

    /// A ring for each row.
    Annulus / BuildAnnulus: XYGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the inner radii count.
        inner_radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The inner radii.
        inner_radius: Spec<f64> = Field("inner_radius"),
        /// What the outer radii count.
        outer_radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The outer radii.
        outer_radius: Spec<f64> = Field("outer_radius"),
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

    /// A part of a ring for each row.
    AnnularWedge / BuildAnnularWedge: XYGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the inner radii count.
        inner_radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The inner radii.
        inner_radius: Spec<f64> = Field("inner_radius"),
        /// What the outer radii count.
        outer_radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The outer radii.
        outer_radius: Spec<f64> = Field("outer_radius"),
        /// The units of the angles where they start.
        start_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they start, counter-clockwise from the horizontal.
        start_angle: Spec<f64> = Field("start_angle"),
        /// The units of the angles where they end.
        end_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they end, counter-clockwise from the horizontal.
        end_angle: Spec<f64> = Field("end_angle"),
        /// Which way round they go from the start to the end.
        direction: Direction = Text("anticlock"),
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

    /// A piece of a pie for each row.
    Wedge / BuildWedge: XYGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the radii count.
        radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The radii.
        radius: Spec<f64> = Field("radius"),
        /// The units of the angles where they start.
        start_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they start, counter-clockwise from the horizontal.
        start_angle: Spec<f64> = Field("start_angle"),
        /// The units of the angles where they end.
        end_angle_units: AngleUnits = Text("rad") => [unserialized],
        /// At what angles they end, counter-clockwise from the horizontal.
        end_angle: Spec<f64> = Field("end_angle"),
        /// Which way round they go from the start to the end.
        direction: Direction = Text("anticlock"),
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

    /// An ellipse for each row.
    Ellipse / BuildEllipse: XYGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the widths count.
        width_units: SpatialUnits = Text("data") => [unserialized],
        /// The widths.
        width: Spec<f64> = Field("width"),
        /// What the heights count.
        height_units: SpatialUnits = Text("data") => [unserialized],
        /// The heights.
        height: Spec<f64> = Field("height"),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the ellipses are turned, counter-clockwise.
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
}
