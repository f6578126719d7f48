//! Axes, grids, tickers, formatters of ticks, and which labels are drawn.

use tropism::prelude::*;

use crate::documents;

documents![
    linear,
    logarithmic,
    datetime,
    timedelta,
    mercator,
    categorical,
    adaptive,
    calendar,
    composite,
    computed,
    fixed,
    scientific,
    printed,
    numerals,
    policies,
    bare_grids,
];

/// A plot without axes of a line from 0 to so much.
fn plot(x: f64, y: f64) -> Figure {
    let plot = figure().width(300).height(250).x_axis_type(None).y_axis_type(None).x_range((0.0, x)).y_range((0.0, y));
    let plot = plot.build();
    plot.line([0.0, x], [0.0, y]).line_width(2).add();
    plot
}

/// A line with that axis below.
fn below(x: f64, axis: &Axis) -> Vec<UIElement> {
    let plot = plot(x, 1.0);
    plot.add_layout(axis, Place::Below);
    vec![plot.upcast()]
}

fn linear() -> Vec<UIElement> {
    let plot = plot(100.0, 10.0);
    let ticker = BasicTicker::builder().desired_num_ticks(4).num_minor_ticks(2).min_interval(10);
    let axis = LinearAxis::builder().axis_label("share").bounds((20.0, 80.0)).ticker(ticker).axis_line_color("navy");
    let axis = axis.major_label_orientation(LabelOrientation::Vertical).major_tick_in(6).minor_tick_line_color(None);
    let axis = axis.build();
    plot.add_layout(&axis, Place::Below);
    let grid = Grid::builder().axis(&axis).bounds((0.0, 60.0)).cross_bounds((0.0, 8.0)).grid_line_color("navy");
    plot.add_layout(&grid.minor_grid_line_color("lightblue").band_fill_color("aliceblue").build(), Place::Center);
    let inner = LinearAxis::builder().fixed_location(50).axis_label("inside").axis_label_text_color("gray");
    plot.add_layout(&inner.axis_label_orientation(0.0).face(AxisFace::Back).build(), Place::Left);
    vec![plot.upcast()]
}

fn logarithmic() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_axis_type(AxisType::Log).y_axis_type(None).build();
    plot.line([1.0, 100.0, 100_000.0], [1.0, 2.0, 5.0]).add();
    let ticker = LogTicker::builder().desired_num_ticks(5).num_minor_ticks(8).mantissas([1.0, 2.0]).build();
    let formatter = LogTickFormatter::builder().ticker(&ticker).min_exponent(3);
    let axis = LogAxis::builder().ticker(ticker).formatter(formatter).axis_label("people").axis_label_standoff(12);
    plot.add_layout(&axis.major_label_text_color("brown").build(), Place::Above);
    vec![plot.upcast()]
}

fn datetime() -> Vec<UIElement> {
    let day = 86_400_000.0;
    let months = DatetimeTickFormatter::builder().days("%d %b").hours("%H:%M").strip_leading_zeros(true);
    let ticker = DatetimeTicker::builder().desired_num_ticks(5).num_minor_ticks(4);
    let hours = AdaptiveTicker::builder().base(24).mantissas([1.0, 6.0, 12.0]).max_interval(day / 2.0).build();
    let ticker = ticker.tickers([hours.upcast(), DaysTicker::builder().days([1, 3, 5, 7, 9]).build().upcast()]);
    let context = DatetimeTickFormatter::builder().days("%Y").hide_repeats(true).context_location(Location::Above);
    let formatter = months.context(context).context_which(ContextWhich::All).boundary_scaling(false);
    let axis = DatetimeAxis::builder().ticker(ticker).formatter(formatter).axis_label("January").major_tick_out(8);
    below(9.0 * day, &axis.build().upcast())
}

fn timedelta() -> Vec<UIElement> {
    let minute = 60_000.0;
    let seconds = AdaptiveTicker::builder().base(60).mantissas([1.0, 5.0, 15.0]).max_interval(minute / 2.0).build();
    let minutes = SingleIntervalTicker::builder().interval(10.0 * minute).num_minor_ticks(2).desired_num_ticks(4);
    let ticker = TimedeltaTicker::builder().tickers([seconds.upcast(), minutes.build().upcast()]);
    let ticker = ticker.num_minor_ticks(2).desired_num_ticks(5);
    let zeros = StripTimedeltaZeros::On(vec![TimedeltaResolutionType::Minutes]);
    let formatter = TimedeltaTickFormatter::builder().minutes("%M min").hourmin("%H:%M h").strip_leading_zeros(zeros);
    let formatter = formatter.context("after the start").context_which(ContextWhich::End);
    let axis = TimedeltaAxis::builder().ticker(ticker).formatter(formatter).axis_label("elapsed").minor_tick_out(6);
    below(45.0 * minute, &axis.build().upcast())
}

fn mercator() -> Vec<UIElement> {
    let ticker = MercatorTicker::builder().dimension(LatLon::Lon).desired_num_ticks(4).num_minor_ticks(2);
    let formatter = MercatorTickFormatter::builder().dimension(LatLon::Lon).precision(1).use_scientific(false);
    let axis = MercatorAxis::builder().ticker(ticker).formatter(formatter).axis_label("longitude");
    below(1_000_000.0, &axis.axis_label_align(Align::End).build().upcast())
}

fn categorical() -> Vec<UIElement> {
    let quarters = [("2024", "Q1"), ("2024", "Q2"), ("2025", "Q1"), ("2025", "Q2")];
    let plot = figure().width(300).height(250).x_axis_type(None).x_range(quarters).y_range((0, 10)).build();
    let axis =
        CategoricalAxis::builder().group_text_color("navy").group_label_orientation(LabelOrientation::Horizontal);
    let axis = axis.ticker(CategoricalTicker::builder()).formatter(CategoricalTickFormatter::builder());
    let axis = axis.separator_line_color("silver").subgroup_label_orientation(0.5).subgroup_text_color("teal");
    plot.add_layout(&axis.axis_label("quarter").build(), Place::Below);
    vec![plot.upcast()]
}

fn adaptive() -> Vec<UIElement> {
    let ticker = AdaptiveTicker::builder().base(8).mantissas([1.0, 2.0, 4.0]).min_interval(1).max_interval(64);
    let axis = LinearAxis::builder().ticker(ticker.desired_num_ticks(8)).axis_label("octal").build();
    below(100.0, &axis.upcast())
}

fn calendar() -> Vec<UIElement> {
    let year = 365.25 * 86_400_000.0;
    let plot = plot(3.0 * year, 1.0);
    let months = MonthsTicker::builder().months([0, 6]).num_minor_ticks(6).desired_num_ticks(4);
    let axis = DatetimeAxis::builder().ticker(months).axis_label("half-years");
    plot.add_layout(&axis.build(), Place::Below);
    let years = YearsTicker::builder().desired_num_ticks(3).num_minor_ticks(4);
    let axis = DatetimeAxis::builder().ticker(years).axis_label("years");
    plot.add_layout(&axis.build(), Place::Above);
    let plot: UIElement = plot.upcast();
    let days = DaysTicker::builder().days([1, 15]).num_minor_ticks(2).desired_num_ticks(3);
    let axis = DatetimeAxis::builder().ticker(days).axis_label("halves of months").build();
    let mut roots = below(0.3 * year, &axis.upcast());
    roots.push(plot);
    roots
}

fn composite() -> Vec<UIElement> {
    let every = |interval: f64| SingleIntervalTicker::builder().interval(interval).num_minor_ticks(4).build().upcast();
    let below_one = AdaptiveTicker::builder().base(12).mantissas([1.0, 3.0, 6.0]).max_interval(6).build();
    let dozens = CompositeTicker::builder().tickers([below_one.upcast(), every(12.0), every(144.0)]).num_minor_ticks(3);
    below(60.0, &LinearAxis::builder().ticker(dozens.desired_num_ticks(5)).axis_label("dozens").build().upcast())
}

fn computed() -> Vec<UIElement> {
    let ticker = CustomJSTicker::builder().args([("step", 25)]);
    let ticker = ticker.major_code("return [0, 1, 2, 3, 4].map((index) => index * step)");
    let ticker = ticker.minor_code("return cb_data.major_ticks.map((tick) => tick + step / 2)");
    let formatter = CustomJSTickFormatter::builder().args([("unit", "%")]).code("return `${tick} ${unit}`");
    below(100.0, &LinearAxis::builder().ticker(ticker).formatter(formatter).build().upcast())
}

fn fixed() -> Vec<UIElement> {
    let ticker = FixedTicker::builder().ticks([0.0, 37.0, 100.0]).minor_ticks([20.0, 60.0]).num_minor_ticks(0);
    let axis =
        LinearAxis::builder().ticker(ticker).major_label_overrides([(0, "freezes"), (37, "body"), (100, "boils")]);
    below(100.0, &axis.axis_label("degrees").build().upcast())
}

fn scientific() -> Vec<UIElement> {
    let formatter = BasicTickFormatter::builder().precision(2).power_limit_high(3).power_limit_low(-1);
    below(5000.0, &LinearAxis::builder().formatter(formatter).build().upcast())
}

fn printed() -> Vec<UIElement> {
    let formatter = PrintfTickFormatter::builder().format("%.1f km");
    below(5.0, &LinearAxis::builder().formatter(formatter).major_label_orientation(0.4).build().upcast())
}

fn numerals() -> Vec<UIElement> {
    let formatter = NumeralTickFormatter::builder().format("0.0a").language(NumeralLanguage::De);
    let formatter = formatter.rounding(RoundingFunction::Floor);
    below(50_000.0, &LinearAxis::builder().formatter(formatter).build().upcast())
}

fn policies() -> Vec<UIElement> {
    let plot = plot(1000.0, 10.0);
    let many = || BasicTicker::builder().desired_num_ticks(20);
    for policy in [
        AllLabels::builder().build().upcast(),
        NoOverlap::builder().min_distance(40).build().upcast(),
        CustomLabelingPolicy::builder()
            .args([("every", 4)])
            .code("return [...indices].filter((index) => index % every == 0)")
            .build()
            .upcast(),
    ] {
        let policy: LabelingPolicy = policy;
        plot.add_layout(&LinearAxis::builder().ticker(many()).major_label_policy(policy).build(), Place::Below);
    }
    vec![plot.upcast()]
}

fn bare_grids() -> Vec<UIElement> {
    let plot = plot(10.0, 10.0);
    let rows =
        Grid::builder().dimension(1).ticker(FixedTicker::builder().ticks([2.0, 4.0, 6.0])).grid_line_dash([6, 4]);
    plot.add_layout(&rows.band_hatch_pattern("right_diagonal_line").band_hatch_alpha(0.3).build(), Place::Center);
    let columns = Grid::builder().dimension(0).ticker(SingleIntervalTicker::builder().interval(2.5));
    plot.add_layout(&columns.grid_line_color("tomato").level(RenderLevel::Overlay).build(), Place::Center);
    vec![plot.upcast()]
}
