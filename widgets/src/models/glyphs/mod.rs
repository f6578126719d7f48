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
#[macro_use]
mod curves;
#[macro_use]
mod polygons;
#[macro_use]
mod spans;
#[macro_use]
mod texts;
#[macro_use]
mod wedges;

pub use areas::*;
pub use bars::*;
pub use curves::*;
pub use images::*;
pub use lines::*;
pub use markers::*;
pub use polygons::*;
pub use spans::*;
pub use texts::*;
pub use wedges::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    lines::CLASSES,
    markers::CLASSES,
    bars::CLASSES,
    areas::CLASSES,
    images::CLASSES,
    curves::CLASSES,
    polygons::CLASSES,
    spans::CLASSES,
    texts::CLASSES,
    wedges::CLASSES,
];
