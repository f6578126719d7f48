//! Effects: functions that are called with each new value of a source.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

use super::derived::panic_message;
use super::{Reading, Source, Unavailable, Watcher};
use crate::value::Value;

/// A source that calls a function with each new value of another.
pub(crate) struct Effect<S, F> {
    source: S,
    function: F,
    /// The count of changes at the last call, plus one.
    seen: AtomicU64,
}

impl<S, F> Effect<S, F> {
    pub(crate) fn new(source: S, function: F) -> Self {
        Self { source, function, seen: AtomicU64::new(0) }
    }
}

impl<S: Source, F: Fn(S::Item) + Send + Sync + 'static> Source for Effect<S, F> {
    type Item = Value;

    fn current(&self) -> Reading<Value> {
        let (changes, value) = self.source.current();
        if self.seen.swap(changes + 1, Ordering::Relaxed) == changes + 1 {
            return (changes, Ok(Value::Null));
        }
        let called = value.and_then(|value| {
            catch_unwind(AssertUnwindSafe(|| (self.function)(value)))
                .map_err(|panic| Unavailable::Failed(panic_message(&*panic).into()))
        });
        (changes, called.map(|()| Value::Null))
    }

    fn height(&self) -> u32 {
        self.source.height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.source.watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        self.source.unwatch(place);
    }
}
