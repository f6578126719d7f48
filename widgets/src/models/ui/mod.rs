//! Elements of the page.

use tropism_core::class::Class;

#[macro_use]
mod ui_element;
#[macro_use]
mod panes;

pub use panes::*;
pub use ui_element::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[ui_element::CLASSES, panes::CLASSES];
