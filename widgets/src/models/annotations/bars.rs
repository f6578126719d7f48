//! Bars of colours.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::models::{
    Annotation, ColorMapper, CompositeRenderer, LabelingPolicy, NoOverlap, Renderer, StyledElement, Texture,
    TickFormatter, Ticker,
};
use crate::property::{
    Auto, Color, Dash, FontStyle, LabelOverrides, LineCap, LineJoin, Orientation, Placement, TextAlign, TextBaseline,
    TextLike,
};

models! { $
    /// A bar of colours with a scale.
    BaseColorBar / BuildBaseColorBar: Annotation, abstract {
        /// Where in the frame the bar stands; outside of the frame it has no effect.
        location: Placement = Text("top_right"),
        /// Whether the bar lies or stands; `Auto` follows the side of the plot that it is added to.
        orientation: Auto<Orientation> = Text("auto"),
        /// Height of the colours in pixels; `Auto` takes what there is.
        height: Auto<i64> = Text("auto"),
        /// Width of the colours in pixels; `Auto` takes what there is.
        width: Auto<i64> = Text("auto"),
        /// What the colours mean; `None` writes nothing.
        title: Option<TextLike> = Null,
        /// Colour of the title text; `None` draws none.
        title_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the title text; `None` draws none.
        title_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the title text in pixels.
        title_text_outline_width: f64 = Float(1.0),
        /// Opacity of the title text, from 0 to 1.
        title_text_alpha: f64 = Float(1.0),
        /// Font family of the title text.
        title_text_font: String = Text("helvetica"),
        /// Size of the title text as a CSS length.
        title_text_font_size: String = Text("13px"),
        /// Style of the title text.
        title_text_font_style: FontStyle = Text("italic"),
        /// Which edge of the title text lies on its position.
        title_text_align: TextAlign = Text("left"),
        /// Which baseline of the title text lies on its position.
        title_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the title text, as a multiple of the size of its font.
        title_text_line_height: f64 = Float(1.2),
        /// Space between the title and the colours in pixels.
        title_standoff: i64 = Int(2),
        /// Where the ticks are; `Auto` takes what fits the mapper.
        ticker: Auto<Ticker> = Text("auto") => [frozen],
        /// How ticks are labelled; `Auto` takes what fits the mapper.
        formatter: Auto<TickFormatter> = Text("auto") => [frozen],
        /// Labels that are written in place of those of the formatter, as a map from the value of a tick.
        major_label_overrides: LabelOverrides = Map(&[]),
        /// Which labels are left out where there are too many.
        major_label_policy: LabelingPolicy = Model(|| NoOverlap::builder().into_node()),
        /// Space around the bar in pixels.
        margin: i64 = Int(30),
        /// Space between the bar and its border in pixels.
        padding: i64 = Int(10),
        /// Colour of the major label text; `None` draws none.
        major_label_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the major label text; `None` draws none.
        major_label_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the major label text in pixels.
        major_label_text_outline_width: f64 = Float(1.0),
        /// Opacity of the major label text, from 0 to 1.
        major_label_text_alpha: f64 = Float(1.0),
        /// Font family of the major label text.
        major_label_text_font: String = Text("helvetica"),
        /// Size of the major label text as a CSS length.
        major_label_text_font_size: String = Text("11px"),
        /// Style of the major label text.
        major_label_text_font_style: FontStyle = Text("normal"),
        /// Which edge of the major label text lies on its position.
        major_label_text_align: TextAlign = Text("left"),
        /// Which baseline of the major label text lies on its position.
        major_label_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the major label text, as a multiple of the size of its font.
        major_label_text_line_height: f64 = Float(1.2),
        /// Space between the ticks and their labels in pixels.
        label_standoff: i64 = Int(5),
        /// Colour of the major tick line; `None` draws none.
        major_tick_line_color: Option<Color> = Text("#ffffff"),
        /// Opacity of the major tick line, from 0 to 1.
        major_tick_line_alpha: f64 = Float(1.0),
        /// Width of the major tick line in pixels.
        major_tick_line_width: f64 = Float(1.0),
        /// How segments of the major tick line meet.
        major_tick_line_join: LineJoin = Text("bevel"),
        /// How the major tick line ends.
        major_tick_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the major tick line.
        major_tick_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the major tick line starts, in pixels.
        major_tick_line_dash_offset: i64 = Int(0),
        /// Length of major ticks into the bar, in pixels.
        major_tick_in: i64 = Int(5),
        /// Length of major ticks out of the bar, in pixels.
        major_tick_out: i64 = Int(0),
        /// Colour of the minor tick line; `None` draws none.
        minor_tick_line_color: Option<Color> = Null,
        /// Opacity of the minor tick line, from 0 to 1.
        minor_tick_line_alpha: f64 = Float(1.0),
        /// Width of the minor tick line in pixels.
        minor_tick_line_width: f64 = Float(1.0),
        /// How segments of the minor tick line meet.
        minor_tick_line_join: LineJoin = Text("bevel"),
        /// How the minor tick line ends.
        minor_tick_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the minor tick line.
        minor_tick_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the minor tick line starts, in pixels.
        minor_tick_line_dash_offset: i64 = Int(0),
        /// Length of minor ticks into the bar, in pixels.
        minor_tick_in: i64 = Int(0),
        /// Length of minor ticks out of the bar, in pixels.
        minor_tick_out: i64 = Int(0),
        /// Colour of the bar line; `None` draws none.
        bar_line_color: Option<Color> = Null,
        /// Opacity of the bar line, from 0 to 1.
        bar_line_alpha: f64 = Float(1.0),
        /// Width of the bar line in pixels.
        bar_line_width: f64 = Float(1.0),
        /// How segments of the bar line meet.
        bar_line_join: LineJoin = Text("bevel"),
        /// How the bar line ends.
        bar_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the bar line.
        bar_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the bar line starts, in pixels.
        bar_line_dash_offset: i64 = Int(0),
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
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Option<Color> = Text("#ffffff"),
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: f64 = Float(0.95),
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
    }

    /// A bar that shows which colour a mapper gives to which number or factor.
    ColorBar / BuildColorBar: BaseColorBar {
        /// The mapper whose colours are shown.
        color_mapper: ColorMapper = Required => [frozen],
        /// The least number that is shown; `None` shows all.
        display_low: Option<f64> = Null,
        /// The greatest number that is shown; `None` shows all.
        display_high: Option<f64> = Null,
        /// Opacity of the colours, from 0 to 1.
        scale_alpha: f64 = Float(1.0),
    }
}
