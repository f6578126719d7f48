//! What a person works with.

use tropism_core::class::Class;

#[macro_use]
mod widget;
#[macro_use]
mod inputs;
#[macro_use]
mod sliders;

pub use inputs::*;
pub use sliders::*;
pub use widget::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[widget::CLASSES, inputs::CLASSES, sliders::CLASSES];
