//! Glyphs and their renderers.

use std::sync::Arc;

use tropism::core::{Array, Value};
use tropism::prelude::*;

use crate::case::{Case, Named, case, colors, mapper, marker, plot, points, scatter};

pub(crate) const CASES: &[Named] = &[
    ("GlyphRenderer.data_source", data_source),
    ("GlyphRenderer.view", view),
    ("GlyphRenderer.glyph", glyph),
    ("GlyphRenderer.glyph with a legend", glyph_with_legend),
    ("GlyphRenderer.selection_glyph", selection_glyph),
    ("GlyphRenderer.nonselection_glyph", nonselection_glyph),
    ("GlyphRenderer.hover_glyph", hover_glyph),
    ("GlyphRenderer.muted_glyph", muted_glyph),
    ("Scatter.x transform", transform),
    ("Scatter.fill_color mapper", color),
    ("Scatter.fill_color first mapper", first_color),
    ("Image.color_mapper", image),
    ("ImageStack.color_mapper", image_stack),
    ("Renderer.coordinates", coordinates),
    ("Renderer.group", group),
    ("CoordinateMapping.x_source", || mapping(CoordinateMapping::x_source)),
    ("CoordinateMapping.y_source", || mapping(CoordinateMapping::y_source)),
    ("CoordinateMapping.x_target", || mapping(CoordinateMapping::x_target)),
    ("CoordinateMapping.y_target", || mapping(CoordinateMapping::y_target)),
    ("CoordinateMapping.x_scale", || scale(CoordinateMapping::x_scale, CoordinateMapping::x_source)),
    ("CoordinateMapping.y_scale", || scale(CoordinateMapping::y_scale, CoordinateMapping::y_source)),
];

fn data_source() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    let new = ColumnDataSource::builder().data(columns! { x: vec![1.0, 2.0], y: vec![3.0, 3.0] }).build();
    let data = new.data();
    case(
        &plot,
        move || renderer.data_source().put(&new),
        move || data.set(columns! { x: vec![4.0, 5.0], y: vec![1.0, 2.0] }),
    )
}

fn view() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    let filter = IndexFilter::builder().indices(vec![0, 1, 2]).build();
    let new = CDSView::builder().filter(&filter).build();
    case(&plot, move || renderer.view().put(&new), move || filter.indices().put(vec![3, 4]))
}

fn glyph() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    let new = marker("red", 30);
    let color = new.fill_color();
    case(&plot, move || renderer.glyph().put(&new), move || color.put("green"))
}

fn glyph_with_legend() -> Case {
    let plot = plot();
    let renderer = plot.scatter("x", "y").source(points()).size(20).legend_label("points").add();
    let new = marker("red", 30);
    let color = new.fill_color();
    case(&plot, move || renderer.glyph().put(&new), move || color.put("green"))
}

fn given(glyph: &Scatter) -> Auto<Glyph> {
    Auto::Given(glyph.upcast())
}

/// A renderer of points two of which are selected.
fn selected(plot: &Figure) -> GlyphRenderer {
    let source = points();
    source.selected().get().indices().put(vec![1, 2]);
    scatter(plot, &source)
}

fn selection_glyph() -> Case {
    let plot = plot();
    let renderer = selected(&plot);
    let new = marker("red", 30);
    let color = new.fill_color();
    case(&plot, move || renderer.selection_glyph().set(Some(given(&new))), move || color.put("green"))
}

fn nonselection_glyph() -> Case {
    let plot = plot();
    let renderer = selected(&plot);
    let new = marker("red", 30);
    let color = new.fill_color();
    case(&plot, move || renderer.nonselection_glyph().set(Some(given(&new))), move || color.put("green"))
}

fn hover_glyph() -> Case {
    let hover = HoverTool::builder().tooltips(None).build();
    let plot = figure().width(400).height(300).x_range((0, 6)).y_range((0, 8)).tools([hover]).build();
    let renderer = plot.scatter("x", "y").source(points()).size(150).add();
    let new = marker("red", 150);
    let color = new.fill_color();
    case(&plot, move || renderer.hover_glyph().put(&new), move || color.put("green"))
}

fn muted_glyph() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    renderer.muted().set(true);
    let new = marker("red", 30);
    let color = new.fill_color();
    case(&plot, move || renderer.muted_glyph().set(Some(given(&new))), move || color.put("green"))
}

fn transform() -> Case {
    let plot = plot();
    let first = Dodge::builder().value(0.2).build();
    let glyph = plot.scatter(Spec::field("x").transform(&first), "y").source(points()).size(20).add().glyph().get();
    let glyph = Scatter::from_node(glyph.as_node().clone()).expect("markers");
    let new = Dodge::builder().value(0.5).build();
    let value = new.value();
    case(&plot, move || glyph.x().put(Spec::field("x").transform(&new)), move || value.put(1.5))
}

fn color() -> Case {
    let plot = plot();
    let glyph = marker("red", 20);
    glyph.fill_color().put(Spec::field("x").transform(&mapper("red", "blue")));
    scatter(&plot, &points()).glyph().put(&glyph);
    let new = mapper("green", "yellow");
    let palette = new.palette();
    case(
        &plot,
        move || glyph.fill_color().put(Spec::field("x").transform(&new)),
        move || palette.put(colors("pink", "orange")),
    )
}

fn first_color() -> Case {
    let plot = plot();
    let glyph = marker("red", 20);
    scatter(&plot, &points()).glyph().put(&glyph);
    let new = mapper("green", "yellow");
    let palette = new.palette();
    case(
        &plot,
        move || glyph.fill_color().put(Spec::field("x").transform(&new)),
        move || palette.put(colors("pink", "orange")),
    )
}

fn image() -> Case {
    let plot = plot();
    let cells = Array::from_vec(vec![1.0, 2.0, 3.0, 4.0]).reshape(&[2, 2]).expect("two rows of two");
    let image = plot.image(vec![Value::Array(Arc::new(cells))], 1, 1, 4, 5).color_mapper(mapper("red", "blue"));
    let glyph = image.add().glyph().get();
    let glyph = Image::from_node(glyph.as_node().clone()).expect("an image");
    let new = mapper("green", "yellow");
    let palette = new.palette();
    case(&plot, move || glyph.color_mapper().put(&new), move || palette.put(colors("pink", "orange")))
}

fn image_stack() -> Case {
    let plot = plot();
    let cells = Array::from_vec(vec![1.0, 2.0, 2.0, 1.0, 4.0, 1.0, 1.0, 3.0]).reshape(&[2, 2, 2]);
    let cells = Value::Array(Arc::new(cells.expect("two rows of two stacks of two")));
    let mapper = |color: &'static str| {
        let alpha = LinearColorMapper::builder().palette(colors("white", "black")).low(0).high(5);
        WeightedStackColorMapper::builder().palette(colors(color, "blue")).alpha_mapper(alpha).build()
    };
    let source = ColumnDataSource::builder().data(columns! { image: vec![cells] });
    let glyph = ImageStack::builder().x(1).y(1).dw(4).dh(5).color_mapper(&mapper("red")).build();
    plot.renderers().put([GlyphRenderer::builder().data_source(source).glyph(&glyph).build().upcast()]);
    let new = mapper("green");
    let palette = new.palette();
    case(&plot, move || glyph.color_mapper().put(&new), move || palette.put(colors("pink", "orange")))
}

fn range(start: i32, end: i32) -> Range1d {
    Range1d::builder().start(start).end(end).build()
}

/// A plot in a part of the frame.
fn inset(size: i32) -> CoordinateMapping {
    let sources = CoordinateMapping::builder().x_source(range(1, size)).y_source(range(1, size));
    sources.x_target(range(1, 4)).y_target(range(1, 4)).build()
}

fn coordinates() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    renderer.coordinates().put(&inset(10));
    let new = inset(6);
    let range_of_new = new.x_source();
    case(&plot, move || renderer.coordinates().put(&new), move || range_of_new.put(range(1, 8)))
}

fn group() -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    renderer.group().put(RendererGroup::builder());
    let new = RendererGroup::builder().build();
    let is_visible = new.visible();
    case(&plot, move || renderer.group().put(&new), move || is_visible.set(false))
}

fn mapping(range_of: fn(&CoordinateMapping) -> Property<Range>) -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    let mapping = inset(10);
    renderer.coordinates().put(&mapping);
    let property = range_of(&mapping);
    let again = range_of(&mapping);
    case(&plot, move || property.put(range(1, 8)), move || again.put(range(1, 6)))
}

fn scale(
    scale_of: fn(&CoordinateMapping) -> Property<Scale>,
    range_of: fn(&CoordinateMapping) -> Property<Range>,
) -> Case {
    let plot = plot();
    let renderer = scatter(&plot, &points());
    let mapping = inset(10);
    renderer.coordinates().put(&mapping);
    let (scale, source) = (scale_of(&mapping), range_of(&mapping));
    case(&plot, move || scale.put(LogScale::builder()), move || source.put(range(1, 50)))
}
