//! The part of a turn in which the document is changed from outside.

use std::sync::Arc;

use super::{PeerId, Session, Shared};
use crate::error::Result;
use crate::event::Event;
use crate::wire::{Arrival, Content, Patch};

/// A turn that is under way.
#[derive(Debug)]
pub struct Turn<'a> {
    shared: &'a Arc<Shared>,
}

impl<'a> Turn<'a> {
    pub(crate) fn new(shared: &'a Arc<Shared>) -> Self {
        Self { shared }
    }

    /// The handle that app code gets.
    pub fn session(&self) -> Session {
        Session::new(self.shared.clone())
    }

    /// Applies what a client patches, and gives the events that came with it. If any of it is not acceptable,
    /// nothing is applied, and the client is sent again what it tried to change.
    ///
    /// # Errors
    /// What is not acceptable, in words for the client.
    pub fn patch(&mut self, peer: PeerId, content: &Content) -> Result<Vec<Event>> {
        Patch::read(self.shared, peer, content)
            .map_err(|refused| {
                self.shared.refuse(peer, refused.touched, refused.added, &refused.removed);
                refused.error
            })
            .map(|patch| {
                let mut events = Vec::new();
                for arrival in patch.apply(self.shared, peer) {
                    match arrival {
                        Arrival::Event(event) => {
                            self.shared.deliver(&event);
                            events.push(event);
                        }
                        Arrival::Message(message) => self.shared.deliver_message(&message),
                    }
                }
                events
            })
    }

    /// Replaces the whole document by one that a client pushes. From then on it is told of changes.
    ///
    /// # Errors
    /// What is not acceptable, in words for the client; the document is unchanged then.
    pub fn push(&mut self, peer: PeerId, content: &Content) -> Result<()> {
        crate::wire::push(self.shared, peer, content)
    }
}
