"""Ranges, scales, and coordinates other than those of the plot."""

from bokeh.models import (
    ColumnDataSource,
    CompositeScale,
    CoordinateMapping,
    DataRange1d,
    FactorRange,
    LinearScale,
    LogAxis,
    LogScale,
    Plot,
    Range1d,
    RendererGroup,
    Scatter,
    Title,
)
from bokeh.models.scales import ContinuousScale
from bokeh.plotting import figure


def numbers():
    x = Range1d(start=10, end=0, bounds=(-5, 15), min_interval=1, max_interval=20, reset_start=10)
    y = Range1d(start=-1, end=1, bounds="auto", reset_end=2)
    plot = figure(width=300, height=200, x_range=x, y_range=y)
    plot.line([0.0, 5.0, 10.0], [-1.0, 1.0, 0.0])
    return [plot]


def followed():
    x = DataRange1d(follow="end", follow_interval=4, range_padding=0.5, range_padding_units="absolute", default_span=10)
    y = DataRange1d(flipped=True, only_visible=True, min_interval=2, max_interval=50)
    plot = figure(width=300, height=200, x_range=x, y_range=y)
    y.renderers = [plot.line([0.0, 5.0, 10.0], [1.0, 3.0, 2.0])]
    return [plot]


def factors():
    factors = [("fruit", "apple"), ("fruit", "pear"), ("nut", "hazelnut")]
    range_ = FactorRange(factors=factors, factor_padding=0.2, group_padding=2, subgroup_padding=1, range_padding=0.5)
    range_.update(range_padding_units="absolute", bounds=(-1, 7), max_interval=8)
    plot = figure(width=300, height=200, x_range=range_, y_range=(0, 10))
    plot.vbar([0.5, 1.7, 5.0], 0.9, [3.0, 5.0, 8.0])
    return [plot]


def extra_axes():
    plot = figure(width=300, height=200, x_range=(0, 10), y_range=(0, 100))
    plot.extra_y_ranges = {"growth": Range1d(start=1, end=1000)}
    plot.extra_y_scales = {"growth": LogScale()}
    plot.line([0.0, 10.0], [0.0, 100.0])
    plot.line([0.0, 10.0], [1.0, 1000.0], color="firebrick", y_range_name="growth")
    plot.add_layout(LogAxis(y_range_name="growth", axis_label="growth"), "right")
    return [plot]


def insets():
    plot = figure(width=300, height=200, x_range=(0, 10), y_range=(0, 10))
    plot.line([0.0, 10.0], [0.0, 10.0], line_dash=[2, 4])
    inside = CoordinateMapping(
        x_source=Range1d(start=0, end=1),
        x_scale=LinearScale(),
        y_source=Range1d(start=1, end=100),
        y_scale=LogScale(),
        x_target=Range1d(start=1, end=5),
        y_target=Range1d(start=5, end=9),
    )
    plot.scatter([0.0, 0.5, 1.0], [1.0, 10.0, 100.0], size=8, coordinates=inside)
    return [plot]


def shared_visibility():
    plot = figure(width=300, height=200)
    group = RendererGroup(visible=False)
    plot.scatter([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], size=8).group = group
    plot.line([1.0, 2.0, 3.0], [1.0, 2.0, 3.0]).update(group=group, propagate_hover=True)
    plot.line([1.0, 2.0, 3.0], [3.0, 2.0, 1.0], color="gray")
    return [plot]


def bare_plots():
    plot = Plot(x_range=Range1d(start=0, end=4), y_range=Range1d(start=0, end=3), width=300, height=200)
    plot.update(match_aspect=True, title=Title(text="no axes"), background_fill_color="ivory", outline_line_color=None)
    degrees = CompositeScale(source_scale=LinearScale(), target_scale=LogScale())
    plot.update(extra_x_ranges={"degrees": Range1d(start=0, end=360)}, extra_x_scales={"degrees": degrees})
    plot.update(extra_y_ranges={"any": Range1d(start=0, end=1)}, extra_y_scales={"any": ContinuousScale()})
    plot.add_glyph(ColumnDataSource({"x": [1.0, 2, 3], "y": [1.0, 2, 1]}), Scatter(size=15))
    return [plot]
