//! What a session's task and its connections tell each other.

use tokio::sync::{mpsc, oneshot};
use tropism_core::PeerId;
use tropism_core::wire::{Fragment, Incoming};

use super::closing::Closing;
use super::hub::OpenError;
use super::note::Note;

/// What a page needs to know of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Description {
    pub(crate) title: String,
    /// The ids of the document's roots, in order.
    pub(crate) roots: Vec<String>,
}

/// Requests that wait in front of a session's task; whoever has more waits in turn.
pub(super) const INBOX_CAPACITY: usize = 64;

/// To the session.
#[derive(Debug)]
pub(super) enum Request {
    /// A page is being made.
    Describe(oneshot::Sender<Result<Description, OpenError>>),
    /// A websocket was opened. No answer means that the session is just ending.
    Connect(Newcomer, oneshot::Sender<Result<PeerId, OpenError>>),
    /// A client's message.
    Message(PeerId, Incoming),
    /// What a client has got.
    Note(PeerId, Note),
    /// The last batch was written: the connection can take the next.
    Written(PeerId),
    /// A websocket was closed. The last that comes from it: its number may then be another's.
    Disconnect(PeerId),
}

/// A connection that wants to take part in a session.
#[derive(Debug)]
pub(super) struct Newcomer {
    /// Holds one batch. The session sends the next only after [`Request::Written`], so there is always room.
    pub(super) outbox: mpsc::Sender<Batch>,
    /// The name of its page, from the token; clients that are no pages have none.
    pub(super) page: Option<String>,
    /// Whether the page was made by an earlier process, so that it must have been connected before.
    pub(super) foreign: bool,
    /// Whether the client is a browser: only these say where their page comes from.
    pub(super) browser: bool,
}

/// Whole messages that are written together, in one flush.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) fragments: Vec<Fragment>,
    /// How many requests of the client this answers.
    pub(super) answers: usize,
    /// The last message of the frame in it, if the session wants to know when the client's machine has got that.
    pub(super) question: Option<String>,
    /// That this was the last, and why.
    pub(super) closing: Option<Closing>,
}
