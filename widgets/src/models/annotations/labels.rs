//! Texts beside and over a plot.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

use crate::models::{Annotation, CompositeRenderer, Renderer, StyledElement, Texture};
use crate::property::{Color, Dash, FontStyle, LineCap, LineJoin, TextAlign, TextBaseline, TextLike, VerticalAlign};

models! { $
    /// An annotation that shows a line or block of text.
    TextAnnotation / BuildTextAnnotation: Annotation, abstract {
        /// The text: plain, or a model of mathematical markup.
        text: TextLike = Text(""),
        /// Space between the text and its border in pixels: one number, two, four, or a map by side.
        padding: Value = Int(0),
        /// Radius of the corners in pixels: one number, four, or a map by the name of the corner.
        border_radius: Value = Int(0),
        /// Colour of the text; `None` draws none.
        text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the text; `None` draws none.
        text_outline_color: Option<Color> = Null,
        /// Width of the outline of the text in pixels.
        text_outline_width: f64 = Float(1.0),
        /// Opacity of the text, from 0 to 1.
        text_alpha: f64 = Float(1.0),
        /// Font family of the text.
        text_font: String = Text("helvetica"),
        /// Size of the text as a CSS length.
        text_font_size: String = Text("16px"),
        /// Style of the text.
        text_font_style: FontStyle = Text("normal"),
        /// Which edge of the text lies on its position.
        text_align: TextAlign = Text("left"),
        /// Which baseline of the text lies on its position.
        text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the text, as a multiple of the size of its font.
        text_line_height: f64 = Float(1.2),
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Option<Color> = Null,
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: f64 = Float(1.0),
        /// Colour of the background hatching.
        background_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the background hatching, from 0 to 1.
        background_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the background hatching in pixels.
        background_hatch_scale: f64 = Float(12.0),
        /// Pattern of the background hatching; `None` hatches nothing.
        background_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the background hatching in pixels.
        background_hatch_weight: f64 = Float(1.0),
        /// Textures for the background hatching by the name that a pattern uses.
        background_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the border line; `None` draws none.
        border_line_color: Option<Color> = Null,
        /// Opacity of the border line, from 0 to 1.
        border_line_alpha: f64 = Float(1.0),
        /// Width of the border line in pixels.
        border_line_width: f64 = Float(1.0),
        /// How segments of the border line meet.
        border_line_join: LineJoin = Text("bevel"),
        /// How the border line ends.
        border_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the border line.
        border_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the border line starts, in pixels.
        border_line_dash_offset: i64 = Int(0),
    }

    /// The title of a plot, drawn outside its frame.
    Title / BuildTitle: TextAnnotation {
        /// Where the text stands in the height that it is given.
        vertical_align: VerticalAlign = Text("bottom"),
        /// Where the text stands along the side of the plot.
        align: TextAlign = Text("left"),
        /// Shift of the text along the side of the plot, in pixels.
        offset: f64 = Float(0.0),
        /// Space between the text and the plot, in pixels.
        standoff: f64 = Float(10.0),
    }, override {
        text_font_size = Text("13px"),
        text_font_style = Text("bold"),
        text_line_height = Float(1.0),
    }
}
