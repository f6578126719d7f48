//! Messages of the app's own between session and clients.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use slab::Slab;

use super::Shared;
use super::peer::Peer;
use crate::node::Node;
use crate::reactive::panic_message;
use crate::sync::lock;
use crate::value::Value;

/// So many messages wait for a turn, or for one client; of more the oldest are lost.
const MAX_WAITING: usize = 256;

/// Lists and maps in a message stand in each other to this depth at most; browsers and the encoder have their limits.
const MAX_DEPTH: usize = 100;

/// A message of the app's own: a type and what it carries.
#[derive(Clone, Debug)]
pub(crate) struct CustomMessage {
    pub(crate) kind: Arc<str>,
    pub(crate) data: Value,
}

impl CustomMessage {
    /// Whether a client that has the document with that root can take it: it knows no model that is not part of it.
    pub(crate) fn is_deliverable(&self, root: &Node) -> bool {
        let serial = |node: &Node| node.state().attached_home().map(|home| home.serial());
        let document = serial(root);
        let mut is_known = true;
        self.data.for_each_model(&mut |node| is_known &= serial(node) == document);
        is_known
    }
}

type Handler = Arc<dyn Fn(&Value) + Send + Sync>;
type Handlers = Slab<(Box<str>, Handler)>;

/// What was sent in this turn or outside of one, and who is called for what comes.
#[derive(Default)]
pub(super) struct Messages {
    sent: Mutex<VecDeque<CustomMessage>>,
    handlers: Mutex<Handlers>,
}

impl Messages {
    pub(super) fn is_empty(&self) -> bool {
        lock(&self.sent).is_empty()
    }

    /// Forgets everything, and gives it.
    pub(super) fn clear(&self) -> impl Sized + use<> {
        (std::mem::take(&mut *lock(&self.sent)), std::mem::take(&mut *lock(&self.handlers)))
    }
}

/// Puts one behind the others; gives the oldest where there are too many.
fn push(queue: &mut VecDeque<CustomMessage>, message: CustomMessage) -> Option<CustomMessage> {
    let lost = if queue.len() == MAX_WAITING { queue.pop_front() } else { None };
    queue.push_back(message);
    lost
}

fn depth_is_below(value: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match value {
        Value::List(items) | Value::Set(items) => items.iter().all(|item| depth_is_below(item, depth)),
        Value::Map(entries) => {
            entries.iter().all(|(key, value)| depth_is_below(key, depth) && depth_is_below(value, depth))
        }
        Value::Object(object) | Value::Event(object) => {
            object.attributes.iter().all(|(_, value)| depth_is_below(value, depth))
        }
        _ => true,
    }
}

impl Shared {
    /// Keeps a message for the clients that are connected when the turn ends.
    pub(crate) fn send(&self, message: CustomMessage) {
        if !depth_is_below(&message.data, MAX_DEPTH) {
            tracing::error!(kind = &*message.kind, "a message was not sent: it is nested deeper than {MAX_DEPTH}");
            return;
        }
        let lost = {
            let mut sent = lock(&self.messages.sent);
            if self.is_closed() {
                drop(sent);
                return;
            }
            push(&mut sent, message)
        };
        if let Some(lost) = lost {
            tracing::warn!(kind = &*lost.kind, "messages are sent faster than turns are run: an old one is lost");
        }
        self.wake();
    }

    /// Gives what was sent to every client that is connected.
    pub(super) fn distribute_messages(&self) {
        let sent = std::mem::take(&mut *lock(&self.messages.sent));
        let mut lost = Vec::new();
        for (_, peer) in &mut self.inner().peers {
            lost.extend(sent.iter().filter_map(|message| peer.queue(message.clone())));
        }
        // Not under the lock: these may be the last handles of models.
        drop((sent, lost));
    }

    /// Has messages of that type handled; gives the place to remove the handler by, unless the document is gone.
    pub(super) fn handle(&self, kind: &str, handler: Handler) -> Option<usize> {
        let mut handlers = lock(&self.messages.handlers);
        if self.is_closed() {
            drop(handlers);
            return None;
        }
        Some(handlers.insert((kind.into(), handler)))
    }

    pub(crate) fn remove_handler(&self, place: usize) {
        let removed = lock(&self.messages.handlers).try_remove(place);
        drop(removed);
    }

    /// Calls who waits for messages of that type.
    pub(super) fn deliver_message(&self, message: &CustomMessage) {
        let handlers: Vec<Handler> = {
            let all = lock(&self.messages.handlers);
            all.iter()
                .filter(|(_, (kind, _))| **kind == *message.kind)
                .map(|(_, (_, handler))| handler.clone())
                .collect()
        };
        for handler in handlers {
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| handler(&message.data))) {
                tracing::error!(kind = &*message.kind, "a callback on messages failed: {}", panic_message(&*panic));
            }
        }
    }
}

impl Peer {
    /// Keeps a message for the next frame; gives the oldest where too many wait.
    fn queue(&mut self, message: CustomMessage) -> Option<CustomMessage> {
        let lost = push(&mut self.messages, message);
        if let Some(lost) = &lost
            && !std::mem::replace(&mut self.has_lost_messages, true)
        {
            tracing::warn!(kind = &*lost.kind, "a client takes messages slower than they are sent: old ones are lost");
        }
        lost
    }

    /// It gets all messages that wait; gives them.
    pub(super) fn has_messages(&mut self) -> VecDeque<CustomMessage> {
        self.has_lost_messages = false;
        std::mem::take(&mut self.messages)
    }
}
