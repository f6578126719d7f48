//! Axes.

use std::collections::BTreeMap;

use tropism_core::{Model, New, models};

use crate::models::{
    AllLabels, BasicTickFormatter, BasicTicker, BuildDatetimeTickFormatter, BuildTimedeltaTickFormatter,
    CategoricalTickFormatter, CategoricalTicker, DatetimeTickFormatter, DatetimeTicker, GuideRenderer, LabelingPolicy,
    LogTickFormatter, LogTicker, MercatorTickFormatter, MercatorTicker, Renderer, StyledElement, Texture,
    TickFormatter, Ticker, TimedeltaTickFormatter, TimedeltaTicker,
};
use crate::property::{
    Align, Auto, AxisFace, AxisLabelStandoffMode, Color, ContextWhich, Dash, FontStyle, LabelAngle, LabelOverrides,
    LineCap, LineJoin, Position, ResolutionType, TextAlign, TextBaseline, TextLike, TimedeltaResolutionType,
};

models! { $
    /// A line with ticks and labels that shows what positions in a plot mean.
    Axis / BuildAxis: GuideRenderer, abstract {
        /// Which range the axis shows: 0 for x, 1 for y, or whatever the side it stands on implies.
        dimension: Auto<i64> = Text("auto"),
        /// Which side of its line an axis at a fixed location points to.
        face: Auto<AxisFace> = Text("auto"),
        /// Between which values the axis is drawn; `Auto` takes the whole range.
        bounds: Auto<(f64, f64)> = Text("auto"),
        /// What chooses where ticks stand.
        ticker: Ticker = Required => [frozen],
        /// What turns the values of major ticks into labels.
        formatter: TickFormatter = Required => [frozen],
        /// What is measured along the axis; `None` writes nothing.
        axis_label: Option<TextLike> = Null,
        /// Space between the label of the axis and those of its ticks, in pixels.
        axis_label_standoff: i64 = Int(5),
        /// From where the standoff of the label of the axis is counted.
        axis_label_standoff_mode: AxisLabelStandoffMode = Text("tick_labels"),
        /// Direction or angle in which the label of the axis is written.
        axis_label_orientation: LabelAngle = Text("parallel"),
        /// Where along the axis its label stands.
        axis_label_align: Align = Text("center"),
        /// Colour of the axis label text; `None` draws none.
        axis_label_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the axis label text; `None` draws none.
        axis_label_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the axis label text in pixels.
        axis_label_text_outline_width: f64 = Float(1.0),
        /// Opacity of the axis label text, from 0 to 1.
        axis_label_text_alpha: f64 = Float(1.0),
        /// Font family of the axis label text.
        axis_label_text_font: String = Text("helvetica"),
        /// Size of the axis label text as a CSS length.
        axis_label_text_font_size: String = Text("13px"),
        /// Style of the axis label text.
        axis_label_text_font_style: FontStyle = Text("italic"),
        /// Which edge of the axis label text lies on its position.
        axis_label_text_align: TextAlign = Text("left"),
        /// Which baseline of the axis label text lies on its position.
        axis_label_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the axis label text, as a multiple of the size of its font.
        axis_label_text_line_height: f64 = Float(1.2),
        /// Space between ticks and their labels, in pixels.
        major_label_standoff: i64 = Int(5),
        /// Direction or angle in which the labels of ticks are written.
        major_label_orientation: LabelAngle = Text("horizontal"),
        /// Labels for single values in place of what the formatter makes.
        major_label_overrides: LabelOverrides = Map(&[]),
        /// Which labels are left out where they get too close.
        major_label_policy: LabelingPolicy = Model(|| AllLabels::builder().into_node()),
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
        major_label_text_align: TextAlign = Text("center"),
        /// Which baseline of the major label text lies on its position.
        major_label_text_baseline: TextBaseline = Text("alphabetic"),
        /// Height of a line of the major label text, as a multiple of the size of its font.
        major_label_text_line_height: f64 = Float(1.2),
        /// Colour of the axis line; `None` draws none.
        axis_line_color: Option<Color> = Text("black"),
        /// Opacity of the axis line, from 0 to 1.
        axis_line_alpha: f64 = Float(1.0),
        /// Width of the axis line in pixels.
        axis_line_width: f64 = Float(1.0),
        /// How segments of the axis line meet.
        axis_line_join: LineJoin = Text("bevel"),
        /// How the axis line ends.
        axis_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the axis line.
        axis_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the axis line starts, in pixels.
        axis_line_dash_offset: i64 = Int(0),
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
        /// Length of major ticks into the plot, in pixels.
        major_tick_in: i64 = Int(2),
        /// Length of major ticks out of the plot, in pixels.
        major_tick_out: i64 = Int(6),
        /// Colour of the minor tick line; `None` draws none.
        minor_tick_line_color: Option<Color> = Text("black"),
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
        /// Length of minor ticks into the plot, in pixels.
        minor_tick_in: i64 = Int(0),
        /// Length of minor ticks out of the plot, in pixels.
        minor_tick_out: i64 = Int(4),
        /// Where on the other range the axis stands; `None` puts it at the edge of the frame.
        fixed_location: Option<Position> = Null,
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
    }

    /// An axis of a range of factors.
    CategoricalAxis / BuildCategoricalAxis: Axis {
        /// Colour of the separator line; `None` draws none.
        separator_line_color: Option<Color> = Text("lightgrey"),
        /// Opacity of the separator line, from 0 to 1.
        separator_line_alpha: f64 = Float(1.0),
        /// Width of the separator line in pixels.
        separator_line_width: f64 = Float(2.0),
        /// How segments of the separator line meet.
        separator_line_join: LineJoin = Text("bevel"),
        /// How the separator line ends.
        separator_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the separator line.
        separator_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the separator line starts, in pixels.
        separator_line_dash_offset: i64 = Int(0),
        /// Colour of the group text; `None` draws none.
        group_text_color: Option<Color> = Text("grey"),
        /// Colour of the outline of the group text; `None` draws none.
        group_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the group text in pixels.
        group_text_outline_width: f64 = Float(1.0),
        /// Opacity of the group text, from 0 to 1.
        group_text_alpha: f64 = Float(1.0),
        /// Font family of the group text.
        group_text_font: String = Text("helvetica"),
        /// Size of the group text as a CSS length.
        group_text_font_size: String = Text("11px"),
        /// Style of the group text.
        group_text_font_style: FontStyle = Text("bold"),
        /// Which edge of the group text lies on its position.
        group_text_align: TextAlign = Text("left"),
        /// Which baseline of the group text lies on its position.
        group_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the group text, as a multiple of the size of its font.
        group_text_line_height: f64 = Float(1.2),
        /// Direction or angle in which the labels of groups are written.
        group_label_orientation: LabelAngle = Text("parallel"),
        /// Colour of the subgroup text; `None` draws none.
        subgroup_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the subgroup text; `None` draws none.
        subgroup_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the subgroup text in pixels.
        subgroup_text_outline_width: f64 = Float(1.0),
        /// Opacity of the subgroup text, from 0 to 1.
        subgroup_text_alpha: f64 = Float(1.0),
        /// Font family of the subgroup text.
        subgroup_text_font: String = Text("helvetica"),
        /// Size of the subgroup text as a CSS length.
        subgroup_text_font_size: String = Text("11px"),
        /// Style of the subgroup text.
        subgroup_text_font_style: FontStyle = Text("bold"),
        /// Which edge of the subgroup text lies on its position.
        subgroup_text_align: TextAlign = Text("left"),
        /// Which baseline of the subgroup text lies on its position.
        subgroup_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the subgroup text, as a multiple of the size of its font.
        subgroup_text_line_height: f64 = Float(1.2),
        /// Direction or angle in which the labels of subgroups are written.
        subgroup_label_orientation: LabelAngle = Text("parallel"),
    }, override {
        ticker = Model(|| CategoricalTicker::builder().into_node()),
        formatter = Model(|| CategoricalTickFormatter::builder().into_node()),
    }

    /// An axis of a range of numbers.
    ContinuousAxis / BuildContinuousAxis: Axis, abstract {}

    /// An axis with ticks at equal distances.
    LinearAxis / BuildLinearAxis: ContinuousAxis {
    }, override {
        ticker = Model(|| BasicTicker::builder().into_node()),
        formatter = Model(|| BasicTickFormatter::builder().into_node()),
    }

    /// An axis with ticks at powers of a base.
    LogAxis / BuildLogAxis: ContinuousAxis {
    }, override {
        ticker = Model(|| LogTicker::builder().into_node()),
        formatter = Model(|| LogTickFormatter::builder().into_node()),
    }

    /// An axis of points in time, in milliseconds since the epoch.
    DatetimeAxis / BuildDatetimeAxis: LinearAxis {
    }, override {
        ticker = Model(|| DatetimeTicker::builder().into_node()),
        formatter = Model(|| datetime_formatter().into_node()),
    }

    /// An axis of positions in the Web Mercator projection, labelled in degrees; of latitude at first.
    MercatorAxis / BuildMercatorAxis: LinearAxis {
    }, override {
        ticker = Model(|| MercatorTicker::builder().into_node()),
        formatter = Model(|| MercatorTickFormatter::builder().into_node()),
    }

    /// An axis of durations in milliseconds.
    TimedeltaAxis / BuildTimedeltaAxis: LinearAxis {
    }, override {
        ticker = Model(|| TimedeltaTicker::builder().into_node()),
        formatter = Model(|| timedelta_formatter().into_node()),
    }
}

/// The formatter of an axis of time: the labels of a scale, with the date beside the first one that needs it.
fn datetime_formatter() -> New<DatetimeTickFormatter> {
    let years = DatetimeTickFormatter::builder()
        .microseconds("%b %d, %Y")
        .milliseconds("%b %d, %Y")
        .seconds("")
        .minsec("")
        .minutes("")
        .hourmin("")
        .hours("")
        .days("")
        .months("")
        .years("")
        .boundary_scaling(false)
        .hide_repeats(true);
    let days = DatetimeTickFormatter::builder()
        .microseconds("%T")
        .milliseconds("%T")
        .seconds("%b %d, %Y")
        .minsec("%b %d, %Y")
        .minutes("%b %d, %Y")
        .hourmin("%b %d, %Y")
        .hours("%b %d, %Y")
        .days("%Y")
        .months("")
        .years("")
        .boundary_scaling(false)
        .hide_repeats(true)
        .context(years)
        .context_which(ContextWhich::All);
    DatetimeTickFormatter::builder()
        .seconds("%T")
        .minsec("%T")
        .minutes("%H:%M")
        .hours("%H:%M")
        .days("%b %d")
        .months("%b %Y")
        .strip_leading_zeros(vec![ResolutionType::Microseconds, ResolutionType::Milliseconds, ResolutionType::Seconds])
        .boundary_scaling(false)
        .context(days)
        .context_which(ContextWhich::All)
}

/// The formatter of an axis of durations: the labels of a scale, with the days beside the first one that needs them.
fn timedelta_formatter() -> New<TimedeltaTickFormatter> {
    let days = TimedeltaTickFormatter::builder()
        .nanoseconds("%d days")
        .microseconds("%d days")
        .milliseconds("%d days")
        .seconds("")
        .minsec("")
        .minutes("")
        .hourmin("")
        .hours("")
        .days("")
        .hide_repeats(true);
    let times = TimedeltaTickFormatter::builder()
        .nanoseconds("%H:%M:%S.%MS%US")
        .microseconds("%H:%M:%S.%MS")
        .milliseconds("%H:%M:%S")
        .seconds("%d days")
        .minsec("%d days")
        .minutes("%d days")
        .hourmin("%d days")
        .hours("%d days")
        .days("")
        .hide_repeats(true)
        .context(days)
        .context_which(ContextWhich::All);
    TimedeltaTickFormatter::builder()
        .strip_leading_zeros(vec![
            TimedeltaResolutionType::Nanoseconds,
            TimedeltaResolutionType::Microseconds,
            TimedeltaResolutionType::Milliseconds,
        ])
        .context(times)
        .context_which(ContextWhich::All)
}
