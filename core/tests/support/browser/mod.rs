//! A model of BokehJS, made from what is known of it and of nothing in the library: it applies messages as BokehJS does,
//! and panics where BokehJS would throw, or silently hold something else.

mod classes;
mod columns;
mod decode;
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

    /// Applies a message in the three phases of BokehJS: all of it is decoded, which defines models; the new ones are
    /// connected; the events run.
    pub(crate) fn apply(&mut self, message: &Message) -> Vec<Applied> {
        let content: Json = serde_json::from_str(message.content()).expect("JSON");
        let events = content["events"].as_array().expect("a list of events");
        assert!(!events.is_empty(), "a message without events");
        self.defined.clear();
        let arrays = &mut Arrays::of(message);
        let decoded: Vec<BTreeMap<String, Held>> =
            events.iter().map(|event| self.decode_event(event, arrays)).collect();
        let mut order = 0;
        let applied = events.iter().zip(decoded).map(|(event, fields)| {
            let next = rank(event);
            assert!(event["attr"] != "size" || event["new"].is_object(), "bare specifications always count as changed");
            assert!(order <= next, "an event stands behind one that it must precede: {event}");
            order = next;
            let (place, has_changed) = self.run(event["kind"].as_str().expect("a kind"), fields);
            // What belongs together was defined together, and is told a second time for other clients.
            let is_repeated = place.as_ref().is_some_and(|(id, _)| self.defined.contains(id));
            Applied { place, has_changed: has_changed || is_repeated, event: event.clone() }
        });
        let applied: Vec<Applied> = applied.collect();
        let builds = |event: &&Json| rank(event) == VIEWS;
        assert!(events.iter().filter(builds).count() <= 1, "views of one plot are built one change at a time");
        applied
    }

    fn decode_event(&mut self, event: &Json, arrays: &mut Arrays<'_>) -> BTreeMap<String, Held> {
        let fields = event.as_object().expect("an event").iter();
        fields.map(|(name, json)| (name.clone(), self.decode(json, arrays))).collect()
    }

    fn run(&mut self, kind: &str, mut fields: BTreeMap<String, Held>) -> (Option<Place>, bool) {
        let text = |fields: &BTreeMap<String, Held>, name: &str| fields[name].text().expect("a text").to_owned();
        if kind == "MessageSent" {
            return (None, true);
        }
        if kind == "TitleChanged" {
            let title = text(&fields, "title");
            let has_changed = title != self.title;
            self.title = title;
            return (Some((String::new(), "title".into())), has_changed);
        }
        let Some(Held::Model(id)) = fields.remove("model") else { panic!("{kind} has no model") };
        match kind {
            "RootAdded" => {
                assert!(!self.roots.contains(&id), "{id} is a root already");
                self.roots.push(id);
                return (None, true);
            }
            "RootRemoved" => {
                assert!(self.roots.contains(&id), "{id} is no root");
                self.roots.retain(|root| *root != id);
                return (None, true);
            }
            _ => {}
        }
        let name = text(&fields, "attr");
        let before = self.get(&id, &name);
        if kind == "ModelChanged" {
            let new = fields.remove("new").expect("a value");
            self.set(&id, vec![(name.clone(), new)]);
        } else {
            let Held::Map(mut held) = before.clone() else { panic!("{id}.{name} holds no columns") };
            match Self::run_columns(kind, &mut held, fields) {
                Ok(()) => self.set(&id, vec![(name.clone(), Held::Map(held))]),
                Err(why) => assert!(self.confused.contains(&id), "{id}.{name}: {why}"),
            }
        }
        let has_changed = self.get(&id, &name) != before;
        (Some((id, name)), has_changed)
    }

    fn run_columns(kind: &str, held: &mut Columns, mut fields: BTreeMap<String, Held>) -> Result<(), String> {
        let entries = |held: Option<Held>| match held {
            Some(Held::Map(entries)) => entries,
            other => panic!("{other:?} are no columns"),
        };
        match kind {
            "ColumnDataChanged" => {
                let names = match fields.get("cols") {
                    None | Some(Held::Null) => None,
                    Some(Held::List(names)) => {
                        Some(names.iter().map(|name| name.text().expect("a name").to_owned()).collect())
                    }
                    Some(other) => panic!("{other:?} are no names"),
                };
                columns::replace(held, entries(fields.remove("data")), names)
            }
            "ColumnsStreamed" => {
                let rollover = fields.get("rollover").and_then(Held::number).map(whole);
                columns::append(held, entries(fields.remove("data")), rollover)
            }
            "ColumnsPatched" => {
                for (name, cells) in entries(fields.remove("patches")) {
                    let place = held.iter_mut().find(|(held, _)| *held == name);
                    let (_, column) = place.ok_or_else(|| format!("a patch of the unknown column {name:?}"))?;
                    let Held::List(cells) = cells else { panic!("cells are a list") };
                    for cell in cells {
                        let Held::List(pair) = cell else { panic!("a cell is a pair") };
                        columns::patch(column, index(&pair[0]), &pair[1])?;
                    }
                }
                Ok(())
            }
            other => panic!("unknown patch event {other:?}"),
        }
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

const VIEWS: u8 = 6;

/// Where in a message an event stands.
fn rank(event: &Json) -> u8 {
    match (event["kind"].as_str().unwrap_or_default(), event["attr"].as_str().unwrap_or_default()) {
        ("MessageSent", _) => 0,
        ("RootRemoved", _) => 1,
        (_, "bounds") => 2,
        (_, "factors") => 3,
        (_, "data") => 4,
        (_, "above" | "below") => VIEWS,
        (_, "children") => 7,
        ("RootAdded", _) => 8,
        (_, "selected" | "indices") => 9,
        (_, "start") => 10,
        ("TitleChanged", _) => 11,
        _ => 5,
    }
}

/// Whether BokehJS would take the value: of the kind of the default, as far as that tells, and no factor twice.
fn is_valid(name: &str, default: &Held, value: &Held) -> bool {
    let is_of_kind = match default {
        Held::Null => true,
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

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and checked")]
fn whole(number: f64) -> usize {
    assert!(number >= 0.0 && number.fract() == 0.0, "{number} is no number of rows");
    number as usize
}

fn index(held: &Held) -> Index {
    match held {
        Held::Number(row) => Index::Row(whole(*row)),
        Held::Plain(slice) => {
            let part = |name: &str| whole(slice[name].number().expect("a number"));
            Index::Rows(part("start"), part("stop"), part("step"))
        }
        other => panic!("{other:?} is no index"),
    }
}
