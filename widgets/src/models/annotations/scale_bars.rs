//! Bars that tell what lengths and sizes mean.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{
    Annotation, BaseColorBar, CompositeRenderer, Dimensional, FixedTicker, GlyphRenderer, LabelingPolicy, MetricLength,
    NoOverlap, Range, Renderer, StyledElement, Texture, TickFormatter, Ticker,
};
use crate::property::{
    Align, Auto, BarLength, Color, Dash, FontStyle, LabelOverrides, LengthSizing, LengthUnits, LineCap, LineJoin,
    Location, LocationUnits, Orientation, Placement, ScaleBarAnchor, ScaleBarLocation, TextAlign, TextBaseline,
    TextLike,
};

models! { $
    /// What bars with ticks that explain the look of glyphs have in common.
    BaseBar / BuildBaseBar: Annotation, abstract {
        /// Where in the frame the bar stands; outside of the frame it has no effect.
        location: Placement = Text("top_right"),
        /// Whether the bar lies or stands; `Auto` follows the side of the plot it is at, or its location in the
        /// frame.
        orientation: Auto<Orientation> = Text("auto"),
        /// Length of the bar along its ticks in pixels; `max` takes what there is.
        width: BarLength = Int(200),
        /// Thickness of the bar, across its length, in pixels; `max` takes what there is.
        height: BarLength = Int(50),
        /// Space around the bar in pixels.
        margin: i64 = Int(30),
        /// Space between the bar and its border in pixels.
        padding: i64 = Int(10),
        /// What the bar explains; `None` writes nothing.
        title: Option<TextLike> = Null,
        /// Space between the title and the bar in pixels.
        title_standoff: i64 = Int(2),
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
        /// Where the ticks are; `Auto` takes what fits what the bar shows.
        ticker: Auto<Ticker> = Text("auto"),
        /// How ticks are labelled; `Auto` takes plain numbers.
        formatter: Auto<TickFormatter> = Text("auto"),
        /// Labels that are written in place of those of the formatter, as a map from the value of a tick.
        major_label_overrides: LabelOverrides = Map(&[]),
        /// Which labels are left out where they get too close; at first those that overlap.
        major_label_policy: LabelingPolicy = Model(|| NoOverlap::builder().into_node()),
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
        major_tick_line_color: Option<Color> = Text("black"),
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
        /// How far major ticks reach into the bar, in pixels.
        major_tick_in: i64 = Int(5),
        /// How far major ticks reach out of the bar, in pixels.
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
        /// How far minor ticks reach into the bar, in pixels.
        minor_tick_in: i64 = Int(0),
        /// How far minor ticks reach out of the bar, in pixels.
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

    /// A bar of a known length, with that length written beside it.
    ScaleBar / BuildScaleBar: Annotation {
        /// What the bar measures; `Auto` takes the range of the frame along its orientation.
        range: Auto<Range> = Text("auto"),
        /// Unit of the values of the range; one of those of `dimensional`, by its short name.
        unit: String = Text("m"),
        /// The units in which the length can be written, and its preferred values; metres at first.
        dimensional: Dimensional = Model(|| MetricLength::builder().into_node()),
        /// Whether the bar lies or stands.
        orientation: Orientation = Text("horizontal"),
        /// Where the bar stands: an anchor of the frame, or a pair of which each part is a word or a coordinate.
        location: ScaleBarLocation = Text("top_right"),
        /// What a horizontal coordinate of the location counts: data, pixels from the left, or parts of the width.
        x_units: LocationUnits = Text("data"),
        /// What a vertical coordinate of the location counts: data, pixels down (`screen`) or up (`view`), or parts
        /// of the height from the top.
        y_units: LocationUnits = Text("data"),
        /// Which point of the box lies on its location; `Auto` follows the words of the location, and centres on
        /// coordinates.
        anchor: Auto<ScaleBarAnchor> = Text("auto"),
        /// Whether the length is adapted to the next preferred value or kept exactly.
        length_sizing: LengthSizing = Text("adaptive"),
        /// Length of the bar before it is adapted; in screen units up to 1 it is a part of the frame, else pixels.
        bar_length: f64 = Float(0.2),
        /// What the length counts: pixels or parts of the frame (`screen`), data, or parts of the frame alone
        /// (`percent`).
        bar_length_units: LengthUnits = Text("screen"),
        /// Colour of the bar line; `None` draws none.
        bar_line_color: Option<Color> = Text("black"),
        /// Opacity of the bar line, from 0 to 1.
        bar_line_alpha: f64 = Float(1.0),
        /// Width of the bar line in pixels.
        bar_line_width: f64 = Float(2.0),
        /// How segments of the bar line meet.
        bar_line_join: LineJoin = Text("bevel"),
        /// How the bar line ends.
        bar_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the bar line.
        bar_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the bar line starts, in pixels.
        bar_line_dash_offset: i64 = Int(0),
        /// Space around the box in pixels.
        margin: i64 = Int(10),
        /// Space between the bar with its texts and the border of the box, in pixels.
        padding: i64 = Int(10),
        /// How the length is written: `@{value}` and `@{unit}` stand for its number and its unit.
        label: String = Text("@{value} @{unit}"),
        /// Colour of the label text; `None` draws none.
        label_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the label text; `None` draws none.
        label_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the label text in pixels.
        label_text_outline_width: f64 = Float(1.0),
        /// Opacity of the label text, from 0 to 1.
        label_text_alpha: f64 = Float(1.0),
        /// Font family of the label text.
        label_text_font: String = Text("helvetica"),
        /// Size of the label text as a CSS length.
        label_text_font_size: String = Text("13px"),
        /// Style of the label text.
        label_text_font_style: FontStyle = Text("normal"),
        /// Which edge of the label text lies on its position.
        label_text_align: TextAlign = Text("left"),
        /// Which baseline of the label text lies on its position.
        label_text_baseline: TextBaseline = Text("middle"),
        /// Height of a line of the label text, as a multiple of the size of its font.
        label_text_line_height: f64 = Float(1.2),
        /// Where along the bar the label stands.
        label_align: Align = Text("center"),
        /// On which side of the bar the label stands.
        label_location: Location = Text("below"),
        /// Space between the label and the bar in pixels.
        label_standoff: i64 = Int(5),
        /// What is written as a title; empty for none.
        title: String = Text(""),
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
        /// Where along the bar the title stands.
        title_align: Align = Text("center"),
        /// On which side of the bar the title stands.
        title_location: Location = Text("above"),
        /// Space between the title and the bar, or the label on the same side, in pixels.
        title_standoff: i64 = Int(5),
        /// Where the bar has ticks, counted from its start in the unit that is written; nowhere at first.
        ticker: Ticker = Model(|| FixedTicker::builder().into_node()),
        /// Colour of the border line; `None` draws none.
        border_line_color: Option<Color> = Text("#e5e5e5"),
        /// Opacity of the border line, from 0 to 1.
        border_line_alpha: f64 = Float(0.5),
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

    /// A bar of the colours and lines of a contour plot.
    ContourColorBar / BuildContourColorBar: BaseColorBar {
        /// What draws the areas between contours; the bar takes its colours from there.
        fill_renderer: GlyphRenderer = Required,
        /// What draws the contours; the bar takes its lines from there.
        line_renderer: GlyphRenderer = Required,
        /// Values of the contours, in order; the bar goes from the first to the last.
        levels: Vec<f64> = List(&[]),
    }

    /// A row of glyphs of growing size with ticks that tell their radii.
    SizeBar / BuildSizeBar: BaseBar {
        /// What draws the glyphs; `Auto` takes the first renderer of the plot whose glyphs have a radius.
        renderer: Auto<GlyphRenderer> = Text("auto"),
        /// The least and the greatest radius to show, as far as the glyphs have them; `Auto` sets no limits.
        bounds: Auto<(f64, f64)> = Text("auto"),
        /// Colour of the glyph line; `None` draws none.
        glyph_line_color: Spec<Option<Color>> = Value(&Null),
        /// Opacity of the glyph line, from 0 to 1.
        glyph_line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the glyph line in pixels.
        glyph_line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the glyph line meet.
        glyph_line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the glyph line ends.
        glyph_line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the glyph line.
        glyph_line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the glyph line starts, in pixels.
        glyph_line_dash_offset: Spec<i64> = Value(&Int(0)),
        /// Colour of the glyph fill; `None` fills nothing.
        glyph_fill_color: Spec<Option<Color>> = Value(&Text("gray")),
        /// Opacity of the glyph fill, from 0 to 1.
        glyph_fill_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Colour of the glyph hatching.
        glyph_hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the glyph hatching, from 0 to 1.
        glyph_hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the glyph hatching in pixels.
        glyph_hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the glyph hatching; `None` hatches nothing.
        glyph_hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the glyph hatching in pixels.
        glyph_hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the glyph hatching by the name that a pattern uses.
        glyph_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }
}
