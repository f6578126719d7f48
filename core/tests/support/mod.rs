//! A document to test with, and a client that knows nothing of the diff: it applies messages as BokehJS does.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use tropism_core::wire::{Buffers, Content, Message};
use tropism_core::{ColumnData, Document, Model, PeerId, Registry, Result, models};

models! { $
    /// A model to test with.
    Item / BuildItem: Model {
        /// A number.
        value: f64 = Float(0.0),
        /// A text.
        label: String = Text(""),
        /// Models below.
        children: Vec<Model> = List(&[]) => [children],
        /// Builds views.
        above: Vec<Model> = List(&[]) => [views],
        /// Builds views as well.
        below: Vec<Model> = List(&[]) => [views],
        /// Views keep following the model that they were born with.
        glyph: Option<Model> = Null => [frozen],
        /// Below `high`.
        low: f64 = Float(0.0) => [group_x],
        /// Above `low`.
        high: f64 = Float(10.0) => [group_x],
        /// Never sent.
        inner: Option<Model> = Null => [unserialized],
        /// Seen by one view.
        inner_width: Option<i64> = Null => [observed],
    }

    /// Columns.
    Source / BuildSource: Model {
        /// The columns.
        data: ColumnData = Columns => [data],
        /// Selected rows.
        selected: Vec<i64> = List(&[]) => [selection],
        /// Selected rows, as a model of their own.
        selection: Option<Model> = Null,
    }

    /// Which rows of a source are selected.
    Selection / BuildSelection: Model {
        /// The rows.
        indices: Vec<i64> = List(&[]) => [selection],
    }

    /// A range.
    Range / BuildRange: Model {
        /// Its start.
        start: f64 = Float(0.0) => [range_end],
        /// What clamps it.
        bounds: Option<(f64, f64)> = Null => [bounds],
    }
}

/// A document that shows one model.
pub(crate) struct Harness {
    pub(crate) document: Document,
}

/// Names a model.
pub(crate) trait AsId {
    /// Its id, once it has one.
    fn as_id(&self) -> Option<String>;
}

impl<M: tropism_core::ModelClass> AsId for M {
    fn as_id(&self) -> Option<String> {
        self.as_node().id().map(|id| id.to_string())
    }
}

impl Harness {
    /// A document that shows nothing.
    pub(crate) fn empty() -> Document {
        let protocol = tropism_core::protocol_models::classes();
        Document::new(Arc::new(Registry::new(CLASSES.iter().map(|class| class()).chain(protocol)).with_events(["tap"])))
    }

    pub(crate) fn showing(model: &impl tropism_core::Is<Model>) -> Self {
        let mut document = Self::empty();
        document.turn(|turn| turn.session().add_root(model));
        assert_eq!(document.take_faults(), Vec::<String>::new());
        Self { document }
    }

    /// The models of the document, as a new client gets them.
    pub(crate) fn models(&mut self) -> BTreeMap<String, Json> {
        Client::pull(&mut self.document).models()
    }
}

/// A client: a table of models, and what it shows.
pub(crate) struct Client {
    pub(crate) peer: PeerId,
    models: HashMap<String, (String, Map<String, Json>)>,
    pub(crate) roots: Vec<String>,
    pub(crate) title: String,
}

impl Client {
    pub(crate) fn pull(document: &mut Document) -> Self {
        let peer = document.connect();
        let mut client = Self { peer, models: HashMap::new(), roots: Vec::new(), title: String::new() };
        let message = document.pull(peer, "1", Buffers::Binary).expect("the document can be encoded");
        let content = content(&message);
        client.decode(&content["doc"]["config"]);
        for root in content["doc"]["roots"].as_array().expect("a list") {
            let id = client.decode(root);
            client.roots.push(id["id"].as_str().expect("an id").to_owned());
        }
        content["doc"]["title"].as_str().expect("a title").clone_into(&mut client.title);
        client
    }

    /// Applies the next frame and gives its events.
    pub(crate) fn update(&mut self, document: &mut Document) -> Vec<Json> {
        self.update_messages(document).into_iter().flatten().collect()
    }

    /// Applies the next frame and gives the events of each message.
    pub(crate) fn update_messages(&mut self, document: &mut Document) -> Vec<Vec<Json>> {
        let frame = document.frame(self.peer).expect("the frame can be encoded").unwrap_or_default();
        frame.messages.iter().map(|message| self.apply(message)).collect()
    }

    /// Applies a message and gives its events.
    pub(crate) fn apply(&mut self, message: &Message) -> Vec<Json> {
        let content = content(message);
        let events = content["events"].as_array().expect("a list of events").clone();
        // Everything is decoded before anything is applied.
        let decoded: Vec<Json> = events.iter().map(|event| self.decode(event)).collect();
        for event in decoded {
            self.event(&event);
        }
        events
    }

    fn event(&mut self, event: &Json) {
        let id = event["model"]["id"].as_str().unwrap_or_default().to_owned();
        match event["kind"].as_str().expect("a kind") {
            "MessageSent" => {}
            "ModelChanged" => {
                let attribute = event["attr"].as_str().expect("a name").to_owned();
                self.models.get_mut(&id).expect("a known model").1.insert(attribute, event["new"].clone());
            }
            "ColumnDataChanged" => {
                let (_, attributes) = self.models.get_mut(&id).expect("a known model");
                if event["cols"].is_null() {
                    attributes.insert("data".into(), event["data"].clone());
                    return;
                }
                let held = attributes.get_mut("data").and_then(|data| data["entries"].as_array_mut()).expect("columns");
                for entry in event["data"]["entries"].as_array().expect("columns") {
                    let place = held.iter_mut().find(|held| held[0] == entry[0]).expect("a known column");
                    *place = entry.clone();
                }
            }
            "ColumnsStreamed" => self.stream(&id, event),
            "ColumnsPatched" => self.patch_cells(&id, event),
            "RootAdded" => self.roots.push(id),
            "RootRemoved" => self.roots.retain(|root| *root != id),
            "TitleChanged" => event["title"].as_str().expect("a title").clone_into(&mut self.title),
            other => panic!("unknown kind {other}"),
        }
    }

    fn columns(&mut self, id: &str) -> &mut Vec<Json> {
        let (_, attributes) = self.models.get_mut(id).expect("a known model");
        attributes.get_mut("data").and_then(|data| data["entries"].as_array_mut()).expect("columns")
    }

    /// Appends as BokehJS does, which is right only if certain things hold.
    fn stream(&mut self, id: &str, event: &Json) {
        let rollover = event["rollover"].as_u64();
        let tails = event["data"]["entries"].as_array().expect("columns").clone();
        let held = self.columns(id);
        assert_eq!(held.len(), tails.len(), "a column that is not named does not grow");
        for (held, tail) in held.iter_mut().zip(&tails) {
            assert_eq!(held[0], tail[0]);
            assert_eq!(held[1]["dtype"], tail[1]["dtype"], "a client keeps the type that it has");
            let length = rows(&held[1]);
            assert!(rollover.is_none_or(|rollover| rollover >= 1 && length <= rollover), "{length} rows, {rollover:?}");
            let mut all = format!("{}{}", text(&held[1]), text(&tail[1]));
            let dropped = rollover.map_or(0, |rollover| (length + rows(&tail[1])).saturating_sub(rollover));
            all.drain(..2 * usize::try_from(dropped).expect("few"));
            held[1]["shape"] = json!([all.len() / 2]);
            held[1]["array"] = json!(all);
        }
    }

    fn patch_cells(&mut self, id: &str, event: &Json) {
        let patches = event["patches"]["entries"].as_array().expect("columns").clone();
        for patch in &patches {
            let held = self.columns(id).iter_mut().find(|held| held[0] == patch[0]).expect("a known column");
            let mut all = text(&held[1]);
            for cell in patch[1].as_array().expect("cells") {
                let row = usize::try_from(cell[0].as_u64().expect("a row")).expect("few");
                assert!(2 * row < all.len(), "beyond the end nothing can be patched");
                let byte = i8::try_from(cell[1].as_i64().expect("a whole number")).expect("a byte");
                all.replace_range(2 * row..2 * row + 2, &format!("{byte:02x}"));
            }
            held[1]["array"] = json!(all);
        }
    }

    /// Takes definitions in, wherever they stand, and leaves references.
    fn decode(&mut self, json: &Json) -> Json {
        match json {
            Json::Array(items) => items.iter().map(|item| self.decode(item)).collect(),
            Json::Object(map) if map.get("type") == Some(&json!("object")) => {
                let (id, name) = (map["id"].as_str().expect("an id"), map["name"].as_str().expect("a name"));
                let known = self.models.entry(id.to_owned()).or_insert_with(|| (name.to_owned(), Map::new()));
                assert_eq!(known.0, name, "a model keeps its class");
                for (attribute, value) in map.get("attributes").and_then(Json::as_object).into_iter().flatten() {
                    let value = self.decode(value);
                    self.models.get_mut(id).expect("just made").1.insert(attribute.clone(), value);
                }
                json!({ "id": id })
            }
            Json::Object(map) => {
                if let (1, Some(Json::String(id))) = (map.len(), map.get("id")) {
                    assert!(self.models.contains_key(id), "{id} is mentioned before it is defined");
                }
                map.iter().map(|(key, value)| (key.clone(), self.decode(value))).collect()
            }
            other => other.clone(),
        }
    }

    /// Has it make a model of its own.
    pub(crate) fn make(&mut self, id: &str, class: &str) {
        self.models.insert(id.to_owned(), (class.to_owned(), Map::new()));
    }

    /// The attributes that it holds of a model.
    pub(crate) fn model(&self, id: &str) -> &Map<String, Json> {
        &self.models[id].1
    }

    /// What is reachable from its roots.
    pub(crate) fn models(&self) -> BTreeMap<String, Json> {
        let mut reached = BTreeMap::new();
        let mut waiting = self.roots.clone();
        while let Some(id) = waiting.pop() {
            if reached.contains_key(&id) {
                continue;
            }
            let (name, attributes) = &self.models[&id];
            references(&Json::Object(attributes.clone()), &mut waiting);
            reached.insert(id, json!([name, attributes]));
        }
        reached
    }

    pub(crate) fn set(&mut self, document: &mut Document, id: &str, attribute: &str, new: &Json) -> Result<()> {
        let value = self.decode(new);
        if let Some((_, attributes)) = self.models.get_mut(id) {
            attributes.insert(attribute.to_owned(), value);
        }
        let event = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": attribute, "new": new});
        self.patch(document, &json!({ "events": [event] }))
    }

    /// Forgets every model, as BokehJS does when it shows none.
    pub(crate) fn forget_all(&mut self) {
        self.models.clear();
        self.roots.clear();
    }

    /// As a person would: only if it holds the model, and the document may refuse it.
    pub(crate) fn write(&mut self, document: &mut Document, id: &str, attribute: &str, new: &Json) {
        if self.models().contains_key(id) {
            let _ = self.set(document, id, attribute, new);
        }
    }

    pub(crate) fn patch(&mut self, document: &mut Document, patch: &Json) -> Result<()> {
        let content = Content::new(patch.clone(), HashMap::new());
        document.turn(|turn| turn.patch(self.peer, &content)).map(drop)
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
        self.decode(&doc["doc"]["config"]);
        let roots = doc["doc"]["roots"].as_array().expect("a list");
        self.roots = roots.iter().map(|root| self.decode(root)["id"].as_str().expect("an id").to_owned()).collect();
        doc["doc"]["title"].as_str().expect("a title").clone_into(&mut self.title);
        Ok(())
    }
}

/// The content of a message, with each reference to a buffer replaced by what is in it.
fn content(message: &Message) -> Json {
    fn resolve(json: &mut Json, message: &Message) {
        match json {
            Json::Array(items) => items.iter_mut().for_each(|item| resolve(item, message)),
            Json::Object(map) if map.get("type") == Some(&json!("bytes")) => {
                let id = map["data"]["id"].as_str().expect("a buffer");
                let (_, data) = message.buffers().iter().find(|(known, _)| known == id).expect("it came along");
                *json = json!(format!("{data:x}"));
            }
            Json::Object(map) => map.values_mut().for_each(|value| resolve(value, message)),
            _ => {}
        }
    }
    let mut json = serde_json::from_str(message.content()).expect("JSON");
    resolve(&mut json, message);
    json
}

fn rows(column: &Json) -> u64 {
    column["shape"][0].as_u64().expect("a shape")
}

fn text(column: &Json) -> String {
    column["array"].as_str().expect("bytes").to_owned()
}

fn references(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| references(item, found)),
        Json::Object(map) => match map.get("id") {
            Some(Json::String(id)) if map.len() == 1 => found.push(id.clone()),
            _ => map.values().for_each(|value| references(value, found)),
        },
        _ => {}
    }
}
