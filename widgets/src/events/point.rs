//! What the pointer and fingers do on a plot.

use tropism_core::{Field, Value, events};

use crate::models::Plot;

/// Which keys were held down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct KeyModifiers {
    /// Shift.
    pub shift: bool,
    /// Control.
    pub ctrl: bool,
    /// Alt, or the option key.
    pub alt: bool,
}

impl Field for KeyModifiers {
    fn expected() -> String {
        "a map of shift, ctrl and alt, each true or false".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let held = std::collections::BTreeMap::<String, bool>::from_value(value)?;
        let is_held = |key: &str| held.get(key).copied();
        Some(Self { shift: is_held("shift")?, ctrl: is_held("ctrl")?, alt: is_held("alt")? })
    }

    fn into_value(self) -> Value {
        let entries = [("shift", self.shift), ("ctrl", self.ctrl), ("alt", self.alt)];
        Value::Map(entries.into_iter().map(|(key, is_held)| (key.into(), Value::Bool(is_held))).collect())
    }
}

/// Declares events that have a place on a plot.
macro_rules! point_events {
    ($($(#[doc = $doc:expr])* $name:ident = $wire:literal { $($fields:tt)* })*) => {
        events! {$(
            $(#[doc = $doc])*
            $name = $wire: Plot {
                /// Pixels from the left edge of the plot's canvas.
                sx: f64,
                /// Pixels from the top edge of the plot's canvas.
                sy: f64,
                /// The place on the plot's own horizontal range, wherever on the canvas it is: on one of factors as a
                /// number, on one of time in milliseconds since the epoch.
                x: f64,
                /// The place on the plot's own vertical range.
                y: f64,
                /// Which keys were held down.
                modifiers: KeyModifiers,
                $($fields)*
            }
        )*}
    };
}

point_events! {
    /// A click, or a tap of a finger. Of a double one the first is a tap, and the second a [`DoubleTap`].
    Tap = "tap" {}

    /// The second click, or tap, of two within 300 ms.
    DoubleTap = "doubletap" {}

    /// A finger or a button has been down in one place for 300 ms. No tap follows.
    Press = "press" {}

    /// What pressed is up again.
    PressUp = "pressup" {}

    /// The pointer comes over the plot: its canvas, with axes and borders.
    MouseEnter = "mouseenter" {}

    /// The pointer leaves the plot: its canvas, with axes and borders.
    MouseLeave = "mouseleave" {}

    /// The pointer moves over the plot. Many a second.
    MouseMove = "mousemove" {}

    /// The wheel turns over the plot. Many a second.
    MouseWheel = "wheel" {
        /// How far, in pixels; positive away from the person.
        delta: f64,
    }

    /// A drag goes on, whatever tool it is for. Many a second.
    Pan = "pan" {
        /// Pixels to the right since the drag began.
        delta_x: f64,
        /// Pixels downwards since the drag began.
        delta_y: f64,
        /// 1 or -1. BokehJS 3.9.2 does not tell it.
        direction: Option<i64>,
    }

    /// A drag begins.
    PanStart = "panstart" {}

    /// A drag ends.
    PanEnd = "panend" {}

    /// Two fingers move apart or together. Touch screens only.
    Pinch = "pinch" {
        /// How far apart they are, as a multiple of how far they were.
        scale: f64,
    }

    /// Two fingers begin to move apart or together.
    PinchStart = "pinchstart" {}

    /// Two fingers end to move apart or together.
    PinchEnd = "pinchend" {}

    /// Two fingers turn. Touch screens only.
    Rotate = "rotate" {
        /// How far they have turned, in degrees.
        rotation: f64,
    }

    /// Two fingers begin to turn.
    RotateStart = "rotatestart" {}

    /// Two fingers end to turn.
    RotateEnd = "rotateend" {}
}
