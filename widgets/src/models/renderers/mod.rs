//! What draws into a plot.

use tropism_core::class::Class;

#[macro_use]
mod renderer;
#[macro_use]
mod glyph_renderer;

pub use glyph_renderer::*;
pub use renderer::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[renderer::CLASSES, glyph_renderer::CLASSES];
