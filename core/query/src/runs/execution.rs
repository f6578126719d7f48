//! One run of a statement, for all who wait for it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::FutureExt;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{Limits, Shared};
use crate::engine::{Batches, Size, Statement};
use crate::{Identity, QueryError, QueryResult};

/// A run that is under way.
pub(super) struct Execution {
    pub(super) identity: Option<Identity>,
    stop: CancellationToken,
    phase: watch::Sender<Phase>,
    /// How many wait; changed under the lock of the list that it is in.
    waiters: AtomicUsize,
}

#[derive(Clone)]
pub(super) enum Phase {
    /// With the fraction that is done, where that is known.
    Running(Option<f64>),
    Done(Result<Arc<QueryResult>, QueryError>),
    /// The runtime that it ran in is gone.
    Lost,
}

impl Execution {
    pub(super) fn new(identity: Option<Identity>) -> Self {
        let (phase, _) = watch::channel(Phase::Running(None));
        Self { identity, stop: CancellationToken::new(), phase, waiters: AtomicUsize::new(0) }
    }

    /// Waits for a slot, has the engine run, and tells all. It goes on to its end even if nobody waits any more: an
    /// engine that cannot stop at once keeps its slot.
    pub(super) async fn run(self: Arc<Self>, shared: Arc<Shared>, statement: Statement) {
        let _lost = Ending { shared: shared.clone(), execution: self.clone() };
        let slot = self.stop.run_until_cancelled(shared.slots.acquire()).await;
        // The slots are never closed.
        let Some(Ok(_slot)) = slot else { return };
        let result = self.execute(&shared, statement).await;
        if matches!(result, Err(QueryError::Stopped)) && !self.stop.is_cancelled() {
            // By the end of a runtime that others may not be in.
            return;
        }
        let mut state = shared.state();
        Shared::forget(&mut state, &self);
        if let (Some(identity), Ok((result, true))) = (&self.identity, &result) {
            state.cache.insert(identity.clone(), result.clone());
        }
        drop(state);
        self.phase.send_replace(Phase::Done(result.map(|(result, _)| result)));
    }

    /// The result, and whether what it was made of is still the same.
    async fn execute(
        self: &Arc<Self>,
        shared: &Arc<Shared>,
        statement: Statement,
    ) -> Result<(Arc<QueryResult>, bool), QueryError> {
        shared.state().executions += 1;
        let started = Instant::now();
        let Limits { rows, bytes, .. } = shared.limits;
        let batches = Batches::new(Size { rows, bytes }, &self.stop);
        let executed = {
            let mut progress = batches.progress();
            let executing = async { shared.engine.execute(statement.clone(), batches.clone()).await };
            let executing = AssertUnwindSafe(executing).catch_unwind();
            tokio::pin!(executing);
            loop {
                tokio::select! {
                    executed = &mut executing => break executed,
                    Ok(()) = progress.changed() => {
                        let fraction = *progress.borrow_and_update();
                        self.phase.send_replace(Phase::Running(fraction));
                    }
                }
            }
        };
        // Being stopped is an error of the engine, or none, but in the end it is this one.
        let Some(pushed) = batches.take() else {
            return Err(QueryError::TooLarge { rows, bytes });
        };
        if self.stop.is_cancelled() {
            return Err(QueryError::Stopped);
        }
        executed.unwrap_or_else(|_| Err(QueryError::failed("the engine panicked")))?;
        let (this, engine) = (self.clone(), shared.clone());
        let made = spawn_blocking(move || {
            let result = QueryResult::new(pushed, batches.rows_read(), started.elapsed())?;
            let now = catch_unwind(AssertUnwindSafe(|| engine.engine.identity(&statement))).unwrap_or_default();
            let is_current = now.is_some() && now == this.identity;
            Ok((Arc::new(result), is_current))
        });
        made.await.unwrap_or(Err(QueryError::Stopped))
    }
}

/// Whatever becomes of a run, those that wait hear of its end.
struct Ending {
    shared: Arc<Shared>,
    execution: Arc<Execution>,
}

impl Drop for Ending {
    fn drop(&mut self) {
        Shared::forget(&mut self.shared.state(), &self.execution);
        self.execution.phase.send_if_modified(|phase| {
            let is_under_way = matches!(phase, Phase::Running(_));
            if is_under_way {
                *phase = Phase::Lost;
            }
            is_under_way
        });
    }
}

/// A place among those that wait.
pub(super) struct Waiter {
    shared: Arc<Shared>,
    execution: Arc<Execution>,
    phase: watch::Receiver<Phase>,
}

impl Waiter {
    /// Of one that nobody waits for yet. The lock of the list is held.
    pub(super) fn first(shared: &Arc<Shared>, execution: &Arc<Execution>) -> Self {
        execution.waiters.fetch_add(1, Ordering::Relaxed);
        let mut phase = execution.phase.subscribe();
        // What is known already is told first.
        phase.mark_changed();
        Self { shared: shared.clone(), execution: execution.clone(), phase }
    }

    /// Of one that runs already, unless it is being stopped. The lock of the list is held.
    pub(super) fn join(shared: &Arc<Shared>, execution: &Arc<Execution>) -> Option<Self> {
        (!execution.stop.is_cancelled()).then(|| Self::first(shared, execution))
    }

    /// What is known, at first, then what becomes of it.
    pub(super) async fn next(&mut self) -> Phase {
        if self.phase.changed().await.is_err() {
            return Phase::Lost;
        }
        self.phase.borrow_and_update().clone()
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        if self.execution.waiters.fetch_sub(1, Ordering::Relaxed) == 1 {
            // The last one.
            self.execution.stop.cancel();
            Shared::forget(&mut state, &self.execution);
        }
    }
}
