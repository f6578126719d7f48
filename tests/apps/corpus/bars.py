"""Legends, bars of colours and sizes, and scale bars."""

from bokeh.models import (
    Angular,
    BinnedTicker,
    ColorBar,
    EqHistColorMapper,
    FixedTicker,
    ImperialLength,
    Legend,
    LegendItem,
    LogColorMapper,
    LogTicker,
    Metric,
    MetricLength,
    NumeralTickFormatter,
    ReciprocalMetric,
    ReciprocalMetricLength,
    ScaleBar,
    SizeBar,
)
from bokeh.palettes import Inferno8, Viridis5
from bokeh.plotting import figure


def legends():
    plot = figure(width=300, height=250)
    dots = plot.scatter([1.0, 2.0, 3.0], [1.0, 4.0, 2.0], size=10, color="orange")
    line = plot.line([1.0, 2.0, 3.0], [2.0, 1.0, 3.0], color="navy")
    both = LegendItem(label="both", renderers=[dots, line], index=0)
    items = [both, LegendItem(label="hidden", renderers=[line], visible=False)]
    legend = Legend(items=items, title="What is shown", location="top_left", padding=6, spacing=4)
    legend.update(orientation="horizontal", click_policy="mute", ncols=2, border_radius=5, title_standoff=3)
    legend.update(item_background_policy="even", item_background_fill_color="aliceblue", border_line_color="navy")
    plot.add_layout(legend)
    return [plot]


def _coloured(mapper):
    """A plot whose points are coloured by a mapper."""
    plot = figure(width=300, height=250)
    x = [1.0, 10.0, 100.0, 1000.0]
    plot.scatter(x, [1.0, 2.0, 3.0, 4.0], size=12, fill_color={"field": "x", "transform": mapper})
    return plot


def color_bars():
    mapper = LogColorMapper(palette=Viridis5, low=1, high=1000, low_color="white")
    plot = _coloured(mapper)
    bar = ColorBar(color_mapper=mapper, title="inhabitants", width=14, display_low=2, display_high=500)
    bar.update(ticker=LogTicker(desired_num_ticks=3), label_standoff=8, title_text_font_style="bold")
    bar.update(formatter=NumeralTickFormatter(format="0a"), major_label_text_color="teal", scale_alpha=0.7)
    bar.update(bar_line_color="gray", padding=4)
    plot.add_layout(bar, "right")
    return [plot]


def binned_color_bar():
    mapper = EqHistColorMapper(palette=Inferno8, bins=1024, low=1, high=1000, rescale_discrete_levels=True)
    plot = _coloured(mapper)
    ticker = BinnedTicker(mapper=mapper, num_major_ticks=4)
    bar = ColorBar(color_mapper=mapper, ticker=ticker, orientation="horizontal", location="bottom_right")
    bar.update(width=150, height=10, background_fill_alpha=0.5, major_tick_line_color="black")
    bar.major_label_overrides = {1000.0: "most"}
    plot.add_layout(bar)
    return [plot]


def size_bars():
    plot = figure(width=300, height=250, x_range=(0, 10), y_range=(0, 10))
    circles = plot.circle([2.0, 5.0, 8.0], [3.0, 5.0, 6.0], [0.5, 1.0, 2.0], fill_alpha=0.5)
    bar = SizeBar(renderer=circles, bounds=(0.5, 2.0), title="radius", glyph_fill_color="tan")
    bar.update(orientation="vertical", width=30, height="max", margin=4)
    bar.update(glyph_line_color="brown", background_fill_color="linen")
    plot.add_layout(bar, "right")
    return [plot]


def _stretch(length):
    """A plot of a stretch of so many base units."""
    plot = figure(width=300, height=200, x_range=(0, length), y_range=(0, length))
    plot.scatter([length / 4, length / 2], [length / 2, length / 4], size=6)
    return plot


def lengths():
    plot = _stretch(5000)
    metric = MetricLength(ticks=[1, 2, 5], exclude=["dm", "cm"], full_unit="metre")
    bar = ScaleBar(range=plot.x_range, unit="m", dimensional=metric, location="bottom_left", title="on foot")
    bar.update(length_sizing="exact", bar_length=0.3, label="@{value} @{unit}", label_location="above")
    bar.update(background_fill_color="ivory", bar_line_width=3, margin=12)
    plot.add_layout(bar)
    imperial = ImperialLength(ticks=[1, 3], include=["ft", "yd", "mi"], exclude=["in"])
    upright = ScaleBar(unit="ft", dimensional=imperial, location="top_right", orientation="vertical")
    upright.update(title_location="left", title="miles", bar_line_color="brown", label_text_color="brown")
    plot.add_layout(upright)
    return [plot]


def angles():
    plot = _stretch(3)
    angular = Angular(ticks=[5, 15, 30, 60], include=["°", "'"], exclude=["''"])
    bar = ScaleBar(unit="°", dimensional=angular, padding=5, border_line_color="gray", location=("center", "top"))
    bar.update(bar_length=60, bar_length_units="screen", label_align="end", title_align="center", title="sky")
    plot.add_layout(bar)
    return [plot]


def frequencies():
    plot = _stretch(900)
    hertz = Metric(base_unit="Hz", full_unit="hertz", ticks=[1, 2, 5], exclude=["dHz", "cHz"])
    ticker = FixedTicker(ticks=[0, 50, 100], minor_ticks=[25, 75], num_minor_ticks=2)
    bar = ScaleBar(unit="Hz", dimensional=hertz, ticker=ticker, label_standoff=3, title_standoff=6)
    bar.update(title="bandwidth", title_text_font_size="15px")
    plot.add_layout(bar)
    return [plot]


def reciprocals():
    plot = _stretch(40)
    per_metre = ReciprocalMetricLength(full_unit="metre", ticks=[1, 2.5, 5], exclude=["dm⁻1", "hm⁻1"])
    plot.add_layout(ScaleBar(unit="m⁻1", dimensional=per_metre, location="top_left", title="wave number"))
    per_second = ReciprocalMetric(base_unit="s", full_unit="second", ticks=[1, 2, 5])
    bar = ScaleBar(unit="s⁻1", dimensional=per_second, title="decay rate", title_text_color="navy")
    plot.add_layout(bar)
    return [plot]
