//! One run of a computation that takes its time, as the computation itself sees it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio_util::sync::CancellationToken;

use super::progress::Reports;

tokio::task_local! {
    static CURRENT: Run;
}

/// What a run is before it said how far it is: no fraction.
const NOTHING_SAID: u64 = f64::NAN.to_bits();

/// One run of a derivation that takes its time, for the function that does the work: it asks whether somebody still
/// wants the result, and says how far it is.
///
/// The function of [`derive_blocking`](crate::derive_blocking) gets it as its last argument; in the future of
/// [`derive_async`](crate::derive_async) it is [`Run::current`]. Cloning gives another handle of the same run, for
/// tasks and threads that help.
#[derive(Clone)]
pub struct Run(Arc<State>);

struct State {
    cancellation: CancellationToken,
    /// The bits of the fraction.
    progress: AtomicU64,
    reports: Arc<Reports>,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Run")
            .field("is_cancelled", &self.is_cancelled())
            .field("progress", &self.progress())
            .finish()
    }
}

impl Run {
    pub(super) fn new(reports: Arc<Reports>) -> Self {
        let (cancellation, progress) = (CancellationToken::new(), AtomicU64::new(NOTHING_SAID));
        Self(Arc::new(State { cancellation, progress, reports }))
    }

    /// The run that this code belongs to: that of the future of a [`derive_async`](crate::derive_async) or of the
    /// function of a [`derive_blocking`](crate::derive_blocking). Tasks and threads that these start belong to none:
    /// give them a handle.
    ///
    /// ```
    /// use std::convert::Infallible;
    /// use tropism_core::{Run, Var, derive_async};
    /// let pages = Var::new(40_u32);
    /// let text = derive_async(pages, |pages| async move {
    ///     let mut text = String::new();
    ///     for page in 0..pages {
    ///         text += &format!("page {page}\n"); // a request, say
    ///         tokio::task::yield_now().await;
    ///         if let Some(run) = Run::current() {
    ///             run.set_progress(f64::from(page + 1) / f64::from(pages));
    ///         }
    ///     }
    ///     Ok::<_, Infallible>(text)
    /// });
    /// assert_eq!(text.progress().get(), Ok(None)); // nothing runs yet
    /// ```
    pub fn current() -> Option<Self> {
        CURRENT.try_with(Clone::clone).ok()
    }

    /// Whether nobody wants the result any more.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancellation.is_cancelled()
    }

    /// Waits until nobody wants the result any more. The future of a derivation need not: it is dropped then.
    pub async fn cancelled(&self) {
        self.0.cancellation.cancelled().await;
    }

    /// Says which fraction of the work is done: 0 is nothing, 1 all of it; what lies outside counts as the nearest of
    /// these, and not-a-number says nothing. Those that follow [`progress`](crate::AsyncDerived::progress) see whole
    /// hundredths, so it may be called for every row: a call that does not change these does next to nothing.
    pub fn set_progress(&self, fraction: f64) {
        let hundredths = (fraction.clamp(0.0, 1.0) * 100.0).round() / 100.0;
        if hundredths.is_nan() {
            return;
        }
        let progress = hundredths.to_bits();
        // To read is cheaper than to swap where several threads report.
        if self.0.progress.load(Ordering::Relaxed) != progress
            && self.0.progress.swap(progress, Ordering::Relaxed) != progress
        {
            self.0.reports.tell();
        }
    }

    pub(super) fn progress(&self) -> Option<f64> {
        let progress = f64::from_bits(self.0.progress.load(Ordering::Relaxed));
        (!progress.is_nan()).then_some(progress)
    }

    pub(super) fn cancel(&self) {
        self.0.cancellation.cancel();
    }

    /// Does that as part of this run; `None` if it is cancelled before its end.
    pub(super) async fn until_cancelled<F: Future>(self, future: F) -> Option<F::Output> {
        let cancellation = self.0.cancellation.clone();
        cancellation.run_until_cancelled(CURRENT.scope(self, future)).await
    }

    /// Calls it as part of this run.
    pub(super) fn enter<R>(self, function: impl FnOnce(Self) -> R) -> R {
        CURRENT.sync_scope(self.clone(), || function(self))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::Run;
    use crate::reactive::progress::Reports;
    use crate::reactive::{Dependent, Watcher};

    #[derive(Default)]
    struct Count(AtomicU32);

    impl Dependent for Count {
        fn invalidate(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }

        fn raise(self: Arc<Self>, _height: u32) {}
    }

    #[test]
    fn a_million_reports_are_a_hundred() {
        let (reports, count) = (Arc::<Reports>::default(), Arc::<Count>::default());
        let dependent: Arc<dyn Dependent> = count.clone();
        reports.watch(Watcher::dependent(Arc::downgrade(&dependent)));
        let run = Run::new(reports);
        for row in 1..=1_000_000_u32 {
            run.set_progress(f64::from(row) / 1e6);
        }
        // With the nothing in the beginning.
        assert_eq!((run.progress(), count.0.load(Ordering::Relaxed)), (Some(1.0), 101));
    }

    #[test]
    fn fractions_are_whole_hundredths_of_the_work() {
        let run = Run::new(Arc::default());
        run.set_progress(f64::NAN);
        assert_eq!(run.progress(), None);
        for (fraction, said) in [(0.0, 0.0), (0.29, 0.29), (0.123, 0.12), (1.5, 1.0), (-1.0, 0.0), (f64::INFINITY, 1.0)]
        {
            run.set_progress(fraction);
            run.set_progress(f64::NAN);
            assert_eq!(run.progress(), Some(said));
        }
    }
}
