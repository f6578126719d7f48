//! Documents as a browser gets them, as trees of names and attributes.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use tropism_core::wire::Buffers;
use tropism_core::{Document, Registry, Session};
use tropism_widgets::models;

/// The roots that an app adds to a new document.
pub(crate) fn roots(app: impl FnOnce(&Session)) -> Json {
    let mut document = Document::new(Arc::new(Registry::new(models::classes())));
    let session = document.session();
    document.turn(|_| app(&session));
    assert_eq!(document.take_faults(), [""; 0]);
    let peer = document.connect();
    let message = document.pull(peer, "request", Buffers::Binary).expect("the document has an encoding");
    let content: Json = serde_json::from_str(message.content()).expect("a message is JSON");
    plain(&content["doc"]["roots"])
}

/// The same without what differs from document to document: ids, and the buffers of columns.
fn plain(json: &Json) -> Json {
    match json {
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(entries) if entries.get("type").is_some_and(|kind| kind == "ndarray") => {
            json!({ "shape": entries["shape"], "dtype": entries["dtype"] })
        }
        Json::Object(entries) if entries.contains_key("id") && entries.len() == 1 => json!("a reference"),
        Json::Object(entries) if entries.contains_key("name") => {
            let mut attributes = Map::new();
            for (name, value) in entries.get("attributes").and_then(Json::as_object).into_iter().flatten() {
                attributes.insert(name.clone(), plain(value));
            }
            json!({ entries["name"].as_str().expect("a model has a name"): attributes })
        }
        Json::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}
