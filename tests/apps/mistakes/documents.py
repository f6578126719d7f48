"""Documents with a mistake each, the twins of the Rust functions of their names in the file beside this one."""

from __future__ import annotations

from bokeh import models
from bokeh.models import dom
from bokeh.plotting import figure

Roots = list[models.UIElement]


def _prices() -> models.ColumnDataSource:
    return models.ColumnDataSource({"date": [0, 1], "close": [3, 4]})


def _renderer(glyph: models.Glyph) -> models.GlyphRenderer:
    return models.GlyphRenderer(data_source=models.ColumnDataSource({"x": [0, 1], "y": [0, 1]}), glyph=glyph)


def _points() -> models.GlyphRenderer:
    return _renderer(models.Scatter(x="x", y="y"))


def _line() -> models.GlyphRenderer:
    return _renderer(models.Line(x="x", y="y"))


def _with_tool(tool: models.Tool) -> Roots:
    plot = models.Plot(renderers=[_points()])
    plot.toolbar.tools = [tool]
    return [plot]


def unknown_column() -> Roots:
    renderer = models.GlyphRenderer(data_source=_prices(), glyph=models.Line(x="date", y="clsoe"), name="prices")
    return [models.Plot(renderers=[renderer])]


def unknown_columns_of_looks() -> Roots:
    look = models.Scatter(x="date", y="close", fill_color={"field": "shade"})
    glyph = models.Scatter(x="date", y="close")
    return [models.Plot(renderers=[models.GlyphRenderer(data_source=_prices(), glyph=glyph, hover_glyph=look)])]


def no_columns_yet() -> Roots:
    glyph = models.Line(x="date", y="close")
    return [models.Plot(renderers=[models.GlyphRenderer(data_source=models.ColumnDataSource(), glyph=glyph)])]


def _legend(label: str, renderers: list[models.GlyphRenderer]) -> Roots:
    plot = models.Plot(renderers=renderers)
    plot.add_layout(models.Legend(items=[models.LegendItem(label={"field": label}, renderers=renderers)]))
    return [plot]


def legend_of_two_sources() -> Roots:
    return _legend("y", [_points(), _line()])


def legend_of_unknown_column() -> Roots:
    return _legend("z", [_points()])


def no_dimension() -> Roots:
    plot = models.Plot(renderers=[_points()])
    axis = models.LinearAxis(ticker=models.MercatorTicker(), formatter=models.MercatorTickFormatter())
    plot.add_layout(axis, "below")
    return [plot]


def categories_on_numbers() -> Roots:
    return [models.Plot(renderers=[_points()], x_range=models.FactorRange(factors=["a", "b"]))]


def graph_without_ends() -> Roots:
    edges = models.GlyphRenderer(data_source=_prices(), glyph=models.MultiLine(xs="date", ys="close"))
    graph = models.GraphRenderer(layout_provider=models.StaticLayoutProvider(), edge_renderer=edges)
    return [models.Plot(renderers=[graph])]


def map_that_follows_data() -> Roots:
    options = models.GMapOptions(lat=52.5, lng=13.4)
    return [models.GMapPlot(map_options=options, api_key="a-key", y_range=models.DataRange1d())]


def points_of_lines() -> Roots:
    return _with_tool(models.PointDrawTool(renderers=[_renderer(models.MultiLine(xs="x", ys="y"))]))


def boxes_of_points() -> Roots:
    return _with_tool(models.BoxEditTool(renderers=[_points()]))


def polygons_of_points() -> Roots:
    return _with_tool(models.PolyDrawTool(renderers=[_points()]))


def corners_of_lines() -> Roots:
    return _with_tool(models.PolyEditTool(vertex_renderer=_renderer(models.MultiLine(xs="x", ys="y"))))


def lines_of_points() -> Roots:
    return _with_tool(models.LineEditTool(renderers=[_points()]))


def size_of_squares() -> Roots:
    squares = _points()
    plot = models.Plot(renderers=[squares])
    plot.add_layout(models.SizeBar(renderer=squares), "right")
    return [plot]


def nothing_to_move() -> Roots:
    return _with_tool(models.RangeTool())


def factor_twice() -> Roots:
    ranges = models.FactorRange(factors=["a", "b", "a"])
    return [models.Plot(renderers=[_points()], x_range=ranges, x_scale=models.CategoricalScale())]


def unknown_range() -> Roots:
    points = _points()
    points.x_range_name = "degres"
    return [models.Plot(renderers=[points], extra_x_ranges={"degrees": models.Range1d()})]


def slider_that_cannot_move() -> Roots:
    return [models.Slider(start=5, end=5, value=5)]


def contradicting_sizes() -> Roots:
    return [models.Spacer(min_width=300, max_width=200, min_height=90, max_height=50)]


def filtered_line() -> Roots:
    line = _line()
    line.view.filter = models.IndexFilter(indices=[0])
    return [models.Plot(renderers=[line])]


def child_twice() -> Roots:
    spacer = models.Spacer()
    return [models.Row(children=[spacer, spacer])]


def cell_twice() -> Roots:
    spacer = models.Spacer()
    return [models.GridBox(children=[(spacer, 0, 0), (spacer, 0, 1)])]


def unknown_property() -> Roots:
    slider = models.Slider(start=0, end=5, value=1)
    value = dom.ValueOf(obj=slider, attr="valeu")
    return [slider, models.Pane(elements=[dom.Div(children=[value])])]


def wrong_value() -> Roots:
    slider = models.Slider(start=0, end=5, value=1)
    button = models.Button()
    button.js_on_event("button_click", models.SetValue(obj=slider, attr="value", value="high"))
    return [slider, button]


def too_few_labels() -> Roots:
    alphas = models.LinearColorMapper(palette=["black"])
    mapper = models.WeightedStackColorMapper(palette=["red", "blue"], alpha_mapper=alphas, stack_labels=["red"])
    image = models.ImageStack(image="image", x=0, y=0, dw=1, dh=1, color_mapper=mapper)
    return [models.Plot(renderers=[models.GlyphRenderer(data_source=models.ColumnDataSource({"image": []}), glyph=image)])]


def unknown_unit() -> Roots:
    plot = models.Plot(renderers=[_points()])
    plot.add_layout(models.ScaleBar(unit="yard", dimensional=models.ImperialLength()))
    return [plot]


def empty_plot() -> Roots:
    return [models.Plot()]


def empty_layout() -> Roots:
    return [models.Column()]


def child_and_root() -> Roots:
    spacer = models.Spacer()
    return [models.Row(children=[spacer]), spacer]


def fixed_without_size() -> Roots:
    return [
        models.Spacer(sizing_mode="fixed", width=5),
        models.Spacer(width_policy="fixed", height_policy="fixed"),
    ]


def too_few_colors() -> Roots:
    mapper = models.CategoricalColorMapper(factors=["a", "b", "c"], palette=["red"])
    return [models.Plot(renderers=[_renderer(models.Scatter(x="x", y="y", fill_color={"field": "y", "transform": mapper}))])]


def nothing_wrong() -> Roots:
    plot = figure()
    plot.line([0, 1], [0, 1])
    return [models.Row(children=[plot, models.Slider(start=0, end=5, value=1)])]
