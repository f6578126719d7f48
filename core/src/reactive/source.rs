//! What can be read and followed.

use std::sync::Arc;

use super::paused::Paused;
use super::{Derived, Watcher};

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

    /// What it gave before it failed, where it knows.
    #[doc(hidden)]
    fn last_good(&self) -> Option<Self::Item> {
        None
    }

    /// Whether it is a stream of rows for many: then no client may write what follows it.
    #[doc(hidden)]
    fn is_feed(&self) -> bool {
        false
    }

    /// Whether it will never change any more, because its document or stream is over.
    #[doc(hidden)]
    fn has_ended(&self) -> bool {
        false
    }

    /// The same, but while `paused` is true it keeps the value that it had, and wakes nobody. The source itself goes
    /// on, for others and for this one: what comes after a pause is its newest value then, so to a client a pause ends
    /// with one frame.
    ///
    /// What is paused from the start takes one value, so that there is something to see.
    ///
    /// ```
    /// use tropism_core::{Source as _, Var};
    /// let (level, is_paused) = (Var::new(1), Var::new(false));
    /// let shown = level.clone().paused_while(is_paused.clone());
    /// assert_eq!(shown.get(), Ok(1));
    /// is_paused.set(true);
    /// level.set(2);
    /// level.set(3);
    /// assert_eq!(shown.get(), Ok(1));
    /// is_paused.set(false);
    /// assert_eq!(shown.get(), Ok(3));
    /// ```
    fn paused_while<P: Source<Item = bool>>(self, paused: P) -> Derived<Self::Item>
    where
        Self: Sized,
        Self::Item: Sync,
    {
        Derived::from_source(Paused::new(self, paused))
    }
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

    fn last_good(&self) -> Option<Self::Item> {
        (**self).last_good()
    }

    fn is_feed(&self) -> bool {
        (**self).is_feed()
    }

    fn has_ended(&self) -> bool {
        (**self).has_ended()
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

    fn last_good(&self) -> Option<T> {
        self.source.last_good().and_then(|value| (self.function)(value).ok())
    }

    fn is_feed(&self) -> bool {
        self.source.is_feed()
    }

    fn has_ended(&self) -> bool {
        self.source.has_ended()
    }
}
