//! Definitions of classes, for clients that know them from nowhere else.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value as Json;

use super::{Encoded, Encoder};
use crate::class::{Class, Default, Kind, Registry};
use crate::error::{Error, Result};

/// A class in the encoding of one message.
pub(crate) struct ClassDefinition<'a>(pub(crate) &'static Class, pub(crate) &'a Encoder);

impl Serialize for ClassDefinition<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Self(class, encoder) = *self;
        let default = |name, kind| Declaration { class, name, kind, encoder };
        let sent = class.own().iter().filter(|row| !row.flags.is_unserialized);
        let properties: Vec<_> = sent.map(|row| default(row.name, Some(row.kind()))).collect();
        let overrides: Vec<_> = class.overrides().iter().map(|(name, _)| default(name, None)).collect();

        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "model")?;
        map.serialize_entry("name", class.name())?;
        if let Some(base) = class.base().filter(|base| base.is_data_model()) {
            map.serialize_entry("extends", &Base { id: base.name() })?;
        }
        if !properties.is_empty() {
            map.serialize_entry("properties", &properties)?;
        }
        if !overrides.is_empty() {
            map.serialize_entry("overrides", &overrides)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Base {
    id: &'static str,
}

/// A property of a class, or the other default of an inherited one, which has no kind of its own.
struct Declaration<'a> {
    class: &'static Class,
    name: &'static str,
    kind: Option<Kind>,
    encoder: &'a Encoder,
}

impl Serialize for Declaration<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name)?;
        if let Some(kind) = &self.kind {
            map.serialize_entry("kind", kind)?;
        }
        // Without one, or where it is a model of its own for each, every instance is sent with its value.
        if let Some(key) = self.class.key(self.name)
            && let Default::Value(value) = &self.class.entry(key).default
        {
            map.serialize_entry("default", &Encoded(value, self.encoder))?;
        }
        map.end()
    }
}

/// Refuses definitions that say something else of a class than its table: values would be lost. Classes that are not
/// known here count only where a model of them comes.
pub(crate) fn check_definitions(registry: &Registry, definitions: &Json) -> Result<()> {
    let malformed = |text: &str| Error::Malformed(text.to_owned());
    let definitions = definitions.as_array().ok_or_else(|| malformed("the defs of a doc must be a list"))?;
    for definition in definitions {
        let name = definition["name"].as_str().ok_or_else(|| malformed("a definition of a class needs a name"))?;
        let Some(class) = registry.get(name) else { continue };
        if !class.is_data_model() {
            return Err(Error::Malformed(format!(
                "{name} is a class of this server and no data model: give yours another name"
            )));
        }
        let properties = definition["properties"].as_array().into_iter().flatten();
        for property in properties.filter_map(|property| property["name"].as_str()) {
            if class.key(property).is_none() {
                return Err(Error::Malformed(format!(
                    "{name} has no property {property:?} on this server: declare it in the table of {name} there"
                )));
            }
        }
    }
    Ok(())
}
