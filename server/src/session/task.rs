//! One session's task: owns the document and runs its turns.

use std::collections::HashMap;
use std::future::pending;
use std::mem::take;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};
use tokio::task::yield_now;
use tokio::time::{Instant, sleep_until};
use tropism_core::wire::{self, Incoming, MessageKind};
use tropism_core::{ClientReconnected, Document, DocumentReady, Event, EventClass as _, PeerId, Registry};

use super::audience::Audience;
use super::environment::Environment;
use super::filling;
use super::hub::{OpenError, Place, State};
use super::link::{Description, INBOX_CAPACITY, Newcomer, Request};
use super::note::{self, Note};
use super::output_errors::OutputErrors;
use super::peer::Peer;
use crate::app::App;
use crate::request::Request as PageRequest;

/// Pages that a session remembers as having been connected.
const MAX_KNOWN_PAGES: usize = 256;

/// A turn that takes longer than this keeps people waiting.
const LONG_TURN: Duration = Duration::from_millis(100);

/// A turn that takes longer than this is one after which others come first.
const FAIR_TURN: Duration = Duration::from_millis(1);

/// What a session is made of.
pub(super) struct Setting {
    pub(super) app: App,
    pub(super) registry: Arc<Registry>,
    /// The request that it is made for.
    pub(super) request: PageRequest,
    pub(super) environment: Arc<Environment>,
    pub(super) place: Place,
    /// Counts the session among those of the server.
    pub(super) permit: OwnedSemaphorePermit,
}

/// A session whose app function has succeeded.
struct Task {
    document: Document,
    peers: HashMap<PeerId, Peer>,
    /// The pages that have got the document. Their clients lose binary buffers when they ask again.
    known_pages: Vec<String>,
    audience: Audience,
    environment: Arc<Environment>,
    errors: OutputErrors,
    /// Since when nobody is connected.
    unused_since: Instant,
    warned_of_long_turn: bool,
}

/// What a step has to do.
#[derive(Default)]
struct Work {
    messages: Vec<(PeerId, Incoming)>,
    turned: bool,
    /// Connections that can take something now.
    touched: Vec<PeerId>,
    /// How long its turns took.
    duration: Duration,
    /// Connections that are closed. Their numbers are free only after the turn, which has their last messages.
    gone: Vec<PeerId>,
}

impl Setting {
    /// Runs the app function, then the session until nobody needs it any more.
    pub(super) async fn run(self, mut requests: mpsc::Receiver<Request>, state: watch::Sender<State>) {
        let Self { app, registry, request, environment, mut place, permit } = self;
        let mut document = match filling::document(app.clone(), registry, request, &environment).await {
            Ok(document) => document,
            Err(failure) => {
                tracing::error!(app = app.name(), "the application could not start: {failure}");
                place.leave();
                state.send_replace(State::Failed(failure.into_faults()));
                return;
            }
        };
        let audience = Audience::new(&mut document, app.writes());
        drop(app);
        tracing::debug!(session = %place.id(), "session made");
        state.send_replace(State::Running);
        let mut task = Task {
            document,
            peers: HashMap::new(),
            known_pages: Vec::new(),
            audience,
            environment,
            errors: OutputErrors::default(),
            unused_since: Instant::now(),
            warned_of_long_turn: false,
        };
        while task.step(&mut requests).await || !place.leave_unless_asked_for(&requests) {}
        tracing::debug!(session = %place.id(), "session ended");
        drop(permit);
    }
}

impl Task {
    /// Waits for something to do and does it; false once the session was unused for long enough.
    async fn step(&mut self, requests: &mut mpsc::Receiver<Request>) -> bool {
        let deadline = self.deadline();
        let (request, changed) = tokio::select! {
            Some(request) = requests.recv() => (Some(request), false),
            () = self.document.changed() => (None, true),
            () = wait_until(deadline) => (None, false),
        };
        let mut work = Work::default();
        let more = std::iter::from_fn(|| requests.try_recv().ok()).take(INBOX_CAPACITY);
        for request in request.into_iter().chain(more) {
            self.take(request, &mut work);
        }
        if changed || !work.messages.is_empty() {
            self.turn(&mut work);
        }
        for id in work.gone {
            self.peers.remove(&id);
            self.document.disconnect(id);
        }
        let now = Instant::now();
        let is_due = |peer: &Peer| peer.deadline().is_some_and(|deadline| deadline <= now);
        for (id, peer) in &mut self.peers {
            if work.turned || work.touched.contains(id) || is_due(peer) {
                peer.deliver(&mut self.document, &mut self.errors);
            }
        }
        if work.duration > FAIR_TURN {
            let_others_run().await;
        }
        !self.peers.is_empty() || now < self.end_of_life()
    }

    /// When something has to be done although nothing happens.
    fn deadline(&self) -> Option<Instant> {
        if self.peers.is_empty() {
            return Some(self.end_of_life());
        }
        self.peers.values().filter_map(Peer::deadline).min()
    }

    fn end_of_life(&self) -> Instant {
        self.unused_since + self.environment.limits.unused_session_lifetime
    }

    fn take(&mut self, request: Request, work: &mut Work) {
        match request {
            Request::Describe(reply) => {
                drop(reply.send(self.describe()));
                self.unused_since = Instant::now();
            }
            Request::Connect(newcomer, reply) => {
                let outcome = self.connect(newcomer);
                work.touched.extend(outcome.iter().copied());
                // The connection may be lost by now.
                if let Err(Ok(id)) = reply.send(outcome) {
                    work.gone.push(id);
                }
            }
            Request::Message(id, message) => work.messages.push((id, message)),
            Request::Note(id, note) => {
                // What it wrote before was written without what it tells of.
                if work.messages.iter().any(|(writer, _)| *writer == id) {
                    self.turn(work);
                }
                self.note(id, note);
                work.touched.push(id);
            }
            Request::Written(id) => {
                if let Some(peer) = self.peers.get_mut(&id) {
                    peer.written();
                    work.touched.push(id);
                }
            }
            Request::Disconnect(id) => {
                work.gone.push(id);
                self.unused_since = Instant::now();
            }
        }
    }

    fn describe(&mut self) -> Result<Description, OpenError> {
        self.audience.gets_page(&mut self.document)?;
        let roots = self.document.root_ids().iter().map(ToString::to_string).collect();
        Ok(Description { title: self.document.title(), roots })
    }

    fn connect(&mut self, newcomer: Newcomer) -> Result<PeerId, OpenError> {
        if self.peers.len() >= self.environment.limits.max_connections_per_session {
            return Err(OpenError::Full);
        }
        self.audience.gets_client(&mut self.document, newcomer.page.as_ref(), newcomer.browser)?;
        let known = newcomer.page.as_ref().is_some_and(|page| self.known_pages.contains(page));
        let returning = known || newcomer.foreign;
        let id = self.document.connect();
        self.document.acknowledges(id);
        if !newcomer.browser {
            self.document.has_classes(id);
        }
        let min_frame_interval = self.environment.limits.min_frame_interval;
        self.peers.insert(id, Peer::new(id, newcomer, returning, min_frame_interval));
        Ok(id)
    }

    /// One turn for all messages that have come, then the answers.
    fn turn(&mut self, work: &mut Work) {
        let messages = take(&mut work.messages);
        work.turned = true;
        let watched = self.environment.lookout.turn();
        let begin = Instant::now();
        let outcomes = self.document.turn(|turn| {
            let apply = |(id, message): &(PeerId, Incoming)| match message.header.kind {
                MessageKind::PatchDoc => turn.patch(*id, &message.content),
                MessageKind::PushDoc => turn.push(*id, &message.content).map(|()| Vec::new()),
                _ => Ok(Vec::new()),
            };
            messages.iter().map(apply).collect::<Vec<_>>()
        });
        drop(watched);
        // They are in the log already.
        self.document.take_faults();
        let duration = begin.elapsed();
        work.duration += duration;
        self.note_duration(duration);
        for ((id, message), outcome) in messages.into_iter().zip(outcomes) {
            self.answer(id, message, outcome);
        }
    }

    fn answer(&mut self, id: PeerId, message: Incoming, outcome: tropism_core::Result<Vec<Event>>) {
        let Some(peer) = self.peers.get_mut(&id) else {
            return;
        };
        let Incoming { header, .. } = message;
        if matches!(header.kind, MessageKind::PatchDoc | MessageKind::PushDoc) {
            peer.has_input();
        }
        let events = match outcome {
            Ok(events) => events,
            Err(error) => {
                tracing::debug!(%error, "a client's message was refused");
                return peer.reply(wire::error(&header.id, &error.to_string()));
            }
        };
        match header.kind {
            MessageKind::PullDocReq => {
                remember(&mut self.known_pages, peer.page.as_ref());
                self.document.set_replacing(id, peer.pulls_again());
                peer.reply_with_document(header.id);
            }
            MessageKind::ServerInfoReq => peer.reply(wire::server_info(&header.id)),
            // Only those come here that are no note.
            MessageKind::Tropism => {
                peer.reply(wire::error(&header.id, note::EXPLANATION));
            }
            _ => {
                for event in &events {
                    match event.name() {
                        DocumentReady::NAME => peer.loaded(),
                        ClientReconnected::NAME => self.document.set_replacing(id, false),
                        _ => {}
                    }
                }
                peer.reply(wire::ok(&header.id));
            }
        }
    }

    fn note(&mut self, id: PeerId, note: Note) {
        let Some(peer) = self.peers.get_mut(&id) else {
            return;
        };
        match note {
            Note::Hello => peer.says_hello(),
            Note::Applied(message) => match self.document.applied(id, &message) {
                Ok(()) => peer.applied(&message),
                Err(gap) => peer.failed(&message, &gap.to_string()),
            },
            Note::Painted(message) => peer.painted(&message),
            Note::Failed { id, error } => peer.failed(&id, &error),
            Note::Replaced => self.document.set_replacing(id, false),
            Note::Arrived(_) if peer.has_script() => {}
            Note::Arrived(message) => self.document.arrived(id, &message),
        }
    }

    fn note_duration(&mut self, duration: Duration) {
        if duration > LONG_TURN && !std::mem::replace(&mut self.warned_of_long_turn, true) {
            tracing::warn!(
                "a turn took {} ms, and everyone in its session waited: long computations belong into derive_blocking",
                duration.as_millis()
            );
        }
    }
}

fn remember(pages: &mut Vec<String>, page: Option<&String>) {
    if let Some(page) = page.filter(|page| !pages.contains(page)) {
        if pages.len() == MAX_KNOWN_PAGES {
            pages.remove(0);
        }
        pages.push(page.clone());
    }
}

/// Lets other sessions have the thread, and the runtime look at sockets: a session that always finds something to do
/// would keep the thread for ever.
async fn let_others_run() {
    // If the turn woke its own task, the first time only uses that up, and the task is back before any socket.
    for _ in 0..2 {
        yield_now().await;
    }
}

async fn wait_until(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => pending().await,
    }
}
