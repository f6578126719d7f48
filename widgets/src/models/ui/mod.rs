//! Elements of the page.

use tropism_core::class::Class;

#[macro_use]
mod ui_element;
#[macro_use]
mod panes;
#[macro_use]
mod icons;
#[macro_use]
mod tooltips;

pub use icons::*;
pub use panes::*;
pub use tooltips::*;
pub use ui_element::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] =
    &[ui_element::CLASSES, panes::CLASSES, icons::CLASSES, tooltips::CLASSES];
