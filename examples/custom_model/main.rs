//! Models of one's own: a widget with its script, and a data model that code in the browser follows.
//!
//! A click on the dial turns it and the slider follows; the slider turns the dial. What the dial shows is a model of data
//! as well, which the page turns into words without asking the server.

use tropism::core::{BuildCustomJS as _, CustomJS, Field as _, models};
use tropism::prelude::*;
use tropism::widgets::models::bases::LayoutDOM;

models! { $
    /// A dial that people turn.
    Dial / BuildDial: LayoutDOM {
        /// Where it points, in degrees from the top, clockwise.
        angle: f64 = Float(0.0) => [input],
    }

    /// Which way that is.
    Course / BuildCourse: DataModel {
        /// In degrees.
        heading: f64 = Float(0.0),
        /// The names of the directions, from the top, clockwise.
        names: Vec<String> = List(&[Text("north"), Text("east"), Text("south"), Text("west")]),
    }
}

/// Says a course in words.
const TELL: &str = "
    const name = course.names[Math.round(course.heading/360*course.names.length) % course.names.length]
    words.text = `${course.heading}° is ${name}`
";

/// The app.
pub fn app() -> App {
    let dial = Extension::new("dial").script(include_str!("dial.js")).models(CLASSES);
    App::new("custom_model", |session| {
        session.title().set("A dial".to_owned());
        let slider = Slider::builder().title("angle").start(0).end(359).step(1).value(0).build();
        let dial = Dial::builder().width(160).height(160).build();
        let (turned, moved) = (dial.clone(), slider.clone());
        slider.value().on_change(move |_, angle| turned.angle().set(angle));
        dial.angle().on_change(move |_, angle| moved.value().set(angle));

        let words = Div::builder().text("Turn the dial").build();
        let course = Course::builder().heading(slider.value()).build();
        let args = [("course", course.clone().into_value()), ("words", words.clone().into_value())];
        let tell = CustomJS::builder().args(args).code(TELL).build();
        course.heading().js_on_change(&tell);
        // It has no view, and is part of the document by being named.
        words.tags().set(vec![course.into_value()]);
        session.add_root(column((dial, slider, words)));
        Ok(())
    })
    .extension(dial)
}

fn main() -> ExitCode {
    tropism::serve(app())
}
