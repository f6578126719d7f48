//! The classes as BokehJS would know them: attributes and defaults.

use serde_json::{Value as Json, json};

use super::Held;

/// The default of an attribute; an attribute that the class has not is an error, as in BokehJS.
pub(crate) fn default(class: &str, attribute: &str) -> Held {
    let found = attributes(class).into_iter().find(|(name, _)| *name == attribute);
    let (_, json) = found.unwrap_or_else(|| panic!("property {class}.{attribute} wasn't declared"));
    match json {
        Json::Object(_) if attribute == "size" => {
            Held::Plain([("type".into(), Held::Text("value".into())), ("value".into(), Held::Number(1.0))].into())
        }
        Json::Object(map) if map["type"] == "set" => Held::Set(vec![]),
        Json::Object(_) => Held::Map(vec![]),
        Json::Array(_) => Held::List(vec![]),
        Json::Null => Held::Null,
        Json::Bool(truth) => Held::Bool(truth),
        Json::String(text) => Held::Text(text),
        Json::Number(number) => Held::Number(number.as_f64().expect("a small number")),
    }
}

/// All attributes of a class.
pub(crate) fn attributes(class: &str) -> Vec<(&'static str, Json)> {
    let (map, none) = (json!({"type": "map"}), Json::Null);
    let mut found = vec![
        ("name", none.clone()),
        ("tags", json!([])),
        ("js_property_callbacks", map.clone()),
        ("js_event_callbacks", map.clone()),
        ("subscribed_events", json!({"type": "set"})),
        ("syncable", json!(true)),
    ];
    found.extend(match class {
        "Item" => vec![
            ("value", json!(0.0)),
            ("label", json!("")),
            ("children", json!([])),
            ("above", json!([])),
            ("below", json!([])),
            ("glyph", none.clone()),
            ("once", json!(false)),
            ("low", json!(0.0)),
            ("high", json!(10.0)),
            ("size", json!({"type": "value"})),
            ("notes", map),
            ("inner_width", none.clone()),
            // Of JavaScript alone.
            ("only_in_js", none),
        ],
        "Source" => vec![("data", map), ("selected", json!([])), ("selection", none)],
        "Selection" => vec![("indices", json!([]))],
        "Range" => vec![("start", json!(0.0)), ("bounds", none), ("factors", json!([]))],
        "DocumentConfig" => {
            vec![("reconnect_session", json!(true)), ("notify_connection_status", json!(true)), ("notifications", none)]
        }
        "Notifications" => vec![],
        other => panic!("BokehJS knows no class {other}"),
    });
    found
}
