//! What sessions and connections may use.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::config::Config;

/// App functions that run at the same time. More would take the threads that `derive_blocking` needs.
const MAX_STARTING: usize = 64;

/// The part of the configuration that sessions and connections need; most fields are those of [`Config`].
#[derive(Debug)]
pub(crate) struct Limits {
    /// A permit for each session that may still be made.
    pub(super) sessions: Arc<Semaphore>,
    /// A permit for each app function that may still run at the same time.
    pub(super) starting: Semaphore,
    pub(super) unused_session_lifetime: Duration,
    pub(super) max_connections_per_session: usize,
    pub(super) keep_alive: Option<Duration>,
    pub(super) pong_timeout: Duration,
    pub(crate) max_message_size: usize,
    pub(super) max_outstanding_requests: usize,
    pub(super) min_frame_interval: Duration,
}

impl Limits {
    pub(crate) fn new(config: &Config) -> Self {
        Self {
            sessions: Arc::new(Semaphore::new(config.max_sessions.min(Semaphore::MAX_PERMITS))),
            starting: Semaphore::new(MAX_STARTING),
            unused_session_lifetime: config.unused_session_lifetime,
            max_connections_per_session: config.max_connections_per_session,
            keep_alive: Some(config.keep_alive).filter(|interval| !interval.is_zero()),
            pong_timeout: config.pong_timeout,
            max_message_size: config.max_message_size,
            max_outstanding_requests: config
                .max_outstanding_requests
                .clamp(1, Semaphore::MAX_PERMITS.min(u32::MAX as usize)),
            min_frame_interval: config.min_frame_interval,
        }
    }

    /// What a request of so many bytes costs of those that may be outstanding: one, or so much more that all of them
    /// together are no larger than the largest message.
    pub(super) fn cost(&self, bytes: usize) -> u32 {
        let share = bytes.saturating_mul(self.max_outstanding_requests) / self.max_message_size.max(1);
        u32::try_from(share.clamp(1, self.max_outstanding_requests)).unwrap_or(u32::MAX)
    }

    /// How long a client may give no sign of life; for ever if it is never asked.
    pub(crate) fn patience(&self) -> Option<Duration> {
        self.keep_alive.map(|interval| interval.saturating_add(self.pong_timeout))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_requests_cost_as_many_small_ones() {
        let config = Config { max_outstanding_requests: 16, max_message_size: 1_600, ..Config::default() };
        let limits = Limits::new(&config);
        let costs = [0, 10, 150, 200, 1_600, 5_000].map(|bytes| limits.cost(bytes));
        assert_eq!(costs, [1, 1, 1, 2, 16, 16]);
    }
}
