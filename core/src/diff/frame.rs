//! Frames: the difference between a client's cursor and now, ready for the socket.

use std::sync::Arc;

use super::changes::changes;
use super::messages::messages;
use crate::document::{Document, PeerId, Told};
use crate::model::ModelClass;
use crate::value::ModelId;
use crate::wire::{Buffers, Message, document_message};

/// What takes a client from its cursor to now: one message, or several to be written together where the client
/// cannot take it in one.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The messages, in order.
    pub messages: Vec<Message>,
    /// Whether a client has to build or remove views for it. One that is still building its first views, some of
    /// which load resources, may not be ready for that.
    pub is_structural: bool,
}

/// Frames of the present version that other clients wait for as well.
#[derive(Debug, Default)]
pub(crate) struct Cuts(Vec<Cut>);

/// A frame, and from where to where it takes a client.
#[derive(Debug)]
struct Cut {
    cursor: u64,
    version: u64,
    roots: Vec<ModelId>,
    frame: Frame,
    told: Arc<Told>,
    /// How many clients wait for it.
    waiting: usize,
}

impl Cuts {
    fn take(&mut self, cursor: u64, version: u64, roots: &[ModelId]) -> Option<(Frame, Arc<Told>)> {
        self.0.retain(|cut| cut.version == version);
        let place = self.0.iter().position(|cut| cut.cursor == cursor && cut.roots == roots)?;
        let cut = &mut self.0[place];
        cut.waiting -= 1;
        let shared = (cut.frame.clone(), cut.told.clone());
        if cut.waiting == 0 {
            self.0.swap_remove(place);
        }
        Some(shared)
    }
}

impl Document {
    /// The whole document as the answer to a client's request; the client is up to date with it.
    ///
    /// # Errors
    /// If the document cannot be encoded.
    pub fn pull(&mut self, peer: PeerId, request: &str, buffers: Buffers) -> Result<Message, serde_json::Error> {
        let version = self.version();
        let models = self.shared().inner().graph.models().cloned().collect();
        let classes = self.shared().inner().data_classes.all();
        let message = document_message(self.root(), &classes, models, version, buffers, request)?;
        self.shared().pulls(peer, self.root_ids());
        Ok(message)
    }

    /// The difference between a client's cursor and now, which becomes its cursor; `None` if there is none, or if
    /// the client has not pulled the document. Clients that are at the same version share it.
    ///
    /// # Errors
    /// If a value cannot be encoded; the cursor stays.
    pub fn frame(&mut self, peer: PeerId) -> Result<Option<Frame>, serde_json::Error> {
        let version = self.version();
        let roots = self.root_ids();
        let Some((cursor, shown, is_plain)) = self.shared().stand(peer) else {
            return Ok(None);
        };
        if is_plain && cursor == version && shown == roots {
            return Ok(None);
        }
        let shared = if is_plain { self.cuts().take(cursor, version, &shown) } else { None };
        let (frame, told) = if let Some(shared) = shared {
            shared
        } else {
            let cut = self.cut(peer, cursor, &roots)?;
            let waiting = if is_plain { self.shared().others_like(peer, cursor, &shown) } else { 0 };
            if waiting > 0 {
                let (frame, told) = cut.clone();
                self.cuts().0.push(Cut { cursor, version, roots: shown, frame, told, waiting });
            }
            cut
        };
        self.shared().departs(peer, roots, told);
        Ok(if frame.messages.is_empty() { None } else { Some(frame) })
    }

    fn cut(&mut self, peer: PeerId, cursor: u64, roots: &[ModelId]) -> Result<(Frame, Arc<Told>), serde_json::Error> {
        let number = self.next_frame();
        let root = self.root().as_node();
        let changes = changes(&self.shared().inner(), peer, cursor, root, roots);
        let is_structural = changes.is_structural();
        let mut told = changes.told();
        let messages = messages(changes, number, root)?;
        told.messages = messages.iter().map(|message| message.header().id.clone()).collect();
        Ok((Frame { messages, is_structural }, Arc::new(told)))
    }
}
