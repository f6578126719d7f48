//! Plots, their ranges and axes.

use std::collections::BTreeMap;

use tropism::prelude::*;

use crate::case::{Case, Named, case, plot, points, scatter, scientific};

pub(crate) const CASES: &[Named] = &[
    ("Plot.x_range", || range(Plot::x_range)),
    ("Plot.y_range", || range(Plot::y_range)),
    ("Plot.x_range of factors", factors),
    ("Plot.extra_x_ranges", extra_x_ranges),
    ("Plot.extra_y_ranges", extra_y_ranges),
    ("Plot.title", title),
    ("Plot.toolbar", toolbar),
    ("Axis.ticker", ticker),
    ("Axis.formatter", formatter),
    ("DataRange.renderers", renderers),
    ("NoOverlap.min_distance", policy),
    ("BaseText.text", text),
];

fn ends(start: i32, end: i32) -> Range1d {
    Range1d::builder().start(start).end(end).build()
}

fn range(of: fn(&Plot) -> Property<Range>) -> Case {
    let plot = plot();
    scatter(&plot, &points());
    let new = ends(0, 20);
    let (property, end) = (of(&plot), new.end());
    case(&plot, move || property.put(&new), move || end.put(10))
}

fn factor_list<const N: usize>(names: [&str; N]) -> Vec<Factor> {
    names.into_iter().map(Into::into).collect()
}

fn factors() -> Case {
    let plot = figure().width(400).height(300).x_range(["a", "b", "c"]).build();
    let data = columns! { x: vec!["a", "b", "c"], top: vec![1.0, 2.0, 3.0] };
    plot.vbar("x", "top").source(ColumnDataSource::builder().data(data)).width(0.8).add();
    let new = FactorRange::builder().factors(factor_list(["c", "b", "a"])).build();
    let (property, factors) = (plot.x_range(), new.factors());
    case(&plot, move || property.put(&new), move || factors.put(factor_list(["c", "a", "d", "b"])))
}

/// A range of that name for more points.
fn extra(range: &Range1d) -> BTreeMap<String, Range> {
    BTreeMap::from([("more".into(), range.upcast())])
}

fn extra_x_ranges() -> Case {
    let plot = plot();
    plot.extra_x_ranges().set(extra(&ends(0, 10)));
    plot.add_layout(&LinearAxis::builder().x_range_name("more").build(), Location::Above);
    plot.scatter("x", "y").source(points()).renderer(|renderer| renderer.x_range_name("more")).add();
    let new = ends(0, 20);
    let (property, end) = (plot.extra_x_ranges(), new.end());
    case(&plot, move || property.set(extra(&new)), move || end.put(6))
}

fn extra_y_ranges() -> Case {
    let plot = plot();
    plot.extra_y_ranges().set(extra(&ends(0, 10)));
    plot.add_layout(&LinearAxis::builder().y_range_name("more").build(), Location::Right);
    plot.scatter("x", "y").source(points()).renderer(|renderer| renderer.y_range_name("more")).add();
    let new = ends(0, 20);
    let (property, end) = (plot.extra_y_ranges(), new.end());
    case(&plot, move || property.set(extra(&new)), move || end.put(6))
}

fn title() -> Case {
    let plot = plot();
    let new = Title::builder().text("another title").build();
    let (property, text) = (plot.title(), new.text());
    case(&plot, move || property.put(&new), move || text.put("and another text"))
}

fn toolbar() -> Case {
    let plot = plot();
    let tools = || vec![PanTool::builder().build().upcast(), ResetTool::builder().build().upcast()];
    let new = Toolbar::builder().tools(tools()).build();
    let (property, more) = (plot.toolbar(), new.tools());
    case(&plot, move || property.put(&new), move || more.put(vec![SaveTool::builder().build().upcast()]))
}

/// A plot and the axis below it.
fn with_axis() -> (Figure, Axis) {
    let plot = plot();
    scatter(&plot, &points());
    let axis = Axis::from_node(plot.below().get()[0].as_node().clone()).expect("an axis");
    (plot, axis)
}

fn ticker() -> Case {
    let (plot, axis) = with_axis();
    let new = BasicTicker::builder().desired_num_ticks(2).build();
    let number = new.desired_num_ticks();
    case(&plot, move || axis.ticker().put(&new), move || number.put(15))
}

fn formatter() -> Case {
    let (plot, axis) = with_axis();
    let new = scientific();
    let precision = new.precision();
    case(&plot, move || axis.formatter().put(&new), move || precision.put(3))
}

fn renderers() -> Case {
    let range = DataRange1d::builder().build();
    let plot = figure().width(400).height(300).x_range(&range).build();
    let one = scatter(&plot, &points());
    let source = ColumnDataSource::builder().data(columns! { x: vec![20.0, 30.0], y: vec![3.0, 4.0] });
    let other = scatter(&plot, &source.build());
    let (property, again) = (range.renderers(), range.renderers());
    let both = vec![one.upcast(), other.upcast()];
    property.set(Auto::Given(vec![one.upcast()]));
    case(&plot, move || property.set(Auto::Given(vec![other.upcast()])), move || again.set(Auto::Given(both.clone())))
}

fn policy() -> Case {
    let (plot, axis) = with_axis();
    axis.major_label_policy().put(NoOverlap::builder().min_distance(1));
    let new = NoOverlap::builder().min_distance(60).build();
    let distance = new.min_distance();
    case(&plot, move || axis.major_label_policy().put(&new), move || distance.put(130))
}

fn text() -> Case {
    let (plot, axis) = with_axis();
    axis.axis_label().put(PlainText::builder().text("one"));
    let new = PlainText::builder().text("another").build();
    let text = new.text();
    case(
        &plot,
        move || axis.axis_label().set(Some(TextLike::Markup(new.upcast()))),
        move || text.put("and another text"),
    )
}
