"""Maps made of tiles, contours, and stacks of images."""

import numpy as np
from bokeh.models import (
    BBoxTileSource,
    ColumnDataSource,
    ContourColorBar,
    ContourRenderer,
    FixedTicker,
    GlyphRenderer,
    ImageStack,
    LinearColorMapper,
    MultiLine,
    MultiPolygons,
    QUADKEYTileSource,
    TileRenderer,
    TMSTileSource,
    WeightedStackColorMapper,
    WMTSTileSource,
)
from bokeh.palettes import OrRd3, Viridis256
from bokeh.plotting import figure
from bokeh.plotting.contour import contour_data

# A tile that needs no server.
TILE = (
    "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'>"
    "<rect x='4' y='4' width='248' height='248' fill='lightblue'/></svg>"
)


def _world(source):
    """A part of the world in web Mercator coordinates, with those tiles."""
    plot = figure(width=300, height=250, x_range=(-2e6, 6e6), y_range=(-1e6, 7e6))
    tiles = TileRenderer(tile_source=source, alpha=0.8, smoothing=False, render_parents=False, level="underlay")
    plot.renderers = [tiles]
    plot.scatter([1e6, 4e6], [5e6, 2e6], size=10)
    return [plot]


def numbered():
    source = WMTSTileSource(url=f"{TILE}<!--{{Z}}/{{X}}/{{Y}}-->", min_zoom=1, max_zoom=8, snap_to_zoom=True)
    source.attribution = "Tiles of our own"
    return _world(source)


def flipped():
    source = TMSTileSource(url=f"{TILE}<!--{{Z}}/{{X}}/{{Y}}/{{style}}-->", wrap_around=False)
    source.update(extra_url_vars={"style": "plain"}, tile_size=512, max_zoom=10)
    return _world(source)


def boxed():
    url = f"{TILE}<!--{{XMIN}},{{YMIN}},{{XMAX}},{{YMAX}}-->"
    return _world(BBoxTileSource(url=url, use_latlon=True, max_zoom=12, attribution="By edges"))


def keyed():
    return _world(QUADKEYTileSource(url=f"{TILE}<!--{{Q}}-->", min_zoom=2, max_zoom=14))


def _squares():
    """Two nested squares: levels at 1 and 2, the area between them, and the one inside; nothing reaches level 3."""

    def ring(side):
        return [5.0 - side, 5.0 + side, 5.0 + side, 5.0 - side, 5.0 - side]

    def rise(side):
        return [5.0 - side, 5.0 - side, 5.0 + side, 5.0 + side, 5.0 - side]

    lines = {"xs": [ring(4), ring(2), []], "ys": [rise(4), rise(2), []], "line_color": ["navy", "red", "gray"]}
    areas = {
        "xs": [[[ring(4), ring(2)]], [[ring(2)]]],
        "ys": [[[rise(4), rise(2)]], [[rise(2)]]],
        "fill_color": ["lightblue", "pink"],
    }
    line = MultiLine(line_color="line_color", line_width=2)
    fill = MultiPolygons(fill_color="fill_color", line_color=None)
    return ContourRenderer(
        levels=[1, 2, 3],
        line_renderer=GlyphRenderer(data_source=ColumnDataSource(lines), glyph=line),
        fill_renderer=GlyphRenderer(data_source=ColumnDataSource(areas), glyph=fill),
    )


def contours():
    plot = figure(width=300, height=250, x_range=(0, 10), y_range=(0, 10))
    plot.renderers = [_squares()]
    return [plot]


def contour_bar():
    plot = figure(width=300, height=250, x_range=(0, 10), y_range=(0, 10))
    contours = _squares()
    plot.renderers = [contours]
    bar = ContourColorBar(levels=[1, 2, 3], title="height", width=15, label_standoff=9)
    bar.update(line_renderer=contours.line_renderer, fill_renderer=contours.fill_renderer)
    bar.ticker = FixedTicker(ticks=[1, 2, 3])
    plot.add_layout(bar, "right")
    return [plot]


def _hills():
    """A hill beside a pit, with a corner that is unknown."""
    x, y = np.array([0, 1, 2, 4, 5, 6.5]), np.array([0, 1, 2.5, 3, 4])
    xs, ys = np.meshgrid(x, y)
    z = 6 / (1 + (xs - 1.5) ** 2 + (ys - 2.25) ** 2) - 4 / (1 + (xs - 4.75) ** 2 + (ys - 1.5) ** 2)
    z[4, 5] = np.nan
    return x, y, z


def filled():
    plot = figure(width=300, height=250)
    levels = [-3, -1, 0, 0.5, 2, 5]
    contours = plot.contour(*_hills(), levels, fill_color=Viridis256, fill_alpha=0.8)
    contours.fill_renderer.data_source.data["pattern"] = [" ", "x", " ", "o", "/"]
    contours.fill_renderer.glyph.hatch_pattern = "pattern"
    return [plot]


def lined():
    plot = figure(width=300, height=250)
    contours = plot.contour(*_hills(), [-2, -0.5, 0.5, 1.5], line_color="black", fill_color=OrRd3)
    contours.line_renderer.data_source.data["widths"] = [1.0, 2, 3, 4]
    contours.line_renderer.glyph.line_width = "widths"
    contours.level = "underlay"
    plot.add_layout(contours.construct_color_bar(title="height"), "right")
    return [plot]


def replaced():
    plot = figure(width=300, height=250)
    contours = plot.contour(*_hills(), [0, 1], line_color=["red", "navy"], line_width=3)
    contours.set_data(contour_data(*_hills(), [-1.0, 2.0], want_fill=False))
    # It leaves the levels of its bar as they were.
    contours.levels = [-1, 2]
    return [plot]


def image_stacks():
    plot = figure(width=300, height=250, x_range=(0, 2), y_range=(0, 2))
    layers = np.array([1.0, 0, 2, 1, 0, 3, 4, 4]).reshape((2, 2, 2))
    total = LinearColorMapper(palette=["rgba(255, 255, 255, 0.25)", "white"], low=0, high=8)
    mapper = WeightedStackColorMapper(palette=["crimson", "navy"], alpha_mapper=total, color_baseline=0)
    mapper.update(stack_labels=["left", "right"], nan_color="white")
    image = ImageStack(x=0, y=0, dw=2, dh=2, color_mapper=mapper)
    plot.renderers = [GlyphRenderer(data_source=ColumnDataSource({"image": [layers]}), glyph=image)]
    return [plot]
