//! What can be read and followed.

use std::sync::Arc;

use super::Watcher;

/// Why something has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// There is none yet.
    Pending,
    /// What computes it failed, with this message.
    Failed(Arc<str>),
}

/// A value and how often it had changed when it was read.
pub type Reading<T> = (u64, Result<T, Unavailable>);

/// A property, variable, derivation or signal: something that has a value now and tells when that may have changed.
///
/// Implemented by this crate alone.
pub trait Source: Send + Sync + 'static {
    /// What it gives.
    type Item: Clone + Send + 'static;

    /// Brings it up to date and reads it. The count is equal as long as the value did not change.
    #[doc(hidden)]
    fn current(&self) -> Reading<Self::Item>;

    /// How many bindings stand above it at most.
    #[doc(hidden)]
    fn height(&self) -> u32;

    /// Registers a watcher and gives the place to remove it by.
    #[doc(hidden)]
    fn watch(&self, watcher: Watcher) -> usize;

    /// Removes a watcher.
    #[doc(hidden)]
    fn unwatch(&self, place: usize);
}

impl<S: Source + ?Sized> Source for Arc<S> {
    type Item = S::Item;

    fn current(&self) -> Reading<Self::Item> {
        (**self).current()
    }

    fn height(&self) -> u32 {
        (**self).height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        (**self).watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        (**self).unwatch(place);
    }
}

/// A source seen through a function.
pub(crate) struct Mapped<S, F> {
    source: S,
    function: F,
}

impl<S, F> Mapped<S, F> {
    pub(crate) fn new(source: S, function: F) -> Self {
        Self { source, function }
    }
}

impl<S, T, F> Source for Mapped<S, F>
where
    S: Source,
    T: Clone + Send + 'static,
    F: Fn(S::Item) -> Result<T, Unavailable> + Send + Sync + 'static,
{
    type Item = T;

    fn current(&self) -> Reading<T> {
        let (changes, value) = self.source.current();
        (changes, value.and_then(&self.function))
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
