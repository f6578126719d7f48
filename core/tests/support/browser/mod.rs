//! A model of BokehJS, made from what is known of it and of nothing in the library: it applies messages as BokehJS does,
//! and panics where BokehJS would throw, or silently hold something else.

mod classes;
mod columns;
mod decode;
mod events;
mod held;

use std::collections::{BTreeMap, HashSet};

use serde_json::Value as Json;
use tropism_core::wire::Message;

pub(crate) use columns::{Columns, Index, can_append, rows, streamed};
use decode::Arrays;
pub(crate) use held::{Held, NdArray};

/// Attributes of a model, by name.
pub(crate) type Attributes = BTreeMap<String, Held>;

/// A property of a model, by its id; the title is one without a model.
pub(crate) type Place = (String, String);

/// What one event did.
#[derive(Clone, Debug)]
pub(crate) struct Applied {
    /// The property that it is about, if it is about one.
    pub(crate) place: Option<Place>,
    /// Whether the client holds anything else than before.
    pub(crate) has_changed: bool,
    /// The event.
    pub(crate) event: Json,
}

/// What a page shows, in full.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) models: BTreeMap<String, (String, Attributes)>,
    pub(crate) roots: Vec<String>,
    pub(crate) title: String,
}

/// The document in a browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct Browser {
    /// All models that it knows, shown or not.
    pub(crate) models: BTreeMap<String, (String, Attributes)>,
    pub(crate) roots: Vec<String>,
    pub(crate) config: Option<String>,
    pub(crate) title: String,
    /// Sources that it edited while rows were on their way: rows and cells may not fit there until it is told all.
    pub(crate) confused: HashSet<String>,
    /// What the present message defined.
    defined: HashSet<String>,
}

impl Browser {
    /// The document that answers a pull.
    pub(crate) fn pulled(message: &Message) -> Self {
        let content: Json = serde_json::from_str(message.content()).expect("JSON");
        let mut browser = Self::default();
        browser.load(&content["doc"], &mut Arrays::of(message));
        browser
    }

    /// Replaces everything by a document of its own making.
    pub(crate) fn replace(&mut self, doc: &Json) {
        *self = Self::default();
        self.load(doc, &mut Arrays::none());
    }

    fn load(&mut self, doc: &Json, arrays: &mut Arrays<'_>) {
        let id = |held: Held| match held {
            Held::Model(id) => id,
            other => panic!("{other:?} is no model"),
        };
        self.config = Some(id(self.decode(&doc["config"], arrays)));
        for root in doc["roots"].as_array().expect("a list") {
            let root = id(self.decode(root, arrays));
            self.roots.push(root);
        }
        doc["title"].as_str().expect("a title").clone_into(&mut self.title);
    }

    /// Takes a value of its own making in, and the models defined in it.
    pub(crate) fn take(&mut self, json: &Json) -> Held {
        self.decode(json, &mut Arrays::none())
    }

    /// Whether an attribute is not at its default.
    pub(crate) fn is_set(&self, id: &str, name: &str, value: &Held) -> bool {
        classes::default(&self.models[id].0, name) != *value
    }

    /// The models that the last message defined.
    pub(crate) fn defined(&self) -> &HashSet<String> {
        &self.defined
    }

    /// What an attribute is, as set or by default.
    pub(crate) fn get(&self, id: &str, attribute: &str) -> Held {
        let (class, attributes) = self.models.get(id).unwrap_or_else(|| panic!("{id} is no known model"));
        attributes.get(attribute).cloned().unwrap_or_else(|| classes::default(class, attribute))
    }

    /// Sets attributes together, and checks what must hold then.
    pub(crate) fn set(&mut self, id: &str, attributes: Vec<(String, Held)>) {
        for (name, value) in attributes {
            let value = match value {
                // A bare value for a specification is one value for all.
                Held::Number(_) if name == "size" => {
                    Held::Plain([("type".into(), Held::Text("value".into())), ("value".into(), value)].into())
                }
                value => value,
            };
            let (class, held) = self.models.get_mut(id).unwrap_or_else(|| panic!("{id} is no known model"));
            let default = classes::default(class, &name);
            assert!(is_valid(&name, &default, &value), "{class}({id}).{name} given invalid value: {value:?}");
            if name == "start" {
                let bounds = held.get("bounds").cloned();
                assert!(is_within(&value, bounds.as_ref()), "{value:?} would be clamped to {bounds:?}");
            }
            held.insert(name, value);
        }
        if self.models[id].0 == "Item" {
            let (low, high) = (self.get(id, "low").number(), self.get(id, "high").number());
            assert!(low <= high, "{id}: low {low:?} is above high {high:?}");
        }
    }

    /// Holds a value of its own making, which nobody checks.
    pub(crate) fn hold(&mut self, id: &str, attribute: &str, value: Held) {
        if let Some((_, attributes)) = self.models.get_mut(id) {
            attributes.insert(attribute.to_owned(), value);
        }
    }

    /// The ids of what it shows.
    pub(crate) fn reachable(&self) -> Vec<String> {
        self.reachable_from(self.roots.iter().chain(&self.config))
    }

    /// The ids of these models and of what is below them.
    pub(crate) fn reachable_from<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Vec<String> {
        let mut reached: Vec<String> = Vec::new();
        let mut waiting: Vec<String> = ids.into_iter().cloned().collect();
        let mut seen: HashSet<String> = HashSet::new();
        while let Some(id) = waiting.pop() {
            if seen.insert(id.clone()) {
                for value in self.models[&id].1.values() {
                    value.for_each_model(&mut |model| waiting.push(model.to_owned()));
                }
                reached.push(id);
            }
        }
        reached.sort();
        reached
    }

    /// Forgets what it does not show.
    pub(crate) fn prune(&mut self) {
        let shown: HashSet<String> = self.reachable().into_iter().collect();
        self.models.retain(|id, _| shown.contains(id));
    }

    /// What it shows, with defaults as if they had been set, and without what only one view sees.
    pub(crate) fn shown(&self) -> Shown {
        self.shown_from(self.reachable())
    }

    /// The same without the document's config: there is no event that tells another one.
    pub(crate) fn shown_by_roots(&self) -> Shown {
        self.shown_from(self.reachable_from(&self.roots))
    }

    fn shown_from(&self, ids: Vec<String>) -> Shown {
        let model = |id: String| {
            let class = &self.models[&id].0;
            let names = classes::attributes(class).into_iter().map(|(name, _)| name);
            let attributes = names.filter(|name| *name != "inner_width");
            let attributes = attributes.map(|name| (name.to_owned(), self.get(&id, name))).collect();
            let model = (class.clone(), attributes);
            (id, model)
        };
        let models = ids.into_iter().map(model).collect();
        Shown { models, roots: self.roots.clone(), title: self.title.clone() }
    }
}

/// Whether BokehJS would take the value: of the kind of the default, as far as that tells, and no factor twice.
fn is_valid(name: &str, default: &Held, value: &Held) -> bool {
    let is_of_kind = match default {
        Held::Bool(_) => matches!(value, Held::Bool(_)),
        Held::Number(_) => matches!(value, Held::Number(_)),
        Held::Text(_) => matches!(value, Held::Text(_)),
        Held::List(_) => matches!(value, Held::List(_)),
        Held::Map(_) => matches!(value, Held::Map(_)),
        Held::Set(_) => matches!(value, Held::Set(_)),
        _ => true,
    };
    let is_unique = |items: &[Held]| items.iter().enumerate().all(|(place, item)| !items[..place].contains(item));
    is_of_kind && !matches!((name, value), ("factors", Held::List(items)) if !is_unique(items))
}

fn is_within(value: &Held, bounds: Option<&Held>) -> bool {
    match (value.number(), bounds) {
        (Some(number), Some(Held::List(bounds))) => {
            bounds[0].number().is_none_or(|low| low <= number) && bounds[1].number().is_none_or(|high| number <= high)
        }
        _ => true,
    }
}
