//! What a client changes: read and checked as a whole, then applied.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::decode::{normalize, text};
use super::{Content, Decoder};
use crate::class::Role;
use crate::columns::{CellIndex, ColumnData};
use crate::document::{Event, PeerId, Place, Shared};
use crate::error::{Error, Result};
use crate::model::{Model, ModelClass};
use crate::node::Node;
use crate::value::{Field, ModelId, Value};

/// A patch that can be applied.
#[derive(Default)]
pub(crate) struct Patch {
    /// The models that came with it.
    created: Vec<Node>,
    operations: Vec<Operation>,
    /// The events that came with it, for whoever listens.
    events: Vec<Event>,
}

enum Operation {
    Set(Place, Value, Extent),
    Observe(Place, Value),
    AddRoot(Node),
    RemoveRoot(Node),
    Title(String),
}

/// How much of a property a client sets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Whole,
    /// Some columns, rows or cells; of the rest it holds what it held.
    Part,
}

/// A patch that cannot be applied, and what the client holds since it made it.
pub(crate) struct Refused {
    pub(crate) error: Error,
    /// The properties that it meant.
    pub(crate) touched: HashSet<Place>,
    /// The roots that it added.
    pub(crate) added: BTreeSet<ModelId>,
}

impl Patch {
    /// Reads and checks all events.
    pub(crate) fn read(shared: &Shared, content: &Content) -> std::result::Result<Self, Box<Refused>> {
        let known = |id: &ModelId| shared.inner().graph.model(id).cloned();
        let mut reading = Reading {
            shared,
            decoder: Decoder::new(shared.registry(), content, &known),
            patch: Self::default(),
            pending: HashMap::new(),
        };
        reading.events(&content.json).map_err(|error| refused(shared, &content.json, error))?;
        let mut patch = reading.patch;
        patch.created.extend(reading.decoder.into_created());
        Ok(patch)
    }

    /// Applies it, and remembers what the client holds now.
    pub(crate) fn apply(self, shared: &Shared, peer: PeerId) -> Vec<Event> {
        for node in &self.created {
            shared.made(peer, node);
        }
        for operation in self.operations {
            match operation {
                Operation::Set((node, key), value, extent) => {
                    let place = (node.clone(), key);
                    if extent == Extent::Part && !shared.has_newest(peer, &place) {
                        shared.owe(peer, place.clone());
                    }
                    node.write(key, value.clone());
                    shared.wrote(peer, place, value);
                }
                Operation::Observe(place, value) => shared.observe(peer, place, value),
                Operation::AddRoot(node) => {
                    shared.shows(peer, &node, true);
                    let mut roots = shared.root().roots().get();
                    let root = Model::wrap(node);
                    if !roots.contains(&root) {
                        roots.push(root);
                        shared.root().roots().set(roots);
                    }
                }
                Operation::RemoveRoot(node) => {
                    shared.shows(peer, &node, false);
                    let mut roots = shared.root().roots().get();
                    roots.retain(|root| *root.as_node() != node);
                    shared.root().roots().set(roots);
                }
                Operation::Title(title) => {
                    let property = shared.root().title();
                    property.set(title.clone());
                    shared.wrote(peer, (property.node().clone(), property.key()), title.into());
                }
            }
        }
        self.events
    }
}

/// What a refused patch meant, as far as it can be made out.
fn refused(shared: &Shared, content: &Json, error: Error) -> Box<Refused> {
    let mut refused = Box::new(Refused { error, touched: HashSet::new(), added: BTreeSet::new() });
    for event in content.get("events").and_then(Json::as_array).into_iter().flatten() {
        let id = event.get("model").and_then(|model| model.get("id")).and_then(Json::as_str).map(ModelId::from);
        match (event.get("kind").and_then(Json::as_str), id) {
            (Some("TitleChanged"), _) => {
                let title = shared.root().title();
                refused.touched.insert((title.node().clone(), title.key()));
            }
            (Some("RootAdded"), Some(id)) => {
                refused.added.insert(id);
            }
            (_, Some(id)) => {
                let node = shared.inner().graph.model(&id).cloned();
                let name = event.get("attr").and_then(Json::as_str);
                refused
                    .touched
                    .extend(node.zip(name).and_then(|(node, name)| Some((node.clone(), node.class().key(name)?))));
            }
            _ => {}
        }
    }
    refused
}

struct Reading<'a> {
    shared: &'a Shared,
    decoder: Decoder<'a>,
    patch: Patch,
    /// The operations of the same patch that set a property. Only the last value counts: each may be a whole source.
    pending: HashMap<Place, usize>,
}

impl Reading<'_> {
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
            "RootAdded" | "RootRemoved" => {
                if self.is_gone(event, kind) {
                    return Ok(());
                }
                let Value::Model(node) = self.decoder.value(required(event, kind, "model")?)? else {
                    return Err(Error::Malformed("a root must be a model".to_owned()));
                };
                self.patch.operations.push(match kind {
                    "RootAdded" => Operation::AddRoot(node),
                    _ => Operation::RemoveRoot(node),
                });
                Ok(())
            }
            "TitleChanged" => {
                let title = text(event, kind, "title")?.to_owned();
                self.patch.operations.push(Operation::Title(title));
                Ok(())
            }
            _ => self.message(event, kind),
        }
    }

    /// Whether the event is of a model that left the document a moment ago: the client did not know yet.
    fn is_gone(&self, event: &Map<String, Json>, kind: &str) -> bool {
        let id = event.get("model").and_then(|model| model.get("id")).and_then(Json::as_str);
        let inner = self.shared.inner();
        let gone =
            id.map(ModelId::from).is_some_and(|id| inner.graph.model(&id).is_none() && inner.graph.has_left(&id));
        gone && kind != "RootAdded"
    }

    /// What a client writes to a model that left is ignored, and undone should the model return.
    fn was_late(&self, event: &Map<String, Json>, name: &str) {
        let id = event.get("model").and_then(|model| model.get("id")).and_then(Json::as_str);
        let node = id.and_then(|id| self.shared.inner().graph.left(&ModelId::from(id)));
        if let Some((node, key)) = node.and_then(|node| node.class().key(name).map(|key| (node, key))) {
            node.mention(key);
        }
    }

    /// The property that an event is about; `None` if its model is gone.
    fn place(&mut self, event: &Map<String, Json>, kind: &str) -> Result<Option<Place>> {
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
        Ok(Some((node, key)))
    }

    fn set(&mut self, place: Place, value: Value, extent: Extent) {
        let flags = place.0.class().entry(place.1).descriptor.flags;
        if flags.is_observed {
            self.patch.operations.push(Operation::Observe(place, value));
            return;
        }
        let next = self.patch.operations.len();
        let index = *self.pending.entry(place.clone()).or_insert(next);
        match self.patch.operations.get_mut(index) {
            Some(Operation::Set(_, earlier, earlier_extent)) => {
                *earlier = value;
                if extent == Extent::Whole {
                    *earlier_extent = Extent::Whole;
                }
            }
            _ => self.patch.operations.push(Operation::Set(place, value, extent)),
        }
    }

    fn changed(&mut self, event: &Map<String, Json>, kind: &str, name: &str) -> Result<()> {
        let Some((node, key)) = self.place(event, kind)? else {
            return Ok(());
        };
        let value = self.decoder.value(required(event, kind, name)?)?;
        let value = normalize(&node, key, &value)?;
        self.set((node, key), value, Extent::Whole);
        Ok(())
    }

    /// The columns that an event of a data source is about, as they will be when it is applied.
    fn columns(&self, place: &Place, kind: &str) -> Result<ColumnData> {
        let (node, key) = place;
        let is_data = node.class().entry(*key).descriptor.flags.role == Role::Data;
        let earlier = self.pending.get(place).and_then(|&index| self.patch.operations.get(index));
        let value = match earlier {
            Some(Operation::Set(_, value, _)) => Some(value.clone()),
            _ => node.read(*key),
        };
        match value.as_ref().and_then(ColumnData::from_value) {
            Some(columns) if is_data => Ok(columns),
            _ => Err(Error::Malformed(format!("{kind} is for columns; {} has none", node.describe(*key)))),
        }
    }

    fn columns_changed(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let old = self.columns(&place, kind)?;
        let new = self.new_columns(&place, event, kind)?;
        let (all, extent) = match event.get("cols") {
            None | Some(Json::Null) => (new, Extent::Whole),
            Some(_) => (old.with(&new).map_err(|error| columns_error(&place, &error))?, Extent::Part),
        };
        self.set(place, Value::Columns(all), extent);
        Ok(())
    }

    fn new_columns(&mut self, place: &Place, event: &Map<String, Json>, kind: &str) -> Result<ColumnData> {
        let value = self.decoder.value(required(event, kind, "data")?)?;
        ColumnData::from_value(&value).ok_or_else(|| Error::WrongType {
            property: place.0.describe(place.1),
            expected: ColumnData::expected(),
            found: value.describe(),
        })
    }

    fn streamed(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let old = self.columns(&place, kind)?;
        let tail = self.new_columns(&place, event, kind)?;
        let rollover = match event.get("rollover") {
            None | Some(Json::Null) => None,
            Some(json) => Some(json.as_u64().and_then(|rows| usize::try_from(rows).ok()).ok_or_else(|| {
                Error::Malformed("the rollover of a stream must be a number of rows or null".to_owned())
            })?),
        };
        let all = old.appended(&tail, rollover).map_err(|error| columns_error(&place, &error))?;
        self.set(place, Value::Columns(all), Extent::Part);
        Ok(())
    }

    fn patched(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let mut columns = self.columns(&place, kind)?;
        let Value::Map(patches) = self.decoder.value(required(event, kind, "patches")?)? else {
            return Err(Error::Malformed("patches must be a map from columns to cells".to_owned()));
        };
        for (name, cells) in patches.iter() {
            let (Value::Text(name), Value::List(cells)) = (name, cells) else {
                return Err(Error::Malformed("patches must be a map from columns to lists of cells".to_owned()));
            };
            let cells: Option<Vec<(CellIndex, Value)>> = cells.iter().map(cell).collect();
            let cells = cells.ok_or_else(|| {
                Error::Malformed("a cell is patched by a pair of an index, slice or list of these, and a value".into())
            })?;
            columns = columns.patched(name, &cells).map_err(|error| columns_error(&place, &error))?;
        }
        self.set(place, Value::Columns(columns), Extent::Part);
        Ok(())
    }

    fn message(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let message = text(event, kind, "msg_type")?;
        let data = match self.decoder.value(event.get("msg_data").unwrap_or(&Json::Null)) {
            // A person clicked on what was there a moment ago.
            Err(Error::UnknownModel(id)) if self.shared.inner().graph.has_left(&id) => return Ok(()),
            data => data?,
        };
        if message == "bokeh_event" {
            let Value::Event(event) = data else {
                return Err(Error::Malformed("a bokeh_event must carry an event".to_owned()));
            };
            if !self.shared.registry().has_event(&event.name) {
                return Err(Error::Malformed(format!("there are no events named {:?}", &*event.name)));
            }
            self.patch.events.push(Event::new(event));
        }
        Ok(())
    }
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

fn cell(patch: &Value) -> Option<(CellIndex, Value)> {
    let Value::List(pair) = patch else {
        return None;
    };
    let [index, value] = &**pair else { return None };
    Some((CellIndex::from_value(index)?, value.clone()))
}

fn columns_error(place: &Place, problem: &impl std::fmt::Display) -> Error {
    Error::Columns { property: place.0.describe(place.1), problem: problem.to_string() }
}

fn required<'j>(event: &'j Map<String, Json>, kind: &str, name: &str) -> Result<&'j Json> {
    event.get(name).ok_or_else(|| Error::Malformed(format!("{kind} needs {name:?}")))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Arc;

    use serde_json::json;

    use super::Patch;
    use crate::class::Registry;
    use crate::document::Document;
    use crate::wire::Content;

    #[test]
    fn a_patch_keeps_one_value_of_each_property() {
        let document = Document::new(Arc::new(Registry::default()));
        let change = |attribute: &str, new: bool| json!({"kind": "ModelChanged", "model": {"id": "t1"}, "attr": attribute, "new": new});
        let events = [change("reconnect_session", false), change("syncable", false), change("reconnect_session", true)];
        let content = Content::new(json!({ "events": events }), HashMap::new());
        let patch = Patch::read(document.shared(), &content).unwrap_or_else(|refused| panic!("{}", refused.error));
        assert_eq!(patch.operations.len(), 2);
    }
}
