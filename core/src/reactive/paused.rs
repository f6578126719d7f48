//! Sources that somebody pauses.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use super::watcher::{MAX_HEIGHT, Watchers};
use super::{Dependent, Reading, Source, Watcher};
use crate::sync::lock;

/// A source that keeps its value while another says so.
pub(super) struct Paused<S: Source, P: Source> {
    this: Weak<Self>,
    source: S,
    pause: P,
    /// Is told of the source's changes.
    listener: Arc<Listener<S, P>>,
    watchers: Watchers,
    height: AtomicU32,
    state: Mutex<State<S::Item>>,
}

struct State<T> {
    /// What it gives while it is paused.
    held: Option<Reading<T>>,
    /// Whether changes of the source are nobody's concern: whoever looked last found it paused.
    is_muted: bool,
    /// The places of our watchers in the source and in what pauses it, while we are watched ourselves.
    places: Option<(usize, usize)>,
}

impl<S: Source, P: Source<Item = bool>> Paused<S, P> {
    pub(super) fn new(source: S, pause: P) -> Arc<Self> {
        let height = source.height().max(pause.height());
        Arc::new_cyclic(|this: &Weak<Self>| Self {
            this: this.clone(),
            source,
            pause,
            listener: Arc::new(Listener(this.clone())),
            watchers: Watchers::default(),
            height: AtomicU32::new(height),
            state: Mutex::new(State { held: None, is_muted: false, places: None }),
        })
    }

    fn raise(&self, height: u32) {
        let old = self.height.load(Ordering::Relaxed);
        if height > old && old < MAX_HEIGHT {
            self.height.store(height, Ordering::Relaxed);
            self.watchers.raise_all(height);
        }
    }
}

impl<S: Source, P: Source> Paused<S, P> {
    /// Stops to watch the source and what pauses it, in these places.
    fn unwatch_all(&self, places: Option<(usize, usize)>) {
        if let Some((source, pause)) = places {
            self.source.unwatch(source);
            self.pause.unwatch(pause);
        }
    }
}

impl<S: Source, P: Source<Item = bool>> Source for Paused<S, P> {
    type Item = S::Item;

    fn current(&self) -> Reading<S::Item> {
        let is_paused = self.pause.current().1 == Ok(true);
        {
            let mut state = lock(&self.state);
            let held = state.held.clone().filter(|_| is_paused);
            // Before the source is read, so that a change behind that is told.
            state.is_muted = held.is_some();
            if let Some(held) = held {
                return held;
            }
        }
        let reading = self.source.current();
        let replaced = if reading.1.is_ok() { lock(&self.state).held.replace(reading.clone()) } else { None };
        // Not under the lock: it may be the last handle of a model.
        drop(replaced);
        reading
    }

    fn height(&self) -> u32 {
        self.height.load(Ordering::Relaxed).max(self.source.height()).max(self.pause.height())
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let (place, is_first) = self.watchers.insert(watcher);
        if is_first {
            let listener: Weak<dyn Dependent> = Arc::<Listener<S, P>>::downgrade(&self.listener);
            let this: Weak<dyn Dependent> = self.this.clone();
            let places = (self.source.watch(Watcher::dependent(listener)), self.pause.watch(Watcher::dependent(this)));
            let outdated = {
                let mut state = lock(&self.state);
                state.is_muted = false;
                state.places.replace(places)
            };
            self.unwatch_all(outdated);
            // Others that joined meanwhile were told nothing of what changed since they looked.
            self.watchers.wake_others(place);
        }
        place
    }

    fn unwatch(&self, place: usize) {
        if self.watchers.remove(place) {
            let places = {
                let mut state = lock(&self.state);
                // Whoever came meanwhile has its own places there, or is about to.
                if self.watchers.is_empty() { state.places.take() } else { None }
            };
            self.unwatch_all(places);
        }
    }

    fn last_good(&self) -> Option<S::Item> {
        self.source.last_good()
    }

    fn is_feed(&self) -> bool {
        self.source.is_feed()
    }

    fn has_ended(&self) -> bool {
        self.source.has_ended() && self.pause.current().1 != Ok(true)
    }
}

/// What pauses it may have changed.
impl<S: Source, P: Source<Item = bool>> Dependent for Paused<S, P> {
    fn invalidate(self: Arc<Self>) {
        self.watchers.wake_all();
    }

    fn raise(self: Arc<Self>, height: u32) {
        Self::raise(&self, height);
    }
}

struct Listener<S: Source, P: Source>(Weak<Paused<S, P>>);

impl<S: Source, P: Source<Item = bool>> Dependent for Listener<S, P> {
    fn invalidate(self: Arc<Self>) {
        if let Some(paused) = self.0.upgrade().filter(|paused| !lock(&paused.state).is_muted) {
            paused.watchers.wake_all();
        }
    }

    fn raise(self: Arc<Self>, height: u32) {
        if let Some(paused) = self.0.upgrade() {
            paused.raise(height);
        }
    }
}

impl<S: Source, P: Source> Drop for Paused<S, P> {
    fn drop(&mut self) {
        let places = lock(&self.state).places.take();
        self.unwatch_all(places);
    }
}
