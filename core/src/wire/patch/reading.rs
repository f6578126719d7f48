//! Reads the events of a patch and checks them.

use std::collections::HashMap;

use serde_json::{Map, Value as Json};

use super::{Arrival, Extent, Operation, Patch};
use crate::class::Registry;
use crate::document::{CustomMessage, PeerId, Place, Shared};
use crate::error::{Error, Result};
use crate::event::{self, Event};
use crate::model::ModelClass;
use crate::node::Node;
use crate::value::{ModelId, Value};
use crate::wire::decode::{normalize, text};
use crate::wire::{Content, Decoder};

/// A patch that is being read.
pub(super) struct Reading<'a> {
    pub(super) shared: &'a Shared,
    /// Who sent it.
    pub(super) peer: PeerId,
    pub(super) decoder: Decoder<'a>,
    pub(super) patch: Patch,
    /// The operations of the same patch that set a property. Only the last value counts: each may be a whole source.
    pub(super) pending: HashMap<Place, usize>,
}

impl<'a> Reading<'a> {
    /// Reads and checks all events.
    pub(super) fn read(
        shared: &'a Shared,
        peer: PeerId,
        content: &'a Content,
        known: &'a dyn Fn(&ModelId) -> Option<Node>,
    ) -> Result<Patch> {
        let writes = shared.inner().client_writes;
        let decoder = Decoder::new(shared.registry(), content, known, writes);
        let mut reading = Self { shared, peer, decoder, patch: Patch::default(), pending: HashMap::new() };
        reading.events(&content.json)?;
        let mut patch = reading.patch;
        patch.is_unguarded = reading.decoder.is_unguarded();
        patch.created.extend(reading.decoder.into_created());
        Ok(patch)
    }

    fn events(&mut self, content: &Json) -> Result<()> {
        let events = content
            .get("events")
            .and_then(Json::as_array)
            .ok_or_else(|| Error::Malformed("a patch needs a list of events".to_owned()))?;
        for event in events {
            let event = event.as_object().ok_or_else(|| Error::Malformed("an event must be an object".to_owned()))?;
            self.event(event)?;
        }
        Ok(())
    }

    fn event(&mut self, event: &Map<String, Json>) -> Result<()> {
        let kind = text(event, "an event", "kind")?;
        check_fields(event, kind)?;
        match kind {
            "ModelChanged" => self.changed(event, kind, "new"),
            "ColumnDataChanged" => self.columns_changed(event, kind),
            "ColumnsStreamed" => self.streamed(event, kind),
            "ColumnsPatched" => self.patched(event, kind),
            "RootRemoved" if self.is_gone(event, kind) => {
                // It is no root here either, and yet the client was not told so far: it must not be, then.
                self.patch.operations.extend(id_of(event).map(Operation::RemoveRoot));
                Ok(())
            }
            "RootAdded" | "RootRemoved" => {
                let Value::Model(node) = self.decoder.value(required(event, kind, "model")?)? else {
                    return Err(Error::Malformed("a root must be a model".to_owned()));
                };
                let is_added = kind == "RootAdded";
                // A browser that pulls again mentions the roots that there are.
                if is_added != self.is_root(&node) {
                    self.decoder.check_models(|| format!("the roots ({kind} of {node:?})"))?;
                }
                let id = node.id();
                let operation = if is_added { Some(Operation::AddRoot(node)) } else { id.map(Operation::RemoveRoot) };
                self.patch.operations.extend(operation);
                Ok(())
            }
            "TitleChanged" => {
                let title = text(event, kind, "title")?.to_owned();
                self.decoder.check_models(|| "the title of the document".to_owned())?;
                self.patch.operations.push(Operation::Title(title));
                Ok(())
            }
            _ => self.message(event, kind),
        }
    }

    /// Whether the page shows that model as a root.
    fn is_root(&self, node: &Node) -> bool {
        self.shared.root().roots().get().iter().any(|root| root.as_node() == node)
    }

    /// Whether the event is of a model that left the document a moment ago: the client did not know yet.
    fn is_gone(&self, event: &Map<String, Json>, kind: &str) -> bool {
        let inner = self.shared.inner();
        let gone = id_of(event).is_some_and(|id| inner.graph.model(&id).is_none() && inner.graph.has_left(&id));
        gone && kind != "RootAdded"
    }

    /// What a client writes to a model that left is ignored, and undone should the model return.
    fn was_late(&self, event: &Map<String, Json>, name: &str) {
        let node = id_of(event).and_then(|id| self.shared.inner().graph.left(&id));
        if let Some((node, key)) = node.and_then(|node| node.class().key(name).map(|key| (node, key))) {
            node.mention(key);
        }
    }

    /// The property that an event is about; `None` if its model is gone.
    pub(super) fn place(&mut self, event: &Map<String, Json>, kind: &str) -> Result<Option<Place>> {
        let name = text(event, kind, "attr")?;
        if self.is_gone(event, kind) {
            self.was_late(event, name);
            return Ok(None);
        }
        let Value::Model(node) = self.decoder.value(required(event, kind, "model")?)? else {
            return Err(Error::Malformed(format!("the model of {kind} must be a model")));
        };
        let key = node
            .class()
            .key(name)
            .ok_or_else(|| Error::UnknownProperty { model: format!("{node:?}"), property: name.to_owned() })?;
        self.decoder.check(node.class().entry(key).descriptor.flags, || node.describe(key))?;
        Ok(Some((node, key)))
    }

    pub(super) fn set(&mut self, place: Place, value: Value, extent: Extent) -> Result<()> {
        if place.0.binding(place.1).is_some_and(|binding| binding.is_of_feed()) {
            return Err(Error::Followed { property: place.0.describe(place.1) });
        }
        let flags = place.0.class().entry(place.1).descriptor.flags;
        if flags.is_observed {
            self.patch.operations.push(Operation::Observe(place, value));
            return Ok(());
        }
        let next = self.patch.operations.len();
        let index = *self.pending.entry(place.clone()).or_insert(next);
        match self.patch.operations.get_mut(index) {
            Some(Operation::Set(_, earlier, earlier_extent)) => {
                *earlier = value;
                if extent != Extent::Part {
                    *earlier_extent = extent;
                }
            }
            _ => self.patch.operations.push(Operation::Set(place, value, extent)),
        }
        Ok(())
    }

    fn changed(&mut self, event: &Map<String, Json>, kind: &str, name: &str) -> Result<()> {
        let Some((node, key)) = self.place(event, kind)? else {
            return Ok(());
        };
        let value = self.decoder.value(required(event, kind, name)?)?;
        let value = normalize(&node, key, &value)?;
        let (value, extent) = self.selected(&node, key, value);
        self.set((node, key), value, extent)
    }

    fn message(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let message = text(event, kind, "msg_type")?;
        let data = match self.decoder.value(event.get("msg_data").unwrap_or(&Json::Null)) {
            // A person clicked on what was there a moment ago.
            Err(Error::UnknownModel(id)) if self.shared.inner().graph.has_left(&id) => return Ok(()),
            data => data?,
        };
        if message != event::MESSAGE {
            self.decoder.check_messages(|| format!("a message of type {message:?}"))?;
            self.patch.arrivals.push(Arrival::Message(CustomMessage { kind: message.into(), data }));
            return Ok(());
        }
        let Value::Event(event) = data else {
            return Err(Error::Malformed(format!("a {message} must carry an event")));
        };
        let event = Event::new(event);
        if !Registry::is_document_event(event.name()) {
            self.decoder.check_messages(|| format!("an event {:?}", event.name()))?;
        }
        self.shared.registry().check(&event)?;
        self.patch.arrivals.push(Arrival::Event(event));
        Ok(())
    }
}

/// The id of the model that an event is about.
fn id_of(event: &Map<String, Json>) -> Option<ModelId> {
    event.get("model")?.get("id")?.as_str().map(ModelId::from)
}

/// Refuses fields that an event of that kind does not have: whoever sends them means something by them.
fn check_fields(event: &Map<String, Json>, kind: &str) -> Result<()> {
    let fields: &[&str] = match kind {
        "ModelChanged" => &["model", "attr", "new"],
        "ColumnDataChanged" => &["model", "attr", "data", "cols"],
        "ColumnsStreamed" => &["model", "attr", "data", "rollover"],
        "ColumnsPatched" => &["model", "attr", "patches"],
        "MessageSent" => &["msg_type", "msg_data"],
        "RootAdded" | "RootRemoved" => &["model"],
        "TitleChanged" => &["title"],
        other => return Err(Error::Malformed(format!("events of kind {other:?} are not understood"))),
    };
    match event.keys().find(|name| *name != "kind" && !fields.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(Error::Malformed(format!("{kind} has no field {name:?}; it has {}", fields.join(", ")))),
    }
}

pub(super) fn required<'j>(event: &'j Map<String, Json>, kind: &str, name: &str) -> Result<&'j Json> {
    event.get(name).ok_or_else(|| Error::Malformed(format!("{kind} needs {name:?}")))
}
