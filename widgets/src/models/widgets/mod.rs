//! What a person works with.

use tropism_core::class::Class;

#[macro_use]
mod widget;
#[macro_use]
mod buttons;
#[macro_use]
mod groups;
#[macro_use]
mod inputs;
#[macro_use]
mod choices;
#[macro_use]
mod numbers;
#[macro_use]
mod pickers;
#[macro_use]
mod markups;
#[macro_use]
mod sliders;
#[macro_use]
mod cells;
#[macro_use]
mod editors;
#[macro_use]
mod tables;
#[macro_use]
mod groupings;
#[macro_use]
mod indicators;

pub use buttons::*;
pub use cells::*;
pub use choices::*;
pub use editors::*;
pub use groupings::*;
pub use groups::*;
pub use indicators::*;
pub use inputs::*;
pub use markups::*;
pub use numbers::*;
pub use pickers::*;
pub use sliders::*;
pub use tables::*;
pub use widget::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[
    widget::CLASSES,
    buttons::CLASSES,
    groups::CLASSES,
    inputs::CLASSES,
    choices::CLASSES,
    numbers::CLASSES,
    pickers::CLASSES,
    markups::CLASSES,
    sliders::CLASSES,
    cells::CLASSES,
    editors::CLASSES,
    tables::CLASSES,
    groupings::CLASSES,
    indicators::CLASSES,
];
