//! Periods.

use std::time::Duration;

use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// An item each period, the first one after the first period. Where what is done with an item takes longer, items are
/// left out: none are made up for.
///
/// # Panics
/// If the period is zero, or when it is polled outside of a tokio runtime.
pub fn every(period: Duration) -> impl Stream<Item = ()> + Send + 'static {
    unfold(None, move |ticking| async move {
        // Made at the first poll, which happens inside of the runtime.
        let mut interval = ticking.unwrap_or_else(|| {
            let mut interval = interval_at(Instant::now() + period, period);
            interval.set_missed_tick_behavior(MissedTickBehavior::Skip);
            interval
        });
        interval.tick().await;
        Some(((), Some(interval)))
    })
}
