//! Texts beside and over a plot.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Annotation, CompositeRenderer, DataAnnotation, Renderer, StyledElement, Texture};
use crate::property::{
    AngleUnits, Auto, BorderRadius, Color, CoordinateUnits, Dash, Direction, Edge, FontStyle, LineCap, LineJoin,
    Padding, TextAlign, TextAnchor, TextBaseline, TextLike, VerticalAlign,
};

models! { $
    /// An annotation that shows a line or block of text.
    TextAnnotation / BuildTextAnnotation: Annotation, abstract {
        /// The text: plain, or a model of mathematical markup.
        text: TextLike = Text(""),
        /// Space between the text and its border in pixels: one number, two, four, or a map by side.
        padding: Padding = Int(0),
        /// Radius of the corners in pixels: one number, four, or a map by the name of the corner.
        border_radius: BorderRadius = Int(0),
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

    /// A text at a point.
    Label / BuildLabel: TextAnnotation {
        /// Which point of the text lies on its coordinates; `Auto` follows its alignment and baseline.
        anchor: Auto<TextAnchor> = Text("auto"),
        /// Horizontal coordinate of the text, or a node that has it.
        x: Edge = Required,
        /// Vertical coordinate of the text, or a node that has it.
        y: Edge = Required,
        /// What the horizontal coordinate counts.
        x_units: CoordinateUnits = Text("data"),
        /// What the vertical coordinate counts.
        y_units: CoordinateUnits = Text("data"),
        /// How far the text is moved to the right, in pixels.
        x_offset: f64 = Float(0.0),
        /// How far the text is moved up, in pixels.
        y_offset: f64 = Float(0.0),
        /// By what angle the text is turned.
        angle: f64 = Float(0.0) => [input],
        /// The unit of the angle.
        angle_units: AngleUnits = Text("rad"),
        /// Which way round the angle turns the text.
        direction: Direction = Text("anticlock"),
        /// Whether a person can turn the text by dragging it.
        editable: bool = Bool(false),
    }

    /// A text for each row of a data source.
    LabelSet / BuildLabelSet: DataAnnotation {
        /// Horizontal coordinates of the texts.
        x: Spec<f64> = Field("x"),
        /// What the horizontal coordinates count.
        x_units: CoordinateUnits = Text("data"),
        /// Vertical coordinates of the texts.
        y: Spec<f64> = Field("y"),
        /// What the vertical coordinates count.
        y_units: CoordinateUnits = Text("data"),
        /// The texts; null writes none for its row.
        text: Spec<Option<String>> = Field("text"),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the texts are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// How far the texts are moved to the right, in pixels.
        x_offset: Spec<f64> = Value(&Float(0.0)),
        /// How far the texts are moved up, in pixels.
        y_offset: Spec<f64> = Value(&Float(0.0)),
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
        background_hatch_color: Spec<Option<Color>> = Value(&Text("black")),
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
}
