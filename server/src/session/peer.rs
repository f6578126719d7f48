//! A session's view of one of its connections.

use std::time::Duration;

use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tropism_core::wire::{Buffers, Fragment, Message, to_script};
use tropism_core::{Document, PeerId};

use super::closing::Closing;
use super::link::{Batch, Newcomer};
use super::output_errors::OutputErrors;
use super::phase::{self, Phase};
use super::progress::Due;
use super::script::{Script, Verdict};

/// Answers that may wait for a frame that is held back. More would keep the client from telling that it is loaded,
/// because no more than a few unanswered requests are read.
const HELD_ANSWERS: usize = 8;

/// A connection: what waits for it, and whether it can take it.
#[derive(Debug)]
pub(super) struct Peer {
    id: PeerId,
    outbox: mpsc::Sender<Batch>,
    /// The last batch was written.
    ready: bool,
    replies: Vec<Reply>,
    /// The frame that a loading client gets later.
    held: Vec<Fragment>,
    /// Its last message, if only a ping can tell when it has arrived.
    question: Option<String>,
    phase: Phase,
    /// How the document travels to it: a page that asks again loses binary buffers.
    buffers: Buffers,
    pub(super) page: Option<String>,
    browser: bool,
    /// Our script in its page, once it has said hello.
    script: Option<Script>,
    min_frame_interval: Duration,
    /// It has changed something before.
    writes: bool,
    /// When a frame may be made that had to wait.
    frame_due: Option<Instant>,
    /// The connection ends, for this reason.
    closing: Option<Closing>,
}

/// What stands in line.
#[derive(Debug)]
enum Reply {
    /// Asked for by nobody.
    Notice(Message),
    Answer(Message),
    /// The document, as it is when the answer leaves: to this request, in this form.
    Document(String, Buffers),
}

impl Peer {
    /// `returning` is whether its page was connected before.
    pub(super) fn new(id: PeerId, newcomer: Newcomer, returning: bool, min_frame_interval: Duration) -> Self {
        let Newcomer { outbox, page, browser, .. } = newcomer;
        Self {
            id,
            outbox,
            ready: true,
            replies: vec![Reply::Notice(Message::ack())],
            held: Vec::new(),
            question: None,
            phase: if returning && browser { Phase::returning() } else { Phase::Steady },
            buffers: if returning { Buffers::Inline } else { Buffers::Binary },
            page,
            browser,
            script: None,
            min_frame_interval,
            writes: false,
            frame_due: None,
            closing: None,
        }
    }

    /// The last batch was written.
    pub(super) fn written(&mut self) {
        self.ready = true;
        if let Some(script) = &mut self.script {
            script.written();
        }
    }

    /// Queues the answer to a request.
    pub(super) fn reply(&mut self, message: Message) {
        self.replies.push(Reply::Answer(message));
    }

    /// Queues the document as the answer to a request.
    pub(super) fn reply_with_document(&mut self, request: String) {
        self.replies.push(Reply::Document(request, self.buffers));
        if self.page.is_some() {
            self.buffers = Buffers::Inline;
        }
        self.phase = if self.browser { Phase::loading() } else { Phase::Steady };
        // It is part of the document, and would reach the one that is about to be replaced.
        self.held.clear();
        if let Some(script) = &mut self.script {
            script.pulls();
        }
    }

    /// Whether the client is a browser that shows the document already, and goes on with it until the answer comes.
    pub(super) fn pulls_again(&self) -> bool {
        self.browser && self.buffers == Buffers::Inline
    }

    /// Whether the client has yet to tell that it is loaded.
    fn is_loading(&self) -> bool {
        matches!(self.phase, Phase::Loading { .. })
    }

    /// The client has built its views.
    pub(super) fn loaded(&mut self) {
        self.phase = Phase::Steady;
    }

    /// The client has changed something, and waits to see what follows from it.
    pub(super) fn has_input(&mut self) {
        self.writes = true;
        if let Some(script) = &mut self.script {
            script.has_input = true;
        }
    }

    /// Our script has taken hold of the client.
    pub(super) fn says_hello(&mut self) {
        self.script.get_or_insert_default();
    }

    /// Whether our script tells what the client has applied.
    pub(super) fn has_script(&self) -> bool {
        self.script.is_some()
    }

    /// A patch was applied.
    pub(super) fn applied(&mut self, id: &str) {
        if let Some(script) = &mut self.script {
            script.applied(id);
        }
    }

    /// Everything up to a patch was painted.
    pub(super) fn painted(&mut self, id: &str) {
        if let Some(script) = &mut self.script {
            script.painted(id);
        }
    }

    /// A patch was not applied.
    pub(super) fn failed(&mut self, id: &str, error: &str) {
        // Who is told to go may go on complaining.
        if self.closing.is_some() {
            return;
        }
        let verdict = self.script.as_mut().map_or(Verdict::Fine, |script| script.failed(id, error));
        self.obey(verdict);
    }

    fn obey(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Fine => {}
            Verdict::Pull => {
                self.held.clear();
                self.replies.push(Reply::Notice(to_script(&json!({ "pull": true }))));
            }
            Verdict::Stop => {
                // Nothing holds this back.
                self.held.clear();
                self.phase = Phase::Steady;
                let text = "This page could not be kept up to date.";
                self.replies.push(Reply::Notice(to_script(&json!({ "stop": text }))));
                self.closing = Some(Closing::policy("the page keeps failing to apply what it is sent: load it again"));
            }
        }
    }

    /// When [`Peer::deliver`] has something to do although nothing happens; while a batch is being written it has not.
    pub(super) fn deadline(&self) -> Option<Instant> {
        if !self.ready {
            return None;
        }
        let phase = match self.phase {
            Phase::Returning { until } => Some(until),
            Phase::Loading { until } if !self.held.is_empty() => Some(until),
            Phase::Loading { .. } | Phase::Steady => None,
        };
        let pull = self.script.as_ref().and_then(Script::pull_deadline);
        [phase, pull, self.frame_due].into_iter().flatten().min()
    }

    /// Gives the connection what it may have: first what changed, then the answers that may refer to it.
    pub(super) fn deliver(&mut self, document: &mut Document, errors: &mut OutputErrors) {
        if !self.ready {
            return;
        }
        let mut batch = Batch::default();
        self.pass_deadline(&mut batch);
        if let Err(error) = self.fill(&mut batch, document, errors) {
            tracing::error!(%error, "a document cannot be encoded");
            self.closing = Some(Closing::failed("the document cannot be encoded"));
        }
        batch.closing.clone_from(&self.closing);
        if !(batch.fragments.is_empty() && batch.closing.is_none()) {
            self.ready = false;
            // A connection that is gone says so by itself.
            drop(self.outbox.try_send(batch));
        }
    }

    fn pass_deadline(&mut self, batch: &mut Batch) {
        let now = Instant::now();
        if self.script.as_ref().and_then(Script::pull_deadline).is_some_and(|until| until <= now) {
            self.closing = Some(Closing::policy("the page did not ask for the document again when it was told to"));
        }
        match self.phase {
            Phase::Returning { until } if until <= now => {
                batch.fragments.extend(phase::resync_preamble());
            }
            Phase::Loading { until } if until <= now => {}
            Phase::Loading { .. } if self.replies.len() >= HELD_ANSWERS => {}
            Phase::Returning { .. } | Phase::Loading { .. } | Phase::Steady => return,
        }
        self.phase = Phase::Steady;
    }

    fn fill(
        &mut self,
        batch: &mut Batch,
        document: &mut Document,
        errors: &mut OutputErrors,
    ) -> Result<(), serde_json::Error> {
        // While a frame is held no other is cut: it would overtake.
        if self.held.is_empty() {
            if self.is_due() {
                let is_structural = self.cut(document)?;
                self.tell_errors(document, errors);
                if self.is_loading() && is_structural {
                    return Ok(());
                }
            }
        } else if self.is_loading() {
            return Ok(());
        }
        if !self.held.is_empty() {
            batch.fragments.append(&mut self.held);
            batch.question = self.question.take();
        }
        // One document at a time: each may be large.
        let is_document = |reply: &Reply| matches!(reply, Reply::Document(..));
        let end = self.replies.iter().position(is_document).map_or(self.replies.len(), |place| place + 1);
        for reply in self.replies.drain(..end) {
            let (message, is_answer) = match reply {
                Reply::Notice(message) => (message, false),
                Reply::Answer(message) => (message, true),
                Reply::Document(request, buffers) => (document.pull(self.id, &request, buffers)?, true),
            };
            batch.fragments.extend_from_slice(message.fragments());
            batch.answers += usize::from(is_answer);
        }
        Ok(())
    }

    /// Whether a frame may be made now; if not, notes when.
    fn is_due(&mut self) -> bool {
        self.frame_due = None;
        // The document that stands in line has everything, and a frame before it would reach the one that it replaces.
        if self.replies.iter().any(|reply| matches!(reply, Reply::Document(..))) {
            return false;
        }
        match self.script.as_ref().map_or(Due::Now, |script| script.due(self.min_frame_interval)) {
            Due::Now => return true,
            Due::At(time) => self.frame_due = Some(time),
            Due::Answered => {}
        }
        false
    }

    /// Makes the next frame, if there is one, and holds it. Whether it is structural.
    fn cut(&mut self, document: &mut Document) -> Result<bool, serde_json::Error> {
        let Some(frame) = document.frame(self.id)? else {
            return Ok(false);
        };
        let last = frame.messages.last().map(|message| message.header().id.clone());
        match &mut self.script {
            Some(script) => script.sends(last.unwrap_or_default()),
            // Who only looks crosses nothing.
            None if self.writes => self.question = last,
            None => {}
        }
        self.held.extend(frame.messages.iter().flat_map(Message::fragments).cloned());
        Ok(frame.is_structural)
    }

    /// Queues the list of all errors, if it is another than the page has.
    fn tell_errors(&mut self, document: &Document, errors: &mut OutputErrors) {
        if let Some(script) = &mut self.script
            && script.tells_errors(document.errors_version())
        {
            self.replies.push(Reply::Notice(errors.message(document)));
        }
    }
}
