//! What browsers and Python clients exchanged with Bokeh's server is understood and said again: each document of a
//! recorded session becomes a document here, each recorded change is made in it, and a second client is told the same.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::{Value as Json, json};
use tropism::core::wire::{Buffers, Content, Message};
use tropism::core::{DataModel, Document, Error, PeerId, Registry, Value, models};

models! { $
    /// What the recorded program keeps in a class of its own.
    Params = "bokeh_app_ce28b391677d4fa2b8b7458a62e382a9.Params" / BuildParams: DataModel {
        /// Anything.
        a: Value = Int(1),
        /// Anything else.
        b: Value = List(&[]),
    }
}

/// The vocabulary, and what the recorded programs add to it.
fn registry() -> Arc<Registry> {
    Arc::new((*tropism::registry()).clone().with_classes(CLASSES.iter().map(|class| class())))
}

/// One recorded message.
struct Recorded {
    kind: String,
    is_from_client: bool,
    content: Json,
    buffers: HashMap<String, Bytes>,
}

fn recorded(path: &Path) -> Vec<Recorded> {
    let text = std::fs::read_to_string(path).expect("readable");
    let parse = |line: &str| {
        let record: Json = serde_json::from_str(line).expect("JSON");
        let buffers = record["buffers"].as_object().expect("buffers").iter();
        let bytes = |data: &Json| STANDARD.decode(data.as_str().expect("base64")).expect("base64").into();
        Recorded {
            kind: record["header"]["msgtype"].as_str().expect("a kind").to_owned(),
            is_from_client: record["from"] == "client",
            content: record["content"].clone(),
            buffers: buffers.map(|(id, data)| (id.clone(), bytes(data))).collect(),
        }
    };
    text.lines().map(parse).collect()
}

/// What the Python library sends although it is the default, which says nothing.
fn is_redundant(name: &str, value: &Json) -> bool {
    match name {
        "mantissas" => *value == json!([1.0, 2.0, 5.0]),
        "accept" => *value == "",
        "xs" | "ys" | "indices" | "line_indices" | "children" | "renderers" if value.is_array() => *value == json!([]),
        "renderers" => *value == "auto",
        "x" | "y" | "xs" | "ys" => *value == json!({"type": "field", "field": name}),
        _ => false,
    }
}

/// Whether a property is what one view saw, or is never sent.
fn is_private(class: &str, name: &str) -> bool {
    let class = tropism::registry().get(class);
    let property = class.and_then(|class| class.properties().find(|property| property.name == name));
    property.is_some_and(|property| property.flags.is_observed || property.flags.is_unserialized)
}

/// The JSON without what does not count: names of buffers, 1 or 1.0, a plain value or one that is typed as such.
fn plain(json: &Json, buffers: &HashMap<String, Bytes>) -> Json {
    match json {
        Json::Array(items) => items.iter().map(|item| plain(item, buffers)).collect(),
        Json::Number(number) => json!(number.as_f64()),
        Json::Object(map) => {
            let kind = map.get("type").and_then(Json::as_str);
            if let (Some("bytes"), Some(id)) = (kind, json["data"]["id"].as_str()) {
                return json!(STANDARD.encode(&buffers[id]));
            }
            if let (Some("value"), 2, Some(value)) = (kind, map.len(), map.get("value")) {
                return plain(value, buffers);
            }
            map.iter()
                .map(|(name, value)| (name, plain(value, buffers)))
                .map(|(name, value)| {
                    if name != "attributes" {
                        return (name.clone(), value);
                    }
                    let attributes = value.as_object().expect("attributes").iter();
                    let is_private = |name: &str| map["name"].as_str().is_some_and(|class| is_private(class, name));
                    let kept = attributes.filter(|(name, value)| !is_redundant(name, value) && !is_private(name));
                    (name.clone(), kept.map(|(name, value)| (name.clone(), value.clone())).collect())
                })
                .filter(|(name, value)| name != "attributes" || *value != json!({}))
                .collect()
        }
        other => other.clone(),
    }
}

fn plain_message(message: &Message) -> Json {
    let content: Json = serde_json::from_str(message.content()).expect("JSON");
    plain(&content, &message.buffers().iter().cloned().collect())
}

/// A recorded session, played in a document of ours.
struct Replay {
    document: Document,
    /// Makes the recorded changes.
    actor: PeerId,
    /// Is told of them.
    witness: PeerId,
    /// The classes of the models that were defined, by their ids.
    classes: HashMap<String, String>,
    /// The models whose columns were patched since the document was sent.
    patched: HashSet<String>,
    documents: usize,
    events: usize,
}

impl Replay {
    fn new() -> Self {
        let mut document = Document::new(registry());
        let (actor, witness) = (document.connect(), document.connect());
        Self { document, actor, witness, classes: HashMap::new(), patched: HashSet::new(), documents: 0, events: 0 }
    }

    /// Plays the messages; gives the class that is not known here, if there is one.
    fn play(&mut self, messages: &[Recorded]) -> Option<String> {
        for message in messages {
            note_classes(&message.content, &mut self.classes);
            match message.kind.as_str() {
                "PULL-DOC-REPLY" => {
                    if let Err(unknown) = self.document(message) {
                        return Some(unknown);
                    }
                }
                "PATCH-DOC" if self.documents > 0 => self.patch(message),
                _ => {}
            }
        }
        None
    }

    fn document(&mut self, message: &Recorded) -> Result<(), String> {
        // Nobody is connected: a browser's second document is the first one again, ids and all.
        self.document.disconnect(self.actor);
        self.document.disconnect(self.witness);
        (self.actor, self.witness) = (self.document.connect(), self.document.connect());
        let content = Content::new(message.content.clone(), message.buffers.clone());
        match self.document.turn(|turn| turn.push(self.actor, &content)) {
            Ok(()) => {}
            Err(Error::UnknownClass(name)) => return Err(name),
            Err(error) => panic!("a recorded document is refused: {error}"),
        }
        assert_eq!(self.document.take_faults(), Vec::<String>::new());
        self.patched.clear();
        let reply = self.document.pull(self.witness, "1", Buffers::Binary).expect("it can be encoded");
        let (ours, mut theirs) = (plain_message(&reply), plain(&message.content, &message.buffers));
        // Code that runs at events of the document is not taken from others.
        if let Some(doc) = theirs["doc"].as_object_mut() {
            doc.remove("callbacks");
            // It defines the classes of all its documents in each.
            if ours["doc"].get("defs").is_none() {
                doc.remove("defs");
            }
        }
        let mut differences = Vec::new();
        differ("doc", &sorted(&ours["doc"]), &sorted(&theirs["doc"]), &mut differences);
        assert!(differences.is_empty(), "{}", differences.join("\n"));
        self.documents += 1;
        Ok(())
    }

    /// Whether other clients are told: not of what one view saw, nor of what is never sent, nor of roots that are there.
    fn is_shared(&self, event: &Json, roots: &[String]) -> bool {
        let is_there = roots.iter().any(|root| event["model"]["id"] == *root);
        if event["kind"] == "MessageSent" || (event["kind"] == "RootAdded" && is_there) {
            return false;
        }
        let class = event["model"]["id"].as_str().and_then(|id| self.classes.get(id));
        let name = event["attr"].as_str();
        !class.zip(name).is_some_and(|(class, name)| is_private(class, name))
    }

    fn patch(&mut self, message: &Recorded) {
        let content = Content::new(message.content.clone(), message.buffers.clone());
        let roots: Vec<String> = self.document.root_ids().iter().map(ToString::to_string).collect();
        let outcome = self.document.turn(|turn| turn.patch(self.actor, &content));
        let frame = self.document.frame(self.witness).expect("it can be encoded").unwrap_or_default();
        if outcome.is_err() {
            assert!(message.is_from_client, "what a server said is understood: {outcome:?}");
            assert!(frame.messages.is_empty(), "a refused patch changes nothing");
            return;
        }
        let told: Vec<Json> =
            frame.messages.iter().map(plain_message).flat_map(|json| inlined(events(&json))).collect();
        let made = events(&plain(&message.content, &message.buffers));
        let expected: Vec<Json> = made.into_iter().filter(|event| self.is_shared(event, &roots)).collect();
        // A document is recorded as it was when it was asked for: the first patch may be in it already.
        let patched = expected.iter().filter(|event| event["kind"] == "ColumnsPatched");
        let patched: Vec<String> = patched.map(|event| event["model"]["id"].to_string()).collect();
        let is_first = patched.len() == expected.len() && patched.into_iter().all(|id| self.patched.insert(id));
        if is_first && told.is_empty() {
            return;
        }
        let differ = told.len() != expected.len() || told.iter().zip(&expected).any(|(told, made)| !says(told, made));
        assert!(!differ, "told: {}\nmade: {}", summary(&told), summary(&expected));
        self.events += expected.len();
    }
}

fn events(content: &Json) -> Vec<Json> {
    content["events"].as_array().expect("events").clone()
}

/// The events with each model defined where it is first mentioned, as Bokeh's server has it; ours defines all in front.
fn inlined(mut events: Vec<Json>) -> Vec<Json> {
    let definitions: Vec<Json> = events
        .extract_if(.., |event| event["msg_type"] == "tropism.models")
        .flat_map(|event| event["msg_data"].as_array().cloned().unwrap_or_default())
        .collect();
    let mut definitions =
        definitions.into_iter().map(|definition| (definition["id"].to_string(), definition)).collect();
    for event in &mut events {
        inline(event, &mut definitions);
    }
    events
}

fn inline(json: &mut Json, definitions: &mut HashMap<String, Json>) {
    let is_reference = json.as_object().is_some_and(|map| map.len() == 1);
    if let Some(definition) = json.get("id").filter(|_| is_reference).and_then(|id| definitions.remove(&id.to_string()))
    {
        *json = definition;
    }
    match json {
        Json::Array(items) => items.iter_mut().for_each(|item| inline(item, definitions)),
        Json::Object(map) => map.values_mut().for_each(|value| inline(value, definitions)),
        _ => {}
    }
}

fn note_classes(json: &Json, classes: &mut HashMap<String, String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| note_classes(item, classes)),
        Json::Object(map) => {
            if let (Some(Json::String(name)), Some(Json::String(id))) = (map.get("name"), map.get("id")) {
                classes.insert(id.clone(), name.clone());
            }
            map.values().for_each(|value| note_classes(value, classes));
        }
        _ => {}
    }
}

/// Whether a client that is told one event knows what the other says. Of columns ours says what changed: whole columns,
/// rows or cells, whichever is least.
fn says(told: &Json, made: &Json) -> bool {
    let is_of_columns = |event: &Json| event["kind"].as_str().is_some_and(|kind| kind.starts_with("Column"));
    if is_of_columns(told) && (is_of_columns(made) || made["attr"] == "data") {
        return told["model"] == made["model"];
    }
    sorted(told) == sorted(made)
}

fn summary(events: &[Json]) -> String {
    let text: Vec<String> = events.iter().map(|event| event.to_string().chars().take(300).collect()).collect();
    text.join("\n      ")
}

/// Where two documents differ, in words.
fn differ(path: &str, ours: &Json, theirs: &Json, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Json::Object(a), Json::Object(b)) => {
            let names: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for name in names {
                let absent = Json::Null;
                let (a, b) = (a.get(name).unwrap_or(&absent), b.get(name).unwrap_or(&absent));
                differ(&format!("{path}.{name}"), a, b, found);
            }
        }
        (Json::Array(a), Json::Array(b)) if a.len() == b.len() => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                differ(&format!("{path}[{index}]"), a, b, found);
            }
        }
        (a, b) if a == b => {}
        (a, b) => found.push(format!("{path}: ours {a}, theirs {b}").chars().take(400).collect()),
    }
}

/// Attributes and entries of maps in one order: theirs and ours need not be the same.
fn sorted(json: &Json) -> Json {
    match json {
        Json::Array(items) => items.iter().map(sorted).collect(),
        Json::Object(map) => {
            let mut entries: Vec<_> = map.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            if let Some((_, Json::Array(pairs))) = entries.iter_mut().find(|(name, _)| name == "entries") {
                pairs.sort_by_key(|pair| pair.get(0).unwrap_or(pair).to_string());
            }
            entries.into_iter().collect()
        }
        other => other.clone(),
    }
}

#[test]
fn recorded_sessions_are_understood_and_said_again() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/transcripts");
    let mut unknown = Vec::new();
    let mut played = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the vectors are there") {
        let path = entry.expect("readable").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut replay = Replay::new();
        match replay.play(&recorded(&path)) {
            Some(class) => unknown.push((name, class)),
            None => played.push((name, replay.documents, replay.events)),
        }
    }
    played.sort();
    println!("played: {played:?}\nwithout a counterpart: {unknown:?}");
    for name in
        ["browser_sliders", "sliders_raw_ws", "browser_reconnect_sliders", "browser_kitchen", "browser_events_app"]
    {
        let found = played.iter().find(|(known, ..)| known == name);
        assert!(found.is_some_and(|(_, documents, events)| *documents > 0 && *events > 1), "{name}: {unknown:?}");
    }
}
