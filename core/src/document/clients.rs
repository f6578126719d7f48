//! What is noted of clients while they are served: what they hold, and what they must be told.

use std::collections::{BTreeSet, HashSet};

use super::peer::PeerId;
use super::shared::{Place, Shared};
use crate::node::Node;
use crate::value::{ModelId, Value};

impl Shared {
    /// Whether other clients than that one have pulled the document.
    pub(crate) fn has_other_clients(&self, peer: PeerId) -> bool {
        self.inner().peers.iter().any(|(other, known)| other != peer.0 && known.cursor.is_some())
    }

    /// Notes that a client has everything, and shows these roots.
    pub(crate) fn is_current(&self, peer: PeerId, roots: Vec<ModelId>) {
        let version = self.clock().now();
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
}
