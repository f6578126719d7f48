//! Between our sources and futures-signals' signals.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use futures_signals::signal::Signal;
use futures_util::task::AtomicWaker;

use super::{Derived, Reading, Source, Unavailable, Watcher, Watchers, panic_message};
use crate::sync::lock;

/// A source as a signal: each poll gives the newest value, intermediate ones are skipped.
///
/// No wake-up is lost, from whichever thread the source is set, and nothing stays behind when it is dropped. It
/// ends when the document or the stream that it is about has ended, and not otherwise: whoever follows it keeps the
/// source alive.
#[must_use = "signals do nothing unless polled"]
pub struct SourceSignal<S: Source> {
    source: S,
    seen: Option<u64>,
    registration: Option<Registration>,
}

/// The watcher's place, and the task that it wakes.
struct Registration {
    place: usize,
    relay: Arc<Relay>,
}

/// Wakes whichever task polled last. Registered once for the life of the signal.
struct Relay(AtomicWaker);

impl Wake for Relay {
    fn wake(self: Arc<Self>) {
        self.0.wake();
    }
}

impl<S: Source> SourceSignal<S> {
    pub(crate) fn new(source: S) -> Self {
        Self { source, seen: None, registration: None }
    }
}

// Sources are handles: nothing in here is pinned.
impl<S: Source> Unpin for SourceSignal<S> {}

impl<S: Source> Signal for SourceSignal<S> {
    type Item = S::Item;

    fn poll_change(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = &mut *self;
        // Register first, then look: a change between the two wakes us, one before is seen.
        let registration = this.registration.get_or_insert_with(|| {
            let relay = Arc::new(Relay(AtomicWaker::new()));
            let place = this.source.watch(Watcher::task(relay.clone().into()));
            Registration { place, relay }
        });
        registration.relay.0.register(context.waker());
        // Asked first: what has ended does not change any more.
        let has_ended = this.source.has_ended();
        match this.source.current() {
            (changes, Ok(value)) if this.seen != Some(changes) => {
                this.seen = Some(changes);
                Poll::Ready(Some(value))
            }
            _ if has_ended => Poll::Ready(None),
            _ => Poll::Pending,
        }
    }
}

impl<S: Source> Drop for SourceSignal<S> {
    fn drop(&mut self) {
        if let Some(registration) = self.registration.take() {
            self.source.unwatch(registration.place);
        }
    }
}

impl<S: Source> std::fmt::Debug for SourceSignal<S> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SourceSignal")
    }
}

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    /// A signal of the value; it waits while there is none.
    pub fn signal(&self) -> SourceSignal<Self> {
        SourceSignal::new(self.clone())
    }
}

/// Follows any signal: what [`map_ref!`](futures_signals::map_ref) and
/// [`SignalExt`](futures_signals::signal::SignalExt) make can be bound to properties and be an input of derivations.
///
/// It is polled by the session that follows it, on the session's task.
pub fn follow<S>(signal: S) -> Derived<S::Item>
where
    S: Signal + Send + 'static,
    S::Item: Clone + Send + Sync + 'static,
{
    let watchers = Arc::new(Watchers::default());
    Derived::from_source(Arc::new(Followed {
        waker: watchers.clone().into(),
        watchers,
        state: Mutex::new(State {
            signal: Polled::Idle(Box::pin(signal)),
            changes: 0,
            value: Err(Unavailable::Pending),
        }),
    }))
}

struct Followed<S: Signal> {
    watchers: Arc<Watchers>,
    waker: Waker,
    state: Mutex<State<S>>,
}

struct State<S: Signal> {
    signal: Polled<S>,
    changes: u64,
    value: Result<S::Item, Unavailable>,
}

/// Where the signal is: it is polled outside of the lock, because it may run code of the user.
enum Polled<S> {
    /// Nobody polls it.
    Idle(Pin<Box<S>>),
    /// Somebody polls it; perhaps somebody else has come meanwhile, and must look again.
    Busy { has_missed: bool },
    /// It has ended, or panicked. The last value stays.
    Ended,
}

impl<S> Followed<S>
where
    S: Signal + Send + 'static,
    S::Item: Clone + Send + Sync + 'static,
{
    fn poll(&self, mut signal: Pin<Box<S>>) {
        let mut newest = None;
        let polled = catch_unwind(AssertUnwindSafe(|| {
            loop {
                match signal.as_mut().poll_change(&mut Context::from_waker(&self.waker)) {
                    Poll::Ready(Some(value)) => newest = Some(Ok(value)),
                    Poll::Ready(None) => break true,
                    Poll::Pending => break false,
                }
            }
        }));
        let has_ended = polled.unwrap_or_else(|panic| {
            newest = Some(Err(Unavailable::Failed(panic_message(&*panic).into())));
            true
        });
        let next = if has_ended { Polled::Ended } else { Polled::Idle(signal) };
        let (before, outdated) = {
            let mut state = lock(&self.state);
            let outdated = newest.map(|newest| {
                state.changes += 1;
                std::mem::replace(&mut state.value, newest)
            });
            (std::mem::replace(&mut state.signal, next), outdated)
        };
        drop(outdated);
        if matches!(before, Polled::Busy { has_missed: true }) {
            self.watchers.wake_all();
        }
    }
}

impl<S> Source for Followed<S>
where
    S: Signal + Send + 'static,
    S::Item: Clone + Send + Sync + 'static,
{
    type Item = S::Item;

    fn current(&self) -> Reading<S::Item> {
        let mut state = lock(&self.state);
        match std::mem::replace(&mut state.signal, Polled::Busy { has_missed: false }) {
            Polled::Idle(signal) => {
                drop(state);
                self.poll(signal);
                state = lock(&self.state);
            }
            Polled::Busy { .. } => state.signal = Polled::Busy { has_missed: true },
            Polled::Ended => state.signal = Polled::Ended,
        }
        (state.changes, state.value.clone())
    }

    fn height(&self) -> u32 {
        0
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.watchers.insert(watcher).0
    }

    fn unwatch(&self, place: usize) {
        self.watchers.remove(place);
    }

    fn has_ended(&self) -> bool {
        matches!(lock(&self.state).signal, Polled::Ended)
    }
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Context, Poll, Wake};

    use futures_signals::signal::Signal;

    use super::follow;
    use crate::reactive::{Derived, Source as _, Var, Watcher};

    /// While it is polled somebody else looks at what follows it, as a second session may on another thread.
    struct Looked(Var<Option<Derived<i32>>>, bool);

    impl Signal for Looked {
        type Item = i32;

        fn poll_change(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<i32>> {
            if std::mem::replace(&mut self.1, true) {
                return Poll::Pending;
            }
            let followed = self.0.get();
            assert!(followed.is_some_and(|followed| followed.get().is_err()), "it has to wait");
            Poll::Ready(Some(1))
        }
    }

    #[derive(Default)]
    struct Count(AtomicU32);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn who_looks_while_another_polls_is_told_of_what_that_one_finds() {
        let itself = Var::new(None);
        let followed = follow(Looked(itself.clone(), false));
        itself.set(Some(followed.clone()));
        let count = Arc::new(Count::default());
        followed.watch(Watcher::task(count.clone().into()));
        assert_eq!(followed.get(), Ok(1));
        assert_eq!(count.0.load(Ordering::Relaxed), 1);
        itself.set(None);
    }
}
