//! One run of a computation that takes its time.

use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use futures_util::FutureExt;
use tokio::runtime::Handle;

use super::{Run, panic_message};

/// What a run gave; `None` if it was cancelled before its end.
pub(super) type Outcome<T> = Option<Result<T, Arc<str>>>;

/// A run that is under way. Whatever becomes of it, its end is told once.
pub(super) struct Job<T> {
    run: Run,
    finish: Option<Box<dyn FnOnce(Outcome<T>) + Send>>,
}

impl<T: Send + 'static> Job<T> {
    pub(super) fn new(run: Run, finish: impl FnOnce(Outcome<T>) + Send + 'static) -> Self {
        Self { run, finish: Some(Box::new(finish)) }
    }

    /// Runs as a task, which is dropped when nobody wants its result any more.
    pub(super) fn run<E: Display, F>(self, future: F)
    where
        F: Future<Output = Result<T, E>> + Send + 'static,
    {
        let Some((runtime, job)) = self.on_runtime() else { return };
        runtime.spawn(async move {
            let outcome = job.run.clone().until_cancelled(AssertUnwindSafe(future).catch_unwind()).await;
            job.finish(outcome.map(|result| match result {
                Ok(result) => result.map_err(|error| error.to_string().into()),
                Err(panic) => Err(panic_message(&*panic).into()),
            }));
        });
    }

    /// Runs on the blocking pool; to stop early is up to the function, which gets the run.
    pub(super) fn run_blocking<E: Display>(self, function: impl FnOnce(Run) -> Result<T, E> + Send + 'static) {
        let Some((runtime, job)) = self.on_runtime() else { return };
        runtime.spawn_blocking(move || {
            let run = job.run.clone();
            let outcome = match catch_unwind(AssertUnwindSafe(|| run.enter(function))) {
                Ok(result) => result.map_err(|error| error.to_string().into()),
                Err(panic) => Err(panic_message(&*panic).into()),
            };
            job.finish(Some(outcome));
        });
    }

    fn on_runtime(self) -> Option<(Handle, Self)> {
        let Ok(runtime) = Handle::try_current() else {
            self.finish(Some(Err("it needs a tokio runtime: run the turns of its document inside of one".into())));
            return None;
        };
        Some((runtime, self))
    }

    fn finish(mut self, outcome: Outcome<T>) {
        if let Some(finish) = self.finish.take() {
            finish(outcome);
        }
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        if let Some(finish) = self.finish.take() {
            finish(None);
        }
    }
}
