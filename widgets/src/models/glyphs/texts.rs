//! Texts and formulas.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, Texture, XYGlyph};
use crate::property::{
    AngleUnits, Auto, BorderRadius, Color, Dash, FontStyle, LineCap, LineJoin, OutlineShapeName, Padding, TexDisplay,
    TexMacro, TextAlign, TextAnchor, TextBaseline,
};

models! { $
    /// A text for each row.
    Text / BuildText: XYGlyph {
        /// Horizontal coordinates.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates.
        y: Spec<f64> = Field("y"),
        /// The texts.
        text: Spec<String> = Field("text"),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the texts are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// How far the texts are moved to the right, in pixels.
        x_offset: Spec<f64> = Value(&Float(0.0)),
        /// How far the texts are moved down, in pixels.
        y_offset: Spec<f64> = Value(&Float(0.0)),
        /// Which point of a text lies on its coordinates; left to the client, alignment and baseline say so.
        anchor: Spec<Auto<TextAnchor>> = Value(&Text("auto")),
        /// Space between a text and its outline, in pixels.
        padding: Padding = Int(0),
        /// Radii of the corners of the outline in pixels.
        border_radius: BorderRadius = Int(0),
        /// Shape of the outline, which has the background and the border.
        outline_shape: Spec<OutlineShapeName> = Value(&Text("box")),
        /// Colour of the text; `None` draws none.
        text_color: Spec<Option<Color>> = Value(&Text("#444444")),
        /// Colour of the outline of the text; `None` draws none.
        text_outline_color: Spec<Option<Color>> = Value(&Null),
        /// Width of the outline of the text in pixels.
        text_outline_width: Spec<f64> = Value(&Float(1.0)),
        /// Opacity of the text, from 0 to 1.
        text_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Font family of the text.
        text_font: Spec<String> = Value(&Text("helvetica")),
        /// Size of the text as a CSS length.
        text_font_size: Spec<String> = Value(&Text("16px")),
        /// Style of the text.
        text_font_style: Spec<FontStyle> = Value(&Text("normal")),
        /// Which edge of the text lies on its position.
        text_align: Spec<TextAlign> = Value(&Text("left")),
        /// Which baseline of the text lies on its position.
        text_baseline: Spec<TextBaseline> = Value(&Text("bottom")),
        /// Height of a line of the text, as a multiple of the size of its font.
        text_line_height: Spec<f64> = Value(&Float(1.2)),
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Spec<Option<Color>> = Value(&Null),
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Colour of the background hatching.
        background_hatch_color: Spec<Option<Color>> = Value(&Null),
        /// Opacity of the background hatching, from 0 to 1.
        background_hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the background hatching in pixels.
        background_hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the background hatching; `None` hatches nothing.
        background_hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the background hatching in pixels.
        background_hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the background hatching by the name that a pattern uses.
        background_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the border line; `None` draws none.
        border_line_color: Spec<Option<Color>> = Value(&Null),
        /// Opacity of the border line, from 0 to 1.
        border_line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the border line in pixels.
        border_line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the border line meet.
        border_line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the border line ends.
        border_line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the border line.
        border_line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the border line starts, in pixels.
        border_line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A text in mathematical markup for each row.
    MathTextGlyph / BuildMathTextGlyph: Text, abstract {}

    /// A formula in MathML for each row.
    MathMLGlyph / BuildMathMLGlyph: MathTextGlyph {}

    /// A formula in TeX for each row.
    TeXGlyph / BuildTeXGlyph: MathTextGlyph {
        /// Macros by name.
        macros: BTreeMap<String, TexMacro> = Map(&[]) => [guarded],
        /// How the formulas are set.
        display: TexDisplay = Text("auto"),
    }
}
