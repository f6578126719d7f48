//! Tools and the toolbar.

use tropism_core::class::Class;

#[macro_use]
mod tool;
#[macro_use]
mod selection;
#[macro_use]
mod hover;

pub use hover::*;
pub use selection::*;
pub use tool::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[tool::CLASSES, selection::CLASSES, hover::CLASSES];
