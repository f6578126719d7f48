"""Documents that no browser of the tests shows: they need a service on the internet, or BokehJS has no such class."""

from bokeh.models import (
    AjaxDataSource,
    Canvas,
    CustomJS,
    GMapOptions,
    GMapPlot,
    LinearAxis,
    MercatorTileSource,
    ScaleBar,
    ServerSentDataSource,
    TileRenderer,
    TileSource,
    Title,
)
from bokeh.models.annotations.dimensional import CustomDimensional
from bokeh.models.annotations.html.labels import HTMLTextAnnotation
from bokeh.models.tickers import BaseSingleIntervalTicker
from bokeh.models.widgets.inputs import TextLikeInput
from bokeh.plotting import GMap, figure


def _berlin():
    return GMapOptions(lat=52.52, lng=13.4, zoom=10, map_type="terrain", scale_control=True, tilt=0)


def google_map():
    bare = {"x_axis_location": None, "y_axis_location": None, "tools": ""}
    map_ = GMap(map_options=_berlin(), api_key="a-key", api_version="3.55", width=300, height=200, **bare)
    map_.scatter([13.4], [52.52], size=12)
    return [map_]


def bare_google_map():
    options = _berlin()
    options.styles = "[]"
    return [GMapPlot(map_options=options, api_key="a-key", api_version="quarterly", title=Title(text="Berlin"))]


def _line(source):
    """A line from a source of columns `x` and `y`."""
    plot = figure(width=300, height=200)
    plot.line("x", "y", source=source)
    return [plot]


def polled():
    adapter = CustomJS(code="return cb_data.response.columns")
    source = AjaxDataSource({"x": [], "y": []}, data_url="https://example.org/points", polling_interval=1000)
    source.update(max_size=500, adapter=adapter, mode="append", method="GET", if_modified=True)
    source.update(content_type="text/plain", http_headers={"X-Token": "of-nobody"})
    return _line(source)


def pushed():
    source = ServerSentDataSource({"x": [], "y": []}, data_url="https://example.org/events", mode="append")
    source.max_size = 100
    return _line(source)


def base_tiles():
    plot = figure(width=300, height=200, x_range=(0, 1), y_range=(0, 1))
    url = "https://example.org/{Z}/{X}/{Y}.png"
    local = TileSource(url=url, x_origin_offset=0, y_origin_offset=0, initial_resolution=1, max_zoom=4)
    local.attribution = "A plan"
    mercator = MercatorTileSource(url=url, snap_to_zoom=True, wrap_around=False, min_zoom=2)
    plot.renderers = [TileRenderer(tile_source=local), TileRenderer(tile_source=mercator)]
    return [plot]


def base_ticker():
    plot = figure(width=300, height=200, x_axis_type=None)
    ticker = BaseSingleIntervalTicker(num_minor_ticks=2, desired_num_ticks=4)
    plot.add_layout(LinearAxis(ticker=ticker), "below")
    return [plot]


def base_annotation():
    plot = figure(width=300, height=200)
    plot.add_layout(HTMLTextAnnotation(padding=4, border_radius=2, visible=False))
    return [plot]


def base_input():
    return [TextLikeInput(title="a word", value="yes", placeholder="yes or no", max_length=3)]


def own_units():
    plot = figure(width=300, height=200, x_range=(0, 100), y_range=(0, 100))
    cells = CustomDimensional(ticks=[1, 2, 5], exclude=["row"], include=["cell", "board"])
    cells.basis = {"cell": (1, "c"), "row": (8, "r"), "board": (64, "b", "board")}
    plot.add_layout(ScaleBar(unit="cell", dimensional=cells))
    return [plot]


def bare_canvas():
    return [Canvas(hidpi=False, output_backend="svg", css_classes=["still"])]


def tiles_by_name():
    plot = figure(x_axis_type="mercator", y_axis_type="mercator", x_range=(0, 1e6))
    names = ["CartoDB Positron", "cartodb-voyager retina", "CARTODBDARKMATTER_RETINA", "OSM", "OpenStreetMap Mapnik"]
    names += ["ESRI_IMAGERY", "Esri.NatGeoWorldMap", "STAMEN_TERRAIN", "Stadia StamenWatercolor", "USGS USTopo"]
    for name in names:
        plot.add_tile(name)
    for name in ["CyclOSM", "OpenTopoMap", "OpenStreetMap HOT"]:
        plot.add_tile(name, alpha=0.5)
    return [plot]
