//! A value of another type than the property's.

use tropism_widgets::prelude::*;

fn main() {
    Slider::builder().start("nought").build();
}
