//! The sessions of one app: made once each, found again, ended when unused.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::{mpsc, oneshot, watch};
use tokio_util::task::AbortOnDropHandle;
use tropism_core::{PeerId, Registry};

use super::environment::Environment;
use super::link::{Description, INBOX_CAPACITY, Newcomer, Request};
use super::task;
use crate::app::App;
use crate::request::Request as PageRequest;
use crate::security::SessionId;

/// Why a session cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OpenError {
    /// The app function failed; the log has the reason. Or it made a document with these mistakes.
    Failed(Arc<[String]>),
    /// There are as many sessions, or connections to this one, as there may be.
    Full,
    /// A client of the session has written into it what must not reach other people's pages.
    Private,
    /// There is no such session, and the token is too old to make it.
    Expired,
    /// The server is stopping.
    Stopping,
}

/// The sessions of an app.
#[derive(Debug)]
pub(crate) struct Hub {
    app: App,
    registry: Arc<Registry>,
    environment: Arc<Environment>,
    sessions: Arc<Sessions>,
}

#[derive(Debug, Default)]
struct Sessions(Mutex<HashMap<SessionId, Running>>);

/// A session's task; ends with this value.
#[derive(Debug)]
struct Running {
    handle: Handle,
    task: AbortOnDropHandle<()>,
}

/// The way to a session's task.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    inbox: mpsc::Sender<Request>,
    state: watch::Receiver<State>,
}

/// How far a session has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum State {
    /// The app function runs.
    Starting,
    Running,
    /// The app function failed, or made a document with these mistakes.
    Failed(Arc<[String]>),
}

/// The place of a session in its hub: lets the session's own task leave.
#[derive(Debug)]
pub(super) struct Place {
    id: SessionId,
    sessions: Weak<Sessions>,
}

/// A session that ended while it was being asked; another one may take its place.
struct Ended;

impl Hub {
    pub(crate) fn new(app: App, environment: Arc<Environment>) -> Self {
        Self { registry: environment.registry(&app), app, environment, sessions: Arc::default() }
    }

    /// What the page of a session needs; makes the session if there is none of this id.
    pub(crate) async fn describe(
        &self,
        id: &SessionId,
        may_create: bool,
        request: &PageRequest,
    ) -> Result<Description, OpenError> {
        loop {
            let handle = self.session(id, may_create, request)?;
            handle.started().await?;
            if let Ok(outcome) = handle.ask(Request::Describe).await {
                return outcome;
            }
        }
    }

    /// Takes part in a session; makes it if there is none of this id.
    pub(super) async fn connect(
        &self,
        id: &SessionId,
        may_create: bool,
        request: &PageRequest,
        newcomer: impl Fn() -> Newcomer,
    ) -> Result<(Handle, PeerId), OpenError> {
        loop {
            let handle = self.session(id, may_create, request)?;
            handle.started().await?;
            if let Ok(outcome) = handle.ask(|reply| Request::Connect(newcomer(), reply)).await {
                return outcome.map(|peer| (handle, peer));
            }
        }
    }

    pub(super) fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Finds or makes a session. Its task starts at once, but whether the app function succeeds is not known yet.
    fn session(&self, id: &SessionId, may_create: bool, request: &PageRequest) -> Result<Handle, OpenError> {
        match self.sessions.lock().entry(id.clone()) {
            Entry::Occupied(entry) => Ok(entry.get().handle.clone()),
            Entry::Vacant(_) if !may_create => Err(OpenError::Expired),
            Entry::Vacant(entry) => {
                let permit =
                    Arc::clone(&self.environment.limits.sessions).try_acquire_owned().map_err(|_| OpenError::Full)?;
                let (inbox, requests) = mpsc::channel(INBOX_CAPACITY);
                let (state, observed) = watch::channel(State::Starting);
                let place = Place { id: id.clone(), sessions: Arc::downgrade(&self.sessions) };
                let session = task::Setting {
                    app: self.app.clone(),
                    registry: Arc::clone(&self.registry),
                    request: request.clone(),
                    environment: Arc::clone(&self.environment),
                    place,
                    permit,
                };
                let task = AbortOnDropHandle::new(tokio::spawn(session.run(requests, state)));
                let handle = Handle { inbox, state: observed };
                entry.insert(Running { handle: handle.clone(), task });
                Ok(handle)
            }
        }
    }
}

impl Sessions {
    /// The table is consistent at every moment, so a panic elsewhere does not spoil it.
    fn lock(&self) -> MutexGuard<'_, HashMap<SessionId, Running>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Handle {
    /// Waits for the app function.
    async fn started(&self) -> Result<(), OpenError> {
        let mut state = self.state.clone();
        match state.wait_for(|state| *state != State::Starting).await.as_deref() {
            Ok(State::Failed(faults)) => Err(OpenError::Failed(faults.clone())),
            Ok(_) => Ok(()),
            // The task was ended from outside, with its hub.
            Err(_) => Err(OpenError::Stopping),
        }
    }

    async fn ask<T>(&self, request: impl FnOnce(oneshot::Sender<T>) -> Request) -> Result<T, Ended> {
        let (reply, answer) = oneshot::channel();
        self.inbox.send(request(reply)).await.map_err(|_| Ended)?;
        answer.await.map_err(|_| Ended)
    }

    pub(super) fn inbox(&self) -> &mpsc::Sender<Request> {
        &self.inbox
    }
}

impl Place {
    /// For the log.
    pub(super) fn id(&self) -> &SessionId {
        &self.id
    }

    /// Gives the place up, unless somebody has just asked for the session: then it has to go on.
    ///
    /// Who finds a session sends its request afterwards, and then may find the task gone; it asks the hub again.
    pub(super) fn leave_unless_asked_for(&mut self, requests: &mpsc::Receiver<Request>) -> bool {
        self.remove(|| requests.is_empty())
    }

    /// Gives the place up at once.
    pub(super) fn leave(&mut self) {
        self.remove(|| true);
    }

    fn remove(&mut self, may_leave: impl FnOnce() -> bool) -> bool {
        let Some(sessions) = self.sessions.upgrade() else {
            return true;
        };
        let mut sessions = sessions.lock();
        if !may_leave() {
            return false;
        }
        self.sessions = Weak::new();
        if let Some(running) = sessions.remove(&self.id) {
            // The task ends by itself: it is the one that calls this.
            drop(running.task.detach());
        }
        true
    }
}

/// A task that ends in any other way, by a panic say, leaves as well.
impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}
