//! What is noted of clients while they are served: what they hold, and what they must be told.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::flight::Told;
use super::peer::{Peer, PeerId};
use super::shared::{Place, Shared};
use crate::node::{Node, Slot};
use crate::value::{ModelId, Value};

/// Of more roots that were refused a client is not told that they are none.
const MAX_SHOWN_ROOTS: usize = 1_024;

impl Shared {
    /// Whether other clients than that one have pulled the document.
    pub(crate) fn has_other_clients(&self, peer: PeerId) -> bool {
        self.inner().peers.iter().any(|(other, known)| other != peer.0 && known.cursor.is_some())
    }

    /// The version up to which a client is sent everything, the roots that it shows, and whether it then has what any
    /// other has at that version; `None` before its first pull.
    pub(crate) fn stand(&self, peer: PeerId) -> Option<(u64, Vec<ModelId>, bool)> {
        let inner = self.inner();
        let peer = inner.peers.get(peer.0)?;
        Some((peer.cursor?, peer.roots.clone(), peer.is_plain(&inner.data_classes)))
    }

    /// How many other clients stand like that.
    pub(crate) fn others_like(&self, peer: PeerId, cursor: u64, roots: &[ModelId]) -> usize {
        let inner = self.inner();
        let is_like =
            |other: &Peer| other.cursor == Some(cursor) && other.roots == roots && other.is_plain(&inner.data_classes);
        inner.peers.iter().filter(|(id, other)| *id != peer.0 && is_like(other)).count()
    }

    /// Notes that a client is sent the whole document with these roots.
    pub(crate) fn pulls(&self, peer: PeerId, roots: Vec<ModelId>) {
        let version = self.clock().now();
        let settled = {
            let inner = &mut *self.inner();
            inner.peers.get_mut(peer.0).map(|peer| {
                peer.has_rows(inner.graph.models());
                peer.pulls(version, roots)
            })
        };
        // Not under the lock: it may hold the last handle of a model.
        drop(settled);
    }

    /// Notes that a client is sent what takes it to the present, and shows these roots then.
    pub(crate) fn departs(&self, peer: PeerId, roots: Vec<ModelId>, told: Arc<Told>) {
        let version = self.clock().now();
        let settled = self.inner().peers.get_mut(peer.0).map(|peer| peer.departs(version, roots, told));
        drop(settled);
    }

    /// How many rows of a source were forgotten that a client still counted when it wrote what comes from it now;
    /// `None` if all were replaced meanwhile.
    pub(crate) fn forgotten_rows(&self, peer: PeerId, source: &Node) -> Option<usize> {
        let at = self.inner().peers.get(peer.0)?.rows_of(source);
        let state = source.state();
        match &state.column_history {
            None => Some(0),
            Some(history) => history.forgotten_since(at),
        }
    }

    /// The source whose rows a selection is of, if any of its rows were ever forgotten or replaced.
    pub(crate) fn source_of(&self, peer: PeerId, selection: &Node) -> Option<Node> {
        let sources: Vec<Node> = self.inner().peers.get(peer.0)?.rows.keys().cloned().collect();
        let is_meant = |slot: &Slot| matches!(&slot.value, Value::Model(node) if node == selection);
        sources.into_iter().find(|source| source.state().slots.iter().any(is_meant))
    }

    /// Whether a client has got, or written, the newest value of a property.
    pub(crate) fn has_newest(&self, peer: PeerId, place: &Place) -> bool {
        let (version, value) = {
            let state = place.0.state();
            state.slot(place.1).map_or((0, None), |slot| (slot.version, Some(slot.value.clone())))
        };
        let inner = self.inner();
        inner.peers.get(peer.0).is_some_and(|peer| {
            peer.cursor >= Some(version) && !peer.flights.tell(place)
                || peer.holds.get(place) == Some(&version)
                || peer.wrote.get(place).is_some_and(|wrote| Some(wrote) == value.as_ref())
        })
    }

    /// Notes that a client counts the rows of a source as they are now, since it wrote them itself.
    pub(crate) fn counts_rows(&self, peer: PeerId, place: &Place) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0)
            && place.0.data_key() == Some(place.1)
            && !peer.owed.contains(place)
        {
            peer.has_rows([&place.0]);
        }
    }

    /// Notes that a client must be sent a property.
    pub(crate) fn owe(&self, peer: PeerId, place: Place) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.owe(place);
        }
    }

    /// Notes that a client wrote the whole of a property: it holds that now, unless it crossed something that was on
    /// its way.
    pub(crate) fn wrote_all(&self, peer: PeerId, place: Place, value: Value) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            if peer.flights.tell(&place) {
                peer.owe(place.clone());
            } else {
                peer.owed.remove(&place);
            }
            peer.wrote.insert(place, value);
        }
    }

    /// Notes what a property is since a client wrote a part of it.
    pub(crate) fn wrote_part(&self, peer: PeerId, place: Place, value: Value) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.wrote.insert(place, value);
        }
    }

    /// Prepares a model that a client brings under the id of another one. To clients that hold that, it is that: what was
    /// set on the old one and is not on the new one must be told.
    pub(crate) fn succeed(&self, node: &Node) {
        let Some(id) = node.id() else { return };
        let old = {
            let inner = self.inner();
            inner.graph.model(&id).cloned().or_else(|| inner.graph.left(&id))
        };
        let Some(old) = old.filter(|old| old.class() == node.class()) else { return };
        let keys: Vec<u16> = old.state().slots.iter().map(|slot| slot.key).collect();
        node.state().is_returning = true;
        for key in keys {
            node.mention(key);
        }
    }

    /// Notes that a client made a model. What that model owns by default, and what the theme says of it, is new to the
    /// client.
    pub(crate) fn made(&self, peer: PeerId, node: &Node) {
        let style = self.root().theme().get().style(node.class());
        node.restyle(style.clone());
        let styled = style.iter().flat_map(|style| style.iter()).map(|(key, _)| *key);
        let mut owned: Vec<u16> = styled.filter(|key| !node.state().is_set(*key)).collect();
        owned.extend(node.own_defaults());
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
    pub(crate) fn shows(&self, peer: PeerId, root: ModelId, is_shown: bool) {
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            peer.roots.retain(|known| *known != root);
            // A browser that changes its roots forgets what it does not show; while something is owed to it, that may
            // be what it made itself.
            peer.has_forgotten |= !is_shown || !peer.owed.is_empty();
            if is_shown {
                peer.roots.push(root);
            }
        }
    }

    /// A client tried to change these properties and to add and remove these roots, and must be told what they are.
    pub(crate) fn refuse(
        &self,
        peer: PeerId,
        places: HashSet<Place>,
        added: BTreeSet<ModelId>,
        removed: &BTreeSet<ModelId>,
    ) {
        for (node, key) in &places {
            node.mention(*key);
        }
        if let Some(peer) = self.inner().peers.get_mut(peer.0) {
            for place in places {
                peer.owe(place);
            }
            if peer.cursor.is_some() {
                let known: HashSet<ModelId> = peer.roots.iter().cloned().collect();
                let room = MAX_SHOWN_ROOTS.saturating_sub(known.len());
                peer.roots.extend(added.into_iter().filter(|root| !known.contains(root)).take(room));
                let shown = peer.roots.len();
                peer.roots.retain(|root| !removed.contains(root));
                // What only these roots showed it has forgotten.
                peer.has_forgotten |= peer.roots.len() < shown;
            }
        }
    }
}
