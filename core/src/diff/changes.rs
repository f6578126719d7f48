//! What a client has to be told: what changed behind its cursor, and what it is owed.

use std::collections::{HashSet, VecDeque};

use crate::class::{Class, Role};
use crate::columns::RowCursor;
use crate::document::{Change, CustomMessage, Inner, Peer, PeerId, Place, Told, reachable};
use crate::node::Node;
use crate::value::ModelId;

/// From where on a client has to be told of a property; whose value it does not know has to be told all.
#[derive(Clone, Copy)]
pub(super) struct Since {
    pub(super) version: u64,
    pub(super) rows: Option<RowCursor>,
}

/// What a client has to be told.
#[derive(Default)]
pub(super) struct Changes {
    /// Classes of data models, the base's first.
    pub(super) classes: Vec<&'static Class>,
    pub(super) new: Vec<Node>,
    pub(super) properties: Vec<(Place, Option<Since>)>,
    pub(super) removed: Vec<ModelId>,
    pub(super) added: Vec<Node>,
    /// Sources whose rows it has in full then, whether it is told or knows already.
    sources: Vec<Node>,
    /// Messages of the app's own.
    pub(super) messages: VecDeque<CustomMessage>,
}

impl Changes {
    pub(super) fn is_structural(&self) -> bool {
        let builds_views = |((node, key), _): &(Place, Option<Since>)| {
            matches!(node.class().entry(*key).descriptor.flags.role, Role::Views | Role::Children)
        };
        !(self.new.is_empty() && self.added.is_empty() && self.removed.is_empty())
            || self.properties.iter().any(builds_views)
    }

    /// Defines all that a client is told to refer to, for one that may have forgotten some of it.
    fn define_mentioned(&mut self, root: &Node) {
        let values = self.properties.iter().filter_map(|((node, key), _)| node.read(*key));
        let mut mentioned = self.added.clone();
        mentioned.extend(self.new.iter().cloned());
        values.for_each(|value| value.for_each_model(&mut |model| mentioned.push(model.clone())));
        for message in self.messages.iter().filter(|message| message.is_deliverable(root)) {
            message.data.for_each_model(&mut |model| mentioned.push(model.clone()));
        }
        let mut again = reachable(mentioned);
        again.retain(|node| !self.new.contains(node));
        for ((node, _), since) in &mut self.properties {
            if again.contains(node) {
                // Its definition has all rows: none may come behind them.
                *since = None;
            }
        }
        let mut again: Vec<Node> = again.into_iter().collect();
        again.sort_by_key(Node::id);
        self.new.extend(again);
    }

    /// The property that changed, if it is all that did.
    pub(super) fn single_property(&self) -> Option<&(Place, Option<Since>)> {
        let is_all =
            self.new.is_empty() && self.removed.is_empty() && self.added.is_empty() && self.messages.is_empty();
        let is_all = is_all && self.classes.is_empty();
        self.properties.first().filter(|_| is_all && self.properties.len() == 1)
    }

    /// What is remembered of them while they are on their way.
    pub(super) fn told(&self) -> Told {
        Told {
            messages: Vec::new(),
            properties: self.properties.iter().map(|(place, _)| place.clone()).collect(),
            models: self.new.iter().cloned().collect(),
            sources: self.sources.clone(),
        }
    }
}

/// Collects what changed after the cursor, and what the client is owed.
pub(super) fn changes(inner: &Inner, peer: PeerId, cursor: u64, root: &Node, roots: &[ModelId]) -> Changes {
    let mut changes = Changes::default();
    let Some(peer) = inner.peers.get(peer.0) else {
        return changes;
    };
    changes.messages.clone_from(&peer.messages);
    changes.classes = peer.new_classes(&inner.data_classes, cursor);
    let mut seen: HashSet<Place> = HashSet::new();
    for (version, change) in inner.journal.since(cursor) {
        match change {
            Change::Attached(node) => {
                changes.sources.extend(node.data_key().map(|_| node.clone()));
                if !peer.made.contains(node) {
                    changes.new.push(node.clone());
                }
            }
            Change::Property(node, key) => {
                let place = (node.clone(), *key);
                changes.sources.extend((node.data_key() == Some(*key)).then(|| node.clone()));
                let held = peer.holds.get(&place).copied().unwrap_or_default();
                if held != version && is_sent(&place, peer, cursor) {
                    seen.insert(place.clone());
                    let since = Since { version: cursor.max(held), rows: peer.rows.get(node).copied() };
                    // Where it is owed all, what it holds is unknown.
                    let since = (!peer.owed.contains(&place)).then_some(since);
                    changes.properties.push((place, since));
                }
            }
        }
    }
    let mut owed: Vec<&Place> = peer.owed.iter().filter(|place| peer.is_due(place)).collect();
    owed.sort_by_key(|(node, key)| (node.id(), *key));
    for place in owed {
        // Even of a model that is about to be defined again: its definition leaves out what was never set here.
        if is_state(place) && seen.insert(place.clone()) {
            changes.sources.extend((place.0.data_key() == Some(place.1)).then(|| place.0.clone()));
            changes.properties.push((place.clone(), None));
        }
    }
    // A client places roots one behind the other: what stands out of order goes, and comes again at the end.
    let mut kept: Vec<&ModelId> = peer.roots.iter().filter(|id| roots.contains(id)).collect();
    let in_order = kept.iter().zip(roots).take_while(|(held, root)| **held == *root).count();
    kept.truncate(in_order);
    changes.removed.extend(peer.roots.iter().filter(|id| !kept.contains(id)).cloned());
    changes.added.extend(roots[in_order..].iter().filter_map(|id| inner.graph.model(id).cloned()));
    // The document's own properties that are no event of their own are none at all.
    changes.properties.retain(|((node, key), _)| node != root || root.class().entry(*key).descriptor.name == "title");
    if peer.has_forgotten {
        changes.define_mentioned(root);
    }
    changes
}

/// Whether the change of a property is told to a client: not if its model is unreachable or about to be defined,
/// and not if it is never sent.
fn is_sent(place: &Place, peer: &Peer, cursor: u64) -> bool {
    let (node, _) = place;
    let is_known = node.state().attached_at <= cursor || peer.made.contains(node);
    is_known && is_state(place)
}

/// Whether a property is part of what client and document share.
fn is_state((node, key): &Place) -> bool {
    let flags = node.class().entry(*key).descriptor.flags;
    node.state().is_attached() && !flags.is_unserialized && !flags.is_observed
}
