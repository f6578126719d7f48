"""Figures with what can be said of their axes, ranges and tools, and glyphs upon one another."""

import numpy as np
from bokeh.models import (
    CDSView,
    ColumnDataSource,
    CoordinateMapping,
    FactorRange,
    HoverTool,
    IndexFilter,
    Legend,
    LinearAxis,
    Range1d,
    WheelZoomTool,
)
from bokeh.plotting import figure
from bokeh.transform import cumsum, dodge

# All but `line_edit`, which needs a renderer.
TOOLS = (
    "auto_box_zoom,box_edit,box_select,box_zoom,click,copy,crosshair,doubletap,examine,freehand_draw,fullscreen,help,"
    "hover,lasso_select,pan,pan_down,pan_east,pan_left,pan_north,pan_right,pan_south,pan_up,pan_west,point_draw,"
    "poly_draw,poly_edit,poly_select,redo,reset,save,tap,undo,wheel_zoom,xbox_select,xbox_zoom,xcrosshair,xpan,"
    "xwheel_pan,xwheel_zoom,xzoom_in,xzoom_out,ybox_select,ybox_zoom,ycrosshair,ypan,ywheel_pan,ywheel_zoom,yzoom_in,"
    "yzoom_out,zoom_in,zoom_out"
)
STACKERS = ["spring", "summer", "autumn"]
COLORS = ["#1f77b4", "#ff7f0e", "#2ca02c"]


def _plot(**options):
    """A plot of two points."""
    plot = _empty(**options)
    _points(plot)
    return plot


def _empty(**options):
    return figure(width=300, height=250, **options)


def _points(plot, **options):
    plot.scatter(np.array([1.0, 2.0]), np.array([1.0, 2.0]), size=10, **options)


def _stacked():
    """Sums of these columns are drawn."""
    data = {"at": ["a", "b"], "place": np.array([1.0, 2.0])}
    data |= {stacker: np.array([1.0, 2.0]) * (1 + index) for index, stacker in enumerate(STACKERS)}
    return {"color": COLORS, "source": ColumnDataSource(data)}


def all_tools():
    return [_plot(tools=TOOLS)]


def active_tools():
    active = {"active_drag": "box_zoom", "active_scroll": "wheel_zoom", "active_tap": None, "active_inspect": "hover"}
    return [_plot(tools="pan,box_zoom,wheel_zoom,tap,hover", active_multi="auto", **active)]


def models_of_tools():
    wheel, hover = WheelZoomTool(), HoverTool(mode="vline")
    return [_plot(tools=[wheel, hover, "pan"], active_scroll=wheel, active_drag=None, active_inspect=None)]


def tooltips():
    return [_plot(tools="", toolbar_location=None, tooltips=[("x", "@x"), ("y", "$y{0.0}")])]


def linear_and_log():
    return [_plot(x_axis_type="linear", y_axis_type="log", y_minor_ticks=5, x_minor_ticks=7)]


def times():
    return [_plot(x_axis_type="datetime", y_axis_type="timedelta")]


def mercator():
    return [_plot(x_axis_type="mercator", y_axis_type="mercator", match_aspect=True)]


def axes_elsewhere():
    return [_plot(x_axis_location="above", y_axis_location="right", x_axis_label="x", y_axis_label="$y$")]


def axes_nowhere():
    return [_plot(x_axis_location=None, y_axis_type=None, title="below", title_location="below", toolbar_location="left")]


def factors():
    pairs = [("fruit", "apple"), ("fruit", "pear"), ("nut", "hazel")]
    plot = _empty(x_range=FactorRange(*pairs), y_range=["low", "high"])
    source = ColumnDataSource({"x": pairs, "y": ["low", "high", "low"]})
    plot.rect("x", dodge("y", 0.1, range=plot.y_range), 0.9, 0.5, source=source)
    return [plot]


def shared_range():
    one = _plot(x_range=(0, 4), y_range=(0, 3), background_fill_color="#fafafa")
    return [one, _plot(x_range=one.x_range, y_range=Range1d(3, 0), sizing_mode="stretch_width")]


def further_range():
    plot = _plot()
    plot.extra_y_ranges = {"other": Range1d(0, 100)}
    plot.add_layout(LinearAxis(y_range_name="other"), "right")
    plot.line(np.array([1.0, 2.0]), np.array([20.0, 80.0]), y_range_name="other", color="red", muted=True)
    return [plot]


def coordinates():
    source, target = [Range1d(0, 3), Range1d(0, 3)], [Range1d(1, 1.5), Range1d(1, 1.5)]
    mapping = CoordinateMapping(x_source=source[0], y_source=source[1], x_target=target[0], y_target=target[1])
    plot = _plot(x_range=(0, 3), y_range=(0, 3))
    _points(plot, coordinates=mapping, view=CDSView(filter=IndexFilter([0])))
    return [plot]


def legends():
    plot = _empty()
    plot.add_layout(Legend(name="outside"), "right")
    _points(plot, legend_label="here")
    _points(plot, legend_label="there", legend_name="outside")
    _points(plot, legend_label="here", color="red")
    return [plot]


def vbar_stack():
    plot = _empty(x_range=["a", "b"])
    plot.vbar_stack(STACKERS, x="at", width=0.9, legend_label=STACKERS, **_stacked())
    return [plot]


def hbar_stack():
    plot = _empty(y_range=["a", "b"])
    plot.hbar_stack(STACKERS, y="at", height=0.9, **_stacked())
    return [plot]


def varea_stack():
    plot = _empty()
    plot.varea_stack(STACKERS, x="place", **_stacked())
    return [plot]


def harea_stack():
    plot = _empty()
    plot.harea_stack(STACKERS, y="place", **_stacked())
    return [plot]


def vline_stack():
    plot = _empty()
    plot.vline_stack(STACKERS, x="place", **_stacked())
    return [plot]


def hline_stack():
    plot = _empty()
    plot.hline_stack(STACKERS, y="place", **_stacked())
    return [plot]


def pie():
    source = ColumnDataSource({"angle": np.array([2.0, 3.0, 2 * np.pi - 5]), "color": COLORS})
    plot = _empty(match_aspect=True)
    plot.wedge(0, 0, 1, cumsum("angle", include_zero=True), cumsum("angle"), fill_color="color", source=source)
    return [plot]
