//! Shapes that people draw: they arrive in the columns.

use tropism::prelude::*;

use super::told_columns;

pub(super) fn fill(session: &Session) {
    let points = ColumnDataSource::builder().data(columns! { x: vec![2.0], y: vec![2.0] }).build();
    let empty = || Vec::<f64>::new();
    let sizes = columns! { x: empty(), y: empty(), width: empty(), height: empty() };
    let boxes = ColumnDataSource::builder().data(sizes).build();
    let shapes = || columns! { xs: Vec::<Value>::new(), ys: Vec::<Value>::new() };
    let areas = ColumnDataSource::builder().data(shapes()).build();
    let lines = ColumnDataSource::builder().data(shapes()).build();

    let plot = figure().width(420).height(420).x_range((0, 10)).y_range((0, 10)).tools("").build();
    let area = plot.patches("xs", "ys").source(&areas).fill_alpha(0.4).add();
    let rectangle = plot.rect("x", "y", "width", "height").source(&boxes).fill_alpha(0.4).add();
    let line = plot.multi_line("xs", "ys").source(&lines).line_width(3).add();
    let point = plot.scatter("x", "y").source(&points).size(16).add();
    let tools = vec![
        PointDrawTool::builder().renderers([point]).build().upcast(),
        BoxEditTool::builder().renderers([rectangle]).build().upcast(),
        PolyDrawTool::builder().renderers([area]).build().upcast(),
        FreehandDrawTool::builder().renderers([line]).build().upcast(),
    ];
    plot.toolbar().get().tools().set(tools);
    let sources = [("points", points), ("boxes", boxes), ("areas", areas), ("lines", lines)];
    let told = sources.map(|(name, source)| told_columns(name, &source));
    session.add_root(row((plot, column(told))));
}
