//! Periods and delays.

use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{once, unfold};
use futures_util::{Stream, StreamExt};
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep};

use super::pump::Pump;

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

/// One item, so long after it is first asked for.
///
/// # Panics
/// When it is polled outside of a tokio runtime.
pub fn after(delay: Duration) -> impl Stream<Item = ()> + Send + 'static {
    once(async move { sleep(delay).await })
}

/// A value each period, the first one a period after somebody follows.
pub(crate) fn period(period: Duration) -> Arc<Pump<()>> {
    Pump::new(None, Arc::new(move || every(period).map(Ok).boxed()), |_, ()| Ok(()))
}

/// A value so long after somebody follows.
pub(crate) fn delay(delay: Duration) -> Arc<Pump<()>> {
    Pump::new(None, Arc::new(move || after(delay).map(Ok).boxed()), |_, ()| Ok(()))
}
