//! What a model of each class has before anybody set anything, as JSON: numbers that JSON lacks are texts, of models there
//! is the class, what must be set or is never sent is absent.

use serde_json::{Map, Value as Json, json};
use tropism::core::{Model, ModelClass as _, Node, Property, SpecSource, SpecValue, Value, protocol_models};
use tropism::widgets::models;

fn main() {
    let classes = protocol_models::classes().chain(models::classes()).filter(|class| !class.is_abstract());
    let all: Map<String, Json> = classes
        .filter_map(|class| Some((class.name().to_owned(), properties(&Model::from_node(Node::new(class))?))))
        .collect();
    println!("{}", Json::Object(all));
}

fn properties(model: &Model) -> Json {
    let all = (0..)
        .zip(model.as_node().class().properties())
        .filter(|(_, property)| !property.flags.is_readonly && !property.flags.is_unserialized);
    let all = all.filter_map(|(key, property)| {
        Some((property.name.to_owned(), json(&Property::<Value>::of(model, key).try_get()?)))
    });
    Json::Object(all.collect())
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(truth) => json!(truth),
        Value::Int(number) => json!(number),
        Value::Float(number) if number.is_finite() => json!(number),
        Value::Float(number) => json!(number.to_string()),
        Value::Text(text) => json!(**text),
        Value::List(items) | Value::Set(items) => items.iter().map(json).collect(),
        Value::Map(entries) => entries.iter().map(|(key, value)| (text(key), json(value))).collect(),
        Value::Columns(columns) => columns.names().map(|name| (name.to_string(), json!([]))).collect(),
        Value::Spec(spec) => specification(spec),
        Value::Model(node) => json!({ "class": node.class().name() }),
        other => json!(format!("{other:?}")),
    }
}

fn text(key: &Value) -> String {
    match key {
        Value::Text(text) => text.to_string(),
        other => json(other).to_string(),
    }
}

fn specification(spec: &SpecValue) -> Json {
    match &spec.source {
        SpecSource::Value(value) => json!({ "value": json(value) }),
        SpecSource::Field(name) => json!({ "field": **name }),
        SpecSource::Expr(node) => json!({ "expr": node.class().name() }),
    }
}
