//! A sine curve that follows four sliders, and a title that follows a text box.

use std::f64::consts::PI;

use tropism::prelude::*;

const POINTS: u32 = 200;

fn abscissas() -> Vec<f64> {
    let step = 4.0 * PI / f64::from(POINTS - 1);
    (0..POINTS).map(|point| f64::from(point) * step).collect()
}

/// The app, which the gallery serves as well.
pub fn app() -> App {
    App::new("sliders", |session| {
        let text = TextInput::builder().title("title").value("my sine wave").build();
        let offset = Slider::builder().title("offset").value(0).start(-5).end(5).step(0.1).build();
        let amplitude = Slider::builder().title("amplitude").value(1).start(-5).end(5).step(0.1).build();
        let phase = Slider::builder().title("phase").value(0).start(0).end(2.0 * PI).build();
        let frequency = Slider::builder().title("frequency").value(1).start(0.1).end(5.1).step(0.1).build();

        // The curve depends on the four values: it is computed again when one of them changes.
        let inputs = (offset.value(), amplitude.value(), phase.value(), frequency.value());
        let curve = derive(inputs, |offset, amplitude, phase, frequency| {
            let x = abscissas();
            let y: Vec<f64> = x.iter().map(|x| amplitude * (frequency * x + phase).sin() + offset).collect();
            columns! { x: x, y: y }
        });

        let plot = figure()
            .height(400)
            .width(400)
            .title(text.value())
            .tools("crosshair,pan,reset,save,wheel_zoom")
            .x_range((0, 4.0 * PI))
            .y_range((-2.5, 2.5))
            .build();
        plot.line("x", "y").source(ColumnDataSource::builder().data(curve)).line_width(3).line_alpha(0.6).add();

        session.title().set("Sliders".into());
        session.add_root(row((column((text, offset, amplitude, phase, frequency)), plot)).width(800));
        Ok(())
    })
}

fn main() -> ExitCode {
    tropism::serve(app())
}
