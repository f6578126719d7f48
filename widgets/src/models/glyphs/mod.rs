//! Glyphs.

use tropism_core::class::Class;

#[macro_use]
mod lines;
#[macro_use]
mod markers;
#[macro_use]
mod bars;
#[macro_use]
mod areas;
#[macro_use]
mod images;

pub use areas::*;
pub use bars::*;
pub use images::*;
pub use lines::*;
pub use markers::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] =
    &[lines::CLASSES, markers::CLASSES, bars::CLASSES, areas::CLASSES, images::CLASSES];
