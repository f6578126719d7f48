//! Polygons.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{ConnectedXYGlyph, Glyph, RadialGlyph, Texture, XYGlyph};
use crate::property::{AngleUnits, Color, Dash, HexTileOrientation, LineCap, LineJoin, RadiusDimension, SpatialUnits};

models! { $
    /// One polygon through the points of all rows, in their order.
    Patch / BuildPatch: ConnectedXYGlyph {
        /// Horizontal coordinates; NaN starts another polygon.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates; NaN starts another polygon.
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
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0),
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

    /// A polygon for each row.
    Patches / BuildPatches: Glyph {
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

    /// Polygons with holes for each row.
    MultiPolygons / BuildMultiPolygons: Glyph {
        /// Horizontal coordinates of the points: for each row a list of polygons, each a list of outlines, of which
        /// those after the first are holes.
        xs: Spec<f64> = Field("xs"),
        /// Vertical coordinates of the points, in lists like those of the horizontal ones.
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

    /// A hexagon of a tiling for each row.
    HexTile / BuildHexTile: Glyph {
        /// Distance of the centre of a hexagon from its corners, along the dimension in which it has a corner.
        size: f64 = Float(1.0),
        /// By what factor hexagons are larger along the other dimension.
        aspect_scale: f64 = Float(1.0),
        /// Rows of the tiles, in axial coordinates.
        r: Spec<f64> = Field("r"),
        /// Columns of the tiles, in axial coordinates.
        q: Spec<f64> = Field("q"),
        /// By what factors the tiles are larger or smaller.
        scale: Spec<f64> = Value(&Float(1.0)),
        /// What the hexagons have at their tops.
        orientation: HexTileOrientation = Text("pointytop"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Null),
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

    /// A regular polygon for each row.
    Ngon / BuildNgon: RadialGlyph {
        /// Horizontal coordinates of the centres.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the centres.
        y: Spec<f64> = Field("y"),
        /// What the radii count.
        radius_units: SpatialUnits = Text("data") => [unserialized],
        /// The radii.
        radius: Spec<f64> = Required,
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the polygons are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// Numbers of sides.
        n: Spec<f64> = Field("n"),
        /// Along which dimension the radii are measured.
        radius_dimension: RadiusDimension = Text("x"),
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
