//! What a document and the handles of its models have in common.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};

use futures_util::task::AtomicWaker;
use indexmap::IndexMap;
use slab::Slab;

use super::cycles;
use super::data_classes::DataClasses;
use super::graph::Graph;
use super::journal::Journal;
use super::message::Messages;
use super::peer::Peer;
use super::staged::Staged;
use super::timer::NextCall;
use super::writes::ClientWrites;
use crate::class::Registry;
use crate::columns::{ColumnEdit, EditError};
use crate::diagnostics::Code;
use crate::event::Event;
use crate::model::ModelClass;
use crate::node::{Node, Touch};
use crate::protocol_models::DocumentRoot;
use crate::reactive::{Binding, panic_message};
use crate::sync::lock;
use crate::value::Value;

/// The counter of versions: each change gets the next one.
#[derive(Debug, Default)]
pub(crate) struct Clock(AtomicU64);

impl Clock {
    pub(crate) fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A property of a node, as the key of a table.
pub(crate) type Place = (Node, u16);

pub(crate) struct Shared {
    serial: u64,
    clock: Clock,
    registry: Arc<Registry>,
    root: DocumentRoot,
    inner: Mutex<Inner>,
    /// What was set from outside, in the order in which each property first was: its newest value, or what to do with
    /// the present one.
    staged: Mutex<IndexMap<Place, Staged>>,
    /// What is to be called at the next turn.
    pub(super) next: Mutex<Vec<NextCall>>,
    pub(super) messages: Messages,
    /// Counts the changes of the list of errors.
    pub(super) errors: AtomicU64,
    /// Bindings whose sources may have changed, lowest first.
    ready: Mutex<BTreeMap<(u32, u64), Arc<Binding>>>,
    /// Effects that no scope owns.
    effects: Mutex<Vec<Arc<Binding>>>,
    waker: AtomicWaker,
    /// Whether the document is gone: nothing becomes stale any more.
    is_closed: AtomicBool,
}

/// What only the document's own task changes.
#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) graph: Graph,
    pub(crate) journal: Journal,
    pub(crate) data_classes: DataClasses,
    /// The first change of each property in the present turn.
    pub(crate) touched: HashMap<Place, Touch>,
    /// Properties with callbacks that changed since those were last called, with the value before.
    pub(crate) called: Vec<(Place, Value)>,
    pub(crate) peers: Slab<Peer>,
    pub(crate) faults: Vec<String>,
    /// Warnings that are left out.
    pub(crate) silenced: Vec<Code>,
    pub(crate) client_writes: ClientWrites,
    /// Whether a client has written what a guard would have refused.
    pub(crate) has_unguarded_writes: bool,
}

static SERIAL: AtomicU64 = AtomicU64::new(1);

impl Shared {
    pub(crate) fn new(registry: Arc<Registry>) -> Arc<Self> {
        Arc::new(Self {
            serial: SERIAL.fetch_add(1, Ordering::Relaxed),
            clock: Clock::default(),
            registry,
            root: DocumentRoot::builder().build(),
            inner: Mutex::default(),
            staged: Mutex::default(),
            next: Mutex::default(),
            messages: Messages::default(),
            errors: AtomicU64::new(0),
            ready: Mutex::default(),
            effects: Mutex::default(),
            waker: AtomicWaker::new(),
            is_closed: AtomicBool::new(false),
        })
    }

    /// Tells this document from all others of the process.
    pub(crate) fn serial(&self) -> u64 {
        self.serial
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(crate) fn registry(&self) -> &Registry {
        &self.registry
    }

    pub(crate) fn root(&self) -> &DocumentRoot {
        &self.root
    }

    /// The document's tables. Outside of a node's lock, and never held while user code runs.
    pub(crate) fn inner(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }

    pub(crate) fn fault(&self, fault: String) {
        tracing::error!("{fault}");
        self.inner().faults.push(fault);
    }

    pub(crate) fn take_faults(&self) -> Vec<String> {
        std::mem::take(&mut self.inner().faults)
    }

    /// Keeps a value that was set outside of a turn for the next one.
    pub(crate) fn stage(&self, node: Node, key: u16, value: Value) {
        let replaced = lock(&self.staged).insert((node, key), Staged::Value(value));
        // Not under the lock: it may be the last handle of a model.
        drop(replaced);
        self.waker.wake();
    }

    /// Keeps an edit of columns for the next turn, behind those that wait already.
    pub(crate) fn stage_edit(&self, node: &Node, key: u16, edit: ColumnEdit) -> Result<(), EditError> {
        {
            let mut staged = lock(&self.staged);
            let place = (node.clone(), key);
            let waiting = staged.get(&place).cloned().unwrap_or_default();
            // What it is applied to may change until then, but not what its columns are.
            let now = waiting.resolve(node.read(key).as_ref())?;
            edit.apply(&now)?;
            staged.insert(place, waiting.with(edit)?);
        }
        self.waker.wake();
        Ok(())
    }

    pub(crate) fn apply_staged(&self) {
        let staged = std::mem::take(&mut *lock(&self.staged));
        for ((node, key), staged) in staged {
            match staged {
                Staged::Value(value) => node.write(key, value),
                Staged::Edits(_) => match staged.resolve(node.read(key).as_ref()) {
                    Ok(columns) => node.write(key, Value::Columns(columns)),
                    Err(error) => tracing::error!(property = node.describe(key), "rows could not be taken: {error}"),
                },
            }
        }
    }

    /// Whether the document is gone, though handles of it are not.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Relaxed)
    }

    /// Keeps an effect until the document closes.
    pub(crate) fn keep(&self, effect: Arc<Binding>) {
        let mut effects = lock(&self.effects);
        if self.is_closed() {
            drop(effects);
            return;
        }
        let over: Vec<_> = effects.extract_if(.., |effect| effect.is_over()).collect();
        effects.push(effect);
        drop(effects);
        // Not under the lock: it holds what the user wrote.
        drop(over);
    }

    /// Asks for a turn.
    pub(super) fn wake(&self) {
        self.waker.wake();
    }

    /// Calls who listens to an event.
    pub(crate) fn deliver(&self, event: &Event) {
        let node = event.model().map_or_else(|| self.root.as_node().clone(), |model| model.as_node().clone());
        for listener in node.listeners(event.name()) {
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| listener(event))) {
                tracing::error!(model = ?node, event = event.name(), "a callback failed: {}", panic_message(&*panic));
            }
        }
    }

    /// Puts a binding among those that the next pass runs.
    pub(crate) fn ready(&self, binding: Arc<Binding>) {
        let rank = binding.rank();
        {
            let mut ready = lock(&self.ready);
            if self.is_closed() {
                // What it may be the last handle of is dropped where no lock is held.
                drop(ready);
                return;
            }
            ready.insert(rank, binding);
        }
        self.waker.wake();
    }

    /// Changes a binding's rank, in the order of the pass as well.
    pub(crate) fn rerank(&self, binding: &Arc<Binding>, change: impl FnOnce()) {
        let mut ready = lock(&self.ready);
        let waiting = ready.remove(&binding.rank());
        change();
        if let Some(binding) = waiting {
            ready.insert(binding.rank(), binding);
        }
    }

    pub(crate) fn next_ready(&self) -> Option<Arc<Binding>> {
        lock(&self.ready).pop_first().map(|(_, binding)| binding)
    }

    /// All bindings that wait to be run, lowest first; none waits any more.
    pub(crate) fn take_ready(&self) -> Vec<Arc<Binding>> {
        std::mem::take(&mut *lock(&self.ready)).into_values().collect()
    }

    pub(crate) fn poll_changed(&self, context: &mut Context<'_>) -> Poll<()> {
        self.waker.register(context.waker());
        let is_idle = lock(&self.ready).is_empty()
            && lock(&self.staged).is_empty()
            && lock(&self.next).is_empty()
            && self.messages.is_empty();
        if is_idle { Poll::Pending } else { Poll::Ready(()) }
    }

    /// Notes a change of a model of this document. On the document's task alone.
    pub(crate) fn touched(&self, node: &Node, key: u16, touch: Touch) {
        let (has_callbacks, refers) = {
            let state = node.state();
            let mut refers = false;
            // What is never sent makes nothing part of the document.
            if !node.class().entry(key).descriptor.flags.is_unserialized {
                touch.old.for_each_model(&mut |_| refers = true);
                if let Some(slot) = state.slot(key) {
                    slot.value.for_each_model(&mut |_| refers = true);
                }
            }
            (state.known_reactions(key).is_some_and(|reactions| !reactions.callbacks.is_empty()), refers)
        };
        let mut inner = self.inner();
        let inner = &mut *inner;
        let place = (node.clone(), key);
        inner.journal.restamp(&place, touch.old_version, touch.version);
        if refers || matches!(touch.old, Value::Theme(_)) {
            inner.graph.relinked(place.clone(), touch.old.clone());
        }
        if has_callbacks && !inner.called.iter().any(|(known, _)| *known == place) {
            inner.called.push((place.clone(), touch.old.clone()));
        }
        inner.touched.entry(place).or_insert(touch);
    }

    /// The document's own model joins; everything else becomes part of the document by being reachable from it.
    pub(crate) fn join_root(self: &Arc<Self>) {
        self.reference(self.root.as_node());
        self.inner().touched.clear();
    }

    /// Ends everything. Handles of the session and of models may live on; they keep nothing else alive.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::Relaxed);
        drop(self.take_ready());
        let staged = std::mem::take(&mut *lock(&self.staged));
        let calls = (self.take_next_calls(), self.messages.clear());
        let effects = std::mem::take(&mut *lock(&self.effects));
        for effect in &effects {
            effect.sleep();
        }
        let mut inner = std::mem::take(&mut *self.inner());
        self.root.as_node().dissolve();
        for node in inner.graph.models() {
            node.dissolve();
        }
        let adrift = inner.graph.take_adrift();
        drop((staged, calls, effects, inner));
        cycles::free(adrift);
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Document").field("serial", &self.serial).finish_non_exhaustive()
    }
}
