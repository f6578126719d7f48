//! One stream of rows for many sessions.

use std::sync::{Arc, Mutex};

use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt};
use tokio::task::AbortHandle;

use crate::columns::ColumnData;
use crate::reactive::{Arg, Assignment, Reading, Source, Var, Watcher, marker};
use crate::sync::lock;

/// A stream of rows that any number of sessions show, each from the window of the last rows on.
///
/// The stream is made when the first session follows the feed and dropped when the last one stops; the rows stay. A
/// feed is a cheap handle: give clones of it to the app function.
///
/// ```
/// use std::time::Duration;
///
/// use futures_util::StreamExt;
/// use tropism_core::{ColumnData, Feed, columns, every};
///
/// fn sample() -> ColumnData {
///     columns! { time: vec![0.0], load: vec![0.5] }
/// }
///
/// let machine = Feed::new(sample(), || every(Duration::from_millis(250)).map(|()| sample())).window(1_200);
/// assert_eq!(machine.columns().rows(), 1);
/// ```
#[derive(Clone)]
pub struct Feed(Arc<Inner>);

type MakeStream = dyn Fn() -> BoxStream<'static, ColumnData> + Send + Sync;

struct Inner {
    columns: Var<ColumnData>,
    make: Arc<MakeStream>,
    window: Option<usize>,
    pump: Mutex<Pump>,
}

/// What takes rows from the stream, while anybody follows.
#[derive(Default)]
struct Pump {
    followers: usize,
    task: Option<AbortHandle>,
}

impl Drop for Pump {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

impl Feed {
    /// A feed that starts with these rows, which also say what columns there are and of what type; `make` makes the
    /// stream of the rows behind them.
    pub fn new<S>(start: ColumnData, make: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = ColumnData> + Send + 'static,
    {
        Self(Arc::new(Inner {
            columns: Var::new(start.broadcast_after(&ColumnData::default())),
            make: Arc::new(move || make().boxed()),
            window: None,
            pump: Mutex::default(),
        }))
    }

    /// The same feed of the last so many rows only; without a window it grows for ever.
    #[must_use]
    pub fn window(self, rows: usize) -> Self {
        Self(Arc::new(Inner {
            columns: Var::new(self.columns()),
            make: self.0.make.clone(),
            window: Some(rows),
            pump: Mutex::default(),
        }))
    }

    /// The rows at present.
    pub fn columns(&self) -> ColumnData {
        self.0.columns.get()
    }

    fn start(&self) -> AbortHandle {
        let mut rows = (self.0.make)();
        let (columns, window) = (self.0.columns.clone(), self.0.window);
        let task = tokio::spawn(async move {
            while let Some(rows) = rows.next().await {
                columns.update(|columns| match columns.appended(&rows, window) {
                    Ok(all) => *columns = all.broadcast_after(columns),
                    Err(error) => tracing::error!("rows of a feed were left out: {error}"),
                });
            }
        });
        task.abort_handle()
    }
}

impl std::fmt::Debug for Feed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Feed").field("rows", &self.columns().rows()).finish_non_exhaustive()
    }
}

impl Source for Feed {
    type Item = ColumnData;

    fn current(&self) -> Reading<ColumnData> {
        self.0.columns.current()
    }

    fn height(&self) -> u32 {
        0
    }

    fn watch(&self, watcher: Watcher) -> usize {
        let place = self.0.columns.watch(watcher);
        let mut pump = lock(&self.0.pump);
        pump.followers += 1;
        if pump.task.is_none() {
            pump.task = Some(self.start());
        }
        place
    }

    fn unwatch(&self, place: usize) {
        self.0.columns.unwatch(place);
        let task = {
            let mut pump = lock(&self.0.pump);
            pump.followers = pump.followers.saturating_sub(1);
            if pump.followers == 0 { pump.task.take() } else { None }
        };
        if let Some(task) = task {
            task.abort();
        }
    }
}

impl Arg<ColumnData, marker::Follow> for Feed {
    fn into_assignment(self) -> Assignment<ColumnData> {
        Assignment::Follow(Arc::new(self))
    }
}

impl Arg<ColumnData, marker::Follow> for &Feed {
    fn into_assignment(self) -> Assignment<ColumnData> {
        self.clone().into_assignment()
    }
}
