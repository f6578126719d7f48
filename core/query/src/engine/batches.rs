//! What an execution gives, and what it is told.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use polars::frame::DataFrame;
use thiserror::Error;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Nobody wants more of a result.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("stopped: nobody wants more of the result")]
pub struct Stopped;

/// Where an execution puts the batches of its result, tells how far it is, and hears that nobody wants the rest.
#[derive(Clone, Debug)]
pub struct Batches(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    stop: CancellationToken,
    limit: Size,
    pushed: Mutex<Pushed>,
    read: AtomicUsize,
    progress: watch::Sender<Option<f64>>,
}

#[derive(Debug, Default)]
struct Pushed {
    batches: Vec<DataFrame>,
    size: Size,
}

/// How large a result is, or may be.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Size {
    pub(crate) rows: usize,
    pub(crate) bytes: usize,
}

impl Size {
    fn fits(self, limit: Self) -> bool {
        self.rows <= limit.rows && self.bytes <= limit.bytes
    }
}

impl Batches {
    pub(crate) fn new(limit: Size, stop: &CancellationToken) -> Self {
        let (progress, _) = watch::channel(None);
        // A result that is too large stops itself, and not what others may still join.
        let stop = stop.child_token();
        Self(Arc::new(Shared { stop, limit, pushed: Mutex::default(), read: AtomicUsize::new(0), progress }))
    }

    /// Adds a batch behind those that are there; all have the same columns.
    ///
    /// # Errors
    /// If nobody wants more.
    pub fn push(&self, batch: DataFrame) -> Result<(), Stopped> {
        let mut pushed = self.0.pushed.lock().unwrap_or_else(PoisonError::into_inner);
        pushed.size.rows = pushed.size.rows.saturating_add(batch.height());
        pushed.size.bytes = pushed.size.bytes.saturating_add(batch.estimated_size());
        if !pushed.size.fits(self.0.limit) {
            self.0.stop.cancel();
        }
        if self.is_stopped() {
            return Err(Stopped);
        }
        pushed.batches.push(batch);
        Ok(())
    }

    /// Whether nobody wants more.
    pub fn is_stopped(&self) -> bool {
        self.0.stop.is_cancelled()
    }

    /// Waits until nobody wants more.
    pub async fn stopped(&self) {
        self.0.stop.cancelled().await;
    }

    /// Tells that so many more rows were read, of so many in all, where that is known.
    pub fn read(&self, rows: usize, of: Option<usize>) {
        let read = self.0.read.fetch_add(rows, Ordering::Relaxed).saturating_add(rows);
        let Some(all) = of.filter(|all| *all > 0) else { return };
        #[expect(clippy::cast_precision_loss, reason = "a fraction for people")]
        let fraction = (read as f64 / all as f64).min(1.0);
        self.0.progress.send_replace(Some(fraction));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.pushed.lock().unwrap_or_else(PoisonError::into_inner).batches.is_empty()
    }

    pub(crate) fn progress(&self) -> watch::Receiver<Option<f64>> {
        self.0.progress.subscribe()
    }

    pub(crate) fn rows_read(&self) -> usize {
        self.0.read.load(Ordering::Relaxed)
    }

    /// What was pushed; `None` if it was more than may be.
    pub(crate) fn take(&self) -> Option<Vec<DataFrame>> {
        let mut pushed = self.0.pushed.lock().unwrap_or_else(PoisonError::into_inner);
        pushed.size.fits(self.0.limit).then(|| std::mem::take(&mut pushed.batches))
    }
}
