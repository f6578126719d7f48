//! Themes as Bokeh writes them.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value as Json;
use tropism_core::class::Class;
use tropism_core::{Model, ModelClass as _, Registry, Theme, Value, protocol_models};

use super::ReadThemeError;
use crate::models::{self, Glyph};

/// Properties of all glyphs that have one of that name.
const DEFAULTS: [(&str, &str); 3] =
    [("line_defaults", "line_alpha"), ("fill_defaults", "fill_alpha"), ("text_defaults", "text_alpha")];

static CLASSES: LazyLock<Registry> =
    LazyLock::new(|| Registry::new(protocol_models::classes().chain(models::classes()).chain([Model::class()])));

pub(super) fn file(path: &Path) -> Result<Theme, ReadThemeError> {
    let read = match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => json,
        Some("yaml" | "yml") => yaml,
        _ => return Err(ReadThemeError::Extension { path: path.to_owned() }),
    };
    let text =
        std::fs::read_to_string(path).map_err(|source| ReadThemeError::Unreadable { path: path.to_owned(), source })?;
    read(&text).map_err(|source| ReadThemeError::File { path: path.to_owned(), source: Box::new(source) })
}

pub(super) fn json(text: &str) -> Result<Theme, ReadThemeError> {
    theme(&serde_json::from_str(text)?)
}

pub(super) fn yaml(text: &str) -> Result<Theme, ReadThemeError> {
    theme(&serde_saphyr::from_str(text).map_err(|error| ReadThemeError::Yaml(error.to_string()))?)
}

fn theme(json: &Json) -> Result<Theme, ReadThemeError> {
    let parts: HashMap<&str, &Json> = entries("a theme", Some(json))?.into_iter().collect();
    let is_part = |name: &str| name == "attrs" || DEFAULTS.iter().any(|(part, _)| *part == name);
    if let Some(unknown) = parts.keys().find(|name| !is_part(name)) {
        return Err(ReadThemeError::UnknownPart((*unknown).to_owned()));
    }
    let mut values = Vec::new();
    // First, for what is said of a class goes before.
    for (part, property) in DEFAULTS {
        let defaults = entries(part, parts.get(part).copied())?;
        for class in models::classes().filter(|class| is_glyph_with(class, property)) {
            values.extend(defaults.iter().map(|(property, json)| (class.name(), *property, value(json))));
        }
    }
    for (class, properties) in entries("attrs", parts.get("attrs").copied())? {
        // The class is named so in Python, and otherwise in documents.
        let name = if class == "figure" { "Figure" } else { class };
        let properties = entries(&format!("attrs.{class}"), Some(properties))?;
        values.extend(properties.into_iter().map(|(property, json)| (name, property, value(json))));
    }
    Ok(Theme::new(&CLASSES, values)?)
}

fn is_glyph_with(class: &'static Class, property: &str) -> bool {
    class.is(Glyph::class()) && class.properties().any(|known| known.name == property)
}

/// The entries of a map; of nothing, such as an empty document or a name with nothing behind it, none.
fn entries<'a>(what: &str, json: Option<&'a Json>) -> Result<Vec<(&'a str, &'a Json)>, ReadThemeError> {
    match json {
        None | Some(Json::Null) => Ok(Vec::new()),
        Some(Json::Object(map)) => Ok(map.iter().map(|(name, json)| (name.as_str(), json)).collect()),
        Some(other) => {
            let found = value(other).describe();
            Err(ReadThemeError::Form { what: what.to_owned(), expected: "a map", found })
        }
    }
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap_or(f64::NAN)), Value::Int)
        }
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => items.iter().map(value).collect(),
        Json::Object(map) => Value::Map(map.iter().map(|(key, json)| (key.as_str().into(), value(json))).collect()),
    }
}
