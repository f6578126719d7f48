//! Widgets and layouts, and plots that come anew in them.

use tropism::prelude::*;

use crate::case::{Case, Named, case, plot, points, scatter};

pub(crate) const CASES: &[Named] = &[
    ("TableWidget.source", source),
    ("TableWidget.view", view),
    ("DataTable.columns", columns),
    ("NumberFormatter.format", formatter),
    ("NumericalSlider.format", slider),
    ("NumericInput.format", input),
    ("TabPanel.child", panel),
    ("TabPanel.title", || tab(|panel, text| panel.title().put(text))),
    ("TabPanel.closable", || tab(|panel, _| panel.closable().set(!panel.closable().get()))),
    ("TabPanel.disabled", || tab(|panel, _| panel.disabled().set(!panel.disabled().get()))),
    ("GridPlot.toolbar", grid_toolbar),
    ("Plot.x_range in a row", in_row),
    ("Plot.x_range in a grid", in_grid),
    ("Plot.x_range in tabs", in_tabs),
    ("Plot.x_range of one of two", linked),
    ("Plot.x_range of a root", root),
    ("Plot.x_range of several", several),
];

fn column_of(field: &'static str) -> TableColumn {
    TableColumn::builder().field(field).title(field).build()
}

/// A table of the points.
fn table() -> DataTable {
    DataTable::builder().source(points()).columns([column_of("x"), column_of("y")]).width(300).height(200).build()
}

fn source() -> Case {
    let table = table();
    let new = ColumnDataSource::builder().data(columns! { x: vec![7.0, 8.0], y: vec![9.0, 9.0] }).build();
    let selected = new.selected().get();
    case(&table.clone(), move || table.source().put(&new), move || selected.indices().put(vec![1]))
}

fn view() -> Case {
    let table = table();
    let filter = IndexFilter::builder().indices(vec![1, 2]).build();
    let new = CDSView::builder().filter(&filter).build();
    case(&table.clone(), move || table.view().put(&new), move || filter.indices().put(vec![3]))
}

fn columns() -> Case {
    let table = table();
    let new = column_of("y");
    let title = new.title();
    case(&table.clone(), move || table.columns().put([new.clone()]), move || title.put("another title"))
}

fn formatter() -> Case {
    let table = table();
    let column = table.columns().get()[0].clone();
    let new = NumberFormatter::builder().format("0.0").build();
    let format = new.format();
    case(&table, move || column.formatter().put(&new), move || format.put("0.000"))
}

fn slider() -> Case {
    let slider = Slider::builder().start(0).end(5).value(1).step(0.1).title("number").format("0.0").build();
    let (format, again) = (slider.format(), slider.format());
    case(&slider, move || format.put("0.00"), move || again.put("0.0000"))
}

fn input() -> Case {
    let input = NumericInput::builder().value(1).mode(NumericMode::Float).format("0.0").build();
    let (format, again) = (input.format(), input.format());
    case(&input, move || format.put("0.00"), move || again.put("0.0000"))
}

fn text(text: &'static str) -> Div {
    Div::builder().text(text).build()
}

/// A page.
fn page(title: &'static str, child: &impl tropism::core::Is<UIElement>) -> TabPanel {
    TabPanel::builder().title(title).child(child.upcast()).build()
}

fn panel() -> Case {
    let panel = page("page", &text("one"));
    let tabs = Tabs::builder().tabs([panel.clone()]).build();
    let new = text("another");
    let words = new.text();
    case(&tabs, move || panel.child().put(&new), move || words.put("and another"))
}

fn tab(change: fn(&TabPanel, &'static str)) -> Case {
    let panel = page("page", &text("one"));
    let tabs = Tabs::builder().tabs([panel.clone(), page("another page", &text("two"))]).build();
    let other = tabs.tabs().get()[1].clone();
    case(&tabs, move || change(&panel, "new title"), move || change(&other, "another new title"))
}

fn grid_toolbar() -> Case {
    let grid = gridplot([(plot(), plot())]).build();
    let tools = || vec![PanTool::builder().build().upcast()];
    let new = Toolbar::builder().tools(tools()).build();
    let more = new.tools();
    let change = move || more.put(vec![SaveTool::builder().build().upcast(), ResetTool::builder().build().upcast()]);
    case(&grid.clone(), move || grid.toolbar().put(&new), change)
}

/// A plot, and its new range and what changes in it.
fn with_range() -> (Figure, impl Fn() + Send + Sync, impl Fn() + Send + Sync) {
    let plot = plot();
    scatter(&plot, &points());
    let new = Range1d::builder().start(0).end(20).build();
    let (property, end) = (plot.x_range(), new.end());
    (plot, move || property.put(&new), move || end.put(10))
}

fn in_row() -> Case {
    let (plot, swap, change) = with_range();
    case(&row((text("before"), column((&plot, text("below"))), text("behind"))).build(), swap, change)
}

fn in_grid() -> Case {
    let (plot, swap, change) = with_range();
    case(&gridplot([(crate::case::plot(), plot)]).build(), swap, change)
}

fn in_tabs() -> Case {
    let (plot, swap, change) = with_range();
    let tabs = Tabs::builder().tabs([page("empty", &text("nothing")), page("plot", &plot)]).active(1);
    case(&tabs.build(), swap, change)
}

/// Two plots with one range, one of which gets another one.
fn linked() -> Case {
    let (plot, swap, change) = with_range();
    let shared = plot.x_range().get();
    let other = figure().width(400).height(300).x_range(&shared).y_range((0, 8)).build();
    scatter(&other, &points());
    case(&row((&other, &plot)).build(), swap, change)
}

/// A plot that is a root of the document, between others.
fn root() -> Case {
    let (plot, swap, change) = with_range();
    let mut case = case(&text("before"), swap, change);
    case.roots.extend([plot.upcast(), text("behind").upcast()]);
    case
}

/// Two plots, which get one range.
fn several() -> Case {
    let plots = [plot(), plot()];
    for plot in &plots {
        scatter(plot, &points());
    }
    let new = Range1d::builder().start(0).end(20).build();
    let end = new.end();
    let both = row(plots.to_vec()).build();
    case(&both, move || plots.iter().for_each(|plot| plot.x_range().put(&new)), move || end.put(10))
}
