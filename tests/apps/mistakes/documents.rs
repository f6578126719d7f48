//! Documents with a mistake each, the twins of the Python functions of their names in the file beside this one.

use tropism::core::Is;
use tropism::prelude::*;

/// Makes the roots of a document.
pub(crate) type Document = fn() -> Vec<UIElement>;

macro_rules! documents {
    ($($name:ident),* $(,)?) => {
        pub(crate) const DOCUMENTS: &[(&str, Document)] = &[$((stringify!($name), $name)),*];
    };
}

documents![
    unknown_column,
    unknown_columns_of_looks,
    no_columns_yet,
    legend_of_two_sources,
    legend_of_unknown_column,
    no_dimension,
    categories_on_numbers,
    graph_without_ends,
    map_that_follows_data,
    points_of_lines,
    boxes_of_points,
    polygons_of_points,
    corners_of_lines,
    lines_of_points,
    size_of_squares,
    nothing_to_move,
    factor_twice,
    unknown_range,
    slider_that_cannot_move,
    contradicting_sizes,
    filtered_line,
    child_twice,
    cell_twice,
    unknown_property,
    wrong_value,
    too_few_labels,
    unknown_unit,
    empty_plot,
    empty_layout,
    child_and_root,
    fixed_without_size,
    too_few_colors,
    nothing_wrong,
];

fn prices() -> ColumnDataSource {
    ColumnDataSource::builder().data(columns! { date: [0.0, 1.0], close: [3.0, 4.0] }).build()
}

fn renderer(glyph: &impl Is<Glyph>) -> GlyphRenderer {
    let data = columns! { x: [0.0, 1.0], y: [0.0, 1.0] };
    GlyphRenderer::builder().data_source(ColumnDataSource::builder().data(data)).glyph(glyph.upcast()).build()
}

fn factors<const N: usize>(names: [&str; N]) -> Vec<Factor> {
    names.map(Factor::from).into()
}

fn points() -> GlyphRenderer {
    renderer(&Scatter::builder().x("x").y("y").build())
}

fn line() -> GlyphRenderer {
    renderer(&Line::builder().x("x").y("y").build())
}

/// A plot of these renderers.
fn plot(renderers: &[GlyphRenderer]) -> New<Plot> {
    Plot::builder().renderers(renderers.iter().map(GlyphRenderer::upcast).collect::<Vec<_>>())
}

/// A plot of points with that tool.
fn with_tool(tool: &impl Is<Model>) -> Vec<UIElement> {
    let plot = plot(&[points()]).build();
    plot.toolbar().get().tools().set(vec![tool.upcast()]);
    vec![plot.upcast()]
}

fn unknown_column() -> Vec<UIElement> {
    let glyph = Line::builder().x("date").y("clsoe");
    let renderer = GlyphRenderer::builder().data_source(&prices()).glyph(glyph).name("prices").build();
    vec![plot(&[renderer]).build().upcast()]
}

fn unknown_columns_of_looks() -> Vec<UIElement> {
    let look = Scatter::builder().x("date").y("close").fill_color(Spec::field("shade"));
    let renderer = GlyphRenderer::builder().data_source(&prices()).glyph(Scatter::builder().x("date").y("close"));
    vec![plot(&[renderer.hover_glyph(look).build()]).build().upcast()]
}

fn no_columns_yet() -> Vec<UIElement> {
    let renderer = GlyphRenderer::builder().data_source(ColumnDataSource::builder());
    vec![plot(&[renderer.glyph(Line::builder().x("date").y("close")).build()]).build().upcast()]
}

fn legend(label: &str, renderers: &[GlyphRenderer]) -> Vec<UIElement> {
    let item = LegendItem::builder().label(Spec::field(label)).renderers(renderers.to_vec()).build();
    let plot = plot(renderers).build();
    plot.add_layout(&Legend::builder().items([item]).build(), Place::Center);
    vec![plot.upcast()]
}

fn legend_of_two_sources() -> Vec<UIElement> {
    legend("y", &[points(), line()])
}

fn legend_of_unknown_column() -> Vec<UIElement> {
    legend("z", &[points()])
}

fn no_dimension() -> Vec<UIElement> {
    let axis = LinearAxis::builder().ticker(MercatorTicker::builder()).formatter(MercatorTickFormatter::builder());
    let plot = plot(&[points()]).build();
    plot.add_layout(&axis.build(), Place::Below);
    vec![plot.upcast()]
}

fn categories_on_numbers() -> Vec<UIElement> {
    vec![plot(&[points()]).x_range(FactorRange::builder().factors(factors(["a", "b"]))).build().upcast()]
}

fn graph_without_ends() -> Vec<UIElement> {
    let edges = GlyphRenderer::builder().data_source(&prices()).glyph(MultiLine::builder().xs("date").ys("close"));
    let graph = GraphRenderer::builder().layout_provider(StaticLayoutProvider::builder()).edge_renderer(edges).build();
    vec![Plot::builder().renderers([graph.upcast()]).build().upcast()]
}

fn map_that_follows_data() -> Vec<UIElement> {
    let options = GMapOptions::builder().lat(52.5).lng(13.4);
    let map = GMapPlot::builder().map_options(options).api_key("a-key").y_range(DataRange1d::builder());
    vec![map.build().upcast()]
}

fn points_of_lines() -> Vec<UIElement> {
    let lines = renderer(&MultiLine::builder().xs("x").ys("y").build());
    with_tool(&PointDrawTool::builder().renderers([lines]).build())
}

fn boxes_of_points() -> Vec<UIElement> {
    with_tool(&BoxEditTool::builder().renderers([points()]).build())
}

fn polygons_of_points() -> Vec<UIElement> {
    let mut roots = with_tool(&PolyDrawTool::builder().renderers([points()]).build());
    roots.extend(with_tool(&FreehandDrawTool::builder().renderers([points()]).build()));
    roots.extend(with_tool(&PolyEditTool::builder().renderers([points()]).build()));
    roots
}

fn corners_of_lines() -> Vec<UIElement> {
    let lines = renderer(&MultiLine::builder().xs("x").ys("y").build());
    with_tool(&PolyEditTool::builder().vertex_renderer(&lines).build())
}

fn lines_of_points() -> Vec<UIElement> {
    let texts = renderer(&Text::builder().x("x").y("y").text("x").build());
    with_tool(&LineEditTool::builder().renderers([points()]).intersection_renderer(&texts).build())
}

fn size_of_squares() -> Vec<UIElement> {
    let squares = points();
    let plot = plot(std::slice::from_ref(&squares)).build();
    plot.add_layout(&SizeBar::builder().renderer(Auto::Given(squares)).build(), Place::Right);
    vec![plot.upcast()]
}

fn nothing_to_move() -> Vec<UIElement> {
    with_tool(&RangeTool::builder().build())
}

fn factor_twice() -> Vec<UIElement> {
    let range = FactorRange::builder().factors(factors(["a", "b", "a"]));
    vec![plot(&[points()]).x_range(range).x_scale(CategoricalScale::builder()).build().upcast()]
}

fn unknown_range() -> Vec<UIElement> {
    let points = points();
    points.x_range_name().set("degres".into());
    let plot = plot(&[points]).build();
    plot.extra_x_ranges().set([("degrees".to_owned(), Range1d::builder().build().upcast())].into());
    vec![plot.upcast()]
}

fn slider_that_cannot_move() -> Vec<UIElement> {
    vec![Slider::builder().start(5).end(5).value(5).build().upcast()]
}

fn contradicting_sizes() -> Vec<UIElement> {
    vec![Spacer::builder().min_width(300).max_width(200).min_height(90).max_height(50).build().upcast()]
}

fn filtered_line() -> Vec<UIElement> {
    let line = line();
    line.view().get().filter().set(IndexFilter::builder().indices([0]).build().upcast());
    vec![plot(&[line]).build().upcast()]
}

fn child_twice() -> Vec<UIElement> {
    let spacer: UIElement = Spacer::builder().build().upcast();
    let children = vec![spacer.clone(), spacer];
    vec![Row::builder().children(children).build().upcast()]
}

fn cell_twice() -> Vec<UIElement> {
    let spacer: UIElement = Spacer::builder().build().upcast();
    let cells = vec![GridItem::new(spacer.clone(), 0, 0), GridItem::new(spacer, 0, 1)];
    vec![GridBox::builder().children(cells).build().upcast()]
}

fn unknown_property() -> Vec<UIElement> {
    let slider = Slider::builder().start(0).end(5).value(1).build();
    let button = Button::builder().build();
    button.js_on_event::<ButtonClick>(&SetValue::builder().obj(&slider).attr("valeu").value(2).build());
    let value = dom::ValueOf::builder().obj(&slider).attr("valeu");
    let shown = dom::Div::builder().children([Content::from(value)]).build();
    vec![slider.upcast(), button.upcast(), Pane::builder().elements([shown.upcast()]).build().upcast()]
}

fn wrong_value() -> Vec<UIElement> {
    let slider = Slider::builder().start(0).end(5).value(1).build();
    let button = Button::builder().build();
    button.js_on_event::<ButtonClick>(&SetValue::builder().obj(&slider).attr("value").value("high").build());
    vec![slider.upcast(), button.upcast()]
}

fn too_few_labels() -> Vec<UIElement> {
    let alphas = LinearColorMapper::builder().palette([Color::BLACK]);
    let mapper = WeightedStackColorMapper::builder().palette([Color::RED, Color::BLUE]).alpha_mapper(alphas);
    let image = ImageStack::builder().image("image").x(0).y(0).dw(1).dh(1);
    let image = image.color_mapper(mapper.stack_labels(["red".to_owned()])).build();
    let data = columns! { image: Vec::<Value>::new() };
    let source = ColumnDataSource::builder().data(data);
    vec![plot(&[GlyphRenderer::builder().data_source(source).glyph(&image).build()]).build().upcast()]
}

fn unknown_unit() -> Vec<UIElement> {
    let plot = plot(&[points()]).build();
    let bar = ScaleBar::builder().unit("yard").dimensional(ImperialLength::builder());
    plot.add_layout(&bar.build(), Place::Center);
    vec![plot.upcast()]
}

fn empty_plot() -> Vec<UIElement> {
    vec![Plot::builder().build().upcast()]
}

fn empty_layout() -> Vec<UIElement> {
    vec![Column::builder().build().upcast()]
}

fn child_and_root() -> Vec<UIElement> {
    let spacer: UIElement = Spacer::builder().build().upcast();
    vec![Row::builder().children(vec![spacer.clone()]).build().upcast(), spacer]
}

fn fixed_without_size() -> Vec<UIElement> {
    let both = Spacer::builder().sizing_mode(SizingMode::Fixed).width(5);
    let each = Spacer::builder().width_policy(Auto::Given(SizingPolicy::Fixed));
    let each = each.height_policy(Auto::Given(SizingPolicy::Fixed));
    vec![both.build().upcast(), each.build().upcast()]
}

fn too_few_colors() -> Vec<UIElement> {
    let mapper = CategoricalColorMapper::builder().factors(factors(["a", "b", "c"])).palette([Color::RED]).build();
    let colors = Spec::field("y").transform(&mapper.upcast());
    vec![plot(&[renderer(&Scatter::builder().x("x").y("y").fill_color(colors).build())]).build().upcast()]
}

fn nothing_wrong() -> Vec<UIElement> {
    let plot = figure().build();
    plot.line([0.0, 1.0], [0.0, 1.0]).add();
    vec![row((plot, Slider::builder().start(0).end(5).value(1))).build().upcast()]
}
