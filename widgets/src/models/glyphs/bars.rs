//! Bars and rectangles.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, Texture, XYGlyph};
use crate::property::{AngleUnits, BorderRadius, Color, Dash, LineCap, LineJoin, SpatialUnits};

models! { $
    /// A rectangle for each row, whose sides are parallel to the axes.
    LRTBGlyph / BuildLRTBGlyph: Glyph, abstract {
        /// Radii of the corners in pixels.
        border_radius: BorderRadius = Int(0),
    }

    /// A standing bar for each row.
    VBar / BuildVBar: LRTBGlyph {
        /// Horizontal coordinates of the middles.
        x: Spec<f64> = Field("x"),
        /// What the widths count.
        width_units: SpatialUnits = Text("data") => [unserialized],
        /// The widths.
        width: Spec<f64> = Value(&Float(1.0)),
        /// Where the bars start.
        bottom: Spec<f64> = Value(&Float(0.0)),
        /// Where the bars end.
        top: Spec<f64> = Field("top"),
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

    /// A lying bar for each row.
    HBar / BuildHBar: LRTBGlyph {
        /// Vertical coordinates of the middles.
        y: Spec<f64> = Field("y"),
        /// What the heights count.
        height_units: SpatialUnits = Text("data") => [unserialized],
        /// The heights.
        height: Spec<f64> = Value(&Float(1.0)),
        /// Where the bars start.
        left: Spec<f64> = Value(&Float(0.0)),
        /// Where the bars end.
        right: Spec<f64> = Field("right"),
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

    /// A rectangle for each row, given by its four sides.
    Quad / BuildQuad: LRTBGlyph {
        /// The left sides.
        left: Spec<f64> = Field("left"),
        /// The right sides.
        right: Spec<f64> = Field("right"),
        /// The lower sides.
        bottom: Spec<f64> = Field("bottom"),
        /// The upper sides.
        top: Spec<f64> = Field("top"),
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

    /// A rectangle for each row, given by its lower left corner and its size.
    Block / BuildBlock: LRTBGlyph {
        /// Horizontal coordinates of the left sides.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the lower sides.
        y: Spec<f64> = Field("y"),
        /// What the widths count.
        width_units: SpatialUnits = Text("data") => [unserialized],
        /// The widths.
        width: Spec<f64> = Value(&Float(1.0)),
        /// What the heights count.
        height_units: SpatialUnits = Text("data") => [unserialized],
        /// The heights.
        height: Spec<f64> = Value(&Float(1.0)),
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

    /// A rectangle for each row, given by its centre and its size, which may be turned.
    Rect / BuildRect: XYGlyph {
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
        /// By what angles the rectangles are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// Radii of the corners in pixels.
        border_radius: BorderRadius = Int(0),
        /// Whether rectangles are drawn a pixel larger, so that no gaps show between them.
        dilate: bool = Bool(false),
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
