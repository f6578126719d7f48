//! How elements stand together.

use tropism::prelude::*;

use crate::documents;

documents![rows, columns, sizing, grid_box, boxes, scroll_box, group_box, tabs, grid_plot, nested, options];

/// A box with a letter in it.
fn tile(letter: &str) -> New<Div> {
    Div::builder().text(letter).styles([("background", "lightsteelblue"), ("padding", "8px")])
}

fn rows() -> Vec<UIElement> {
    let high = tile("A").height(80);
    let row = row((high, tile("B").align(Align::End), Spacer::builder().width(40).height(10).margin(2), tile("C")));
    vec![row.spacing(12).width(300).height(120).build().upcast()]
}

fn columns() -> Vec<UIElement> {
    let column = column((tile("A").width(120), tile("B").align((Align::Center, Align::Start)), tile("C")));
    vec![column.spacing(8).width(200).margin((10, 20)).build().upcast()]
}

fn sizing() -> Vec<UIElement> {
    let wide = tile("as wide as there is room").sizing_mode(SizingMode::StretchWidth).height(40);
    let at_most = tile("up to 150 pixels").width_policy(SizingPolicy::Max).max_width(150).min_height(30);
    let square = tile("square").width(90).aspect_ratio(1.0).sizing_mode(SizingMode::ScaleHeight).max_height(90);
    let resizable = tile("pull my corner").width(120).height(40).resizable(true);
    vec![column((wide, at_most, square, resizable)).sizing_mode(SizingMode::StretchWidth).build().upcast()]
}

fn grid_box() -> Vec<UIElement> {
    let [a, b, c] = ["A", "B", "C"].map(|letter| tile(letter).sizing_mode(SizingMode::StretchBoth).build().upcast());
    let grid = GridBox::builder().children([
        GridItem::new(a, 0, 0),
        GridItem::new(b, 0, 1),
        GridItem::new(c, 1, 0).spanning(1, 2),
    ]);
    vec![grid.rows("60px").cols(Vec::from(["1fr".into(), "2fr".into()])).spacing((5, 10)).width(300).build().upcast()]
}

fn boxes() -> Vec<UIElement> {
    let [a, b, c, d] = ["A", "B", "C", "D"].map(|letter| tile(letter).build());
    let wide = HBoxItem { child: b.upcast(), col: Some(1), span: Some(2) };
    let across = HBox::builder().children([HBoxItem::from(&a), wide]).cols("80px").spacing(6).build();
    let low = VBoxItem { child: d.upcast(), row: Some(2), span: None };
    let down = VBox::builder().children([VBoxItem::from(&c), low]).rows("40px").spacing(4).build();
    vec![across.upcast(), down.upcast()]
}

fn scroll_box() -> Vec<UIElement> {
    let large = tile("a large box").width(600).height(90);
    let scroll = ScrollBox::builder().child(large).horizontal_scrollbar(ScrollbarPolicy::Visible);
    vec![scroll.vertical_scrollbar(ScrollbarPolicy::Hidden).width(250).height(120).build().upcast()]
}

fn group_box() -> Vec<UIElement> {
    let choices = CheckboxGroup::builder().labels(["roads", "rivers"]).active([0]);
    vec![GroupBox::builder().title("Layers").checkable(true).child(choices).width(200).build().upcast()]
}

fn tabs() -> Vec<UIElement> {
    let first = TabPanel::builder().title("First").child(tile("A")).closable(true).build();
    let second = TabPanel::builder().title("Second").child(tile("B")).build();
    let third = TabPanel::builder().title("Third").child(tile("C")).disabled(true).build();
    let tabs = Tabs::builder().tabs([first, second, third]).active(1).tabs_location(Location::Left);
    vec![tabs.width(300).height(150).build().upcast()]
}

fn grid_plot() -> Vec<UIElement> {
    let curve = |color: &'static str, y: [f64; 3]| {
        let plot = figure().width(200).height(150).tools("pan,reset").build();
        plot.line([1.0, 2.0, 3.0], y).line_color(color).add();
        plot
    };
    let rows = [(curve("navy", [1.0, 3.0, 2.0]), curve("orange", [3.0, 1.0, 2.0]))];
    let grid = gridplot(rows).toolbar_location(Location::Right).spacing(10).rows("150px");
    vec![grid.build().upcast()]
}

/// Rows in a column, and a column in one of them, some of which take the size that there is.
fn nested() -> Vec<UIElement> {
    let fixed = tile("B").width(100).sizing_mode(SizingMode::Fixed);
    let all = layout((tile("A"), (fixed, (tile("C"), tile("D"))), [tile("E"), tile("F")]));
    let plain = layout([[tile("G"), tile("H")], [tile("I"), tile("J")]]).spacing(5);
    vec![all.sizing_mode(SizingMode::StretchWidth).name("all").build().upcast(), plain.build().upcast()]
}

/// Grids of plots that are told more.
fn options() -> Vec<UIElement> {
    let plot = || {
        let plot = figure().tools("pan,save,copy,examine,fullscreen,reset").width(200).height(150).build();
        plot.line([1.0, 2.0], [1.0, 2.0]).add();
        plot
    };
    let plots = [plot(), plot(), plot()];
    let shared = gridplot(plots.chunks(2)).width(140).height(120).toolbar_options(|toolbar| toolbar.logo(Logo::Grey));
    let own = gridplot([(plot(), plot())]).merge_tools(false).toolbar_location(None);
    let own = own.sizing_mode(SizingMode::ScaleWidth);
    vec![shared.build().upcast(), own.build().upcast()]
}
