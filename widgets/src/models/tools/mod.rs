//! Tools and the toolbar.

use tropism_core::class::Class;

#[macro_use]
mod tool;
#[macro_use]
mod selection;
#[macro_use]
mod hover;
#[macro_use]
mod actions;
#[macro_use]
mod edit;
#[macro_use]
mod menu;
#[macro_use]
mod range;

pub use actions::*;
pub use edit::*;
pub use hover::*;
pub use menu::*;
pub use range::*;
pub use selection::*;
pub use tool::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    tool::CLASSES,
    selection::CLASSES,
    hover::CLASSES,
    actions::CLASSES,
    edit::CLASSES,
    menu::CLASSES,
    range::CLASSES,
];
