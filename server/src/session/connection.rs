//! One websocket: reads messages for its session and writes what the session has for it.

use std::collections::VecDeque;
use std::future::pending;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::ws::WebSocket;
use bytes::Bytes;
use futures_util::StreamExt;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{Instant, Interval, interval_at, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tropism_core::PeerId;
use tropism_core::wire::{self, MessageKind, Receiver};

use super::closing::Closing;
use super::hub::{Handle, Hub, OpenError};
use super::limits::Limits;
use super::link::{Batch, Newcomer, Request};
use super::note::{self, Note};
use super::question::Questions;
use super::socket::{Reader, Received, Writer};
use crate::security::Token;

/// How long a client gets to take the last message and to close its side.
const FAREWELL: Duration = Duration::from_secs(2);

/// Between two looks at what a client still sends that was told goodbye.
const PAUSE: Duration = Duration::from_millis(1);

/// Who connects, and with what right.
#[derive(Debug)]
pub(crate) struct Visitor {
    /// What the token says, or why there is none.
    pub(crate) token: Result<Token, Closing>,
    pub(crate) browser: bool,
}

/// Serves a websocket until it is closed by either side.
pub(crate) async fn serve(socket: WebSocket, visitor: Visitor, hub: &Hub, stopping: &CancellationToken) {
    let (mut writer, mut reader) = socket.split();
    let closing = match join(visitor, hub).await {
        Ok((link, outbox)) => link.run(&mut reader, &mut writer, outbox, &hub.environment().limits, stopping).await,
        Err(closing) => Some(closing),
    };
    // A socket that is dropped with something unread is reset, which can overtake the close frame; and a client that
    // has said goodbye gets its answer when the socket is read once more.
    let farewell = async {
        let Some(closing) = closing else { return drop(reader.receive().await) };
        tracing::debug!(code = closing.code, reason = %closing.reason, "closing a connection");
        if writer.close(&closing).await.is_ok() {
            while !matches!(reader.receive().await, Received::Closed) {
                // What cannot be read is not tried again and again.
                sleep(PAUSE).await;
            }
        }
    };
    drop(timeout(FAREWELL, farewell).await);
}

/// A place in a session; given back when dropped.
struct Link {
    handle: Handle,
    peer: PeerId,
}

async fn join(visitor: Visitor, hub: &Hub) -> Result<(Link, mpsc::Receiver<Batch>), Closing> {
    let token = visitor.token?;
    let may_create = token.may_create();
    let foreign = token.payload.page.is_some() && !hub.environment().tokens.is_ours(&token.payload);
    let Token { session_id, payload, .. } = token;
    let (sender, outbox) = mpsc::channel(1);
    let newcomer =
        || Newcomer { outbox: sender.clone(), page: payload.page.clone(), foreign, browser: visitor.browser };
    match hub.connect(&session_id, may_create, &payload.request, newcomer).await {
        Ok((handle, peer)) => Ok((Link { handle, peer }, outbox)),
        Err(OpenError::Failed(_)) => Err(Closing::failed("the application could not start")),
        Err(OpenError::Full) => Err(Closing::try_again_later("the server is full")),
        Err(OpenError::Private) => Err(Closing::policy(
            "a client of this session has written code or markup into it: no other page may join it",
        )),
        Err(OpenError::Expired) => {
            Err(Closing::policy("the session has ended and the token has expired: load the page again"))
        }
        Err(OpenError::Stopping) => Err(Closing::going_away("the server is stopping")),
    }
}

impl Link {
    /// Reads and writes side by side. Returns what to tell the client, if it is still there.
    async fn run(
        self,
        reader: &mut impl Reader,
        writer: &mut impl Writer,
        outbox: mpsc::Receiver<Batch>,
        limits: &Limits,
        stopping: &CancellationToken,
    ) -> Option<Closing> {
        let traffic = Traffic {
            free: Semaphore::new(limits.max_outstanding_requests),
            costs: Mutex::default(),
            writing: AtomicBool::new(false),
            questions: Questions::default(),
            finish: stopping.child_token(),
        };
        let mut writing = pin!(self.write(writer, outbox, limits, &traffic));
        tokio::select! {
            closing = self.read(reader, limits, &traffic) => {
                // A message that has begun is written to its end: browsers never recover from half of one.
                traffic.finish.cancel();
                drop(timeout(FAREWELL, writing).await);
                closing
            }
            closing = &mut writing => closing,
        }
    }

    async fn read(&self, reader: &mut impl Reader, limits: &Limits, traffic: &Traffic) -> Option<Closing> {
        let mut receiver =
            Receiver::new(wire::Limits { message_bytes: limits.max_message_size, ..wire::Limits::default() });
        let patience = limits.patience().unwrap_or(Duration::MAX);
        loop {
            let assembled = match timeout(patience, reader.receive()).await {
                Ok(Received::Text(text)) => receiver.text(&text),
                Ok(Received::Binary(bytes)) => receiver.binary(bytes),
                Ok(Received::Alive(answer)) => {
                    let Some(message) = traffic.questions.answer(&answer) else { continue };
                    let request = Request::Note(self.peer, Note::Arrived(message));
                    if self.handle.inbox().send(request).await.is_err() {
                        return Some(Closing::going_away("the session has ended"));
                    }
                    continue;
                }
                Ok(Received::Closed) => return None,
                Ok(Received::Refused(closing)) => return Some(closing),
                // Behind a batch that is still being written no question could reach the client. Whether it takes
                // anything of that the kernel watches.
                Err(_) if traffic.writing.load(Ordering::Relaxed) => continue,
                Err(_) => return Some(Closing::policy("no answer to pings")),
            };
            match assembled {
                Ok(None) => {}
                Ok(Some(message)) => {
                    let is_note = message.header.kind == MessageKind::Tropism && message.bytes <= note::MAX_BYTES;
                    let note = if is_note { Note::read(&message.content) } else { None };
                    let request = if let Some(note) = note {
                        // Small, and not answered; what is held back for a page may be waiting for it.
                        Request::Note(self.peer, note)
                    } else {
                        // Given back by the writer with the answer.
                        let cost = limits.cost(message.bytes);
                        traffic.free.acquire_many(cost).await.ok()?.forget();
                        traffic.costs().push_back(cost);
                        Request::Message(self.peer, message)
                    };
                    if self.handle.inbox().send(request).await.is_err() {
                        return Some(Closing::going_away("the session has ended"));
                    }
                }
                Err(error) => return Some(error.into()),
            }
        }
    }

    async fn write(
        &self,
        writer: &mut impl Writer,
        mut outbox: mpsc::Receiver<Batch>,
        limits: &Limits,
        traffic: &Traffic,
    ) -> Option<Closing> {
        let mut pings = limits.keep_alive.map(|period| interval_at(Instant::now() + period, period));
        loop {
            tokio::select! {
                biased;
                () = traffic.finish.cancelled() => return Some(Closing::going_away("the server is stopping")),
                batch = outbox.recv() => {
                    let Some(batch) = batch else { return Some(Closing::going_away("the session has ended")) };
                    traffic.writing.store(true, Ordering::Relaxed);
                    let question = batch.question.and_then(|message| traffic.questions.ask(message));
                    writer.send(batch.fragments, question).await.ok()?;
                    traffic.writing.store(false, Ordering::Relaxed);
                    if batch.closing.is_some() {
                        return batch.closing;
                    }
                    let paid = traffic.paid(batch.answers);
                    traffic.free.add_permits(paid);
                    self.handle.inbox().send(Request::Written(self.peer)).await.ok()?;
                }
                question = traffic.questions.next() => writer.send(Vec::new(), Some(question)).await.ok()?,
                () = tick(&mut pings) => writer.send(Vec::new(), Some(Bytes::new())).await.ok()?,
            }
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        let request = Request::Disconnect(self.peer);
        if let Err(mpsc::error::TrySendError::Full(request)) = self.handle.inbox().try_send(request)
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            let inbox = self.handle.inbox().clone();
            runtime.spawn(async move { inbox.send(request).await });
        }
    }
}

/// What the two sides of a connection share.
struct Traffic {
    /// What requests that may still be read can cost.
    free: Semaphore,
    /// What those cost that are not answered, in order.
    costs: Mutex<VecDeque<u32>>,
    /// Whether a batch is on its way.
    writing: AtomicBool,
    /// What the client's machine was asked by pings.
    questions: Questions,
    /// Cancelled when the writer shall end after the batch that it is at.
    finish: CancellationToken,
}

impl Traffic {
    fn costs(&self) -> MutexGuard<'_, VecDeque<u32>> {
        self.costs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the oldest requests cost, which are answered now.
    fn paid(&self, answers: usize) -> usize {
        let mut costs = self.costs();
        let answered = answers.min(costs.len());
        costs.drain(..answered).map(|cost| cost as usize).sum()
    }
}

async fn tick(interval: &mut Option<Interval>) {
    match interval {
        Some(interval) => drop(interval.tick().await),
        None => pending().await,
    }
}
