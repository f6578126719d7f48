//! What hangs on one property of one node: watchers, the binding that feeds it, callbacks.

use std::sync::Arc;

use slab::Slab;

use crate::event::Event;
use crate::reactive::{Binding, Watcher};
use crate::value::Value;

/// A callback on a change, with the old value and the new one.
pub(crate) type Callback = Arc<dyn Fn(&Value, &Value) + Send + Sync>;

/// A callback on an event.
pub(crate) type Listener = Arc<dyn Fn(&Event) + Send + Sync>;

/// Callbacks on events, with the events' names.
pub(crate) type Listeners = Slab<(Box<str>, Listener)>;

/// Made only for properties that somebody watches, feeds or listens to.
#[derive(Default)]
pub(crate) struct Reactions {
    pub(crate) watchers: Slab<Watcher>,
    /// The height of the binding that feeds the property.
    pub(crate) height: u32,
    pub(crate) binding: Option<Arc<Binding>>,
    pub(crate) callbacks: Slab<Callback>,
}

impl Reactions {
    pub(crate) fn is_idle(&self) -> bool {
        self.watchers.is_empty() && self.binding.is_none() && self.callbacks.is_empty()
    }
}
