"""A document for each glyph method."""

import numpy as np
from bokeh.core.properties import field, value
from bokeh.models import ColumnDataSource, LinearColorMapper, WeightedStackColorMapper
from bokeh.palettes import Blues9
from bokeh.plotting import figure

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5Er"
    "kJggg=="
)
MATH = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>{}</mi></math>'
X, Y, Z = np.array([1.0, 2.0, 3.0]), np.array([1.0, 3.0, 2.0]), np.array([2.0, 4.0, 4.0])


def _plot(**options):
    return figure(width=300, height=250, **options)


def _fixed():
    """The ranges of texts and the like do not follow how large they are."""
    return _plot(x_range=(0, 4), y_range=(0, 4))


def _numbers(*items):
    return np.array(items, dtype="float64")


def _source():
    """Rows that glyphs name the columns of."""
    data = {"x": X, "y": Y, "z": Z, "small": _numbers(0.2, 0.3, 0.4)}
    return ColumnDataSource(data | {"kind": ["b", "a", "b"], "fill": ["red", "navy", "#00ff00"]})


def annular_wedge():
    plot = _plot()
    inner, outer = _numbers(0.2, 0.3), _numbers(0.5, 0.6)
    plot.annular_wedge(_numbers(1, 2), _numbers(1, 2), inner, outer, 0, _numbers(1, 2), color="navy")
    return [plot]


def annulus():
    plot = _plot()
    plot.annulus("x", "y", 0.2, "small", source=_source(), fill_color="fill", line_width=2, line_dash=[4, 2])
    return [plot]


def arc():
    plot = _fixed()
    plot.arc(_numbers(1, 2), _numbers(1, 2), 0.4, 0, 90, end_angle_units="deg", direction="clock", line_width=3)
    return [plot]


def bezier():
    plot = _plot()
    ends = [_numbers(1), _numbers(1), _numbers(3), _numbers(1)]
    plot.bezier(*ends, _numbers(1), _numbers(3), _numbers(3), _numbers(-1), line_width=2)
    return [plot]


def block():
    plot = _plot()
    plot.block(X, Y, 0.5, _numbers(1, 2, 1), border_radius=5)
    return [plot]


def circle():
    plot = _plot()
    plot.circle("x", "y", "small", source=_source(), fill_alpha=0.3, radius_dimension="max", hover_color="red")
    return [plot]


def ellipse():
    plot = _plot()
    plot.ellipse("x", "y", 0.8, "small", source=_source(), angle=0.5, alpha=0.5)
    return [plot]


def harea():
    plot = _plot()
    plot.harea(Y, Z, X, hatch_pattern="dot", hatch_color="white", fill_alpha=0.5)
    return [plot]


def harea_step():
    plot = _plot()
    plot.harea_step(Y, Z, X, step_mode="center", color="green")
    return [plot]


def hbar():
    plot = _plot()
    plot.hbar(y=X, height=0.7, right=Y, left=0.5, border_radius=(1, 2, 3, 4))
    return [plot]


def hex_tile():
    plot = _plot(match_aspect=True)
    tiles = {"size": 2, "scale": 0.9, "orientation": "flattop", "fill_color": ["red", "navy", "green"]}
    plot.hex_tile(_numbers(0, 1, 1), _numbers(0, 0, -1), **tiles)
    return [plot]


def hexbin():
    plot = _plot(match_aspect=True)
    plot.hexbin(_numbers(0, 0.1, 1.8, 1.7, 3), _numbers(0, -0.1, 0, -0.1, -2), 1, palette=Blues9)
    return [plot]


def hspan():
    plot = _plot(x_range=(0, 4))
    plot.hspan(Y, line_width=X, color="firebrick")
    return [plot]


def hstrip():
    plot = _plot(x_range=(0, 4))
    plot.hstrip(_numbers(1, 3), _numbers(2, 4), fill_alpha=0.5)
    return [plot]


def image():
    plot = _plot()
    levels = np.arange(6, dtype="float64").reshape(2, 3)
    plot.image([levels], 0, 0, 3, 2, color_mapper=LinearColorMapper(palette=Blues9, low=0, high=5))
    return [plot]


def image_rgba():
    plot = _plot()
    colors = np.array([[0xFF0000FF, 0xFF00FF00], [0xFFFF0000, 0x80000000]], dtype="uint32")
    plot.image_rgba([colors], 0, 0, 2, 2, origin="top_left", alpha=0.8)
    return [plot]


def image_stack():
    plot = _plot()
    levels = np.arange(12, dtype="float64").reshape(2, 3, 2)
    opacity = LinearColorMapper(palette=["white", "black"])
    mapper = WeightedStackColorMapper(palette=["red", "blue"], nan_color="white", alpha_mapper=opacity)
    plot.image_stack([levels], 0, 0, 3, 2, color_mapper=mapper)
    return [plot]


def image_url():
    plot = _fixed()
    plot.image_url([PIXEL, PIXEL], _numbers(0, 2), _numbers(2, 2), w=1, h=1, anchor="center", global_alpha=0.5)
    return [plot]


def line():
    plot = _plot()
    plot.line(X, Y, color="navy", alpha=0.5, line_width=3, line_dash="dashed", legend_label="line")
    return [plot]


def mathml():
    plot = _fixed()
    plot.mathml(_numbers(1, 2), _numbers(1, 2), [MATH.format("x"), MATH.format("y")], alpha=0.7, angle=0.2)
    return [plot]


def multi_line():
    plot = _plot()
    lines = [[[1.0, 2.0], [1.0, 2.0, 3.0]], [[3.0, 1.0], [1.0, 2.0, 1.5]]]
    plot.multi_line(*lines, line_color=["red", "navy"], line_width=2)
    return [plot]


def multi_polygons():
    plot = _plot()
    outline, hole = [0.0, 3.0, 3.0, 0.0], [1.0, 2.0, 2.0, 1.0]
    up, inner = [0.0, 0.0, 3.0, 3.0], [1.0, 1.0, 2.0, 2.0]
    plot.multi_polygons([[[outline, hole]], [[[4.0, 5.0, 5.0]]]], [[[up, inner]], [[[0.0, 0.0, 3.0]]]])
    return [plot]


def ngon():
    plot = _plot()
    plot.ngon("x", "y", "small", n=5, source=_source(), angle=0.2)
    return [plot]


def patch():
    plot = _plot()
    plot.patch(X, _numbers(1, 3, 1), fill_alpha=0.5, hatch_pattern="x")
    return [plot]


def patches():
    plot = _plot()
    outlines = [[[1.0, 2.0, 3.0], [2.0, 3.0, 4.0]], [[1.0, 3.0, 1.0], [4.0, 2.0, 4.0]]]
    plot.patches(*outlines, fill_alpha=_numbers(0.3, 0.6))
    return [plot]


def quad():
    plot = _plot()
    plot.quad(X, X + 0.5, Y + 1, Y, nonselection_fill_color="grey", nonselection_alpha=0.3)
    return [plot]


def quadratic():
    plot = _plot()
    ends = [_numbers(1), _numbers(1), _numbers(3), _numbers(1)]
    plot.quadratic(*ends, _numbers(2), _numbers(4), line_width=2)
    return [plot]


def ray():
    plot = _fixed()
    plot.ray("x", "y", 30, "small", source=_source(), length_units="screen", line_cap="round", line_join="round")
    return [plot]


def rect():
    plot = _plot()
    plot.rect("x", "y", 0.5, "small", source=_source(), angle=0.3, border_radius=3, dilate=True)
    return [plot]


def scatter():
    plot = _plot()
    plot.scatter("x", "y", source=_source(), size=12, marker="square", color="fill", legend_group="kind")
    return [plot]


def scatter_by_field():
    plot = _plot()
    plot.scatter("x", "y", source=_source(), size=field("z"), angle=1, angle_units="deg", legend_field="kind")
    return [plot]


def segment():
    plot = _plot()
    plot.segment(X, Y, X + 1, 0, name="segments", level="underlay", line_width=2)
    return [plot]


def step():
    plot = _plot()
    plot.step(X, Y, mode="after", line_width=2)
    return [plot]


def tex():
    plot = _fixed()
    macros = {"half": "\\frac{1}{2}", "twice": ("2 \\cdot #1", 1)}
    plot.tex(_numbers(1, 2), _numbers(1, 2), ["x^2", "\\twice{\\half}"], macros=macros, display="block")
    return [plot]


def text():
    plot = _fixed()
    box = {"border_line_color": "navy", "background_fill_color": "#eeeeff", "outline_shape": "ellipse"}
    look = {"text_align": "center", "padding": (3, 5), "border_radius": 4, "text_font_size": "13px"}
    plot.text("x", "y", "kind", source=_source(), **look, **box)
    return [plot]


def text_anchored():
    plot = _fixed()
    here = {"anchor": value(("center", 0.25)), "color": "red", "angle": 0.3, "x_offset": 2}
    plot.text(_numbers(1, 2), _numbers(1, 2), value("here"), **here)
    return [plot]


def varea():
    plot = _plot()
    plot.varea("x", "y", "z", source=_source(), alpha=0.4)
    return [plot]


def varea_step():
    plot = _plot()
    plot.varea_step(X, 0, Z, step_mode="after")
    return [plot]


def vbar():
    plot = _plot(x_range=["a", "b"])
    bars = {"line_color": None, "selection_color": "orange", "muted_alpha": 0.5}
    plot.vbar(x=["a", "b"], width=0.9, top=_numbers(3, 5), **bars)
    return [plot]


def vspan():
    plot = _plot(y_range=(0, 4))
    plot.vspan(X, line_alpha=0.4, line_width=3)
    return [plot]


def vstrip():
    plot = _plot(y_range=(0, 4))
    plot.vstrip(_numbers(1, 3), _numbers(2, 4), color="olive")
    return [plot]


def wedge():
    plot = _fixed()
    plot.wedge(_numbers(1), _numbers(1), 15, 0.5, 2.5, radius_units="screen", legend_label="a piece")
    return [plot]
