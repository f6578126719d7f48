//! What is drawn over and beside a plot.

use tropism_core::class::Class;

#[macro_use]
mod annotation;
#[macro_use]
mod geometry;
#[macro_use]
mod labels;

pub use annotation::*;
pub use geometry::*;
pub use labels::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[annotation::CLASSES, geometry::CLASSES, labels::CLASSES];
