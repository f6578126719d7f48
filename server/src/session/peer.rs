//! A session's view of one of its connections.

use tokio::sync::mpsc;
use tokio::time::Instant;
use tropism_core::wire::{Buffers, Fragment, Message};
use tropism_core::{Document, PeerId};

use super::closing::Closing;
use super::link::{Batch, Newcomer};
use super::phase::{self, Phase};

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
    phase: Phase,
    /// How the document travels to it: a page that asks again loses binary buffers.
    buffers: Buffers,
    pub(super) page: Option<String>,
    browser: bool,
}

/// An answer in line.
#[derive(Debug)]
enum Reply {
    /// Asked for by nobody.
    Greeting,
    Message(Message),
    /// The document, as it is when the answer leaves: to this request, in this form.
    Document(String, Buffers),
}

impl Peer {
    /// `returning` is whether its page was connected before.
    pub(super) fn new(id: PeerId, newcomer: Newcomer, returning: bool) -> Self {
        let Newcomer { outbox, page, browser, .. } = newcomer;
        Self {
            id,
            outbox,
            ready: true,
            replies: vec![Reply::Greeting],
            held: Vec::new(),
            phase: if returning && browser { Phase::returning() } else { Phase::Steady },
            buffers: if returning { Buffers::Inline } else { Buffers::Binary },
            page,
            browser,
        }
    }

    /// The last batch was written.
    pub(super) fn written(&mut self) {
        self.ready = true;
    }

    /// Queues the answer to a request.
    pub(super) fn reply(&mut self, message: Message) {
        self.replies.push(Reply::Message(message));
    }

    /// Queues the document as the answer to a request.
    pub(super) fn reply_with_document(&mut self, request: String) {
        self.replies.push(Reply::Document(request, self.buffers));
        if self.page.is_some() {
            self.buffers = Buffers::Inline;
        }
        self.phase = if self.browser { Phase::loading() } else { Phase::Steady };
    }

    /// Whether the client is a browser that shows the document already, and goes on with it until the answer comes.
    pub(super) fn pulls_again(&self) -> bool {
        self.browser && self.buffers == Buffers::Inline
    }

    /// Whether the client has yet to tell that it is loaded.
    pub(super) fn is_loading(&self) -> bool {
        matches!(self.phase, Phase::Loading { .. })
    }

    /// The client has built its views.
    pub(super) fn loaded(&mut self) {
        self.phase = Phase::Steady;
    }

    /// When [`Peer::deliver`] has something to do although nothing happens; while a batch is being written it has not.
    pub(super) fn deadline(&self) -> Option<Instant> {
        match self.phase {
            Phase::Returning { until } if self.ready => Some(until),
            Phase::Loading { until } if self.ready && !self.held.is_empty() => Some(until),
            Phase::Returning { .. } | Phase::Loading { .. } | Phase::Steady => None,
        }
    }

    /// Gives the connection what it may have: first what changed, then the answers that may refer to it.
    pub(super) fn deliver(&mut self, document: &mut Document) {
        if !self.ready {
            return;
        }
        let mut batch = Batch::default();
        self.pass_deadline(&mut batch);
        if let Err(error) = self.fill(&mut batch, document) {
            tracing::error!(%error, "a document cannot be encoded");
            batch = Batch { closing: Some(Closing::failed("the document cannot be encoded")), ..Batch::default() };
        }
        if !(batch.fragments.is_empty() && batch.closing.is_none()) {
            self.ready = false;
            // A connection that is gone says so by itself.
            drop(self.outbox.try_send(batch));
        }
    }

    fn pass_deadline(&mut self, batch: &mut Batch) {
        match self.phase {
            Phase::Returning { until } if until <= Instant::now() => {
                batch.fragments.extend(phase::resync_preamble());
            }
            Phase::Loading { until } if until <= Instant::now() => {}
            Phase::Loading { .. } if self.replies.len() >= HELD_ANSWERS => {}
            Phase::Returning { .. } | Phase::Loading { .. } | Phase::Steady => return,
        }
        self.phase = Phase::Steady;
    }

    fn fill(&mut self, batch: &mut Batch, document: &mut Document) -> Result<(), serde_json::Error> {
        // While a frame is held no other is cut: it would overtake.
        if self.held.is_empty() {
            if let Some(frame) = document.frame(self.id)? {
                self.held.extend(frame.messages.iter().flat_map(Message::fragments).cloned());
                if self.is_loading() && frame.is_structural {
                    return Ok(());
                }
            }
        } else if self.is_loading() {
            return Ok(());
        }
        batch.fragments.append(&mut self.held);
        for reply in self.replies.drain(..) {
            let message = match reply {
                Reply::Greeting => {
                    batch.fragments.extend_from_slice(Message::ack().fragments());
                    continue;
                }
                Reply::Message(message) => message,
                Reply::Document(request, buffers) => document.pull(self.id, &request, buffers)?,
            };
            batch.fragments.extend_from_slice(message.fragments());
            batch.answers += 1;
        }
        Ok(())
    }
}
