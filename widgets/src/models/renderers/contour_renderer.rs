//! Contours.

use tropism_core::{Model, models};

use crate::models::{DataRenderer, GlyphRenderer, Renderer, StyledElement};

models! { $
    /// Draws areas and lines of equal values.
    ContourRenderer / BuildContourRenderer: DataRenderer {
        /// Draws the lines, one row of its source for each level.
        line_renderer: GlyphRenderer = Required,
        /// Draws the areas, one row of its source for each pair of neighbouring levels.
        fill_renderer: GlyphRenderer = Required,
        /// The values at which lines run and areas end, in growing order.
        levels: Vec<f64> = List(&[]),
    }
}
