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
#[macro_use]
mod arrows;
#[macro_use]
mod dimensional;
#[macro_use]
mod html;
#[macro_use]
mod scale_bars;

pub use annotation::*;
pub use arrows::*;
pub use bands::*;
pub use bars::*;
pub use dimensional::*;
pub use geometry::*;
pub use html::*;
pub use labels::*;
pub use legends::*;
pub use polygons::*;
pub use scale_bars::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    annotation::CLASSES,
    geometry::CLASSES,
    polygons::CLASSES,
    bands::CLASSES,
    labels::CLASSES,
    legends::CLASSES,
    bars::CLASSES,
    arrows::CLASSES,
    dimensional::CLASSES,
    html::CLASSES,
    scale_bars::CLASSES,
];
