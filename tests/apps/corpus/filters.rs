//! Data sources, and which of their rows are drawn and selected.

use tropism::prelude::*;

use crate::documents;

documents![by_index, by_group, by_code, combined, selected, selected_everywhere, cells, regions];

/// Six points in two groups.
fn points() -> ColumnDataSource {
    let data = columns! {
        x: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        y: [3.0, 1.0, 2.0, 6.0, 4.0, 5.0],
        kind: vec!["a", "b", "a", "b", "a", "b"],
    };
    ColumnDataSource::builder().data(data).build()
}

/// Two views of the points: those that pass the filter in red, all of them small.
fn through(filter: Filter) -> Vec<UIElement> {
    let source = points();
    let plot = figure().width(300).height(200).build();
    let view = CDSView::builder().filter(filter).build();
    plot.scatter("x", "y").source(&source).size(14).color("tomato").renderer(|dots| dots.view(&view)).add();
    let every = CDSView::builder().filter(AllIndices::builder()).build();
    plot.scatter("x", "y").source(&source).size(4).renderer(|dots| dots.view(&every)).add();
    vec![plot.upcast()]
}

fn by_index() -> Vec<UIElement> {
    through(IndexFilter::builder().indices([0, 2, 3]).build().upcast())
}

fn by_group() -> Vec<UIElement> {
    through(GroupFilter::builder().column_name("kind").group("b").build().upcast())
}

fn by_code() -> Vec<UIElement> {
    let code = "return Array.from(source.data.y, (y) => y > limit)";
    through(CustomJSFilter::builder().args([("limit", 2.5)]).code(code).build().upcast())
}

fn combined() -> Vec<UIElement> {
    let odd = || BooleanFilter::builder().booleans([true, false, true, false, true, false]).build().upcast();
    let first = || IndexFilter::builder().indices([0, 1, 2]).build().upcast();
    let both = IntersectionFilter::builder().operands([odd(), first()]).build();
    let neither = InversionFilter::builder().operand(UnionFilter::builder().operands([odd(), first()])).build();
    let one = SymmetricDifferenceFilter::builder().operands([odd(), first()]).build();
    let rest = DifferenceFilter::builder().operands([one.upcast(), neither.upcast()]).build();
    through(UnionFilter::builder().operands([both.upcast(), rest.upcast()]).build().upcast())
}

fn selected() -> Vec<UIElement> {
    let source = points();
    source.selected().get().indices().set(vec![1, 3]);
    source.selection_policy().set(IntersectRenderers::builder().build().upcast());
    source.default_values().set([("kind".to_owned(), "a".into()), ("x".to_owned(), 0.into())].into());
    let plot = figure().width(300).height(200).tools("tap,reset").build();
    let dots = plot.scatter("x", "y").source(&source).size(14).selection(|dots| dots.fill_color("gold"));
    dots.nonselection(|dots| dots.fill_alpha(0.1)).add();
    vec![plot.upcast()]
}

fn selected_everywhere() -> Vec<UIElement> {
    let source = points();
    source.selection_policy().set(UnionRenderers::builder().build().upcast());
    let plot = figure().width(300).height(200).tools("box_select,reset").build();
    plot.scatter("x", "y").source(&source).size(10).muted(|dots| dots.fill_alpha(0.1)).add();
    plot.scatter("y", "x").source(&source).size(10).color("green").hover(|dots| dots.fill_color("red")).add();
    vec![plot.upcast()]
}

fn cells() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 2)).y_range((0, 2)).build();
    let cell = ImageIndex { index: 0, i: 1, j: 0, flat_index: 1 };
    let shape = plot.quad([0.0, 1.0], [1.0, 2.0], [1.0, 2.0], [0.0, 1.0]).color("plum").add();
    let selected = shape.data_source().get().selected().get();
    selected.indices().set(vec![0]);
    selected.image_indices().set(vec![cell]);
    selected.line_indices().set(vec![0]);
    vec![plot.upcast()]
}

fn regions() -> Vec<UIElement> {
    let geojson = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "north"}, "geometry": {"type": "Point", "coordinates": [1, 3]}},
        {"type": "Feature", "properties": {"name": "south"}, "geometry": {"type": "Point", "coordinates": [2, 1]}}
    ]}"#;
    let source = GeoJSONDataSource::builder().geojson(geojson).selected(Selection::builder().indices([0])).build();
    source.default_values().set([("name".to_owned(), "nowhere".into())].into());
    let plot = figure().width(300).height(200).build();
    plot.scatter("x", "y").source(&source).size(12).marker(MarkerType::Diamond).add();
    vec![plot.upcast()]
}
