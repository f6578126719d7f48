//! Our script in a client's page, as the session sees it.

use std::time::Duration;

use tokio::time::Instant;

use super::healing::{Healing, Remedy};
use super::progress::{Due, Progress};

/// What a script has told, and was told.
#[derive(Debug, Default)]
pub(super) struct Script {
    progress: Progress,
    healing: Healing,
    /// The page has changed something since the newest frame.
    pub(super) has_input: bool,
    /// The version of the list of errors that it has.
    errors: u64,
}

/// What a client must do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing.
    Fine,
    /// Pull the document: it has not got all of it.
    Pull,
    /// Go, and not come back.
    Stop,
}

impl Script {
    /// Notes a frame, by the id of its last message.
    pub(super) fn sends(&mut self, message: String) {
        self.has_input = false;
        self.progress.sends(message, Instant::now());
    }

    /// A patch was applied, and everything before it.
    pub(super) fn applied(&mut self, id: &str) {
        self.progress.applied(id);
    }

    /// Everything up to a patch was painted.
    pub(super) fn painted(&mut self, id: &str) {
        self.progress.painted(id);
    }

    /// A patch, or the document as it was pulled, was not applied.
    pub(super) fn failed(&mut self, id: &str, error: &str) -> Verdict {
        match self.healing.fails(Instant::now()) {
            Remedy::Wait => Verdict::Fine,
            Remedy::Pull => {
                tracing::warn!(message = id, error, "a page failed to apply a change: it pulls the document again");
                Verdict::Pull
            }
            Remedy::GiveUp => {
                tracing::warn!(message = id, error, "a page keeps failing to apply changes: it is given up");
                Verdict::Stop
            }
        }
    }

    /// The last batch was written.
    pub(super) fn written(&mut self) {
        self.healing.is_told(Instant::now());
    }

    /// The page asks for the document: nothing that it was sent before is of interest.
    pub(super) fn pulls(&mut self) {
        self.progress.clear();
        self.healing.pulls();
    }

    /// Until when the page must ask for the document, if it was told to.
    pub(super) fn pull_deadline(&self) -> Option<Instant> {
        self.healing.until()
    }

    /// When the next frame may be made.
    pub(super) fn due(&self, min_interval: Duration) -> Due {
        if self.healing.until().is_some() {
            return Due::Answered;
        }
        self.progress.due(self.has_input, min_interval, Instant::now())
    }

    /// Whether the page has to be told of this version of the list of errors, as it will be.
    pub(super) fn tells_errors(&mut self, version: u64) -> bool {
        let is_news = version != self.errors;
        if is_news {
            self.errors = version;
            self.progress.tells(Instant::now());
        }
        is_news
    }
}
