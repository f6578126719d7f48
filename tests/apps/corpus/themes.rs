//! One document in every theme.

use tropism::prelude::*;

pub(crate) fn apps() -> Vec<App> {
    let built_in = BuiltInTheme::ALL.iter().map(|theme| app(theme.as_str()).theme(*theme));
    let own = Theme::from_yaml(include_str!("theme.yaml")).map(|theme| app("own").theme(theme));
    built_in.chain(own.inspect_err(|error| eprintln!("error: {error}"))).collect()
}

fn app(name: &str) -> App {
    App::new(format!("themes-{name}"), |session| {
        session.add_root(page());
        tropism::Result::Ok(())
    })
}

fn page() -> New<Column> {
    let plot = figure().width(400).height(300).title("Tides").x_axis_label("hour").y_axis_label("metres").build();
    // What is set stays as it is.
    plot.outline_line_color().put("red");
    let [hours, metres] = [vec![0.0, 6.0, 12.0, 18.0], vec![1.0, 4.5, 0.5, 5.0]];
    plot.line(hours.clone(), metres.clone()).legend_label("level").add();
    let mapper = LinearColorMapper::builder().palette(VIRIDIS5).low(0).high(5).build();
    let points = plot.scatter(hours, metres).size(12);
    points.fill_color(Spec::field("y").transform(&mapper.upcast())).legend_label("measured").add();
    let bar = ColorBar::builder().color_mapper(mapper).title("m").build();
    plot.right().set(vec![bar.upcast()]);
    column((plot, Slider::builder().title("Hour").start(0).end(24).value(6).step(1)))
}
