//! Points that are selected, in the page and in the program; and what pans, zooms and clicks change in a plot.

use tropism::core::Column;
use tropism::prelude::*;

use super::{said, told};

pub(super) fn fill(session: &Session) {
    let points = columns! { x: vec![2.0, 5.0, 8.0, 8.0], y: vec![2.0, 5.0, 8.0, 2.0] };
    let source = ColumnDataSource::builder().data(points.clone()).build();
    let plot = figure().width(420).height(400).x_range((0, 10)).y_range((0, 10));
    let plot = plot.tools("tap,box_select,lasso_select,poly_select").build();
    plot.scatter("x", "y").source(&source).size(20).add();

    let rows = source.selected().get().indices();
    let sum = derive((rows.clone(), source.data()), |rows: Vec<i64>, data: ColumnData| {
        let x = data.get("x").and_then(Column::to_f64_vec).unwrap_or_default();
        let chosen = rows.iter().filter_map(|row| x.get(usize::try_from(*row).ok()?));
        format!("{}", chosen.fold(0.0, |sum, x| sum + x))
    });
    let button = Button::builder().label("the lower two").build();
    let set = rows.clone();
    button.on_click(move || set.set(vec![0, 3]));

    let line = ColumnDataSource::builder().data(points).build();
    let lines = figure().width(420).height(150).x_range((0, 10)).y_range((0, 10)).tools("tap").build();
    lines.line("x", "y").source(&line).line_width(6).add();
    let segments = line.selected().get().line_indices();
    let values = column((told("rows", rows), said("sum", sum), told("segments", segments), button));
    session.add_root(row((column((plot, lines)), values)));
}

pub(super) fn fill_views(session: &Session) {
    let (x, y) = (Range1d::builder().start(0).end(10).build(), Range1d::builder().start(0).end(10).build());
    let plot = figure().width(420).height(300).x_range(&x).y_range(&y).tools("pan,wheel_zoom,box_zoom,reset").build();
    let group = RendererGroup::builder().visible(false).build();
    let (across, up) = ([1.0, 9.0], [1.0, 9.0]);
    let first = plot.line(across, [1.0, 1.0]).line_width(5).legend_label("first").add();
    let second = plot.line(across, [5.0, 5.0]).line_width(5).legend_label("second").add();
    plot.line(across, up)
        .line_width(5)
        .color("crimson")
        .renderer(|line| line.group(&group).visible(group.visible()))
        .add();
    let policy = Select::builder().title("policy").options(["hide", "mute"]).value("hide").build();
    if let Some(legend) = plot.legend() {
        let chosen = |name: Value| {
            if name == Value::from("mute") { LegendClickPolicy::Mute } else { LegendClickPolicy::Hide }
        };
        legend.click_policy().bind(derive(policy.value(), chosen));
    }
    let area = BoxAnnotation::builder().left(2).right(4).bottom(6).top(9).editable(true).build();
    plot.add_layout(&area, Place::Center);
    let span = Span::builder().location(8).dimension(Dimension::Height).line_width(3).editable(true).build();
    plot.add_layout(&span, Place::Center);
    let shown = Switch::builder().label("group").build();
    group.visible().bind(shown.active());

    let range =
        |range: &Range1d| derive((range.start(), range.end()), |start: f64, end: f64| format!("{start:.1} {end:.1}"));
    let values = column((
        said("x", range(&x)),
        said("y", range(&y)),
        told("first", first.visible()),
        told("second", second.muted()),
        told("left", area.left()),
        told("right", area.right()),
        told("span", span.location()),
        policy,
        shown,
    ));
    session.add_root(row((plot, values)));
}
