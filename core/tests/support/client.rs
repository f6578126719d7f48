//! A client of a document: a browser and its name there.

use std::collections::{BTreeMap, HashMap};
use std::ops::{Deref, DerefMut};

use serde_json::{Map, Value as Json, json};
use tropism_core::wire::{Buffers, Content};
use tropism_core::{Document, PeerId, Result};

use super::browser::Browser;

/// A browser that is connected.
pub(crate) struct Client {
    pub(crate) peer: PeerId,
    pub(crate) browser: Browser,
}

impl Deref for Client {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl DerefMut for Client {
    fn deref_mut(&mut self) -> &mut Browser {
        &mut self.browser
    }
}

impl Client {
    pub(crate) fn pull(document: &mut Document) -> Self {
        let peer = document.connect();
        let message = document.pull(peer, "1", Buffers::Binary).expect("the document can be encoded");
        Self { peer, browser: Browser::pulled(&message) }
    }

    /// Applies the next frame and gives its events.
    pub(crate) fn update(&mut self, document: &mut Document) -> Vec<Json> {
        self.update_messages(document).into_iter().flatten().collect()
    }

    /// Applies the next frame and gives the events of each message.
    pub(crate) fn update_messages(&mut self, document: &mut Document) -> Vec<Vec<Json>> {
        let frame = document.frame(self.peer).expect("the frame can be encoded").unwrap_or_default();
        let messages = frame.messages.iter();
        messages.map(|message| self.apply(message).into_iter().map(|applied| applied.event).collect()).collect()
    }

    /// Has it make a model of its own.
    pub(crate) fn make(&mut self, id: &str, class: &str) {
        self.browser.models.insert(id.to_owned(), (class.to_owned(), BTreeMap::new()));
    }

    /// The attributes that it holds of a model.
    pub(crate) fn model(&self, id: &str) -> Map<String, Json> {
        self.browser.models[id].1.iter().map(|(name, value)| (name.clone(), value.to_json())).collect()
    }

    /// What is reachable from its roots.
    pub(crate) fn models(&self) -> BTreeMap<String, Json> {
        let reached = self.reachable_from(&self.roots).into_iter();
        reached.map(|id| (id.clone(), json!([self.browser.models[&id].0, self.model(&id)]))).collect()
    }

    pub(crate) fn set(&mut self, document: &mut Document, id: &str, attribute: &str, new: &Json) -> Result<()> {
        let value = self.take(new);
        self.hold(id, attribute, value);
        let event = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": attribute, "new": new});
        self.patch(document, &json!({ "events": [event] }))
    }

    /// Forgets every model, as BokehJS does when it shows none.
    pub(crate) fn forget_all(&mut self) {
        self.browser = Browser::default();
    }

    /// As a person would: only if it shows the model, and the document may refuse it.
    pub(crate) fn write(&mut self, document: &mut Document, id: &str, attribute: &str, new: &Json) {
        if self.reachable().iter().any(|shown| shown == id) {
            let _ = self.set(document, id, attribute, new);
        }
    }

    pub(crate) fn patch(&mut self, document: &mut Document, patch: &Json) -> Result<()> {
        self.send(document, &Content::new(patch.clone(), HashMap::new()))
    }

    /// Sends several patches that come in one turn.
    pub(crate) fn patch_together(&mut self, document: &mut Document, patches: &[Json]) -> Result<()> {
        document.turn(|turn| {
            let mut contents = patches.iter().map(|patch| Content::new(patch.clone(), HashMap::new()));
            contents.try_for_each(|content| turn.patch(self.peer, &content).map(drop))
        })
    }

    pub(crate) fn send(&mut self, document: &mut Document, content: &Content) -> Result<()> {
        document.turn(|turn| turn.patch(self.peer, content)).map(drop)
    }

    pub(crate) fn push(&mut self, document: &mut Document, doc: &Json) -> Result<()> {
        let content = Content::new(doc.clone(), HashMap::new());
        document.turn(|turn| turn.push(self.peer, &content))?;
        self.replace(&doc["doc"]);
        Ok(())
    }
}
