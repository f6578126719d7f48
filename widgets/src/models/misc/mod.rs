//! Odds and ends.

use tropism_core::class::Class;

#[macro_use]
mod group_by;

pub use group_by::*;

/// The classes declared below.
pub(super) const CLASSES: &[&[fn() -> &'static Class]] = &[group_by::CLASSES];
