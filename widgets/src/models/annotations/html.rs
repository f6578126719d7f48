//! Annotations that are elements of the page.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{
    Annotation, ColumnDataSource, CompositeRenderer, DataSource, Renderer, StyledElement, Texture, Toolbar,
};
use crate::property::{
    AngleUnits, BorderRadius, Color, CoordinateUnits, Dash, FontStyle, LineCap, LineJoin, Padding, Position, TextAlign,
    TextBaseline, VerticalAlign,
};

models! { $
    /// An annotation that is an element over the canvas instead of being painted on it.
    HTMLAnnotation / BuildHTMLAnnotation: Annotation, abstract {}

    /// Shows a toolbar beside the frame of a plot.
    ToolbarPanel / BuildToolbarPanel: HTMLAnnotation {
        /// The toolbar.
        toolbar: Toolbar = Required,
    }

    /// A text for each row of a data source, as elements over the canvas.
    HTMLLabelSet / BuildHTMLLabelSet: HTMLAnnotation {
        /// Where the rows come from.
        source: DataSource = Model(|| ColumnDataSource::builder().into_node()),
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
        text_font: Spec<String> = Value(&Text("helvetica")) => [guarded],
        /// Size of the text as a CSS length.
        text_font_size: Spec<String> = Value(&Text("16px")) => [guarded],
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

    /// An annotation that shows a text as an element over the canvas.
    HTMLTextAnnotation / BuildHTMLTextAnnotation: HTMLAnnotation {
        /// Space between the text and its border in pixels: one number, two, four, or a map by side.
        padding: Padding = Int(0),
        /// Radius of the corners in pixels: one number, four, or a map by the name of the corner.
        border_radius: BorderRadius = Int(0),
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Option<Color> = Null,
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: f64 = Float(1.0),
        /// Colour of the background hatching.
        background_hatch_color: Option<Color> = Null,
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

    /// A text at a point, as an element over the canvas.
    HTMLLabel / BuildHTMLLabel: HTMLTextAnnotation {
        /// Horizontal coordinate of the text.
        x: Position = Required,
        /// What the horizontal coordinate counts.
        x_units: CoordinateUnits = Text("data"),
        /// Vertical coordinate of the text.
        y: Position = Required,
        /// What the vertical coordinate counts.
        y_units: CoordinateUnits = Text("data"),
        /// What is written.
        text: String = Text(""),
        /// By what angle the text is turned, counter-clockwise.
        angle: f64 = Float(0.0),
        /// The unit of the angle.
        angle_units: AngleUnits = Text("rad"),
        /// How far the text is moved to the right, in pixels.
        x_offset: f64 = Float(0.0),
        /// How far the text is moved up, in pixels.
        y_offset: f64 = Float(0.0),
        /// Colour of the text; `None` draws none.
        text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the text; `None` draws none.
        text_outline_color: Option<Color> = Null,
        /// Width of the outline of the text in pixels.
        text_outline_width: f64 = Float(1.0),
        /// Opacity of the text, from 0 to 1.
        text_alpha: f64 = Float(1.0),
        /// Font family of the text.
        text_font: String = Text("helvetica") => [guarded],
        /// Size of the text as a CSS length.
        text_font_size: String = Text("16px") => [guarded],
        /// Style of the text.
        text_font_style: FontStyle = Text("normal"),
        /// Which edge of the text lies on its position.
        text_align: TextAlign = Text("left"),
        /// Which baseline of the text lies on its position.
        text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the text, as a multiple of the size of its font.
        text_line_height: f64 = Float(1.2),
    }

    /// The title of a plot, as an element over the canvas.
    HTMLTitle / BuildHTMLTitle: HTMLTextAnnotation {
        /// What is written; nothing hides the title.
        text: String = Text(""),
        /// Where the text stands in the height that it is given.
        vertical_align: VerticalAlign = Text("bottom"),
        /// Where the text stands along the side of the plot.
        align: TextAlign = Text("left"),
        /// Height of a line of the text, as a multiple of the size of its font.
        text_line_height: f64 = Float(1.0),
        /// Shift of the text along the side of the plot, away from the end it is aligned to, in pixels.
        offset: f64 = Float(0.0),
        /// Space that is added to the height of the text, half of it on either side, in pixels.
        standoff: f64 = Float(10.0),
        /// Font family of the text.
        text_font: String = Text("helvetica") => [guarded],
        /// Size of the text as a CSS length.
        text_font_size: String = Text("13px") => [guarded],
        /// Style of the text.
        text_font_style: FontStyle = Text("bold"),
        /// Colour of the text; `None` draws none.
        text_color: Color = Text("#444444"),
        /// Colour of the outline of the text; `None` draws none.
        text_outline_color: Option<Color> = Null,
        /// Width of the outline of the text in pixels.
        text_outline_width: f64 = Float(1.0),
        /// Opacity of the text, from 0 to 1.
        text_alpha: f64 = Float(1.0),
    }
}
