//! What is drawn over and beside a plot.

use tropism_core::class::Class;

#[macro_use]
mod annotation;
#[macro_use]
mod geometry;
#[macro_use]
mod polygons;
#[macro_use]
mod bands;
#[macro_use]
mod labels;
#[macro_use]
mod legends;
#[macro_use]
mod bars;

pub use annotation::*;
pub use bands::*;
pub use bars::*;
pub use geometry::*;
pub use labels::*;
pub use legends::*;
pub use polygons::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    annotation::CLASSES,
    geometry::CLASSES,
    polygons::CLASSES,
    bands::CLASSES,
    labels::CLASSES,
    legends::CLASSES,
    bars::CLASSES,
];
