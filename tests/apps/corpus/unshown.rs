//! Documents that no browser of the tests shows: they need a service on the internet, or BokehJS has no such class.

use tropism::prelude::*;

use crate::documents;

documents![
    google_map,
    bare_google_map,
    polled,
    pushed,
    base_tiles,
    tiles_by_name,
    base_ticker,
    base_annotation,
    base_input,
    own_units,
    bare_canvas
];

fn berlin() -> New<GMapOptions> {
    GMapOptions::builder().lat(52.52).lng(13.4).zoom(10).map_type(MapType::Terrain).scale_control(true).tilt(0)
}

fn google_map() -> Vec<UIElement> {
    let map = GMap::builder().map_options(berlin()).api_key("a-key").api_version("3.55").width(300).height(200).build();
    map.scatter([13.4], [52.52]).size(12).add();
    vec![map.upcast()]
}

fn bare_google_map() -> Vec<UIElement> {
    let options = berlin().styles("[]");
    let map = GMapPlot::builder()
        .map_options(options)
        .api_key("a-key")
        .api_version("quarterly")
        .title(Title::builder().text("Berlin"));
    vec![map.build().upcast()]
}

/// A line from a source of columns `x` and `y`.
fn line(source: &DataSource) -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    plot.line("x", "y").source(source).add();
    vec![plot.upcast()]
}

fn polled() -> Vec<UIElement> {
    let adapter = CustomJS::builder().code("return cb_data.response.columns");
    let source = AjaxDataSource::builder().data_url("https://example.org/points").polling_interval(1000).max_size(500);
    let source = source.adapter(adapter).mode(UpdateMode::Append).method(HTTPMethod::Get).if_modified(true);
    let source = source.content_type("text/plain").http_headers([("X-Token", "of-nobody")]).data(columns! {
        x: Vec::<f64>::new(), y: Vec::<f64>::new(),
    });
    line(&source.build().upcast())
}

fn pushed() -> Vec<UIElement> {
    let source = ServerSentDataSource::builder().data_url("https://example.org/events").mode(UpdateMode::Append);
    let source = source.max_size(100).data(columns! { x: Vec::<f64>::new(), y: Vec::<f64>::new() });
    line(&source.build().upcast())
}

fn base_tiles() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 1)).y_range((0, 1)).build();
    let url = "https://example.org/{Z}/{X}/{Y}.png";
    let local = TileSource::builder().url(url).x_origin_offset(0).y_origin_offset(0).initial_resolution(1).max_zoom(4);
    let local = TileRenderer::builder().tile_source(local.attribution("A plan"));
    let mercator = MercatorTileSource::builder().url(url).snap_to_zoom(true).wrap_around(false).min_zoom(2);
    let mercator = TileRenderer::builder().tile_source(mercator);
    plot.renderers().set(vec![local.build().upcast(), mercator.build().upcast()]);
    vec![plot.upcast()]
}

fn base_ticker() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_axis_type(None).build();
    let ticker = BaseSingleIntervalTicker::builder().num_minor_ticks(2).desired_num_ticks(4);
    plot.add_layout(&LinearAxis::builder().ticker(ticker).build(), Place::Below);
    vec![plot.upcast()]
}

fn base_annotation() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    let annotation = HTMLTextAnnotation::builder().padding(4).border_radius(2).visible(false);
    plot.add_layout(&annotation.build(), Place::Center);
    vec![plot.upcast()]
}

fn base_input() -> Vec<UIElement> {
    let input = TextLikeInput::builder().title("a word").value("yes").placeholder("yes or no").max_length(3);
    vec![input.build().upcast()]
}

fn own_units() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 100)).y_range((0, 100)).build();
    let cells = CustomDimensional::builder().ticks([1.0, 2.0, 5.0]).exclude(["row"]).include(["cell", "board"]);
    let units = [
        ("cell", Unit::Symbol((1.0, "c".to_owned()))),
        ("row", Unit::Symbol((8.0, "r".to_owned()))),
        ("board", Unit::Named((64.0, "b".to_owned(), "board".to_owned()))),
    ];
    let bar = ScaleBar::builder().unit("cell").dimensional(cells.basis(units));
    plot.add_layout(&bar.build(), Place::Center);
    vec![plot.upcast()]
}

/// BokehJS makes the canvases of plots by itself; of one alone there is nothing to see.
fn bare_canvas() -> Vec<UIElement> {
    vec![Canvas::builder().hidpi(false).output_backend(OutputBackend::Svg).css_classes(["still"]).build().upcast()]
}

/// Some of each who offers tiles, in many ways of writing.
fn tiles_by_name() -> Vec<UIElement> {
    let plot = figure().x_axis_type(AxisType::Mercator).y_axis_type(AxisType::Mercator).x_range((0, 1e6)).build();
    for name in
        ["CartoDB Positron", "cartodb-voyager retina", "CARTODBDARKMATTER_RETINA", "OSM", "OpenStreetMap Mapnik"]
    {
        plot.add_tile(name);
    }
    for name in ["ESRI_IMAGERY", "Esri.NatGeoWorldMap", "STAMEN_TERRAIN", "Stadia StamenWatercolor", "USGS USTopo"] {
        plot.add_tile(name);
    }
    for name in ["CyclOSM", "OpenTopoMap", "OpenStreetMap HOT"] {
        plot.add_tile(name).alpha().set(0.5);
    }
    vec![plot.upcast()]
}
