//! A property that the class has not.

use tropism_widgets::prelude::*;

fn main() {
    Slider::builder().strat(0).build();
}
