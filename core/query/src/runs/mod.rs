//! Where queries run: equal ones once, so many at a time, and what they gave is kept for a while.

mod cache;
mod execution;

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

use polars::prelude::SchemaRef;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::engine::{PolarsEngine, QueryEngine, Statement};
use crate::{Identity, QueryError, QueryResult};
use cache::Cache;
use execution::{Execution, Phase, Waiter};

/// So often a run is started that gets lost.
const ATTEMPTS: usize = 3;

/// Where queries run: an engine, the slots for what runs at the same time, and what is shared.
///
/// Equal statements, of whatever sessions, run once: who comes while one runs waits for its end, who comes later gets
/// what is kept of it. They are equal if they do the same with the same data, which a changed file is not; see
/// [`Identity`]. When nobody waits any more a run is stopped.
///
/// [`Queries::embedded`] is where a [`query`](crate::query()) runs if nothing else is said. Cloning gives another handle.
#[derive(Clone)]
pub struct Queries(Arc<Shared>);

struct Shared {
    engine: Box<dyn QueryEngine>,
    slots: Semaphore,
    limits: Limits,
    state: Mutex<State>,
}

/// What queries may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// So many run at the same time; the others wait. Two, or one for each core if there are more: a plan of polars
    /// keeps all cores busy by itself, and each that runs has its own pieces of files in memory.
    pub slots: NonZeroUsize,
    /// So many rows a result may have, a million: a page draws fewer.
    pub rows: usize,
    /// So many bytes a result may have as a frame, 64 MiB.
    pub bytes: usize,
    /// So many bytes of results are kept, 256 MiB. The least recently used go first.
    pub cached_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const FEW: NonZeroUsize = NonZeroUsize::new(2).unwrap();
        Self {
            slots: available_parallelism().unwrap_or(FEW).max(FEW),
            rows: 1_000_000,
            bytes: 64 << 20,
            cached_bytes: 256 << 20,
        }
    }
}

#[derive(Default)]
struct State {
    running: HashMap<Identity, Arc<Execution>>,
    cache: Cache,
    executions: u64,
}

impl std::fmt::Debug for Queries {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.0.state();
        formatter
            .debug_struct("Queries")
            .field("running", &state.running.len())
            .field("executions", &state.executions)
            .finish_non_exhaustive()
    }
}

impl Queries {
    /// With an engine of your own.
    pub fn new(engine: impl QueryEngine, limits: Limits) -> Self {
        let state = State { cache: Cache::new(limits.cached_bytes), ..State::default() };
        Self(Arc::new(Shared {
            engine: Box::new(engine),
            slots: Semaphore::new(limits.slots.get()),
            limits,
            state: Mutex::new(state),
        }))
    }

    /// polars in this process, the same for all.
    pub fn embedded() -> Self {
        static EMBEDDED: LazyLock<Queries> = LazyLock::new(|| Queries::new(PolarsEngine::default(), Limits::default()));
        EMBEDDED.clone()
    }

    /// How often something was executed so far: what was shared is not counted twice.
    pub fn executions(&self) -> u64 {
        self.0.state().executions
    }

    /// How many slots are taken.
    pub fn running(&self) -> usize {
        self.0.limits.slots.get() - self.0.slots.available_permits()
    }

    /// The columns that a statement would give, without running it.
    ///
    /// # Errors
    /// If the statement is wrong, or what it reads cannot be opened.
    pub async fn schema(&self, statement: Statement) -> Result<SchemaRef, QueryError> {
        self.0.engine.schema(statement).await
    }

    /// The result of a statement; `waiting` is told how far it is, again and again. Dropping the future is to want it no
    /// more.
    ///
    /// # Errors
    /// If the statement is wrong or fails, or its result is too large.
    pub async fn run(
        &self,
        statement: Statement,
        mut waiting: impl FnMut(Option<f64>),
    ) -> Result<Arc<QueryResult>, QueryError> {
        let identity = {
            let (queries, statement) = (self.clone(), statement.clone());
            spawn_blocking(move || queries.0.engine.identity(&statement)).await.unwrap_or_default()
        };
        let identity = identity.filter(|identity| *identity == identity.clone());
        for _ in 0..ATTEMPTS {
            let mut waiter = match self.0.join(&statement, identity.as_ref()) {
                Joined::Kept(result) => return Ok(result),
                Joined::Running(waiter) => waiter,
            };
            loop {
                match waiter.next().await {
                    Phase::Done(result) => return result,
                    Phase::Running(fraction) => waiting(fraction),
                    // But our runtime is not.
                    Phase::Lost => break,
                }
            }
        }
        Err(QueryError::Stopped)
    }
}

enum Joined {
    Kept(Arc<QueryResult>),
    Running(Waiter),
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is kept of the statement, or a place among those that wait for it.
    fn join(self: &Arc<Self>, statement: &Statement, identity: Option<&Identity>) -> Joined {
        let mut state = self.state();
        if let Some(identity) = identity {
            if let Some(kept) = state.cache.get(identity) {
                return Joined::Kept(kept);
            }
            if let Some(waiter) = state.running.get(identity).and_then(|running| Waiter::join(self, running)) {
                return Joined::Running(waiter);
            }
        }
        let execution = Arc::new(Execution::new(identity.cloned()));
        if let Some(identity) = identity {
            state.running.insert(identity.clone(), execution.clone());
        }
        let waiter = Waiter::first(self, &execution);
        drop(state);
        tokio::spawn(execution.run(self.clone(), statement.clone()));
        Joined::Running(waiter)
    }

    /// Takes an execution off the list, unless another has its place by now.
    fn forget(state: &mut State, execution: &Arc<Execution>) {
        if let Some(identity) = &execution.identity
            && state.running.get(identity).is_some_and(|running| Arc::ptr_eq(running, execution))
        {
            state.running.remove(identity);
        }
    }
}
