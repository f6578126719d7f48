//! Any stream as a source.

use std::sync::Arc;

use futures_util::stream::{once, poll_fn, unfold};
use futures_util::{Stream, StreamExt};
use tokio::sync::{Mutex, mpsc};

use super::pump::{Make, Pump};
use crate::reactive::Derived;

/// The newest item of any stream, as a source: give it to builders, bind it, derive from it. Items may be `Result`s;
/// an error is reported with the property that it feeds, until the next good item.
///
/// The stream runs in a task of its own, and only while something follows what it feeds: otherwise nothing is taken
/// from it, and it goes on where it was. Of items that come between two turns the newest counts: for rows, each of
/// which counts, there is [`Feed`](crate::Feed). A stream that panics has failed and ended; others live on.
///
/// ```
/// use std::time::Duration;
///
/// use futures_util::StreamExt;
/// use tropism_core::{Document, every, stream};
///
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
/// # runtime.block_on(async {
/// # let mut document = Document::new(Default::default());
/// # let session = document.session();
/// # document.turn(|_| {
/// let seconds = every(Duration::from_secs(1)).enumerate().map(|(count, ())| format!("{} s", count + 1));
/// session.title().bind(stream(seconds));
/// # });
/// # document.changed().await;
/// # document.turn(|_| ());
/// assert_eq!(document.title(), "1 s");
/// # });
/// ```
pub fn stream<S>(stream: S) -> Derived<S::Item>
where
    S: Stream + Send + 'static,
    S::Item: Clone + Send + Sync + 'static,
{
    Derived::from_source(Pump::new(None, resumable(stream.map(Ok)), |_, item| Ok(item)))
}

/// What a bounded channel receives, as a stream. Where nothing is taken, because nobody follows, its sender waits.
///
/// ```
/// use tropism_core::{received, stream};
/// let (sender, receiver) = tokio::sync::mpsc::channel::<f64>(16);
/// let newest = stream(received(receiver));
/// # drop(sender);
/// ```
pub fn received<T: Send + 'static>(mut receiver: mpsc::Receiver<T>) -> impl Stream<Item = T> + Send + 'static {
    poll_fn(move |context| receiver.poll_recv(context))
}

/// Makes streams that go on where the one before was stopped.
pub(super) fn resumable<T: Send + 'static>(
    stream: impl Stream<Item = Result<T, Arc<str>>> + Send + 'static,
) -> Arc<Make<T>> {
    let stream = Arc::new(Mutex::new(stream.boxed().fuse()));
    Arc::new(move || {
        // One that was told to stop may still be about to.
        let turn = stream.clone().lock_owned();
        once(turn)
            .flat_map(|stream| unfold(stream, async |mut stream| stream.next().await.map(|item| (item, stream))))
            .boxed()
    })
}
