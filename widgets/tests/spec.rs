//! Every row of every table equals the dumped registry of the reference implementation.

#[path = "spec/kind.rs"]
mod kind;
#[path = "spec/registry.rs"]
mod registry;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;
use tropism_core::class::{Class, Init};
use tropism_core::{EventKind, Model, ModelClass, Node, Property, SpecSource, Value, protocol_models};
use tropism_widgets::{events, models};

use kind::Kind;
use registry::{Facts, Registry};

/// Properties that hold any value, and why.
const UNTYPED: &[(&[&str], &str)] = &[
    (&["Model.tags"], "what people put there for themselves"),
    (
        &[
            "CustomJS.args",
            "CustomJSCompare.args",
            "CustomJSExpr.args",
            "CustomJSFilter.args",
            "CustomJSHover.args",
            "CustomJSTickFormatter.args",
            "CustomJSTicker.args",
            "CustomJSTransform.args",
            "CustomLabelingPolicy.args",
        ],
        "models and values alike, for code",
    ),
    (&["CustomJS.module"], "a truth value or \"auto\", which core has no type for"),
    (
        &["ColumnarDataSource.default_values", "EditTool.default_overrides", "EditTool.empty_value"],
        "cells of any column",
    ),
    (&["TileSource.extra_url_vars"], "whatever a template of an address takes"),
    (&["SetValue.value"], "a value of any property"),
    (&["GroupFilter.group", "Select.value"], "a cell, or the value of an option"),
];

/// Properties that take less than the registry says: BokehJS refuses a document with the rest.
const NARROWER: &[(&str, &str)] = &[
    // Words alone, no pairs of parts of the size.
    ("Image", "anchor"),
    ("ImageBase", "anchor"),
    ("ImageRGBA", "anchor"),
    ("ImageStack", "anchor"),
    ("ImageURL", "anchor"),
];

/// Properties that a class of ours has not.
const ABSENT: &[(&str, &str)] = &[
    // `move` is a word of Rust, and a table names a property as it stands on the wire.
    ("BoxInteractionHandles", "move"),
    // They stand in the subclasses, where they are observations or state.
    ("NumericalRange", "start"),
    ("NumericalRange", "end"),
];

/// Defaults that are left to the client: a table has no lists of models.
const LEFT_TO_CLIENT: &[(&str, &str)] = &[("DatetimeTicker", "tickers"), ("TimedeltaTicker", "tickers")];

/// Its table stands in the core crate, without the properties of elements: nobody styles what shows notifications.
const UNSTYLED: &str = "Notifications";

/// Defaults that read otherwise than a client has them: BokehJS refuses an empty map here, should it ever be sent.
const NEVER_EMPTY: &[(&str, &str)] = &[("Selection", "multiline_indices")];

/// The class and its bases, up to `Model`.
fn chain(class: &'static Class) -> Vec<&'static Class> {
    std::iter::successors(Some(class), |class| class.base()).collect()
}

/// All classes that there are tables of.
fn classes() -> impl Iterator<Item = &'static Class> {
    let base = std::iter::once(tropism_core::Model::class());
    base.chain(protocol_models::classes()).chain(models::classes())
}

/// The default that a property has in a class.
fn init(class: &'static Class, name: &str) -> Init {
    let chain = chain(class);
    let overridden = chain.iter().flat_map(|class| class.overrides()).find(|(key, _)| *key == name);
    let own = || chain.iter().flat_map(|class| class.own()).find(|row| row.name == name).map(|row| row.init);
    overridden.map(|(_, init)| *init).or_else(own).expect("a property of the class")
}

/// Calls `check` with every property of every class, and what the registry says of it there.
fn for_each_property(mut check: impl FnMut(&'static Class, &'static tropism_core::class::Descriptor, &Facts)) {
    let registry = Registry::load();
    for class in classes() {
        let facts = registry.properties(class.name());
        for property in class.properties() {
            check(class, property, &facts[property.name]);
        }
    }
}

#[test]
fn every_class_of_the_registry_has_a_table() {
    let mut found: Vec<&str> = classes().map(Class::name).collect();
    found.sort_unstable();
    assert_eq!(found, Registry::load().models());
    assert_eq!(found.len(), 451);
}

#[test]
fn few_properties_are_untyped() {
    let untyped = |class: &'static Class| {
        let untyped = class.own().iter().filter(|row| row.expected().contains("anything"));
        untyped.map(move |row| format!("{class:?}.{}", row.name))
    };
    let found: BTreeSet<String> = classes().flat_map(untyped).collect();
    let meant = UNTYPED.iter().flat_map(|(names, _)| names.iter().map(|name| (*name).to_owned())).collect();
    assert_eq!(found, meant);
    assert!(found.len() <= 40);
}

#[test]
fn classes_have_the_bases_of_the_registry() {
    let registry = Registry::load();
    for class in classes() {
        let facts = registry.class(class.name());
        assert_eq!(class.is_abstract(), facts["abstract"] == true, "{class:?} is abstract");
        let mro: Vec<&str> = facts["mro"].as_array().expect("a list").iter().filter_map(Json::as_str).collect();
        let bases: Vec<&str> = chain(class).into_iter().skip(1).map(Class::name).collect();
        let mut rest = mro.iter();
        let is_subsequence = bases.iter().all(|base| rest.any(|known| known == base));
        assert!(is_subsequence, "{class:?} has the bases {bases:?}, in the registry {mro:?}");
        assert!(bases.last().is_none_or(|base| *base == "Model"), "{class:?}");
    }
}

#[test]
fn classes_have_the_properties_of_the_registry() {
    let registry = Registry::load();
    for class in classes() {
        let mut found: Vec<&str> = class.properties().map(|property| property.name).collect();
        found.sort_unstable();
        let facts = registry.properties(class.name());
        let is_styled = class.name() != UNSTYLED;
        let is_own = |name: &&str| is_styled || found.contains(name);
        let is_meant = |name: &&str| !ABSENT.contains(&(class.name(), name)) && is_own(name);
        let expected: Vec<&str> = facts.keys().map(String::as_str).filter(is_meant).collect();
        assert_eq!(found, expected, "{class:?}");
    }
}

#[test]
fn flags_are_those_of_the_registry() {
    for_each_property(|class, property, facts| {
        let flags = property.flags;
        assert_eq!(flags.is_readonly, facts.has("readonly"), "{class:?}.{} is read-only", property.name);
        assert_eq!(flags.is_unserialized, facts.has("unserialized"), "{class:?}.{} is not sent", property.name);
    });
}

/// What `writes.json` says of a property that a class declares: listed for it or one of its bases, or all of these are.
fn is_listed(listed: &Json, class: &str, property: &str) -> bool {
    let mro = Registry::load().class(class)["mro"].as_array().expect("a list");
    let mut lineage = std::iter::once(class).chain(mro.iter().filter_map(Json::as_str));
    let names = |class: &str| listed[class].as_array().into_iter().flatten().filter_map(Json::as_str);
    lineage.any(|class| names(class).any(|name| name == property || name == "*"))
}

#[test]
fn who_may_write_is_as_listed() {
    let writes: Json = serde_json::from_str(include_str!("../spec/writes.json")).expect("JSON");
    let mut wrong: BTreeSet<String> = BTreeSet::new();
    for class in models::classes().chain(protocol_models::classes()).flat_map(chain) {
        for row in class.own() {
            for (flag, is_set) in [("guarded", row.flags.is_guarded), ("input", row.flags.is_input)] {
                if is_set != is_listed(&writes[flag], class.name(), row.name) {
                    let advice = if is_set { "it is not in the list" } else { "the row lacks the flag" };
                    wrong.insert(format!("{class:?}.{}: {flag}: {advice}", row.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "rows and spec/writes.json differ: {wrong:#?}");
}

#[test]
fn what_is_listed_is_in_the_registry() {
    let writes: Json = serde_json::from_str(include_str!("../spec/writes.json")).expect("JSON");
    for (class, names) in writes.as_object().expect("lists").values().flat_map(|list| list.as_object().expect("lists"))
    {
        let properties = Registry::load().properties(class);
        for name in names.as_array().expect("names").iter().filter_map(Json::as_str).filter(|name| *name != "*") {
            assert!(properties.contains_key(name), "{class} has no {name}");
        }
    }
}

#[test]
fn defaults_are_those_of_the_registry() {
    for_each_property(|class, property, facts| {
        let init = init(class, property.name);
        let is_same = match (&facts.default, init) {
            (None, Init::Required) => true,
            (None, Init::Same(other)) => facts.has("readonly") && class.properties().any(|row| row.name == other),
            (Some(default), init) => matches(init, default),
            (None, _) => false,
        };
        let is_same = is_same || LEFT_TO_CLIENT.contains(&(class.name(), property.name));
        assert!(is_same, "{class:?}.{} is {init:?}, in the registry {:?}", property.name, facts.default);
    });
}

#[test]
fn types_are_those_of_the_registry() {
    for_each_property(|class, property, facts| {
        let kind = Kind::parse(&facts.kind);
        let name = format!("{class:?}.{}: {}", property.name, facts.kind);
        for value in kind.accepted() {
            let is_taken = property.normalize(&value).is_some() || NARROWER.contains(&(class.name(), property.name));
            assert!(is_taken, "{name} does not take {value:?}, but {}", property.expected());
        }
        if !property.expected().contains("anything") {
            for value in kind.refused() {
                assert!(property.normalize(&value).is_none(), "{name} takes {value:?}");
            }
        }
        for model in kind.models() {
            let expected = property.expected();
            let known = nearest(&model);
            let is_named = expected.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case(known));
            assert!(is_named || expected.contains("anything"), "{name} expects {expected}, not a {known}");
        }
    });
}

/// The Rust name of the class, or of the nearest of its bases of which there is a table.
fn nearest(name: &str) -> &str {
    let mro = Registry::load().class(name)["mro"].as_array().expect("a list");
    let mut names = std::iter::once(name).chain(mro.iter().filter_map(Json::as_str));
    let known = names.find(|name| classes().any(|class| class.name() == *name));
    known.map_or("model", |name| name.rsplit('.').next().unwrap_or(name))
}

/// Whether a default of a table is that of the registry.
fn matches(init: Init, json: &Json) -> bool {
    match (init, json) {
        (Init::Null, Json::Null) => true,
        (Init::Bool(truth), Json::Bool(other)) => truth == *other,
        (Init::Int(number), Json::Number(other)) => other.as_i64() == Some(number),
        (Init::Float(number), Json::Number(other)) => other.as_f64() == Some(number),
        (Init::Float(number), Json::Object(_)) => match json["value"].as_str() {
            Some("nan") => number.is_nan(),
            Some("+inf") => number == f64::INFINITY,
            Some("-inf") => number == f64::NEG_INFINITY,
            _ => false,
        },
        (Init::Text(text), Json::String(other)) => text == other,
        (Init::List(items), Json::Array(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| matches(*item, other))
        }
        (Init::Map([]) | Init::Columns, Json::Object(_)) => json["type"] == "map" && json.get("entries").is_none(),
        (Init::Map(entries), Json::Object(_)) => {
            let others = json["entries"].as_array().map_or(&[][..], Vec::as_slice);
            let is_same =
                |((key, value), other): (&(Init, Init), &Json)| matches(*key, &other[0]) && matches(*value, &other[1]);
            entries.len() == others.len() && entries.iter().zip(others).all(is_same)
        }
        (Init::Set, Json::Object(_)) => json["type"] == "set",
        (Init::Value(value), Json::Object(_)) => json["type"] == "value" && matches(*value, &json["value"]),
        (Init::Field(name), Json::Object(_)) => json["type"] == "field" && json["field"] == name,
        (Init::Model(make), Json::Object(_)) => json["type"] == "object" && is_model(&make(), json),
        _ => false,
    }
}

/// Whether the model is of that class and has those attributes, and no others.
fn is_model(node: &Node, json: &Json) -> bool {
    let attributes = &json["attributes"];
    let Some(model) = Model::from_node(node.clone()) else { return false };
    json["name"] == node.class().name()
        && (0..).zip(node.class().properties()).all(|(key, property)| {
            let value = Property::<Value>::of(&model, key).try_get();
            match (attributes.get(property.name), value) {
                (Some(expected), Some(value)) => is_value(&value, expected),
                (Some(_), None) => false,
                // What is not set has the default of its class, which the other tests compare.
                (None, Some(Value::Model(_)) | None) => true,
                (None, Some(value)) => is_default(node.class(), property.name, &value),
            }
        })
}

fn is_default(class: &'static Class, name: &str, value: &Value) -> bool {
    let facts = &Registry::load().properties(class.name())[name];
    LEFT_TO_CLIENT.contains(&(class.name(), name))
        || NEVER_EMPTY.contains(&(class.name(), name))
        || facts.default.as_ref().is_none_or(|default| is_value(value, default))
}

/// Whether a value is what the registry writes so.
fn is_value(value: &Value, json: &Json) -> bool {
    match (value, json) {
        (Value::Null, Json::Null) => true,
        (Value::Bool(truth), Json::Bool(other)) => truth == other,
        (Value::Int(_) | Value::Float(_), Json::Number(other)) => other.as_f64() == number(value),
        (Value::Float(number), Json::Object(_)) => matches(Init::Float(*number), json),
        (Value::Text(text), Json::String(other)) => **text == **other,
        (Value::List(items), Json::Array(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| is_value(item, other))
        }
        (Value::Columns(columns), Json::Object(_)) => {
            let names = json["entries"].as_array().into_iter().flatten().filter_map(|entry| entry[0].as_str());
            columns.rows() == 0 && columns.names().eq(names)
        }
        (Value::Map(entries), Json::Object(_)) => {
            entries.len() == json["entries"].as_array().map_or(0, Vec::len) && json["type"] == "map"
        }
        (Value::Set(items), Json::Object(_)) => items.is_empty() && json["type"] == "set",
        (Value::Model(node), Json::Object(_)) => is_model(node, json),
        (Value::Spec(spec), Json::Object(_)) => match &spec.source {
            SpecSource::Value(value) => json["type"] == "value" && is_value(value, &json["value"]),
            SpecSource::Field(name) => json["type"] == "field" && json["field"] == **name,
            SpecSource::Expr(_) => false,
        },
        _ => false,
    }
}

#[expect(clippy::cast_precision_loss, reason = "defaults are small")]
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

/// Every event, by the name of its struct.
macro_rules! every_event {
    ($($name:ident)*) => { [$((stringify!($name), EventKind::of::<events::$name>())),*] };
}

fn every_event() -> impl Iterator<Item = (&'static str, EventKind)> {
    let all = every_event! {
        AxisClick ButtonClick ClientReconnected ConnectionLost DocumentReady DoubleTap LODEnd LODStart LegendItemClick
        MenuItemClick MouseEnter MouseLeave MouseMove MouseWheel Pan PanEnd PanStart Pinch PinchEnd PinchStart Press
        PressUp RangesUpdate Reset Rotate RotateEnd RotateStart SelectionGeometry Tap ValueSubmit
    };
    all.into_iter()
}

#[test]
fn events_and_their_fields_are_those_of_the_registry() {
    let sorted = |mut fields: Vec<&'static str>| {
        fields.sort_unstable();
        fields
    };
    let ours: BTreeMap<_, _> =
        every_event().map(|(class, kind)| (kind.name(), (class, sorted(kind.fields().to_vec())))).collect();
    let mut theirs = Registry::load().events();
    theirs.remove("clear_input").expect("what a server sends, and no page");
    let theirs: BTreeMap<_, _> =
        theirs.into_iter().map(|(name, (class, fields))| (name, (class, sorted(fields)))).collect();
    assert_eq!(ours, theirs);
}

#[test]
fn pages_may_report_every_event_of_a_model() {
    let mut reported: Vec<_> = events::kinds().map(|kind| kind.name()).collect();
    reported.sort_unstable();
    let of_models = every_event().filter(|(_, kind)| kind.fields().contains(&"model"));
    let mut expected: Vec<_> = of_models.map(|(_, kind)| kind.name()).collect();
    expected.sort_unstable();
    assert_eq!(reported, expected);
}
