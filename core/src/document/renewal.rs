//! Models that a client's views would not follow: many views connect once to the model that they were born with, so an
//! owner that swaps such a model comes anew, under another id.

use std::sync::Arc;

use super::shared::{Place, Shared};
use crate::model::ModelClass;
use crate::node::Node;

impl Shared {
    /// Gives new ids to the models whose views do not follow what changed in this turn. Costs a walk through the
    /// document, but only where something was swapped.
    pub(crate) fn renew_frozen(self: &Arc<Self>) {
        let swapped = self.swapped();
        if swapped.is_empty() {
            return;
        }
        for node in &swapped {
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
        }
        for place in self.mentions(&swapped) {
            self.restamp(&place);
        }
    }

    /// The models that clients know and in which a frozen property changed.
    fn swapped(&self) -> Vec<Node> {
        let inner = self.inner();
        let is_swapped = |(node, key): &&Place| {
            let Some(touch) = inner.touched.get(&(node.clone(), *key)) else { return false };
            let state = node.state();
            let is_known = state.is_attached() && state.attached_at < touch.version;
            let is_changed = state.slot(*key).is_some_and(|slot| slot.value != touch.old);
            is_known && is_changed && node.class().entry(*key).descriptor.flags.is_frozen
        };
        let mut swapped: Vec<Node> = Vec::new();
        for (node, _) in inner.touched.keys().filter(is_swapped) {
            if inner.peers.iter().any(|(_, peer)| peer.cursor >= Some(node.state().attached_at))
                && !swapped.contains(node)
            {
                swapped.push(node.clone());
            }
        }
        swapped.sort_by_key(Node::id);
        swapped
    }

    /// The properties that refer to one of these models.
    fn mentions(&self, models: &[Node]) -> Vec<Place> {
        let mut owners: Vec<Node> = self.inner().graph.models().cloned().collect();
        owners.push(self.root().as_node().clone());
        let mut places = Vec::new();
        for owner in owners {
            for slot in &owner.state().slots {
                let mut is_mentioned = false;
                slot.value.for_each_model(&mut |model| is_mentioned |= models.contains(model));
                if is_mentioned {
                    places.push((owner.clone(), slot.key));
                }
            }
        }
        places
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
