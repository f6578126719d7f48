//! Which models are part of the document: those that are reachable from it.
//!
//! References are counted, so that a model that comes or goes costs only what comes or goes with it. Counting alone
//! would keep models that refer to each other: when a reference goes and others stay, the graph is walked once.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::cycles;
use super::shared::{Place, Shared};
use crate::model::ModelClass;
use crate::node::{Node, WeakNode};
use crate::protocol_models::DocumentRoot;
use crate::reactive::Watcher;
use crate::value::{ModelId, Value};

/// Ids of models that left, so that a client's late patch of one is told from an error.
const REMEMBERED: usize = 1_024;

#[derive(Debug, Default)]
pub(crate) struct Graph {
    models: HashMap<ModelId, Node>,
    last_id: u32,
    left: VecDeque<(ModelId, WeakNode)>,
    /// Changed properties that refer to models or did, with what they were before; and the theme.
    relinked: VecDeque<(Place, Value)>,
    /// References that went in this turn; looked at when it ends, because much only moves.
    released: Vec<Node>,
    /// Models that joined in this turn.
    joined: Vec<Node>,
    /// Models that left and refer to each other. Something else may hold them yet.
    adrift: Vec<WeakNode>,
}

impl Graph {
    pub(crate) fn model(&self, id: &ModelId) -> Option<&Node> {
        self.models.get(id)
    }

    /// Whether a model of that id was part of the document a while ago.
    pub(crate) fn has_left(&self, id: &ModelId) -> bool {
        self.left.iter().any(|(left, _)| left == id)
    }

    /// The model of that id that left a while ago, if it may still return.
    pub(crate) fn left(&self, id: &ModelId) -> Option<Node> {
        self.left.iter().rev().find(|(left, _)| left == id).and_then(|(_, node)| node.upgrade())
    }

    pub(crate) fn models(&self) -> impl Iterator<Item = &Node> {
        self.models.values()
    }

    pub(crate) fn relinked(&mut self, place: Place, old: Value) {
        self.relinked.push_back((place, old));
    }

    fn take_id(&mut self) -> ModelId {
        self.last_id += 1;
        ModelId::counted(self.last_id)
    }

    /// Takes a model in under its id, or a new one.
    fn admit(&mut self, node: &Node) {
        if node.class() == DocumentRoot::class() {
            // No client knows it or may name it.
            return;
        }
        // A document that was pushed meanwhile may use its id.
        let id = node.id().filter(|id| !self.models.contains_key(id)).unwrap_or_else(|| self.take_id());
        if let Some(number) = id.number() {
            self.last_id = self.last_id.max(number);
        }
        node.state().id = Some(id.clone());
        self.models.insert(id, node.clone());
        self.joined.push(node.clone());
    }

    fn dismiss(&mut self, node: &Node) {
        if let Some(id) = node.id() {
            if self.models.get(&id) == Some(node) {
                self.models.remove(&id);
            }
            if self.left.len() == REMEMBERED {
                self.left.pop_front();
            }
            self.left.push_back((id, node.downgrade()));
        }
    }

    /// Gives a model another id; what clients knew under the old one has left.
    pub(crate) fn rename(&mut self, node: &Node) {
        self.dismiss(node);
        let id = self.take_id();
        node.state().id = Some(id.clone());
        self.models.insert(id, node.clone());
    }

    pub(crate) fn take_joined(&mut self) -> Vec<Node> {
        std::mem::take(&mut self.joined)
    }

    /// Models that left and refer to each other, as far as they live and have not come back.
    pub(crate) fn take_adrift(&mut self) -> Vec<Node> {
        let living = std::mem::take(&mut self.adrift).into_iter().filter_map(|node| node.upgrade());
        let gone: HashSet<Node> = living.filter(|node| !node.state().is_attached()).collect();
        gone.into_iter().collect()
    }
}

/// The models that a node's properties refer to, one entry for each reference.
fn references(node: &Node) -> Vec<Node> {
    let state = node.state();
    let mut references = Vec::new();
    for slot in &state.slots {
        if !node.class().entry(slot.key).descriptor.flags.is_unserialized {
            slot.value.for_each_model(&mut |model| references.push(model.clone()));
        }
    }
    references
}

/// Models and all that they refer to, directly or not.
pub(crate) fn reachable(mut waiting: Vec<Node>) -> HashSet<Node> {
    let mut reached = HashSet::new();
    while let Some(node) = waiting.pop() {
        if reached.insert(node.clone()) {
            waiting.extend(references(&node));
        }
    }
    reached
}

/// The references that are new, in order, and those that went. What stays costs nothing, even where it moved.
fn difference(old: &Value, new: Option<&Value>) -> (Vec<Node>, Vec<Node>) {
    let mut before: HashMap<Node, usize> = HashMap::new();
    old.for_each_model(&mut |model| *before.entry(model.clone()).or_default() += 1);
    let mut added = Vec::new();
    if let Some(new) = new {
        new.for_each_model(&mut |model| match before.get_mut(model) {
            Some(count) if *count > 0 => *count -= 1,
            _ => added.push(model.clone()),
        });
    }
    let removed = before.into_iter().flat_map(|(model, count)| std::iter::repeat_n(model, count)).collect();
    (added, removed)
}

impl Shared {
    /// Counts one more reference to a model; the first one makes it, and what it refers to, part of the document.
    pub(crate) fn reference(self: &Arc<Self>, node: &Node) {
        let mut referenced = vec![node.clone()];
        while let Some(node) = referenced.pop() {
            {
                let mut state = node.state();
                if let Some(home) = state.attached_home() {
                    if home.serial() == self.serial() {
                        state.references += 1;
                    } else {
                        drop(state);
                        self.fault(format!("{node:?} is part of another session: make a model of its own for each"));
                    }
                    continue;
                }
            }
            let home = Arc::downgrade(self);
            node.state().emigrate(&home);
            node.restyle(self.root().theme().get().style(node.class()));
            node.own_defaults();
            self.inner().graph.admit(&node);
            let version = self.clock().next();
            {
                let mut state = node.state();
                state.attach(home, version);
                state.references = 1;
            }
            {
                let mut inner = self.inner();
                inner.journal.attached(node.clone(), version);
                if node.class().is_data_model() {
                    inner.data_classes.meet(node.class(), version);
                }
            }
            // In the order in which they stand, so that ids follow the document's order.
            referenced.extend(references(&node).into_iter().rev());
            for (_, binding) in node.bindings() {
                binding.wake(self);
            }
        }
    }

    /// Follows what properties refer to now; what they no longer refer to is let go when the turn ends.
    pub(crate) fn relink(self: &Arc<Self>) {
        loop {
            let Some(((node, key), old)) = self.inner().graph.relinked.pop_front() else {
                return;
            };
            if let Value::Theme(_) = old {
                self.restyle();
                continue;
            }
            // Where a property changed several times, the next entry's old value is what this one made.
            let new = {
                let inner = self.inner();
                let later =
                    inner.graph.relinked.iter().find(|((other, other_key), _)| *other == node && *other_key == key);
                match later {
                    Some((_, value)) => Some(value.clone()),
                    None => node.state().slot(key).map(|slot| slot.value.clone()),
                }
            };
            let (added, removed) = difference(&old, new.as_ref());
            for model in added {
                self.reference(&model);
            }
            self.inner().graph.released.extend(removed);
        }
    }

    /// Lets go of what nothing refers to any more; says whether there was any.
    pub(crate) fn release(self: &Arc<Self>) -> bool {
        let mut has_suspects = false;
        let mut has_detached = false;
        let mut released = std::mem::take(&mut self.inner().graph.released);
        while let Some(node) = released.pop() {
            let is_last = {
                let mut state = node.state();
                if !state.is_attached() {
                    continue;
                }
                state.references = state.references.saturating_sub(1);
                state.references == 0
            };
            if is_last {
                released.extend(references(&node));
                self.detach(&node);
                has_detached = true;
            } else {
                has_suspects = true;
            }
        }
        (has_suspects && self.sweep()) || has_detached
    }

    /// Walks the graph from the document and lets go of models that only refer to each other; says whether there
    /// were any.
    fn sweep(self: &Arc<Self>) -> bool {
        let reached = reachable(vec![self.root().as_node().clone()]);
        let unreachable: Vec<Node> =
            self.inner().graph.models().filter(|node| !reached.contains(*node)).cloned().collect();
        for node in &unreachable {
            for model in references(node).iter().filter(|model| reached.contains(*model)) {
                let mut state = model.state();
                state.references = state.references.saturating_sub(1);
            }
        }
        for node in &unreachable {
            self.detach(node);
        }
        self.inner().graph.adrift.extend(unreachable.iter().map(Node::downgrade));
        !unreachable.is_empty()
    }

    /// Frees models that left and refer to each other, once nothing else holds them.
    pub(crate) fn free_adrift(&self) {
        let adrift = self.inner().graph.take_adrift();
        let held = cycles::free(adrift);
        self.inner().graph.adrift.extend(held.iter().map(Node::downgrade));
    }

    /// Has all models read as the document's theme says.
    fn restyle(&self) {
        let theme = self.root().theme().get();
        let mut models: Vec<Node> = self.inner().graph.models().cloned().collect();
        // So that equal documents make equal frames.
        models.sort_by_key(Node::id);
        for node in &models {
            node.restyle(theme.style(node.class()));
        }
    }

    fn detach(self: &Arc<Self>, node: &Node) {
        let (attached_at, versions) = {
            let mut state = node.state();
            let attached_at = state.attached_at;
            let versions: Vec<u64> =
                state.slots.iter().map(|slot| slot.version).filter(|&version| version > 0).collect();
            state.detach();
            (attached_at, versions)
        };
        {
            let mut inner = self.inner();
            inner.graph.dismiss(node);
            inner.journal.forget(attached_at);
            for version in versions {
                inner.journal.forget(version);
            }
        }
        node.restyle(None);
        for (_, binding) in node.bindings() {
            binding.sleep();
        }
    }
}

impl Node {
    /// Ends its bindings and callbacks and forgets its values: its document is gone.
    pub(crate) fn dissolve(&self) {
        let (slots, fed, watchers) = {
            let mut state = self.state();
            state.detach();
            state.has_ended = true;
            state.style = None;
            let (fed, watchers) = state.end_reactions();
            (std::mem::take(&mut state.slots), fed, watchers)
        };
        for (binding, _) in &fed {
            if let Some(binding) = binding {
                binding.sleep();
            }
        }
        drop((slots, fed));
        watchers.into_iter().for_each(Watcher::wake);
    }
}
