//! A model of another class than the property takes.

use tropism_widgets::prelude::*;

fn main() {
    LinearAxis::builder().ticker(Slider::builder().start(0).end(1).value(0)).build();
}
