//! Models that a client's views would not follow: many views connect once to the model that they were born with, so an
//! owner that swaps such a model comes anew, under another id.
//!
//! What draws lines, areas and texts in BokehJS listens to its model and is never taken off: a view that is built again
//! for the same model leaves the old one behind, and with it the whole plot. So a plot comes anew with all that is its
//! own, save its data.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::graph::reachable;
use super::shared::{Inner, Place, Shared};
use crate::class::Role;
use crate::model::ModelClass;
use crate::node::Node;
use crate::value::Value;

/// The properties that refer to each model.
type Mentions = HashMap<Node, Vec<Place>>;

impl Shared {
    /// Gives new ids to the models whose views do not follow what changed in this turn. Costs a walk through the
    /// document, but only where something was swapped.
    pub(crate) fn renew_frozen(self: &Arc<Self>) {
        let swapped = self.swapped();
        if swapped.is_empty() {
            return;
        }
        let mentions = self.mentions();
        let renewed = self.with_parts(&self.with_owners(swapped, &mentions), &mentions);
        for node in &renewed {
            self.renew(node);
        }
        let mut places: Vec<&Place> = renewed.iter().filter_map(|node| mentions.get(node)).flatten().collect();
        places.sort_by_key(|(node, key)| (node.id(), *key));
        places.dedup();
        for place in places {
            self.restamp(place);
        }
    }

    /// The models that clients know and in which a property changed that they would not follow.
    fn swapped(&self) -> HashSet<Node> {
        let inner = self.inner();
        let touched = inner.touched.iter().filter(|((node, key), touch)| {
            let state = node.state();
            let is_known = state.is_attached() && state.attached_at < touch.version;
            is_known && state.slot(*key).is_some_and(|slot| is_swap((node, *key), &touch.old, &slot.value))
        });
        touched.filter(|((node, _), _)| inner.is_shown(node)).map(|((node, _), _)| node.clone()).collect()
    }

    /// These models, and all whose views would not follow them to their new ids.
    fn with_owners(&self, swapped: HashSet<Node>, mentions: &Mentions) -> HashSet<Node> {
        let inner = self.inner();
        let mut waiting: Vec<Node> = swapped.iter().cloned().collect();
        let mut renewed = swapped;
        while let Some(node) = waiting.pop() {
            for (owner, key) in mentions.get(&node).into_iter().flatten() {
                if is_followed_once(owner, *key) && inner.is_shown(owner) && renewed.insert(owner.clone()) {
                    waiting.push(owner.clone());
                }
            }
        }
        renewed
    }

    /// These models and, where they hold views of others, what nothing else refers to, save data; in the order of
    /// their ids.
    fn with_parts(&self, renewed: &HashSet<Node>, mentions: &Mentions) -> Vec<Node> {
        let inner = self.inner();
        let holders = renewed.iter().filter(|node| holds_views(node));
        let mut parts: HashSet<Node> = reachable(holders.cloned().collect());
        parts.retain(|node| node.data_key().is_none() && inner.is_shown(node));
        parts.extend(renewed.iter().cloned());
        loop {
            let is_shared = |node: &&Node| {
                let mut owners = mentions.get(*node).into_iter().flatten();
                !renewed.contains(*node) && owners.any(|(owner, _)| !parts.contains(owner))
            };
            let shared: Vec<Node> = parts.iter().filter(is_shared).cloned().collect();
            if shared.is_empty() {
                break;
            }
            for node in &shared {
                parts.remove(node);
            }
        }
        let mut parts: Vec<Node> = parts.into_iter().collect();
        parts.sort_by_key(Node::id);
        parts
    }

    fn renew(&self, node: &Node) {
        let version = self.clock().next();
        let attached_at = {
            let mut state = node.state();
            state.is_returning = false;
            state.column_history = None;
            std::mem::replace(&mut state.attached_at, version)
        };
        let mut inner = self.inner();
        inner.graph.rename(node);
        inner.journal.forget(attached_at);
        inner.journal.attached(node.clone(), version);
        for (_, peer) in &mut inner.peers {
            // What a client made itself it knows under the old id only.
            peer.made.remove(node);
        }
    }

    /// The properties that refer to each model.
    fn mentions(&self) -> Mentions {
        let mut owners: Vec<Node> = self.inner().graph.models().cloned().collect();
        owners.push(self.root().as_node().clone());
        let mut mentions = Mentions::new();
        for owner in owners {
            for slot in &owner.state().slots {
                slot.value.for_each_model(&mut |model| {
                    mentions.entry(model.clone()).or_default().push((owner.clone(), slot.key));
                });
            }
        }
        mentions
    }

    /// Has clients told of a property whose value is the same but reads otherwise.
    fn restamp(&self, place: &Place) {
        let version = self.clock().next();
        let old_version = {
            let mut state = place.0.state();
            let Some(slot) = state.slot_mut(place.1) else { return };
            std::mem::replace(&mut slot.version, version)
        };
        let replaced = {
            let mut inner = self.inner();
            inner.journal.restamp(place, old_version, version);
            inner.touched.remove(place)
        };
        // Not under the lock: it may hold the last handle of a model.
        drop(replaced);
    }
}

impl Inner {
    /// Whether some client has the model.
    fn is_shown(&self, node: &Node) -> bool {
        let attached_at = node.state().attached_at;
        self.peers.iter().any(|(_, peer)| peer.cursor >= Some(attached_at) || peer.made.contains(node))
    }
}

/// Whether the change of a property is lost on views.
fn is_swap((node, key): (&Node, u16), old: &Value, new: &Value) -> bool {
    if node.class().entry(key).descriptor.flags.is_frozen {
        return old != new;
    }
    // Every model of BokehJS connects once to the transforms and expressions of its data specifications.
    let Value::Spec(_) = new else { return false };
    let mut known = HashSet::new();
    old.for_each_model(&mut |model| {
        known.insert(model.clone());
    });
    let mut has_new = false;
    new.for_each_model(&mut |model| has_new |= !known.contains(model));
    has_new
}

/// Whether views hold on to the models that the property was born with.
fn is_followed_once(node: &Node, key: u16) -> bool {
    let is_spec = || matches!(node.state().slot(key).map(|slot| &slot.value), Some(Value::Spec(_)));
    node.class().entry(key).descriptor.flags.is_frozen || is_spec()
}

/// Whether the views of other models are parts of its view.
fn holds_views(node: &Node) -> bool {
    node.class().properties().any(|property| matches!(property.flags.role, Role::Views | Role::Children))
}
