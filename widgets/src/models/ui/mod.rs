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
#[macro_use]
mod dialogs;
#[macro_use]
mod examiner;
#[macro_use]
mod floating;
#[macro_use]
mod menus;
#[macro_use]
mod panels;

pub use dialogs::*;
pub use examiner::*;
pub use floating::*;
pub use icons::*;
pub use menus::*;
pub use panels::*;
pub use panes::*;
pub use tooltips::*;
pub use ui_element::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    ui_element::CLASSES,
    panes::CLASSES,
    icons::CLASSES,
    tooltips::CLASSES,
    dialogs::CLASSES,
    examiner::CLASSES,
    floating::CLASSES,
    menus::CLASSES,
    panels::CLASSES,
];
