//! A word where an enumeration is expected.

use tropism_widgets::prelude::*;

fn main() {
    figure().build().toolbar_location().set("above");
}
