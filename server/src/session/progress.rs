//! How far a page is that answers every patch, and when it can take the next frame.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// Frames that may be on their way to a page.
const MAX_IN_FLIGHT: usize = 4;

/// Applied frames without a sight of an animation frame, beyond which nobody seems to look.
const MAX_UNSEEN: usize = 2;

/// What a page gets that nobody looks at.
const TRICKLE: Duration = Duration::from_secs(1);

/// Applied frames that are remembered until they are painted.
const MAX_REMEMBERED: usize = 16;

/// The frames that a page has not answered, and those that it has not painted; each by its last message, oldest first.
#[derive(Debug, Default)]
pub(super) struct Progress {
    in_flight: VecDeque<String>,
    /// Applied and not painted.
    unseen: VecDeque<String>,
    /// When the newest frame was made.
    newest: Option<Instant>,
}

/// When the next frame may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    Now,
    At(Instant),
    /// Not before the page has answered one.
    Answered,
}

impl Progress {
    /// Notes a frame.
    pub(super) fn sends(&mut self, message: String, now: Instant) {
        self.in_flight.push_back(message);
        self.newest = Some(now);
    }

    /// Notes something that is no frame, and paced as one.
    pub(super) fn tells(&mut self, now: Instant) {
        self.newest = Some(now);
    }

    /// Forgets everything: the page gets the document anew.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Everything up to a message was applied.
    pub(super) fn applied(&mut self, id: &str) {
        if let Some(index) = self.in_flight.iter().position(|known| known == id) {
            self.unseen.extend(self.in_flight.drain(..=index));
            let forgotten = self.unseen.len().saturating_sub(MAX_REMEMBERED);
            self.unseen.drain(..forgotten);
        }
    }

    /// Everything up to a message was painted.
    pub(super) fn painted(&mut self, id: &str) {
        if let Some(index) = self.unseen.iter().rposition(|known| known == id) {
            self.unseen.drain(..=index);
        }
    }

    /// When the next frame may be made. One that answers the page's own input does not wait for its time.
    pub(super) fn due(&self, answers_input: bool, min_interval: Duration, now: Instant) -> Due {
        if self.in_flight.len() >= MAX_IN_FLIGHT {
            return Due::Answered;
        }
        let interval = if self.unseen.len() > MAX_UNSEEN { TRICKLE.max(min_interval) } else { min_interval };
        match self.newest.and_then(|newest| newest.checked_add(interval)) {
            Some(next) if next > now && !answers_input => Due::At(next),
            _ => Due::Now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERVAL: Duration = Duration::from_millis(16);

    #[tokio::test(start_paused = true)]
    async fn few_frames_are_on_their_way() {
        let mut progress = Progress::default();
        let now = Instant::now();
        for id in ["1", "2", "3", "4"] {
            assert_eq!(progress.due(true, INTERVAL, now), Due::Now);
            progress.sends(id.to_owned(), now);
        }
        assert_eq!(progress.due(true, INTERVAL, now), Due::Answered);
        progress.applied("1");
        assert_eq!(progress.due(true, INTERVAL, now), Due::Now);
        assert_eq!(progress.due(false, INTERVAL, now), Due::At(now + INTERVAL));
        assert_eq!(progress.due(false, INTERVAL, now + INTERVAL), Due::Now);
    }

    #[tokio::test(start_paused = true)]
    async fn where_nobody_looks_frames_trickle_until_somebody_does() {
        let mut progress = Progress::default();
        let now = Instant::now();
        for number in 0..100 {
            let id = number.to_string();
            progress.sends(id.clone(), now);
            progress.applied(&id);
        }
        assert_eq!(progress.unseen.len(), MAX_REMEMBERED);
        assert_eq!(progress.due(false, INTERVAL, now + INTERVAL), Due::At(now + TRICKLE));
        progress.painted("no such id");
        assert_eq!(progress.due(true, INTERVAL, now), Due::Now);
        progress.painted("99");
        assert_eq!(progress.due(false, INTERVAL, now + INTERVAL), Due::Now);
    }
}
