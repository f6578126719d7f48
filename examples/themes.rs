//! A plot and widgets in the theme that one picks: Bokeh's, and one of this app's own. The page itself follows.

use std::f64::consts::PI;

use tropism::prelude::*;

const POINTS: u32 = 200;

/// A theme in Rust: names and values are checked by the compiler.
fn sepia() -> Theme {
    Theme::default()
        .with(Plot::background_fill_color, "oldlace")
        .with(Plot::border_fill_color, "antiquewhite")
        .with(|title: &Title| title.text_color(), "saddlebrown")
        .with(Axis::axis_line_color, "saddlebrown")
        .with(Axis::major_label_text_color, "saddlebrown")
        .with(Grid::grid_line_color, "tan")
        .with(Legend::background_fill_alpha, 0.0)
        .with(AbstractSlider::bar_color, "saddlebrown")
}

/// The app, which the gallery serves as well.
pub fn app() -> App {
    App::new("themes", |session| {
        let built_in = BuiltInTheme::ALL.iter().map(|theme| (theme.as_str(), theme.theme()));
        let (names, themes): (Vec<&str>, Vec<Theme>) = built_in.chain([("sepia", sepia())]).unzip();
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let picked = RadioButtonGroup::builder().labels(names).active(0).build();
        session.theme().bind(derive(picked.active(), move |active| {
            active.and_then(|active| themes.get(usize::try_from(active).ok()?).cloned()).unwrap_or_default()
        }));

        let waves = Slider::builder().title("Waves").start(1).end(8).step(1).value(3).build();
        let curve = derive(waves.value(), |waves| {
            let x: Vec<f64> = (0..POINTS).map(|point| f64::from(point) / f64::from(POINTS - 1)).collect();
            let y: Vec<f64> = x.iter().map(|x| (2.0 * PI * waves * x).sin()).collect();
            columns! { x: x, y: y }
        });
        let plot = figure().width(640).height(400).title("Waves").x_axis_label("time").y_axis_label("height").build();
        plot.line("x", "y").source(ColumnDataSource::builder().data(curve)).line_width(3).legend_label("sine").add();

        // What a theme says can be followed like any other value: the page has the colours of the plot.
        let title = plot.title().get().unwrap_or_else(|| Title::builder().build());
        let look =
            derive((plot.border_fill_color(), title.text_color()), |paper: Option<Color>, ink: Option<Color>| {
                let (paper, ink) = (paper.unwrap_or(Color::WHITE), ink.unwrap_or(Color::BLACK));
                format!(":host {{ background: {paper}; color: {ink}; padding: 24px; min-height: 100vh }}")
            });
        let look = InlineStyleSheet::builder().css(look).build();
        let page = column((picked, waves, plot)).stylesheets([Css::from(&look)]);
        session.title().set("Themes".into());
        session.add_root(page.sizing_mode(SizingMode::StretchWidth));
        Ok(())
    })
}

fn main() -> ExitCode {
    tropism::serve(app())
}
