//! Values that a task of its own brings, while anybody follows.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, Weak};

use futures_util::stream::BoxStream;
use futures_util::{FutureExt, StreamExt};
use tokio::runtime::Handle;
use tokio::task::coop::consume_budget;
use tokio_util::task::AbortOnDropHandle;

use crate::reactive::{Reading, Source, Unavailable, Watcher, Watchers, panic_message};
use crate::sync::lock;

/// What a stream brings: a value, or why there is none.
pub(crate) type Item<T> = Result<T, Arc<str>>;

/// Makes the stream, each time when the first one follows.
pub(crate) type Make<T> = dyn Fn() -> BoxStream<'static, Item<T>> + Send + Sync;

/// Makes the next value of the present one and what came.
pub(crate) type Join<T> = dyn Fn(Option<&T>, T) -> Item<T> + Send + Sync;

/// The newest value of a stream, which runs in a task of its own while anybody watches.
pub(crate) struct Pump<T> {
    this: Weak<Self>,
    make: Arc<Make<T>>,
    join: Box<Join<T>>,
    watchers: Watchers,
    state: Mutex<State<T>>,
    running: Mutex<Running>,
}

struct State<T> {
    changes: u64,
    value: Option<T>,
    /// Why the last item was none.
    failure: Option<Arc<str>>,
    has_ended: bool,
}

#[derive(Default)]
struct Running {
    followers: usize,
    task: Option<AbortOnDropHandle<()>>,
}

impl<T: Clone + Send + Sync + 'static> Pump<T> {
    pub(crate) fn new(
        start: Option<T>,
        make: Arc<Make<T>>,
        join: impl Fn(Option<&T>, T) -> Item<T> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            make,
            join: Box::new(join),
            watchers: Watchers::default(),
            state: Mutex::new(State { changes: 0, value: start, failure: None, has_ended: false }),
            running: Mutex::default(),
        })
    }

    /// There is no value until the next one comes.
    pub(crate) fn forget(&self) {
        let forgotten = lock(&self.state).value.take();
        // Not under the lock: it may be the last handle of a model.
        drop(forgotten);
    }

    fn start(&self) -> Option<AbortOnDropHandle<()>> {
        let Ok(runtime) = Handle::try_current() else {
            // Nobody is told: whoever starts to watch is about to look.
            let mut state = lock(&self.state);
            state.changes += 1;
            state.failure = Some("a stream needs a tokio runtime: run the turns of its document inside of one".into());
            return None;
        };
        let (this, make) = (self.this.clone(), self.make.clone());
        Some(AbortOnDropHandle::new(runtime.spawn(async move {
            let end = AssertUnwindSafe(pump(&this, &*make)).catch_unwind().await;
            let Some(this) = this.upgrade() else { return };
            if let Err(panic) = end {
                this.take(Err(panic_message(&*panic).into()));
            }
            lock(&this.state).has_ended = true;
            this.watchers.wake_all();
        })))
    }

    fn take(&self, item: Item<T>) {
        let replaced = {
            let mut state = lock(&self.state);
            let joined = item.and_then(|item| (self.join)(state.value.as_ref(), item));
            state.changes += 1;
            match joined {
                Ok(value) => {
                    state.failure = None;
                    state.value.replace(value)
                }
                Err(failure) => {
                    state.failure = Some(failure);
                    None
                }
            }
        };
        // Not under the lock: it may be the last handle of a model.
        drop(replaced);
        self.watchers.wake_all();
    }
}

async fn pump<T: Clone + Send + Sync + 'static>(to: &Weak<Pump<T>>, make: &Make<T>) {
    let mut stream = make();
    while let Some(item) = stream.next().await {
        let Some(pump) = to.upgrade() else { return };
        pump.take(item);
        drop(pump);
        // One that always has a next item must not keep its thread for itself.
        consume_budget().await;
    }
}

impl<T: Clone + Send + Sync + 'static> Source for Pump<T> {
    type Item = T;

    fn current(&self) -> Reading<T> {
        let state = lock(&self.state);
        let value = match (&state.failure, &state.value) {
            (Some(failure), _) => Err(Unavailable::Failed(failure.clone())),
            (None, Some(value)) => Ok(value.clone()),
            (None, None) => Err(Unavailable::Pending),
        };
        (state.changes, value)
    }

    fn height(&self) -> u32 {
        0
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let (place, _) = self.watchers.insert(watcher);
        let mut running = lock(&self.running);
        running.followers += 1;
        if running.followers == 1 {
            lock(&self.state).has_ended = false;
            running.task = self.start();
        }
        place
    }

    fn unwatch(&self, place: usize) {
        self.watchers.remove(place);
        let task = {
            let mut running = lock(&self.running);
            running.followers = running.followers.saturating_sub(1);
            if running.followers == 0 { running.task.take() } else { None }
        };
        // Not under the lock.
        drop(task);
    }

    fn last_good(&self) -> Option<T> {
        lock(&self.state).value.clone()
    }

    fn has_ended(&self) -> bool {
        lock(&self.state).has_ended
    }
}
