//! What is drawn on.

use tropism_core::{Model, models};

use crate::models::{StyledElement, UIElement};
use crate::property::OutputBackend;

models! { $
    /// The area of the page on which plots are drawn.
    Canvas / BuildCanvas: UIElement {
        /// Whether it is drawn in the full resolution of the screen.
        hidpi: bool = Bool(true),
        /// What draws it: a canvas, SVG, or WebGL for the glyphs that can use it.
        output_backend: OutputBackend = Text("canvas"),
    }
}
