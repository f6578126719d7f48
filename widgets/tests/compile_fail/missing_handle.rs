//! A property of a builder: only what is built has signals.

use tropism_widgets::prelude::*;

fn main() {
    let slider = Slider::builder().start(0).end(1).value(0);
    let value: f64 = slider.value().get();
    println!("{value}");
}
