"""Mappers, transforms and expressions: what browsers compute from columns."""

from bokeh.models import (
    ColumnDataSource,
    CumSum,
    CustomJSExpr,
    CustomJSTransform,
    FactorRange,
    LinearColorMapper,
    LinearInterpolator,
    LogColorMapper,
    PolarTransform,
    Stack,
    StepInterpolator,
)
from bokeh.models.expressions import Maximum, Minimum
from bokeh.palettes import Cividis6, Plasma5
from bokeh.plotting import figure
from bokeh.transform import dodge, factor_cmap, factor_hatch, factor_mark, jitter

FRUITS = ["apples", "pears", "plums"]


def _fruits():
    """How much there is of some fruits, in two years."""
    return ColumnDataSource({"fruit": FRUITS, "older": [3.0, 2, 4], "newer": [1.0, 5, 2]})


def factor_looks():
    source = _fruits()
    plot = figure(width=300, height=200, x_range=FRUITS, y_range=(0, 7))
    colors = factor_cmap("fruit", ["crimson", "olive"], FRUITS, end=1, nan_color="indigo")
    patterns = factor_hatch("fruit", ["dot", "cross"], FRUITS, end=1)
    patterns.transform.default_value = "ring"
    plot.vbar("fruit", 0.6, "older", source=source, fill_color=colors, hatch_pattern=patterns)
    markers = factor_mark("fruit", ["star", "hex"], FRUITS, end=1)
    markers.transform.default_value = "x"
    plot.scatter("fruit", "newer", source=source, size=16, marker=markers)
    return [plot]


def continuous_colors():
    plot = figure(width=300, height=200)
    dots = plot.scatter([1.0, 2, 3, 4], [4.0, 2, 1, 3], size=14)
    linear = LinearColorMapper(palette=Plasma5, high_color="white", nan_color="silver", domain=[(dots, "y")])
    logarithmic = LogColorMapper(palette=Cividis6, low=1, high=4, low_color="black")
    dots.glyph.fill_color = {"field": "y", "transform": linear}
    dots.glyph.line_color = {"field": "x", "transform": logarithmic}
    return [plot]


def dodged():
    source = _fruits()
    range_ = FactorRange(*FRUITS)
    plot = figure(width=300, height=200, x_range=range_)
    plot.vbar(dodge("fruit", -0.2, range=range_), 0.35, "older", source=source, color="peru")
    plot.vbar(dodge("fruit", 0.2, range=range_), 0.35, "newer", source=source, color="teal")
    return [plot]


def jittered():
    source = ColumnDataSource({"fruit": ["apples"] * 20, "weight": [float(number) for number in range(20)]})
    range_ = FactorRange(*FRUITS)
    plot = figure(width=300, height=200, x_range=range_)
    plot.scatter(jitter("fruit", 0.2, mean=0.5, distribution="normal", range=range_), "weight", source=source)
    return [plot]


def _digits():
    """The numbers from 0 to 9 and their tenths."""
    digits = [float(digit) for digit in range(10)]
    return ColumnDataSource({"digit": digits, "tenth": [digit / 10 for digit in digits]})


def scripted():
    source = _digits()
    plot = figure(width=300, height=200)
    square = CustomJSTransform(args={"factor": 2}, func="return factor * x * x")
    square.v_func = "return xs.map((x) => factor * x * x)"
    plot.line("digit", {"field": "digit", "transform": square}, source=source)
    alternating = CustomJSExpr(args={"height": 80})
    alternating.code = "return this.data.digit.map((digit) => digit % 2 * height)"
    plot.scatter("digit", {"expr": alternating}, source=source, size=8, color="tomato")
    return [plot]


def interpolated():
    source = _digits()
    plot = figure(width=300, height=200)
    straight = LinearInterpolator(x=[2, 5, 8], y=[1, 4, 2], clip=False)
    plot.line("digit", {"field": "digit", "transform": straight}, source=source)
    steps = StepInterpolator(x="digit", y="tenth", data=source, mode="center")
    plot.scatter("digit", {"field": "digit", "transform": steps}, source=source, size=8)
    return [plot]


def cumulated():
    plot = figure(width=300, height=200)
    start, end = CumSum(field="tenth", include_zero=True), CumSum(field="tenth")
    bars = {"right": {"expr": end}, "left": {"expr": start}}
    plot.hbar("digit", 0.8, source=_digits(), color="goldenrod", **bars)
    return [plot]


def stacked():
    source = _fruits()
    plot = figure(width=300, height=200, x_range=FRUITS)
    older, both = Stack(fields=["older"]), Stack(fields=["older", "newer"])
    plot.vbar("fruit", 0.7, "older", source=source, color="peru")
    plot.vbar("fruit", 0.7, {"expr": both}, {"expr": older}, source=source, color="teal")
    return [plot]


def polar():
    source = _digits()
    plot = figure(width=300, height=250)
    spiral = PolarTransform(radius="tenth", angle="digit", direction="clock")
    plot.line({"expr": spiral.x}, {"expr": spiral.y}, source=source, line_width=3)
    return [plot]


def extremes():
    source = _digits()
    plot = figure(width=300, height=200)
    least, most = Minimum(field="tenth", initial=0.5), Maximum(field="tenth", initial=0.1)
    share = CustomJSExpr(args={"least": least, "most": most})
    share.code = """const [low, high] = [least.compute(this), most.compute(this)]
         return this.data.tenth.map((tenth) => (tenth - low) / (high - low))"""
    plot.line("digit", {"expr": share}, source=source, line_width=3)
    return [plot]
