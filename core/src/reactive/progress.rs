//! How far the present run of a derivation is.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};

use super::watcher::Watchers;
use super::work::Work;
use super::{Dependent, Reading, Source, Sources, Watcher};
use crate::sync::lock;

/// Who follows how far the runs of a derivation are. They are told here, so that what follows the result alone is not
/// woken.
#[derive(Default)]
pub(super) struct Reports {
    changes: AtomicU64,
    watchers: Watchers,
}

impl Reports {
    /// Registers a watcher; gives the place to remove it by, and whether it is the only one.
    pub(super) fn watch(&self, watcher: Watcher) -> (usize, bool) {
        self.watchers.insert(watcher)
    }

    /// Tells that a run is further.
    pub(super) fn tell(&self) {
        // Whoever sees this count sees what was stored before.
        self.changes.fetch_add(1, Ordering::Release);
        self.watchers.wake_all();
    }
}

/// A run may have started or ended.
impl Dependent for Reports {
    fn invalidate(self: Arc<Self>) {
        self.watchers.wake_all();
    }

    fn raise(self: Arc<Self>, height: u32) {
        self.watchers.raise_all(height);
    }
}

/// How far the present run is.
pub(super) struct Progress<I: Sources, T> {
    work: Arc<Work<I, T>>,
    reports: Arc<Reports>,
    /// The place of the reports among the watchers of the work, while they are watched themselves.
    place: Mutex<Option<usize>>,
}

impl<I: Sources, T> Progress<I, T> {
    pub(super) fn new(work: Arc<Work<I, T>>, reports: Arc<Reports>) -> Self {
        Self { work, reports, place: Mutex::default() }
    }
}

impl<I, T> Progress<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    fn unwatch_work(&self, place: Option<usize>) {
        if let Some(place) = place {
            self.work.unwatch(place);
        }
    }
}

impl<I, T> Source for Progress<I, T>
where
    I: Sources,
    T: Clone + Send + Sync + 'static,
{
    type Item = Option<f64>;

    fn current(&self) -> Reading<Option<f64>> {
        // Before the run is asked, so that what it says meanwhile is a change.
        let changes = self.reports.changes.load(Ordering::Acquire);
        let (runs, run) = self.work.running();
        (runs + changes, Ok(run.and_then(|run| run.progress())))
    }

    fn height(&self) -> u32 {
        self.work.height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let (place, is_first) = self.reports.watch(watcher);
        if is_first {
            let reports: Weak<dyn Dependent> = Arc::<Reports>::downgrade(&self.reports);
            let work_place = self.work.watch(Watcher::dependent(reports));
            let outdated = lock(&self.place).replace(work_place);
            self.unwatch_work(outdated);
            // Others that joined meanwhile were told nothing of what changed since they looked.
            self.reports.watchers.wake_others(place);
        }
        place
    }

    fn unwatch(&self, place: usize) {
        if self.reports.watchers.remove(place) {
            let work_place = {
                let mut work_place = lock(&self.place);
                // Whoever came meanwhile has its own place there, or is about to.
                if self.reports.watchers.is_empty() { work_place.take() } else { None }
            };
            self.unwatch_work(work_place);
        }
    }

    fn has_ended(&self) -> bool {
        self.work.has_ended()
    }
}
