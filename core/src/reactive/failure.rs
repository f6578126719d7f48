//! Why derivations have no value.

use std::fmt::Display;
use std::sync::Arc;

use super::source::Mapped;
use super::{Derived, Reading, Source, Unavailable, Watcher};

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    /// Why there is no value now, if what computes it failed; followed, it is told when that changes.
    ///
    /// ```
    /// use tropism_core::{Var, derive};
    /// let text = Var::new("7");
    /// let number = derive(text.clone(), |text| text.parse::<i32>()).flatten();
    /// assert_eq!((number.get(), number.error().get()), (Ok(7), Ok(None)));
    /// text.set("seven");
    /// assert_eq!(number.error().get(), Ok(Some("invalid digit found in string".to_owned())));
    /// ```
    pub fn error(&self) -> Derived<Option<String>> {
        Derived::from_source(Arc::new(ErrorOf(self.0.clone())))
    }
}

impl<T, E> Derived<Result<T, E>>
where
    T: Clone + Send + Sync + 'static,
    E: Display + Clone + Send + Sync + 'static,
{
    /// The values alone: an `Err` is a failure of the derivation, as a panic is.
    pub fn flatten(self) -> Derived<T> {
        let unwrap = |result: Result<T, E>| result.map_err(|error| Unavailable::Failed(error.to_string().into()));
        Derived::from_source(Arc::new(Mapped::new(self, unwrap)))
    }
}

/// Why a source has no value.
struct ErrorOf<T>(Arc<dyn Source<Item = T>>);

impl<T: Clone + Send + 'static> Source for ErrorOf<T> {
    type Item = Option<String>;

    fn current(&self) -> Reading<Option<String>> {
        let (changes, value) = self.0.current();
        let error = match value {
            Err(Unavailable::Failed(error)) => Some(error.to_string()),
            Ok(_) | Err(Unavailable::Pending) => None,
        };
        (changes, Ok(error))
    }

    fn height(&self) -> u32 {
        self.0.height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.0.watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        self.0.unwatch(place);
    }

    fn has_ended(&self) -> bool {
        self.0.has_ended()
    }
}
