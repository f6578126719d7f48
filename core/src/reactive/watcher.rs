//! Who is told that something may have changed.

use std::sync::{Arc, Mutex, Weak};
use std::task::{Wake, Waker};

use slab::Slab;

use crate::sync::lock;

/// Beyond this height the order of bindings no longer counts: only a cycle gets there.
pub(crate) const MAX_HEIGHT: u32 = 2_000;

/// A node of the graph below others.
pub(crate) trait Dependent: Send + Sync {
    /// Something it reads may have changed.
    fn invalidate(self: Arc<Self>);
    /// Something it reads is fed from this height now.
    fn raise(self: Arc<Self>, height: u32);
}

/// A watcher of a property, variable or derivation.
#[derive(Clone)]
pub struct Watcher(Kind);

#[derive(Clone)]
enum Kind {
    Task(Waker),
    Dependent(Weak<dyn Dependent>),
}

impl Watcher {
    pub(crate) fn task(waker: Waker) -> Self {
        Self(Kind::Task(waker))
    }

    pub(crate) fn dependent(dependent: Weak<dyn Dependent>) -> Self {
        Self(Kind::Dependent(dependent))
    }

    /// Tells it. No lock of ours may be held.
    pub(crate) fn wake(self) {
        match self.0 {
            Kind::Task(waker) => waker.wake(),
            Kind::Dependent(dependent) => {
                if let Some(dependent) = dependent.upgrade() {
                    dependent.invalidate();
                }
            }
        }
    }

    /// Tells it how high what it reads stands.
    pub(crate) fn raise(self, height: u32) {
        if let Kind::Dependent(dependent) = self.0
            && let Some(dependent) = dependent.upgrade()
        {
            dependent.raise(height);
        }
    }
}

/// Everyone who watches one source.
#[derive(Default)]
pub(crate) struct Watchers(Mutex<Slab<Watcher>>);

impl Watchers {
    /// Registers a watcher; gives the place to remove it by, and whether it is the only one.
    pub(crate) fn insert(&self, watcher: Watcher) -> (usize, bool) {
        let mut watchers = lock(&self.0);
        (watchers.insert(watcher), watchers.len() == 1)
    }

    /// Removes a watcher; says whether it was the last one.
    pub(crate) fn remove(&self, place: usize) -> bool {
        let mut watchers = lock(&self.0);
        watchers.try_remove(place).is_some() && watchers.is_empty()
    }

    /// Whether nobody watches.
    pub(crate) fn is_empty(&self) -> bool {
        lock(&self.0).is_empty()
    }

    fn all(&self) -> Vec<Watcher> {
        lock(&self.0).iter().map(|(_, watcher)| watcher.clone()).collect()
    }

    /// Tells all of them. No lock of ours may be held.
    pub(crate) fn wake_all(&self) {
        self.all().into_iter().for_each(Watcher::wake);
    }

    /// Tells all but the one in that place.
    pub(crate) fn wake_others(&self, place: usize) {
        let others: Vec<Watcher> =
            lock(&self.0).iter().filter(|(other, _)| *other != place).map(|(_, watcher)| watcher.clone()).collect();
        others.into_iter().for_each(Watcher::wake);
    }

    /// Tells all of them how high what they read stands.
    pub(crate) fn raise_all(&self, height: u32) {
        self.all().into_iter().for_each(|watcher| watcher.raise(height));
    }
}

impl Wake for Watchers {
    fn wake(self: Arc<Self>) {
        self.wake_all();
    }
}

impl std::fmt::Debug for Watcher {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self.0 {
            Kind::Task(_) => "Watcher(task)",
            Kind::Dependent(_) => "Watcher(dependent)",
        })
    }
}
