//! Boxes at the sides of something.

use tropism_core::{Model, models};

use crate::models::{Pane, StyledElement, UIElement};
use crate::property::{Length, Location};

models! { $
    /// An element that slides out from one side of what holds it.
    Drawer / BuildDrawer: Pane {
        /// From which side it slides out.
        location: Location = Required,
        /// Whether it is out.
        open: bool = Bool(false) => [input],
        /// How far it comes out: a number of pixels, or a CSS length.
        size: Length = Int(300) => [guarded],
        /// Whether a person can drag its edge to change its size.
        resizable: bool = Bool(false),
    }
}
