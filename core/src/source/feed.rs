//! One stream of rows for many sessions.

use std::sync::Arc;

use futures_util::{Stream, StreamExt};

use super::pump::{Make, Pump};
use super::rows::Rows;
use super::stream::resumable;
use crate::columns::ColumnData;
use crate::reactive::{Arg, Assignment, Reading, Source, Watcher, marker};

/// A stream of rows that any number of sessions show, each from the window of the last rows on. It is the way of rows
/// into a source: those that come between two turns are joined, and none is lost.
///
/// The stream runs in a task of its own while some session follows; the rows stay. Each item may be a `Result`: an
/// error is reported with the sources that follow, which keep their rows, until the next good item. Rows of other
/// columns are such an error. A stream that panics has failed and ended, until it is followed anew. Clients cannot
/// write the columns of a source that follows.
///
/// A feed is a cheap handle: give clones of it to the app function, or make one for each session there. To stop
/// what one session shows for a while, see [`paused_while`](Source::paused_while).
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
pub struct Feed {
    pump: Arc<Pump<ColumnData>>,
    make: Arc<Make<ColumnData>>,
}

impl Feed {
    /// A feed that starts with these rows, which also say what columns there are and of what type; `make` makes the
    /// stream of the rows behind them, when the first session follows. The stream is dropped when the last one stops.
    pub fn new<S>(start: ColumnData, make: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item: Rows> + Send + 'static,
    {
        Self::build(start, Arc::new(move || make().map(Rows::into_rows).boxed()), None)
    }

    /// The same of a stream that cannot be made anew, such as what a channel [receives](crate::received). While nobody
    /// follows, nothing is taken from it.
    ///
    /// ```
    /// use tropism_core::{Feed, columns, received};
    /// let (rows, receiver) = tokio::sync::mpsc::channel(16);
    /// let feed = Feed::from_stream(columns! { x: Vec::<f64>::new() }, received(receiver)).window(1_000);
    /// rows.try_send(columns! { x: vec![1.0, 2.0] }).expect("there is room for 16");
    /// ```
    pub fn from_stream<S>(start: ColumnData, stream: S) -> Self
    where
        S: Stream<Item: Rows> + Send + 'static,
    {
        Self::build(start, resumable(stream.map(Rows::into_rows)), None)
    }

    /// The same feed of the last so many rows only; without a window it grows for ever.
    ///
    /// # Panics
    /// If there are to be none.
    #[must_use]
    pub fn window(self, rows: usize) -> Self {
        assert!(rows > 0, "a feed needs a window of at least one row");
        Self::build(self.columns().tail(rows), self.make, Some(rows))
    }

    fn build(start: ColumnData, make: Arc<Make<ColumnData>>, window: Option<usize>) -> Self {
        let join = move |columns: Option<&ColumnData>, rows: ColumnData| match columns {
            Some(columns) => match columns.appended(&rows, window) {
                Ok(all) => Ok(all.broadcast_after(columns)),
                Err(error) => Err(error.to_string().into()),
            },
            None => Ok(rows),
        };
        let start = start.broadcast_after(&ColumnData::default());
        Self { pump: Pump::new(Some(start), make.clone(), join), make }
    }

    /// The rows at present.
    pub fn columns(&self) -> ColumnData {
        self.pump.last_good().unwrap_or_default()
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
        self.pump.current()
    }

    fn height(&self) -> u32 {
        0
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.pump.watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        self.pump.unwatch(place);
    }

    fn last_good(&self) -> Option<ColumnData> {
        self.pump.last_good()
    }

    fn is_feed(&self) -> bool {
        true
    }

    fn has_ended(&self) -> bool {
        self.pump.has_ended()
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
