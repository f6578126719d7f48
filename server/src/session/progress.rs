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

/// The frames that a page has not answered, and those that it has not painted.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// What is left to be applied of each frame, oldest first: the ids of its messages.
    in_flight: VecDeque<VecDeque<String>>,
    /// The last message of each frame that is applied and not painted, oldest first.
    unseen: VecDeque<String>,
    /// When the newest frame was made.
    newest: Option<Instant>,
}

/// What it means that a message was applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Applied {
    /// It was the oldest one that was not.
    InOrder,
    /// One before it was not applied: it failed.
    WithGap,
    /// It is none of those that were waited for.
    Unknown,
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
    /// Notes a frame, by the ids of its messages.
    pub(super) fn sends(&mut self, messages: VecDeque<String>, now: Instant) {
        self.in_flight.push_back(messages);
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

    /// A message was applied.
    pub(super) fn applied(&mut self, id: &str) -> Applied {
        let Some(frame) = self.in_flight.front_mut() else {
            return Applied::Unknown;
        };
        if frame.front().is_none_or(|oldest| oldest != id) {
            let is_known = self.in_flight.iter().flatten().any(|known| known == id);
            return if is_known { Applied::WithGap } else { Applied::Unknown };
        }
        if let Some(id) = frame.pop_front()
            && frame.is_empty()
        {
            self.in_flight.pop_front();
            self.unseen.push_back(id);
            if self.unseen.len() > MAX_REMEMBERED {
                self.unseen.pop_front();
            }
        }
        Applied::InOrder
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

    fn frame(ids: &[&str]) -> VecDeque<String> {
        ids.iter().map(|&id| id.to_owned()).collect()
    }

    #[tokio::test(start_paused = true)]
    async fn a_gap_is_seen_and_the_unknown_is_nothing() {
        let mut progress = Progress::default();
        assert_eq!(progress.applied("1"), Applied::Unknown);
        progress.sends(frame(&["1", "1.1"]), Instant::now());
        progress.sends(frame(&["2"]), Instant::now());
        assert_eq!(progress.applied("7"), Applied::Unknown);
        assert_eq!(progress.applied("1"), Applied::InOrder);
        assert_eq!(progress.applied("1"), Applied::Unknown);
        assert_eq!(progress.applied("2"), Applied::WithGap);
        assert_eq!(progress.applied("1.1"), Applied::InOrder);
        assert_eq!(progress.applied("2"), Applied::InOrder);
    }

    #[tokio::test(start_paused = true)]
    async fn few_frames_are_on_their_way() {
        let mut progress = Progress::default();
        let now = Instant::now();
        for id in ["1", "2", "3", "4"] {
            assert_eq!(progress.due(true, INTERVAL, now), Due::Now);
            progress.sends(frame(&[id]), now);
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
            progress.sends(frame(&[&id]), now);
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
