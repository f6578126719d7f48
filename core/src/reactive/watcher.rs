//! Who is told that something may have changed.

use std::sync::{Arc, Weak};
use std::task::Waker;

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

impl std::fmt::Debug for Watcher {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self.0 {
            Kind::Task(_) => "Watcher(task)",
            Kind::Dependent(_) => "Watcher(dependent)",
        })
    }
}
