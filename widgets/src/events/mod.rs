//! What people do to models in a page, as `bokeh.events` of Bokeh has it: one struct for each class of events, with
//! what comes with one.
//!
//! [`on_event`](tropism_core::ModelClass::on_event) says what is to happen. The type of the closure's argument names the
//! event, and only models that it can happen to have it:
//!
//! ```
//! use tropism_core::{ModelClass as _, Var};
//! use tropism_widgets::prelude::*;
//!
//! let plot = figure().tools("pan,box_select").build();
//! let last = Var::new(None);
//!
//! let tapped = last.clone();
//! plot.on_event(move |Tap { x, y, modifiers, .. }: Tap| {
//!     if !modifiers.shift {
//!         tapped.set(Some((x, y)));
//!     }
//! });
//! plot.on_event(|selection: SelectionGeometry| {
//!     if let Geometry::Rect { x0, x1, .. } = selection.geometry {
//!         println!("from {x0} to {x1}");
//!     }
//! });
//! ```
//!
//! A button has no axes:
//!
//! ```compile_fail,E0277
//! # use tropism_core::ModelClass as _;
//! # use tropism_widgets::prelude::*;
//! Button::builder().build().on_event(|_: RangesUpdate| ());
//! ```
//!
//! Pages report what somebody listens to and nothing else: `on_event` adds the name of the event to the model's
//! `subscribed_events`. [`MouseMove`], [`Pan`] and [`MouseWheel`] come many times a second.

mod geometry;
mod guides;
mod plot;
mod point;
mod widget;

use tropism_core::EventKind;

pub use geometry::{Geometry, SpanDirection};
pub use guides::{AxisClick, LegendItemClick};
pub use plot::{LODEnd, LODStart, RangesUpdate, Reset, SelectionGeometry};
pub use point::{
    DoubleTap, KeyModifiers, MouseEnter, MouseLeave, MouseMove, MouseWheel, Pan, PanEnd, PanStart, Pinch, PinchEnd,
    PinchStart, Press, PressUp, Rotate, RotateEnd, RotateStart, Tap,
};
pub use tropism_core::{ClientReconnected, ConnectionLost, DocumentReady};
pub use widget::{ButtonClick, MenuItemClick, ValueSubmit};

/// All that happen to models, for a [`Registry`](tropism_core::Registry).
pub fn kinds() -> impl Iterator<Item = EventKind> {
    [guides::EVENTS, plot::EVENTS, point::EVENTS, widget::EVENTS].into_iter().flatten().copied()
}
