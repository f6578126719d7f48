//! Free-standing reactive values.

use std::sync::{Arc, Mutex};

use slab::Slab;

use super::{Reading, Source, SourceSignal, Watcher};
use crate::sync::lock;

/// A reactive value of the app's own: what a property is, standing alone.
///
/// It may be set and read from any task or thread; sessions that follow it see the newest value at their next
/// turn. Cloning gives another handle of the same value.
///
/// ```
/// use tropism_core::Var;
/// let count = Var::new(1);
/// count.update(|count| *count += 1);
/// assert_eq!(count.get(), 2);
/// ```
#[derive(Debug)]
pub struct Var<T>(Arc<Mutex<State<T>>>);

#[derive(Debug)]
struct State<T> {
    value: T,
    changes: u64,
    watchers: Slab<Watcher>,
}

impl<T> Clone for Var<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone + Send + 'static> Var<T> {
    /// A variable of that value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Mutex::new(State { value, changes: 0, watchers: Slab::new() })))
    }

    /// The value.
    pub fn get(&self) -> T {
        lock(&self.0).value.clone()
    }

    /// Sets the value. Setting an equal one is a change as well: see [`set_if_changed`](Self::set_if_changed).
    pub fn set(&self, value: T) {
        // The old value may hold what watches this variable: it goes when the lock is free again.
        let mut value = value;
        self.update(|place| std::mem::swap(place, &mut value));
    }

    /// Sets the value unless it is equal to the present one.
    pub fn set_if_changed(&self, value: T)
    where
        T: PartialEq,
    {
        let is_same = lock(&self.0).value == value;
        if !is_same {
            self.set(value);
        }
    }

    /// Changes the value in place. `change` must not touch this variable again.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let watchers: Vec<Watcher> = {
            let mut state = lock(&self.0);
            change(&mut state.value);
            state.changes += 1;
            state.watchers.iter().map(|(_, watcher)| watcher.clone()).collect()
        };
        watchers.into_iter().for_each(Watcher::wake);
    }

    /// A signal of the value, for [`map_ref!`](futures_signals::map_ref) and every
    /// [`SignalExt`](futures_signals::signal::SignalExt) method.
    pub fn signal(&self) -> SourceSignal<Self> {
        SourceSignal::new(self.clone())
    }
}

impl<T: Clone + Send + 'static> Source for Var<T> {
    type Item = T;

    fn current(&self) -> Reading<T> {
        let state = lock(&self.0);
        (state.changes, Ok(state.value.clone()))
    }

    fn height(&self) -> u32 {
        0
    }

    fn watch(&self, watcher: Watcher) -> usize {
        lock(&self.0).watchers.insert(watcher)
    }

    fn unwatch(&self, place: usize) {
        lock(&self.0).watchers.try_remove(place);
    }
}
