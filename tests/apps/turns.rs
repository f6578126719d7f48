//! Several changes in one turn, of a kind that BokehJS does not take one by one in any order.

use tropism::prelude::*;
use tropism::{Error, Result};

/// What a click does.
type Step = Box<dyn Fn() + Send + Sync>;

fn main() -> ExitCode {
    tropism::serve(App::with_request("turns", |session, request| {
        let (root, step) = match request.argument("case") {
            Some("glyph and legend") => glyph_and_legend(),
            Some("another kind of range") => another_kind_of_range(),
            Some("limits") => limits(),
            Some("no lines selected") => no_lines_selected(),
            other => return Err(Error::new(format!("there is no case {other:?}"))),
        };
        let button = Button::builder().label("0 steps").build();
        let label = button.label();
        button.on_click(move || {
            step();
            let done: usize = label
                .get()
                .as_text()
                .and_then(|text| text.split(' ').next())
                .and_then(|number| number.parse().ok())
                .unwrap_or(0);
            label.put(format!("{} steps", done + 1));
        });
        session.add_root(column((button, root)));
        Result::Ok(())
    }))
}

fn points() -> ColumnDataSource {
    ColumnDataSource::builder().data(columns! { x: vec![1.0, 2.0], y: vec![1.0, 2.0] }).build()
}

/// Each click adds a glyph, an axis and, first, a legend: three lists of the plot of which each builds views.
fn glyph_and_legend() -> (UIElement, Step) {
    let plot = figure().width(400).height(300).build();
    let source = points();
    plot.scatter("x", "y").source(&source).add();
    let root = plot.upcast();
    let step = move || {
        plot.line("x", "y").source(&source).legend_label("a line").add();
        plot.add_layout(&LinearAxis::builder().build(), Location::Right);
    };
    (root, Box::new(step))
}

/// Numbers become factors, and numbers again.
fn another_kind_of_range() -> (UIElement, Step) {
    let plot = figure().width(400).height(300).x_range((0, 3)).build();
    let source = points();
    plot.scatter("x", "y").source(&source).size(20).add();
    let root = plot.upcast();
    let step = move || {
        if FactorRange::from_node(plot.x_range().get().as_node().clone()).is_some() {
            plot.x_range().put(Range1d::builder().start(0).end(3));
            plot.x_scale().put(LinearScale::builder());
            source.data().set(columns! { x: vec![1.0, 2.0], y: vec![1.0, 2.0] });
        } else {
            let factors: Vec<Factor> = vec!["a".into(), "b".into()];
            plot.x_range().put(FactorRange::builder().factors(factors));
            plot.x_scale().put(CategoricalScale::builder());
            source.data().set(columns! { x: vec!["a", "b"], y: vec![1.0, 2.0] });
        }
    };
    (root, Box::new(step))
}

/// Numbers and their limits go up, and down again.
fn limits() -> (UIElement, Step) {
    let input = NumericInput::builder().title("number").low(0).high(10).value(5).build();
    let spinner = Spinner::builder().title("spinner").low(0).high(10).value(5).build();
    let slider = Slider::builder().title("slider").start(0).end(10).value(5).build();
    let date = DatePicker::builder().title("date").min_date("2020-01-01").max_date("2020-02-01").build();
    date.value().put("2020-01-10");
    let plot = figure().width(300).height(200).x_range((0, 10)).build();
    plot.scatter("x", "y").source(points()).add();
    let range = Range1d::from_node(plot.x_range().get().as_node().clone()).expect("two numbers were given");
    range.bounds().put((0.0, 10.0));
    let root = row((column((&input, &spinner, &slider, &date)), plot)).build().upcast();
    let step = move || {
        let is_low = input.value().get() == Some(5.0);
        let (low, value, high) = if is_low { (100.0, 150.0, 200.0) } else { (0.0, 5.0, 10.0) };
        // Values first: no order of these would do in the client both ways.
        for number in [&input, &spinner] {
            number.value().put(value);
            number.low().put(low);
            number.high().put(high);
        }
        slider.value().put(value);
        slider.start().put(low);
        slider.end().put(high);
        range.start().put(low);
        range.end().put(high);
        range.bounds().put((low, high));
        let year = if is_low { 2021 } else { 2020 };
        date.value().put(format!("{year}-01-10"));
        date.min_date().put(format!("{year}-01-01"));
        date.max_date().put(format!("{year}-02-01"));
    };
    (root, Box::new(step))
}

/// Points of several lines are selected, and none.
fn no_lines_selected() -> (UIElement, Step) {
    let plot = figure().width(400).height(300).build();
    let source = points();
    plot.scatter("x", "y").source(&source).size(20).add();
    let selected = source.selected().get();
    let root = plot.upcast();
    let step = move || {
        let is_empty = selected.multiline_indices().get() == LineIndices::default();
        let lines = if is_empty { LineIndices([(0, vec![1])].into()) } else { LineIndices::default() };
        selected.multiline_indices().set(lines);
        selected.indices().set(if is_empty { vec![1] } else { vec![] });
    };
    (root, Box::new(step))
}
