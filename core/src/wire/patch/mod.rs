//! What a client changes: read and checked as a whole, then applied.

mod columns;
mod reading;

use std::collections::{BTreeSet, HashSet};

use serde_json::Value as Json;

use self::reading::Reading;
use super::Content;
use crate::document::{CustomMessage, PeerId, Place, Shared};
use crate::error::Error;
use crate::event::Event;
use crate::model::{Model, ModelClass};
use crate::node::Node;
use crate::value::{ModelId, Value};

/// A patch that can be applied.
#[derive(Default)]
pub(crate) struct Patch {
    /// The models that came with it.
    created: Vec<Node>,
    operations: Vec<Operation>,
    /// What came with it for whoever listens, in order.
    arrivals: Vec<Arrival>,
    /// Whether it writes what a guard would have refused.
    is_unguarded: bool,
}

/// What a client reports beside changes.
pub(crate) enum Arrival {
    Event(Event),
    /// A message of the app's own.
    Message(CustomMessage),
}

enum Operation {
    Set(Place, Value, Extent),
    Observe(Place, Value),
    /// It meant rows that are replaced by now, so it is told what is there.
    Owe(Place),
    AddRoot(Node),
    RemoveRoot(ModelId),
    Title(String),
}

/// How much of a property a client sets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Whole,
    /// Some columns, rows or cells; of the rest it holds what it held.
    Part,
    /// Rows that have other positions by now than those that it holds.
    Moved,
}

/// A patch that cannot be applied, and what the client holds since it made it.
pub(crate) struct Refused {
    pub(crate) error: Error,
    /// The properties that it meant.
    pub(crate) touched: HashSet<Place>,
    /// The roots that it added.
    pub(crate) added: BTreeSet<ModelId>,
    /// The roots that it removed.
    pub(crate) removed: BTreeSet<ModelId>,
}

impl Patch {
    /// Reads and checks all events.
    pub(crate) fn read(shared: &Shared, peer: PeerId, content: &Content) -> std::result::Result<Self, Box<Refused>> {
        let known = |id: &ModelId| shared.inner().graph.model(id).cloned();
        Reading::read(shared, peer, content, &known).map_err(|error| refused(shared, &content.json, error))
    }

    /// Applies it, and remembers what the client holds now.
    pub(crate) fn apply(self, shared: &Shared, peer: PeerId) -> Vec<Arrival> {
        shared.inner().has_unguarded_writes |= self.is_unguarded;
        for node in &self.created {
            shared.succeed(node);
            shared.made(peer, node);
        }
        for operation in self.operations {
            match operation {
                Operation::Set((node, key), value, extent) => {
                    let place = (node.clone(), key);
                    let holds_other = match extent {
                        Extent::Whole => false,
                        Extent::Part => !shared.has_newest(peer, &place),
                        Extent::Moved => true,
                    };
                    node.write(key, value.clone());
                    match extent {
                        Extent::Whole => shared.wrote_all(peer, place.clone(), value),
                        Extent::Part | Extent::Moved => shared.wrote_part(peer, place.clone(), value),
                    }
                    if holds_other {
                        shared.owe(peer, place);
                    } else {
                        shared.counts_rows(peer, &place);
                    }
                }
                Operation::Owe(place) => shared.owe(peer, place),
                Operation::Observe(place, value) => shared.observe(peer, place, value),
                Operation::AddRoot(node) => {
                    node.id().into_iter().for_each(|id| shared.shows(peer, id, true));
                    let mut roots = shared.root().roots().get();
                    let root = Model::wrap(node);
                    if !roots.contains(&root) {
                        roots.push(root);
                        shared.root().roots().set(roots);
                    }
                }
                Operation::RemoveRoot(id) => {
                    let mut roots = shared.root().roots().get();
                    roots.retain(|root| root.as_node().id().as_ref() != Some(&id));
                    shared.shows(peer, id, false);
                    shared.root().roots().set(roots);
                }
                Operation::Title(title) => {
                    let property = shared.root().title();
                    property.set(title.clone());
                    shared.wrote_all(peer, (property.node().clone(), property.key()), title.into());
                }
            }
        }
        self.arrivals
    }
}

/// What a refused patch meant, as far as it can be made out.
fn refused(shared: &Shared, content: &Json, error: Error) -> Box<Refused> {
    let mut refused =
        Box::new(Refused { error, touched: HashSet::new(), added: BTreeSet::new(), removed: BTreeSet::new() });
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
            (Some("RootRemoved"), Some(id)) => {
                refused.removed.insert(id);
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
        let mut document = Document::new(Arc::new(Registry::default()));
        let peer = document.connect();
        let change = |attribute: &str, new: bool| json!({"kind": "ModelChanged", "model": {"id": "t1"}, "attr": attribute, "new": new});
        let events = [change("reconnect_session", false), change("syncable", false), change("reconnect_session", true)];
        let content = Content::new(json!({ "events": events }), HashMap::new());
        let patch =
            Patch::read(document.shared(), peer, &content).unwrap_or_else(|refused| panic!("{}", refused.error));
        assert_eq!(patch.operations.len(), 2);
    }
}
