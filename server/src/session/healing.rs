//! Getting a page right again that did not apply what it was sent: it must pull the document anew.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// How long a page may take to ask for the document when it was told to.
const PATIENCE: Duration = Duration::from_secs(5);

/// Attempts within [`SPAN`], after which a page is given up.
const MAX_ATTEMPTS: usize = 3;

const SPAN: Duration = Duration::from_secs(30);

/// The attempts to get one page right.
#[derive(Debug, Default)]
pub(super) struct Healing {
    /// When the newest were made.
    attempts: VecDeque<Instant>,
    /// Until when the page must ask for the document.
    until: Option<Instant>,
}

/// What to do about a page that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Tell it to pull the document.
    Pull,
    /// It has been told.
    Wait,
    /// Pulling does not help.
    GiveUp,
}

impl Healing {
    /// The page has not applied something.
    pub(super) fn fails(&mut self, now: Instant) -> Remedy {
        if self.until.is_some() {
            return Remedy::Wait;
        }
        self.attempts.retain(|attempt| now.duration_since(*attempt) < SPAN);
        if self.attempts.len() == MAX_ATTEMPTS {
            return Remedy::GiveUp;
        }
        self.attempts.push_back(now);
        self.until = Some(now + PATIENCE);
        Remedy::Pull
    }

    /// The page has got all that was written, and with it what it is to do.
    pub(super) fn is_told(&mut self, now: Instant) {
        self.until = self.until.map(|_| now + PATIENCE);
    }

    /// The page asks for the document.
    pub(super) fn pulls(&mut self) {
        self.until = None;
    }

    /// Until when the page must ask for the document. Nothing that it is sent before is of any use.
    pub(super) fn until(&self) -> Option<Instant> {
        self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_page_that_pulling_does_not_help_is_given_up() {
        let mut healing = Healing::default();
        for _ in 0..MAX_ATTEMPTS {
            assert_eq!(healing.fails(Instant::now()), Remedy::Pull);
            assert_eq!(healing.fails(Instant::now()), Remedy::Wait);
            healing.pulls();
        }
        assert_eq!(healing.fails(Instant::now()), Remedy::GiveUp);
        tokio::time::advance(SPAN).await;
        assert_eq!(healing.fails(Instant::now()), Remedy::Pull);
        assert!(healing.attempts.len() <= MAX_ATTEMPTS);
    }
}
