//! Two hundred widgets beside twenty plots of 200 points; slider `s<i>` scales the sine of plot `i % 20`.

use std::f64::consts::PI;

use tropism::prelude::*;

use crate::steps;

const PLOTS: u32 = 20;
const POINTS: u32 = 200;

/// The app. Three sliders share a plot and the last one moved counts, which callbacks say best.
pub fn app() -> App {
    App::new("dashboard", |session| {
        let sources: Vec<_> =
            (0..PLOTS).map(|number| ColumnDataSource::builder().data(wave(number, 1.0)).build()).collect();
        let plots: Vec<_> = (0..).zip(&sources).map(|(number, source)| plot(number, source)).collect();
        let widgets: Vec<_> = widgets(&sources).collect();
        let mut elements: Vec<UIElement> =
            widgets.chunks(40).map(|part| column(part.to_vec()).build().upcast()).collect();
        elements.push(gridplot(plots.chunks(4).map(<[_]>::to_vec)).build().upcast());
        session.title().set("Dashboard".to_owned());
        session.add_root(row(elements));
        Ok(())
    })
}

fn wave(number: u32, amplitude: f64) -> ColumnData {
    let turns = steps(4.0 * PI, POINTS);
    let sine: Vec<f64> = turns.iter().map(|turn| amplitude * (turn + f64::from(number)).sin()).collect();
    columns! { x: turns, y: sine }
}

fn plot(number: u32, source: &ColumnDataSource) -> Figure {
    let plot =
        figure().title(format!("plot {number}")).width(300).height(200).tools("pan,wheel_zoom,reset,save").build();
    plot.line("x", "y").source(source).line_width(2).add();
    plot
}

/// Each widget has a callback, as in the twin; those of all but the sliders do nothing.
fn widgets(sources: &[ColumnDataSource]) -> impl Iterator<Item = UIElement> {
    let sliders = (0..60).zip((0..PLOTS).zip(sources).cycle()).map(|(i, (number, source))| {
        let slider = Slider::builder().title(format!("s{i}")).start(-5).end(5).step(0.1).value(0).build();
        let data = source.data();
        slider.value().on_change(move |_, amplitude| data.set(wave(number, amplitude)));
        slider.upcast()
    });
    let range_sliders = (0..20).map(|i| {
        let title = format!("r{i}");
        let slider = RangeSlider::builder().title(title).start(0).end(10).step(0.1).value((2.0, 8.0)).build();
        slider.value().on_change(|_, _| {});
        slider.upcast()
    });
    let selects = (0..40).map(|i| {
        let select = Select::builder().title(format!("select {i}")).options(["a", "b", "c", "d"]).value("a").build();
        select.value().on_change(|_, _| {});
        select.upcast()
    });
    let texts = (0..30).map(|i| {
        let text = TextInput::builder().title(format!("text {i}")).value(format!("value {i}")).build();
        text.value().on_change(|_, _| {});
        text.upcast()
    });
    let checkboxes = (0..20).map(|_| {
        let boxes = CheckboxGroup::builder().labels(["one", "two", "three"]).active([0]).build();
        boxes.active().on_change(|_, _| {});
        boxes.upcast()
    });
    let buttons = (0..30).map(|i| {
        let button = Button::builder().label(format!("button {i}")).build();
        button.on_click(|| {});
        button.upcast()
    });
    sliders.chain(range_sliders).chain(selects).chain(texts).chain(checkboxes).chain(buttons)
}
