"""Axes, grids, tickers, formatters of ticks, and which labels are drawn."""

from bokeh.models import (
    AdaptiveTicker,
    AllLabels,
    BasicTicker,
    BasicTickFormatter,
    CategoricalAxis,
    CategoricalTicker,
    CategoricalTickFormatter,
    CompositeTicker,
    CustomJSTicker,
    CustomJSTickFormatter,
    CustomLabelingPolicy,
    DatetimeAxis,
    DatetimeTicker,
    DatetimeTickFormatter,
    DaysTicker,
    FactorRange,
    FixedTicker,
    Grid,
    LinearAxis,
    LogAxis,
    LogTicker,
    LogTickFormatter,
    MercatorAxis,
    MercatorTicker,
    MercatorTickFormatter,
    MonthsTicker,
    NoOverlap,
    NumeralTickFormatter,
    PrintfTickFormatter,
    SingleIntervalTicker,
    TimedeltaAxis,
    TimedeltaTicker,
    TimedeltaTickFormatter,
    YearsTicker,
)
from bokeh.plotting import figure


def _plot(x, y):
    """A plot without axes of a line from 0 to so much."""
    plot = figure(width=300, height=250, x_axis_type=None, y_axis_type=None, x_range=(0, x), y_range=(0, y))
    plot.line([0.0, x], [0.0, y], line_width=2)
    return plot


def _below(x, axis):
    """A line with that axis below."""
    plot = _plot(x, 1.0)
    plot.add_layout(axis, "below")
    return [plot]


def linear():
    plot = _plot(100.0, 10.0)
    ticker = BasicTicker(desired_num_ticks=4, num_minor_ticks=2, min_interval=10)
    axis = LinearAxis(axis_label="share", bounds=(20, 80), ticker=ticker, axis_line_color="navy")
    axis.update(major_label_orientation="vertical", major_tick_in=6, minor_tick_line_color=None)
    plot.add_layout(axis, "below")
    grid = Grid(axis=axis, bounds=(0, 60), cross_bounds=(0, 8), grid_line_color="navy")
    grid.update(minor_grid_line_color="lightblue", band_fill_color="aliceblue")
    plot.add_layout(grid)
    inner = LinearAxis(fixed_location=50, axis_label="inside", axis_label_text_color="gray")
    inner.update(axis_label_orientation=0.0, face="back")
    plot.add_layout(inner, "left")
    return [plot]


def logarithmic():
    plot = figure(width=300, height=250, x_axis_type="log", y_axis_type=None)
    plot.line([1.0, 100.0, 100_000.0], [1.0, 2.0, 5.0])
    ticker = LogTicker(desired_num_ticks=5, num_minor_ticks=8, mantissas=[1, 2])
    formatter = LogTickFormatter(ticker=ticker, min_exponent=3)
    axis = LogAxis(ticker=ticker, formatter=formatter, axis_label="people", axis_label_standoff=12)
    axis.major_label_text_color = "brown"
    plot.add_layout(axis, "above")
    return [plot]


def datetime():
    day = 86_400_000
    hours = AdaptiveTicker(base=24, mantissas=[1, 6, 12], max_interval=day / 2)
    ticker = DatetimeTicker(desired_num_ticks=5, num_minor_ticks=4)
    ticker.tickers = [hours, DaysTicker(days=[1, 3, 5, 7, 9])]
    context = DatetimeTickFormatter(days="%Y", hide_repeats=True, context_location="above")
    formatter = DatetimeTickFormatter(days="%d %b", hours="%H:%M", strip_leading_zeros=True, context=context)
    formatter.update(context_which="all", boundary_scaling=False)
    axis = DatetimeAxis(ticker=ticker, formatter=formatter, axis_label="January", major_tick_out=8)
    return _below(9 * day, axis)


def timedelta():
    minute = 60_000
    seconds = AdaptiveTicker(base=60, mantissas=[1, 5, 15], max_interval=minute / 2)
    minutes = SingleIntervalTicker(interval=10 * minute, num_minor_ticks=2, desired_num_ticks=4)
    ticker = TimedeltaTicker(tickers=[seconds, minutes], num_minor_ticks=2, desired_num_ticks=5)
    formatter = TimedeltaTickFormatter(minutes="%M min", hourmin="%H:%M h", strip_leading_zeros=["minutes"])
    formatter.update(context="after the start", context_which="end")
    axis = TimedeltaAxis(ticker=ticker, formatter=formatter, axis_label="elapsed", minor_tick_out=6)
    return _below(45 * minute, axis)


def mercator():
    ticker = MercatorTicker(dimension="lon", desired_num_ticks=4, num_minor_ticks=2)
    formatter = MercatorTickFormatter(dimension="lon", precision=1, use_scientific=False)
    axis = MercatorAxis("lon", ticker=ticker, formatter=formatter, axis_label="longitude", axis_label_align="end")
    return _below(1_000_000, axis)


def categorical():
    quarters = [("2024", "Q1"), ("2024", "Q2"), ("2025", "Q1"), ("2025", "Q2")]
    plot = figure(width=300, height=250, x_axis_type=None, x_range=FactorRange(*quarters), y_range=(0, 10))
    axis = CategoricalAxis(group_text_color="navy", group_label_orientation="horizontal")
    axis.update(ticker=CategoricalTicker(), formatter=CategoricalTickFormatter(), axis_label="quarter")
    axis.update(separator_line_color="silver", subgroup_label_orientation=0.5, subgroup_text_color="teal")
    plot.add_layout(axis, "below")
    return [plot]


def adaptive():
    ticker = AdaptiveTicker(base=8, mantissas=[1, 2, 4], min_interval=1, max_interval=64, desired_num_ticks=8)
    return _below(100, LinearAxis(ticker=ticker, axis_label="octal"))


def calendar():
    year = 365.25 * 86_400_000
    plot = _plot(3 * year, 1.0)
    months = MonthsTicker(months=[0, 6], num_minor_ticks=6, desired_num_ticks=4)
    plot.add_layout(DatetimeAxis(ticker=months, axis_label="half-years"), "below")
    years = YearsTicker(desired_num_ticks=3, num_minor_ticks=4)
    plot.add_layout(DatetimeAxis(ticker=years, axis_label="years"), "above")
    days = DaysTicker(days=[1, 15], num_minor_ticks=2, desired_num_ticks=3)
    return [*_below(0.3 * year, DatetimeAxis(ticker=days, axis_label="halves of months")), plot]


def composite():
    tickers = [SingleIntervalTicker(interval=interval, num_minor_ticks=4) for interval in (12, 144)]
    below_one = AdaptiveTicker(base=12, mantissas=[1, 3, 6], max_interval=6)
    dozens = CompositeTicker(tickers=[below_one, *tickers], num_minor_ticks=3, desired_num_ticks=5)
    return _below(60, LinearAxis(ticker=dozens, axis_label="dozens"))


def computed():
    ticker = CustomJSTicker(args={"step": 25})
    ticker.major_code = "return [0, 1, 2, 3, 4].map((index) => index * step)"
    ticker.minor_code = "return cb_data.major_ticks.map((tick) => tick + step / 2)"
    formatter = CustomJSTickFormatter(args={"unit": "%"}, code="return `${tick} ${unit}`")
    return _below(100, LinearAxis(ticker=ticker, formatter=formatter))


def fixed():
    ticker = FixedTicker(ticks=[0, 37, 100], minor_ticks=[20, 60], num_minor_ticks=0)
    labels = {0: "freezes", 37: "body", 100: "boils"}
    return _below(100, LinearAxis(ticker=ticker, major_label_overrides=labels, axis_label="degrees"))


def scientific():
    formatter = BasicTickFormatter(precision=2, power_limit_high=3, power_limit_low=-1)
    return _below(5000, LinearAxis(formatter=formatter))


def printed():
    formatter = PrintfTickFormatter(format="%.1f km")
    return _below(5, LinearAxis(formatter=formatter, major_label_orientation=0.4))


def numerals():
    formatter = NumeralTickFormatter(format="0.0a", language="de", rounding="floor")
    return _below(50_000, LinearAxis(formatter=formatter))


def policies():
    plot = _plot(1000.0, 10.0)
    every = CustomLabelingPolicy(args={"every": 4})
    every.code = "return [...indices].filter((index) => index % every == 0)"
    for policy in [AllLabels(), NoOverlap(min_distance=40), every]:
        plot.add_layout(LinearAxis(ticker=BasicTicker(desired_num_ticks=20), major_label_policy=policy), "below")
    return [plot]


def bare_grids():
    plot = _plot(10.0, 10.0)
    rows = Grid(dimension=1, ticker=FixedTicker(ticks=[2, 4, 6]), grid_line_dash=[6, 4])
    rows.update(band_hatch_pattern="right_diagonal_line", band_hatch_alpha=0.3)
    plot.add_layout(rows)
    columns = Grid(dimension=0, ticker=SingleIntervalTicker(interval=2.5), grid_line_color="tomato", level="overlay")
    plot.add_layout(columns)
    return [plot]
