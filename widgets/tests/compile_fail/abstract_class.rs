//! A class that has no instances.

use tropism_widgets::prelude::*;

fn main() {
    Widget::builder();
}
