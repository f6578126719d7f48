//! Maps made of tiles, contours, and stacks of images.

use tropism::core::Array;
use tropism::prelude::*;

use crate::documents;

documents![numbered, flipped, boxed, keyed, contours, contour_bar, filled, lined, replaced, image_stacks];

/// A tile that needs no server.
const TILE: &str = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'>\
    <rect x='4' y='4' width='248' height='248' fill='lightblue'/></svg>";

/// A part of the world in web Mercator coordinates, with those tiles.
fn world(source: TileSource) -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((-2e6, 6e6)).y_range((-1e6, 7e6)).build();
    let tiles = TileRenderer::builder().tile_source(source).alpha(0.8).smoothing(false).render_parents(false);
    plot.renderers().set(vec![tiles.level(RenderLevel::Underlay).build().upcast()]);
    plot.scatter([1e6, 4e6], [5e6, 2e6]).size(10).add();
    vec![plot.upcast()]
}

fn numbered() -> Vec<UIElement> {
    let source = WMTSTileSource::builder().url(format!("{TILE}<!--{{Z}}/{{X}}/{{Y}}-->")).min_zoom(1).max_zoom(8);
    world(source.attribution("Tiles of our own").snap_to_zoom(true).build().upcast())
}

fn flipped() -> Vec<UIElement> {
    let source = TMSTileSource::builder().url(format!("{TILE}<!--{{Z}}/{{X}}/{{Y}}/{{style}}-->")).wrap_around(false);
    world(source.extra_url_vars([("style", "plain")]).tile_size(512).max_zoom(10).build().upcast())
}

fn boxed() -> Vec<UIElement> {
    let url = format!("{TILE}<!--{{XMIN}},{{YMIN}},{{XMAX}},{{YMAX}}-->");
    let source = BBoxTileSource::builder().url(url).use_latlon(true).max_zoom(12).attribution("By edges");
    world(source.build().upcast())
}

fn keyed() -> Vec<UIElement> {
    let source = QUADKEYTileSource::builder().url(format!("{TILE}<!--{{Q}}-->")).min_zoom(2).max_zoom(14);
    world(source.build().upcast())
}

fn list<const N: usize>(items: [Value; N]) -> Value {
    items.into_iter().collect()
}

/// Two nested squares: levels at 1 and 2, the area between them, and the one inside; nothing reaches level 3.
fn squares() -> ContourRenderer {
    let ring = |side: f64| list([-side, side, side, -side, -side].map(|x| (5.0 + x).into()));
    let rise = |side: f64| list([-side, -side, side, side, -side].map(|y| (5.0 + y).into()));
    let lines = columns! {
        xs: vec![ring(4.0), ring(2.0), list([])], ys: vec![rise(4.0), rise(2.0), list([])],
        line_color: vec!["navy", "red", "gray"],
    };
    // Each row has polygons, and each of these its outline and what is cut out of it.
    let areas = columns! {
        xs: vec![list([list([ring(4.0), ring(2.0)])]), list([list([ring(2.0)])])],
        ys: vec![list([list([rise(4.0), rise(2.0)])]), list([list([rise(2.0)])])],
        fill_color: vec!["lightblue", "pink"],
    };
    let source = |columns: ColumnData| ColumnDataSource::builder().data(columns);
    let line = MultiLine::builder().line_color(Spec::field("line_color")).line_width(2);
    let fill = MultiPolygons::builder().fill_color(Spec::field("fill_color")).line_color(None);
    ContourRenderer::builder()
        .levels([1.0, 2.0, 3.0])
        .line_renderer(GlyphRenderer::builder().data_source(source(lines)).glyph(line))
        .fill_renderer(GlyphRenderer::builder().data_source(source(areas)).glyph(fill))
        .build()
}

fn contours() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).build();
    plot.renderers().set(vec![squares().upcast()]);
    vec![plot.upcast()]
}

fn contour_bar() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).build();
    let contours = squares();
    plot.renderers().set(vec![contours.upcast()]);
    let bar = ContourColorBar::builder().levels([1.0, 2.0, 3.0]).title("height").width(15).label_standoff(9);
    let bar = bar.line_renderer(contours.line_renderer().get()).fill_renderer(contours.fill_renderer().get());
    plot.add_layout(&bar.ticker(FixedTicker::builder().ticks([1.0, 2.0, 3.0])).build(), Place::Right);
    vec![plot.upcast()]
}

/// A hill beside a pit, with a corner that is unknown.
fn hills(levels: &[f64]) -> ContourData {
    let (x, y) = ([0.0, 1.0, 2.0, 4.0, 5.0, 6.5], [0.0, 1.0, 2.5, 3.0, 4.0]);
    let mut z: Vec<f64> = y.iter().flat_map(|y| x.iter().map(move |x| hill(*x, *y))).collect();
    z[29] = f64::NAN;
    ContourData::new(&x, &y, &z, levels).expect("a grid of six columns and five rows")
}

fn hill(x: f64, y: f64) -> f64 {
    6.0 / (1.0 + (x - 1.5).powi(2) + (y - 2.25).powi(2)) - 4.0 / (1.0 + (x - 4.75).powi(2) + (y - 1.5).powi(2))
}

/// Areas alone, in the colours of a palette.
fn filled() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).build();
    let contours = plot.contour(&hills(&[-3.0, -1.0, 0.0, 0.5, 2.0, 5.0])).fill_color(VIRIDIS256);
    let contours = contours.fill_column("pattern", vec![" ", "x", " ", "o", "/"]);
    contours.fill(|areas| areas.fill_alpha(0.8).hatch_pattern(Spec::field("pattern"))).add();
    vec![plot.upcast()]
}

/// Contours over areas, with their bar.
fn lined() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).build();
    let contours = plot.contour(&hills(&[-2.0, -0.5, 0.5, 1.5])).line_color("black").fill_color(ORRD3);
    let contours = contours.line_column("widths", vec![1.0, 2.0, 3.0, 4.0]).line(|lines| lines.line_width("widths"));
    let bar = contours.level(RenderLevel::Underlay).add().construct_color_bar().title("height").build();
    plot.add_layout(&bar, Place::Right);
    vec![plot.upcast()]
}

/// Contours alone, which were others before.
fn replaced() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).build();
    let contours = plot.contour(&hills(&[0.0, 1.0])).line_color([Color::RED, Color::NAVY]);
    let contours = contours.line(|lines| lines.line_width(3)).add();
    contours.set_data(&hills(&[-1.0, 2.0])).expect("as many levels");
    vec![plot.upcast()]
}

fn image_stacks() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 2)).y_range((0, 2)).build();
    let layers = Array::from_vec(vec![1.0, 0.0, 2.0, 1.0, 0.0, 3.0, 4.0, 4.0]).reshape(&[2, 2, 2]);
    let total = [Color::rgba(255, 255, 255, 0.25), Color::WHITE];
    let total = LinearColorMapper::builder().palette(total).low(0).high(8).build();
    let mapper = WeightedStackColorMapper::builder().palette([Color::CRIMSON, Color::NAVY]).alpha_mapper(&total);
    let mapper = mapper.color_baseline(0).stack_labels(["left", "right"]);
    let image = ImageStack::builder().x(0).y(0).dw(2).dh(2).color_mapper(mapper.nan_color("white"));
    let data = columns! { image: layers.into_iter().map(|layers| Value::Array(layers.into())).collect::<Vec<_>>() };
    let image = GlyphRenderer::builder().data_source(ColumnDataSource::builder().data(data)).glyph(image);
    plot.renderers().set(vec![image.build().upcast()]);
    vec![plot.upcast()]
}
