//! Derived computations.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, Weak};

use slab::Slab;

use super::watcher::MAX_HEIGHT;
use super::{Dependent, Inputs, Reading, Scope, Source, Sources, Unavailable, Watcher};
use crate::sync::lock;

/// The result of a derivation: recomputed when what it reads changed and somebody observes it.
///
/// Cloning gives another handle of the same computation. It can be bound to properties, be an input of other
/// derivations, and it is a signal.
#[must_use = "a derivation is computed only when something follows it"]
pub struct Derived<T>(pub(super) Arc<dyn Source<Item = T>>);

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> std::fmt::Debug for Derived<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Derived")
    }
}

/// Derives a value from others: `function` takes the inputs' values and runs when one of them changed, at most
/// once per turn's pass, and only while its result is observed.
///
/// The inputs are a property, a variable, another derivation or a tuple of up to eight of these. The result may be a
/// `Result`: then an error is reported with the property that it feeds, which keeps its value. A panic is caught
/// and reported alike. Models that the function makes are its own: what they are bound to ends when it runs again.
///
/// ```
/// use tropism_core::{Var, derive};
/// let a = Var::new(2.0);
/// let b = Var::new(3.0);
/// let area = derive((a.clone(), b), |a, b| a * b);
/// assert_eq!(area.get(), Ok(6.0));
/// a.set(4.0);
/// assert_eq!(area.get(), Ok(12.0));
/// ```
pub fn derive<I, F, R>(inputs: I, function: F) -> Derived<R>
where
    I: Inputs<F, R>,
    F: Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    let height = inputs.highest();
    Derived(Arc::new_cyclic(|this: &Weak<Computation<I, F, R>>| Computation {
        this: this.clone(),
        inputs,
        function,
        state: Mutex::new(State {
            changes: 0,
            result: None,
            is_fresh: false,
            invalidations: 0,
            height,
            watched: None,
            watchers: Slab::new(),
            scope: None,
        }),
    }))
}

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    pub(crate) fn from_source(source: Arc<dyn Source<Item = T>>) -> Self {
        Self(source)
    }

    /// The value now, computed if need be.
    ///
    /// # Errors
    /// If there is none yet, or its computation failed.
    pub fn get(&self) -> Result<T, Unavailable> {
        self.0.current().1
    }
}

impl<T: Clone + Send + 'static> Source for Derived<T> {
    type Item = T;

    fn current(&self) -> Reading<T> {
        self.0.current()
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

    fn last_good(&self) -> Option<T> {
        self.0.last_good()
    }

    fn is_feed(&self) -> bool {
        self.0.is_feed()
    }

    fn has_ended(&self) -> bool {
        self.0.has_ended()
    }
}

struct Computation<I: Sources, F, R> {
    this: Weak<Self>,
    inputs: I,
    function: F,
    state: Mutex<State<I::Changes, R>>,
}

struct State<C, R> {
    /// Counts the runs.
    changes: u64,
    /// What the last run gave, and what the inputs were then.
    result: Option<(C, Result<R, Unavailable>)>,
    /// Whether the result is known to be that of the inputs' newest values; only while they are watched.
    is_fresh: bool,
    /// Counts the marks from above, so that one that comes during a run is not lost.
    invalidations: u64,
    height: u32,
    /// The places of our watchers in the inputs, while we are watched ourselves.
    watched: Option<Vec<usize>>,
    watchers: Slab<Watcher>,
    /// Owns what the last run bound.
    scope: Option<Scope>,
}

impl<I, F, R> Computation<I, F, R>
where
    I: Inputs<F, R>,
    F: Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    fn run(&self, items: I::Items) -> (Result<R, Unavailable>, Scope) {
        let scope = Scope::new();
        let result = scope.enter(|| catch_unwind(AssertUnwindSafe(|| I::call(&self.function, items))));
        let result = result.map_err(|panic| Unavailable::Failed(panic_message(&*panic).into()));
        (result, scope)
    }
}

impl<I, F, R> Source for Computation<I, F, R>
where
    I: Inputs<F, R>,
    F: Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    type Item = R;

    fn current(&self) -> Reading<R> {
        let invalidations = {
            let state = lock(&self.state);
            if let (true, Some((_, result))) = (state.is_fresh, &state.result) {
                return (state.changes, result.clone());
            }
            state.invalidations
        };
        let (seen, items) = self.inputs.read();
        let known = |state: &State<I::Changes, R>| match &state.result {
            Some((known, result)) if *known == seen => Some((state.changes, result.clone())),
            _ => None,
        };
        {
            let mut state = lock(&self.state);
            if let Some(reading) = known(&state) {
                state.is_fresh = state.watched.is_some() && state.invalidations == invalidations;
                return reading;
            }
        }
        let (result, scope) = match items {
            Ok(items) => {
                let (result, scope) = self.run(items);
                (result, Some(scope))
            }
            Err(unavailable) => (Err(unavailable), None),
        };
        let mut state = lock(&self.state);
        state.changes += 1;
        state.result = Some((seen, result.clone()));
        state.is_fresh = state.watched.is_some() && state.invalidations == invalidations;
        let reading = (state.changes, result);
        let outdated = std::mem::replace(&mut state.scope, scope);
        drop(state);
        drop(outdated);
        reading
    }

    fn height(&self) -> u32 {
        let known = lock(&self.state).height;
        // Nobody tells us of changes above while we watch nothing.
        known.max(self.inputs.highest())
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let (place, is_first) = {
            let mut state = lock(&self.state);
            (state.watchers.insert(watcher), state.watchers.len() == 1)
        };
        if is_first {
            let this: Weak<dyn Dependent> = self.this.clone();
            let places = self.inputs.watch_all(&Watcher::dependent(this));
            let others: Vec<Watcher> = {
                let mut state = lock(&self.state);
                state.watched = Some(places);
                state.is_fresh = false;
                state.watchers.iter().filter(|(other, _)| *other != place).map(|(_, watcher)| watcher.clone()).collect()
            };
            // They joined before we watched anything, and were told nothing of what changed since they looked.
            others.into_iter().for_each(Watcher::wake);
        }
        place
    }

    fn unwatch(&self, place: usize) {
        let places = {
            let mut state = lock(&self.state);
            state.watchers.try_remove(place);
            if !state.watchers.is_empty() {
                return;
            }
            state.is_fresh = false;
            state.watched.take()
        };
        self.inputs.unwatch_all(&places.unwrap_or_default());
    }

    fn has_ended(&self) -> bool {
        self.inputs.have_ended()
    }
}

impl<I, F, R> Dependent for Computation<I, F, R>
where
    I: Inputs<F, R>,
    F: Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    fn invalidate(self: Arc<Self>) {
        let watchers: Vec<Watcher> = {
            let mut state = lock(&self.state);
            state.invalidations += 1;
            state.is_fresh = false;
            state.watchers.iter().map(|(_, watcher)| watcher.clone()).collect()
        };
        watchers.into_iter().for_each(Watcher::wake);
    }

    fn raise(self: Arc<Self>, height: u32) {
        let watchers: Vec<Watcher> = {
            let mut state = lock(&self.state);
            if height <= state.height || state.height >= MAX_HEIGHT {
                return;
            }
            state.height = height;
            state.watchers.iter().map(|(_, watcher)| watcher.clone()).collect()
        };
        for watcher in watchers {
            watcher.raise(height);
        }
    }
}

impl<I: Sources, F, R> Drop for Computation<I, F, R> {
    fn drop(&mut self) {
        let watched = lock(&self.state).watched.take();
        if let Some(places) = watched {
            self.inputs.unwatch_all(&places);
        }
    }
}

/// The text of a caught panic.
pub(crate) fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "it panicked".to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::Wake;

    use super::{Derived, derive};
    use crate::reactive::{Reading, Source, Var, Watcher};

    #[derive(Default)]
    struct Count(AtomicU32);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// A variable. At the moment at which it is first watched another watcher comes and reads, and then it changes.
    struct Hurried {
        variable: Var<i32>,
        derived: Var<Option<Derived<i32>>>,
        other: Arc<Count>,
    }

    impl Source for Hurried {
        type Item = i32;

        fn current(&self) -> Reading<i32> {
            self.variable.current()
        }

        fn height(&self) -> u32 {
            0
        }

        fn watch(&self, watcher: Watcher) -> usize {
            if let Some(derived) = self.derived.get() {
                derived.watch(Watcher::task(self.other.clone().into()));
                assert_eq!(derived.get(), Ok(1));
            }
            self.variable.set(2);
            self.variable.watch(watcher)
        }

        fn unwatch(&self, place: usize) {
            self.variable.unwatch(place);
        }
    }

    #[test]
    fn who_joins_while_the_first_watcher_is_arriving_misses_nothing() {
        let (derived, other) = (Var::new(None), Arc::new(Count::default()));
        let source = Hurried { variable: Var::new(1), derived: derived.clone(), other: other.clone() };
        derived.set(Some(derive(source, |value| value)));
        let watched = derived.get().expect("just set");
        watched.watch(Watcher::task(Arc::new(Count::default()).into()));
        assert_eq!((watched.get(), other.0.load(Ordering::Relaxed)), (Ok(2), 1));
        derived.set(None);
    }
}
