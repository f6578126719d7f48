//! What a document and the handles of its models have in common.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};

use futures_util::task::AtomicWaker;
use slab::Slab;

use super::cycles;
use super::event::Event;
use super::graph::Graph;
use super::journal::Journal;
use super::peer::{Peer, PeerId};
use super::staged::Staged;
use crate::class::Registry;
use crate::columns::{ColumnEdit, EditError};
use crate::model::ModelClass;
use crate::node::{Node, Touch};
use crate::protocol_models::DocumentRoot;
use crate::reactive::{Binding, panic_message};
use crate::sync::lock;
use crate::value::{ModelId, Value};

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
    /// What was set from outside: the newest value of each property, or what to do with the present one.
    staged: Mutex<HashMap<Place, Staged>>,
    /// Bindings whose sources may have changed, lowest first.
    ready: Mutex<BTreeMap<(u32, u64), Arc<Binding>>>,
    /// Effects that no scope owns.
    effects: Mutex<Vec<Arc<Binding>>>,
    waker: AtomicWaker,
}

/// What only the document's own task changes.
#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) graph: Graph,
    pub(crate) journal: Journal,
    /// The first change of each property in the present turn.
    pub(crate) touched: HashMap<Place, Touch>,
    /// Properties with callbacks that changed since those were last called, with the value before.
    pub(crate) called: Vec<(Place, Value)>,
    pub(crate) peers: Slab<Peer>,
    pub(crate) faults: Vec<String>,
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
            ready: Mutex::default(),
            effects: Mutex::default(),
            waker: AtomicWaker::new(),
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

    /// Keeps an effect until the document closes.
    pub(crate) fn keep(&self, effect: Arc<Binding>) {
        lock(&self.effects).push(effect);
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
        lock(&self.ready).insert(binding.rank(), binding);
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
        if lock(&self.ready).is_empty() && lock(&self.staged).is_empty() { Poll::Pending } else { Poll::Ready(()) }
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
        if refers {
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

    /// Whether other clients than that one have pulled the document.
    pub(crate) fn has_other_clients(&self, peer: PeerId) -> bool {
        self.inner().peers.iter().any(|(other, known)| other != peer.0 && known.cursor.is_some())
    }

    /// Notes that a client has everything, and shows these roots.
    pub(crate) fn is_current(&self, peer: PeerId, roots: Vec<ModelId>) {
        let version = self.clock.now();
        let told = self.inner().peers.get_mut(peer.0).map(|peer| peer.is_at(version, roots));
        // Not under the lock: it may hold the last handle of a model.
        drop(told);
    }

    /// Notes that a client has all rows of these sources.
    pub(crate) fn has_rows(&self, peer: PeerId, sources: &[Node]) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.has_rows(sources);
        }
    }

    /// Notes that a client has all rows of all sources.
    pub(crate) fn has_all_rows(&self, peer: PeerId) {
        let inner = &mut *self.inner();
        if let Some(peer) = inner.peers.get_mut(peer.0) {
            peer.rows.clear();
            peer.has_rows(inner.graph.models());
        }
    }

    /// Whether a client has got, or written, the newest value of a property.
    pub(crate) fn has_newest(&self, peer: PeerId, place: &Place) -> bool {
        let (version, value) = {
            let state = place.0.state();
            state.slot(place.1).map_or((0, None), |slot| (slot.version, Some(slot.value.clone())))
        };
        let inner = self.inner();
        inner.peers.get(peer.0).is_some_and(|peer| {
            peer.cursor >= Some(version)
                || peer.holds.get(place) == Some(&version)
                || peer.wrote.get(place).is_some_and(|wrote| Some(wrote) == value.as_ref())
        })
    }

    /// Notes that a client must be sent a property.
    pub(crate) fn owe(&self, peer: PeerId, place: Place) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.owe(place);
        }
    }

    /// Notes what a client wrote: it holds that now.
    pub(crate) fn wrote(&self, peer: PeerId, place: Place, value: Value) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.wrote.insert(place, value);
        }
    }

    /// Notes that a client made a model. What that model owns by default is new to the client.
    pub(crate) fn made(&self, peer: PeerId, node: &Node) {
        let owned = node.own_defaults();
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.made.insert(node.clone());
            for key in owned {
                peer.owe((node.clone(), key));
            }
        }
    }

    /// Notes what a client sees of a range or a size.
    pub(crate) fn observe(&self, peer: PeerId, place: Place, value: Value) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.observed.insert(place, value);
        }
    }

    /// Notes that a client shows a root, or does so no more, because it changed that itself. Of other roots it knows
    /// what it knew.
    pub(crate) fn shows(&self, peer: PeerId, root: &Node, is_shown: bool) {
        let Some(id) = root.id() else { return };
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.roots.retain(|known| *known != id);
            if is_shown {
                peer.roots.push(id);
            } else {
                peer.forgot.insert(root.clone());
            }
        }
    }

    /// A client tried to change these properties and to add these roots, and must be told what they are.
    pub(crate) fn refuse(&self, peer: PeerId, places: HashSet<Place>, roots: BTreeSet<ModelId>) {
        for (node, key) in &places {
            node.mention(*key);
        }
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            for place in places {
                peer.owe(place);
            }
            let unknown: Vec<ModelId> = roots.into_iter().filter(|root| !peer.roots.contains(root)).collect();
            peer.roots.extend(unknown);
        }
    }

    /// Ends everything. Handles of the session and of models may live on; they keep nothing else alive.
    pub(crate) fn close(&self) {
        drop(self.take_ready());
        let staged = std::mem::take(&mut *lock(&self.staged));
        let effects = std::mem::take(&mut *lock(&self.effects));
        for effect in effects {
            effect.sleep();
        }
        let mut inner = std::mem::take(&mut *self.inner());
        self.root.as_node().dissolve();
        for node in inner.graph.models() {
            node.dissolve();
        }
        let adrift = inner.graph.take_adrift();
        drop((staged, inner));
        cycles::free(adrift);
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Document").field("serial", &self.serial).finish_non_exhaustive()
    }
}
