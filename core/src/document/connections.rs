//! Clients as whoever serves a document sees them: they come, say what they have, and go.

use std::sync::Arc;

use super::Document;
use super::flight::Gap;
use super::peer::{Peer, PeerId};
use crate::event::{ConnectionLost, EventClass};
use crate::model::ModelClass;

impl Document {
    /// Takes a client in. It gets changes after its first pull.
    pub fn connect(&mut self) -> PeerId {
        PeerId(self.shared().inner().peers.insert(Peer::default()))
    }

    /// Forgets a client. Who listens to [`ConnectionLost`] is called at the next turn.
    pub fn disconnect(&mut self, peer: PeerId) {
        let gone = self.shared().inner().peers.try_remove(peer.0);
        // Not under the lock: it may hold the last handle of a model.
        drop(gone);
        if !self.shared().root().as_node().listeners(ConnectionLost::NAME).is_empty() {
            let (home, lost) = (Arc::downgrade(self.shared()), ConnectionLost::now());
            self.session().next_turn(move || {
                if let Some(home) = home.upgrade() {
                    home.deliver(&lost);
                }
            });
        }
    }

    /// Notes that a client will say what it has: each message by [`applied`](Self::applied), or what lies behind it by
    /// [`arrived`](Self::arrived). What it writes is then told from what crosses something on its way: the last that
    /// comes is what counts, and the client, which may show either, is told. Without it a frame counts as applied when
    /// it is cut.
    pub fn acknowledges(&mut self, peer: PeerId) {
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.flights.is_acknowledged = true;
        }
    }

    /// A client has applied a message of a frame. Ids that are not on their way say nothing.
    ///
    /// # Errors
    /// If it did not apply an earlier one. Only a new pull mends that.
    pub fn applied(&mut self, peer: PeerId, message: &str) -> Result<(), Gap> {
        let complete = self.shared().inner().peers.get_mut(peer.0).map(|peer| peer.flights.applied(message));
        complete.transpose().map(drop)
    }

    /// A client has got all messages up to that one.
    pub fn arrived(&mut self, peer: PeerId, message: &str) {
        let complete = self.shared().inner().peers.get_mut(peer.0).map(|peer| peer.flights.arrived(message));
        drop(complete);
    }

    /// Notes that a client is a program: it has the classes of data models itself, and cannot be told of any once it has
    /// pulled the document.
    pub fn has_classes(&mut self, peer: PeerId) {
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.has_classes = true;
        }
    }

    /// Notes whether a client is about to replace all that it has by the document that it pulls. What it writes
    /// meanwhile is lost to it then, so it is told of that again.
    pub fn set_replacing(&mut self, peer: PeerId, is_replacing: bool) {
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.is_replacing = is_replacing;
        }
    }
}
