//! What a derivation that takes its time is made of: its runs, one after the other.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use super::job::{Job, Outcome};
use super::progress::Reports;
use super::watcher::{MAX_HEIGHT, Watchers};
use super::{Dependent, Reading, Run, Source, Sources, Supersede, Unavailable, Watcher};
use crate::sync::lock;

type Launch<I, T> = dyn Fn(I, Job<T>) + Send + Sync;

/// Runs while it is watched, when its inputs changed: one run at a time, and the newest inputs wait behind it.
pub(super) struct Work<I: Sources, T> {
    this: Weak<Self>,
    inputs: I,
    launch: Box<Launch<I::Items, T>>,
    watchers: Watchers,
    reports: Arc<Reports>,
    height: AtomicU32,
    state: Mutex<State<I::Changes, T>>,
}

struct State<C, T> {
    supersede: Supersede,
    changes: u64,
    result: Result<T, Unavailable>,
    last_good: Option<T>,
    /// What the inputs were when the last run was started.
    started: Option<C>,
    running: Option<Run>,
    /// Counts the starts and ends of runs.
    runs: u64,
    /// What the last run gave, until somebody looks.
    arrived: Option<Result<T, Arc<str>>>,
    /// The places of our watchers in the inputs, while we are watched ourselves.
    places: Option<Vec<usize>>,
}

impl<I, T> Work<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    pub(super) fn new(inputs: I, launch: impl Fn(I::Items, Job<T>) + Send + Sync + 'static) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            height: AtomicU32::new(inputs.highest()),
            inputs,
            launch: Box::new(launch),
            watchers: Watchers::default(),
            reports: Arc::default(),
            state: Mutex::new(State {
                supersede: Supersede::Finish,
                changes: 0,
                result: Err(Unavailable::Pending),
                last_good: None,
                started: None,
                running: None,
                runs: 0,
                arrived: None,
                places: None,
            }),
        })
    }

    /// Takes in what has arrived and starts what is due.
    fn advance(&self) {
        if lock(&self.state).places.is_none() {
            return;
        }
        let (seen, items) = self.inputs.read();
        let mut state = lock(&self.state);
        if state.places.is_none() {
            return;
        }
        let is_newest = state.started == Some(seen);
        let is_shown = is_newest || state.supersede == Supersede::Finish;
        let arrived = state.arrived.take();
        let outdated = if is_shown { (arrived.map(|arrived| state.show(arrived)), None) } else { (None, arrived) };
        let mut start = None;
        match &state.running {
            _ if is_newest => {}
            Some(running) if state.supersede == Supersede::Cancel => running.cancel(),
            // It goes on; at its end somebody looks again.
            Some(_) => {}
            None => {
                state.started = Some(seen);
                match items {
                    Ok(items) => start = Some((items, state.begin(self.reports.clone()))),
                    Err(unavailable) => {
                        state.changes += 1;
                        state.result = Err(unavailable);
                    }
                }
            }
        }
        drop(state);
        // Not under the lock: it may be the last handle of a model.
        drop(outdated);
        if let Some((items, run)) = start {
            self.start(items, run);
        }
    }

    fn start(&self, items: I::Items, run: Run) {
        let this = self.this.clone();
        let finish = move |outcome| {
            if let Some(this) = this.upgrade() {
                this.finished(outcome);
            }
        };
        (self.launch)(items, Job::new(run, finish));
        // Those that watch whether it runs, and how far it is.
        self.watchers.wake_all();
    }

    fn finished(&self, outcome: Outcome<T>) {
        let replaced = {
            let mut state = lock(&self.state);
            state.runs += 1;
            let was_wanted = state.running.take().is_some_and(|running| !running.is_cancelled());
            match outcome {
                Some(result) if was_wanted => state.arrived.replace(result),
                _ => None,
            }
        };
        drop(replaced);
        self.watchers.wake_all();
    }

    pub(super) fn set_supersede(&self, supersede: Supersede) {
        lock(&self.state).supersede = supersede;
    }

    /// The run that is under way, with the count of changes of that.
    pub(super) fn running(&self) -> (u64, Option<Run>) {
        self.advance();
        let state = lock(&self.state);
        (state.runs, state.running.clone().filter(|_| state.places.is_some()))
    }

    /// Those that are told how far its runs are.
    pub(super) fn reports(&self) -> Arc<Reports> {
        self.reports.clone()
    }
}

impl<C, T: Clone> State<C, T> {
    fn begin(&mut self, reports: Arc<Reports>) -> Run {
        let run = Run::new(reports);
        self.running = Some(run.clone());
        self.runs += 1;
        run
    }

    /// Makes it the result; gives what that replaces.
    fn show(&mut self, arrived: Result<T, Arc<str>>) -> impl Sized + use<C, T> {
        self.changes += 1;
        let good = arrived.as_ref().ok().cloned();
        let result = std::mem::replace(&mut self.result, arrived.map_err(Unavailable::Failed));
        let last_good = if good.is_some() { std::mem::replace(&mut self.last_good, good) } else { None };
        (result, last_good)
    }

    /// Nobody wants it any more.
    fn cancel(&mut self) {
        if let Some(running) = &self.running {
            running.cancel();
            self.started = None;
        }
    }
}

impl<I, T> Source for Work<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    type Item = T;

    fn current(&self) -> Reading<T> {
        self.advance();
        let state = lock(&self.state);
        (state.changes, state.result.clone())
    }

    fn height(&self) -> u32 {
        self.height.load(Ordering::Relaxed).max(self.inputs.highest())
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let (place, is_first) = self.watchers.insert(watcher);
        if is_first {
            let this: Weak<dyn Dependent> = self.this.clone();
            let places = self.inputs.watch_all(&Watcher::dependent(this));
            let outdated = lock(&self.state).places.replace(places);
            self.inputs.unwatch_all(&outdated.unwrap_or_default());
            // Others that joined meanwhile found nobody to run for.
            self.watchers.wake_others(place);
        }
        place
    }

    fn unwatch(&self, place: usize) {
        if self.watchers.remove(place) {
            let places = {
                let mut state = lock(&self.state);
                // Whoever came meanwhile has its own places there, or is about to.
                if !self.watchers.is_empty() {
                    return;
                }
                state.cancel();
                state.places.take()
            };
            self.inputs.unwatch_all(&places.unwrap_or_default());
        }
    }

    fn last_good(&self) -> Option<T> {
        lock(&self.state).last_good.clone()
    }

    fn has_ended(&self) -> bool {
        self.inputs.have_ended()
    }
}

impl<I, T> Dependent for Work<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    fn invalidate(self: Arc<Self>) {
        self.watchers.wake_all();
    }

    fn raise(self: Arc<Self>, height: u32) {
        let old = self.height.load(Ordering::Relaxed);
        if height > old && old < MAX_HEIGHT {
            self.height.store(height, Ordering::Relaxed);
            self.watchers.raise_all(height);
        }
    }
}

impl<I: Sources, T> Drop for Work<I, T> {
    fn drop(&mut self) {
        let (running, places) = {
            let mut state = lock(&self.state);
            (state.running.take(), state.places.take())
        };
        if let Some(running) = running {
            running.cancel();
        }
        self.inputs.unwatch_all(&places.unwrap_or_default());
    }
}

/// Whether a derivation runs.
pub(super) struct Loading<I: Sources, T>(pub(super) Arc<Work<I, T>>);

impl<I, T> Source for Loading<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    type Item = bool;

    fn current(&self) -> Reading<bool> {
        let (changes, run) = self.0.running();
        (changes, Ok(run.is_some()))
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
