//! What draws into a plot.

use tropism_core::class::Class;

#[macro_use]
mod renderer;
#[macro_use]
mod glyph_renderer;
#[macro_use]
mod contour_renderer;
#[macro_use]
mod graph_renderer;
#[macro_use]
mod tile_renderer;

pub use contour_renderer::*;
pub use glyph_renderer::*;
pub use graph_renderer::*;
pub use renderer::*;
pub use tile_renderer::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    renderer::CLASSES,
    glyph_renderer::CLASSES,
    contour_renderer::CLASSES,
    graph_renderer::CLASSES,
    tile_renderer::CLASSES,
];
