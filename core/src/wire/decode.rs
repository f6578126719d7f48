//! JSON in Bokeh's encoding as values.

use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use flate2::read::GzDecoder;
use serde_json::{Map, Value as Json};

use super::Content;
use crate::class::{Class, Flags, Registry};
use crate::document::ClientWrites;
use crate::error::{Error, Result};
use crate::node::{Node, Slot};
use crate::value::{Array, DType, ModelId, Object, Slice, SpecSource, SpecValue, Value};

/// The arrays of one message may take so many bytes, compressed ones when they are decompressed, and one that is
/// mentioned several times each time.
const MAX_ARRAYS: usize = 256 * 1_024 * 1_024;

/// Decodes the values of one message.
pub(crate) struct Decoder<'a> {
    registry: &'a Registry,
    buffers: &'a HashMap<String, Bytes>,
    /// Finds models that are part of the document.
    known: &'a dyn Fn(&ModelId) -> Option<Node>,
    /// Models that this message defines.
    created: HashMap<ModelId, Node>,
    /// The bytes that its arrays may still take.
    room: usize,
    /// What its sender may write.
    writes: ClientWrites,
    /// Whether it brings what a guard would have refused.
    is_unguarded: bool,
}

fn malformed(text: impl Into<String>) -> Error {
    Error::Malformed(text.into())
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(
        registry: &'a Registry,
        content: &'a Content,
        known: &'a dyn Fn(&ModelId) -> Option<Node>,
        writes: ClientWrites,
    ) -> Self {
        let created = HashMap::new();
        Self { registry, buffers: &content.buffers, known, created, room: MAX_ARRAYS, writes, is_unguarded: false }
    }

    /// Refuses a property that the sender may not write.
    pub(crate) fn check(&mut self, flags: Flags, what: impl FnOnce() -> String) -> Result<()> {
        self.is_unguarded |= flags.is_guarded;
        self.permit(self.writes.allows(flags), what)
    }

    /// Refuses models, roots and titles where the sender may write none.
    pub(crate) fn check_models(&self, what: impl FnOnce() -> String) -> Result<()> {
        self.permit(self.writes.allow_models(), what)
    }

    /// Refuses events of models and messages where the sender may send none.
    pub(crate) fn check_messages(&self, what: impl FnOnce() -> String) -> Result<()> {
        self.permit(self.writes.allow_messages(), what)
    }

    fn permit(&self, is_allowed: bool, what: impl FnOnce() -> String) -> Result<()> {
        if is_allowed { Ok(()) } else { Err(Error::MayNotWrite { what: what(), allowed: self.writes }) }
    }

    /// Whether the message writes what a guard would have refused.
    pub(crate) fn is_unguarded(&self) -> bool {
        self.is_unguarded
    }

    /// The models that the message defined.
    pub(crate) fn into_created(self) -> impl Iterator<Item = Node> {
        self.created.into_values()
    }

    /// The value that the JSON stands for.
    pub(crate) fn value(&mut self, json: &Json) -> Result<Value> {
        Ok(match json {
            Json::Null => Value::Null,
            Json::Bool(truth) => Value::Bool(*truth),
            Json::Number(number) => match number.as_i64() {
                Some(number) => Value::Int(number),
                None => Value::Float(number.as_f64().ok_or_else(|| malformed(format!("{number} is no number")))?),
            },
            Json::String(text) => text.as_str().into(),
            Json::Array(items) => Value::List(self.values(items)?),
            Json::Object(map) => self.object(map)?,
        })
    }

    fn values(&mut self, items: &[Json]) -> Result<Arc<[Value]>> {
        items.iter().map(|item| self.value(item)).collect()
    }

    fn object(&mut self, map: &Map<String, Json>) -> Result<Value> {
        let Some(kind) = map.get("type") else {
            return match map.get("id") {
                Some(_) if map.len() == 1 => Ok(Value::Model(self.reference(map)?)),
                _ => self.plain(map),
            };
        };
        let kind = kind.as_str().ok_or_else(|| malformed("the type of an object must be a text"))?;
        match kind {
            "ref" => Ok(Value::Model(self.reference(map)?)),
            "number" => number(text(map, kind, "value")?),
            "array" => Ok(Value::List(self.entries(map, kind)?)),
            "set" => Ok(Value::Set(self.entries(map, kind)?)),
            "map" => self.map(map),
            "date" => Ok(Value::Date(text(map, kind, "iso")?.into())),
            "slice" => slice(map),
            "bytes" => Ok(Value::Bytes(Arc::new(self.bytes(map)?))),
            "typed_array" => self.typed_array(map),
            "ndarray" => self.ndarray(map),
            "value" => {
                let value = self.value(field(map, kind, "value")?)?;
                self.spec(map, SpecSource::Value(value))
            }
            "field" => {
                let name = text(map, kind, "field")?.into();
                self.spec(map, SpecSource::Field(name))
            }
            "expr" => {
                let Value::Model(expression) = self.value(field(map, kind, "expr")?)? else {
                    return Err(malformed("an expression must be a model"));
                };
                self.spec(map, SpecSource::Expr(expression))
            }
            "object" => self.instance(map),
            "event" => {
                let Value::Map(entries) = self.value(field(map, kind, "values")?)? else {
                    return Err(malformed("the values of an event must be a map"));
                };
                let attributes = entries.iter().filter_map(|(key, value)| match key {
                    Value::Text(name) => Some((name.clone(), value.clone())),
                    _ => None,
                });
                let name = text(map, kind, "name")?.into();
                Ok(Value::Event(Arc::new(Object { name, attributes: attributes.collect() })))
            }
            other => Err(malformed(format!("objects of type {other:?} are not understood"))),
        }
    }

    fn plain(&mut self, map: &Map<String, Json>) -> Result<Value> {
        let entries: Result<_> = map.iter().map(|(key, value)| Ok((key.as_str().into(), self.value(value)?))).collect();
        Ok(Value::Map(entries?))
    }

    fn entries(&mut self, map: &Map<String, Json>, kind: &str) -> Result<Arc<[Value]>> {
        match map.get("entries") {
            None => Ok(Arc::new([])),
            Some(Json::Array(items)) => self.values(items),
            Some(_) => Err(malformed(format!("the entries of {kind} must be a list"))),
        }
    }

    fn map(&mut self, map: &Map<String, Json>) -> Result<Value> {
        let Some(entries) = map.get("entries") else {
            return Ok(Value::Map(Arc::new([])));
        };
        let entries = entries.as_array().ok_or_else(|| malformed("the entries of a map must be a list"))?;
        let pairs: Result<_> = entries
            .iter()
            .map(|entry| match entry.as_array().map(Vec::as_slice) {
                Some([key, value]) => Ok((self.value(key)?, self.value(value)?)),
                _ => Err(malformed("an entry of a map must be a pair")),
            })
            .collect();
        Ok(Value::Map(pairs?))
    }

    fn bytes(&mut self, map: &Map<String, Json>) -> Result<Bytes> {
        let bytes = match field(map, "bytes", "data")? {
            Json::String(data) => inflate(data, self.room)?,
            Json::Object(reference) => {
                let id = text(reference, "bytes", "id")?;
                self.buffers.get(id).cloned().ok_or_else(|| malformed(format!("there is no buffer {id:?}")))?
            }
            _ => return Err(malformed("the data of bytes must be a text or the id of a buffer")),
        };
        self.room = self.room.checked_sub(bytes.len()).ok_or_else(too_many_bytes)?;
        Ok(bytes)
    }

    fn typed_array(&mut self, map: &Map<String, Json>) -> Result<Value> {
        let dtype = dtype(map, "typed_array")?;
        let bytes = self.array_bytes(map, "typed_array")?;
        let shape = [bytes.len() / dtype.size()];
        let array = array(map, dtype, &shape, bytes)?;
        Ok(Value::TypedArray(Arc::new(array)))
    }

    fn ndarray(&mut self, map: &Map<String, Json>) -> Result<Value> {
        if let Json::Array(items) = field(map, "ndarray", "array")? {
            return Ok(Value::List(self.values(items)?));
        }
        let dtype = dtype(map, "ndarray")?;
        let shape: Option<Vec<usize>> = field(map, "ndarray", "shape")?
            .as_array()
            .and_then(|axes| axes.iter().map(|axis| axis.as_u64().and_then(|axis| axis.try_into().ok())).collect());
        let shape = shape.ok_or_else(|| malformed("the shape of an array must be a list of lengths"))?;
        let bytes = self.array_bytes(map, "ndarray")?;
        Ok(Value::Array(Arc::new(array(map, dtype, &shape, bytes)?)))
    }

    fn array_bytes(&mut self, map: &Map<String, Json>, kind: &str) -> Result<Bytes> {
        match field(map, kind, "array")? {
            Json::Object(bytes) => self.bytes(bytes),
            _ => Err(malformed(format!("the array of {kind} must be bytes"))),
        }
    }

    fn spec(&mut self, map: &Map<String, Json>, source: SpecSource) -> Result<Value> {
        let transform = match map.get("transform") {
            None | Some(Json::Null) => None,
            Some(json) => match self.value(json)? {
                Value::Model(node) => Some(node),
                _ => return Err(malformed("a transform must be a model")),
            },
        };
        let units = match map.get("units") {
            None | Some(Json::Null) => None,
            Some(Json::String(units)) => Some(units.as_str().into()),
            Some(_) => return Err(malformed("units must be a text")),
        };
        Ok(Value::Spec(Arc::new(SpecValue { source, transform, units })))
    }

    fn find(&self, id: &ModelId) -> Option<Node> {
        self.created.get(id).cloned().or_else(|| (self.known)(id))
    }

    fn reference(&self, map: &Map<String, Json>) -> Result<Node> {
        let id = ModelId::from(text(map, "a reference", "id")?);
        self.find(&id).ok_or(Error::UnknownModel(id))
    }

    /// A model, or a plain object where there is no id. Of a model that is known only the id counts, and what else is
    /// defined inside of it: a client mentions in full what it was told by patch, and the document knows better.
    fn instance(&mut self, map: &Map<String, Json>) -> Result<Value> {
        let name = text(map, "object", "name")?;
        let Some(id) = map.get("id") else {
            self.check_object(name, map)?;
            let attributes: Result<_> =
                attributes(map)?.map(|(key, value)| Ok((key.as_str().into(), self.value(value)?))).collect();
            return Ok(Value::Object(Arc::new(Object { name: name.into(), attributes: attributes? })));
        };
        let id = ModelId::from(id.as_str().ok_or_else(|| malformed("the id of a model must be a text"))?);
        if let Some(node) = self.find(&id) {
            map.get("attributes").into_iter().for_each(|attributes| self.definitions(attributes));
            return Ok(Value::Model(node));
        }
        let class = self.registry.get(name).ok_or_else(|| Error::UnknownClass(name.to_owned()))?;
        self.define(class, &id, map).map(Value::Model)
    }

    /// Refuses an object without an id that its sender may not bring: `BokehJS` makes a model of it.
    fn check_object(&mut self, name: &str, map: &Map<String, Json>) -> Result<()> {
        // Nobody here knows what it carries.
        const UNKNOWN: Flags = Flags::NONE.guarded();
        self.check_models(|| format!("a new {name}"))?;
        let Some(class) = self.registry.get(name) else {
            return self.check(UNKNOWN, || format!("a new {name}"));
        };
        for (attribute, _) in attributes(map)? {
            let flags = class.key(attribute).map_or(UNKNOWN, |key| class.entry(key).descriptor.flags);
            self.check(flags, || format!("{attribute} of a new {name}"))?;
        }
        Ok(())
    }

    /// Takes in the models that are defined in what is ignored otherwise: the rest of the message may refer to them.
    fn definitions(&mut self, json: &Json) {
        match json {
            Json::Array(items) => items.iter().for_each(|item| self.definitions(item)),
            Json::Object(map) if map.get("type").is_some_and(|kind| kind == "object") && map.contains_key("id") => {
                // What cannot be read is an error only to whoever refers to it.
                let _ = self.instance(map);
            }
            Json::Object(map) => map.values().for_each(|value| self.definitions(value)),
            _ => {}
        }
    }

    /// Makes a model; it is known before its attributes are read, because they may refer back to it.
    fn define(&mut self, class: &'static Class, id: &ModelId, map: &Map<String, Json>) -> Result<Node> {
        if class.is_abstract() {
            return Err(malformed(format!("{} is abstract: there are no models of it", class.name())));
        }
        if id.is_out_of_reach() {
            return Err(malformed(format!("{id} is an id of the server's own form; give models ids of another form")));
        }
        self.check_models(|| format!("a new {}", class.name()))?;
        let node = Node::with_id(class, id.clone());
        self.created.insert(id.clone(), node.clone());
        let filled = self.fill(&node, map);
        if filled.is_err() {
            self.created.remove(id);
        }
        filled.map(|()| node)
    }

    fn fill(&mut self, node: &Node, map: &Map<String, Json>) -> Result<()> {
        for (name, json) in attributes(map)? {
            // BokehJS has attributes of its own, which it mentions in the models that it makes.
            let Some(key) = node.class().key(name) else { continue };
            self.check(node.class().entry(key).descriptor.flags, || node.describe(key))?;
            let value = self.value(json)?;
            let value = normalize(node, key, &value)?;
            node.state().insert(Slot { key, is_set: true, changes: 0, version: 0, value });
        }
        Ok(())
    }
}

/// The value as that property keeps it.
pub(crate) fn normalize(node: &Node, key: u16, value: &Value) -> Result<Value> {
    let descriptor = node.class().entry(key).descriptor;
    descriptor.normalize(value).ok_or_else(|| Error::WrongType {
        property: node.describe(key),
        expected: descriptor.expected(),
        found: value.describe(),
    })
}

fn field<'j>(map: &'j Map<String, Json>, kind: &str, name: &str) -> Result<&'j Json> {
    map.get(name).ok_or_else(|| malformed(format!("{kind} needs {name:?}")))
}

pub(crate) fn text<'j>(map: &'j Map<String, Json>, kind: &str, name: &str) -> Result<&'j str> {
    field(map, kind, name)?.as_str().ok_or_else(|| malformed(format!("{name:?} of {kind} must be a text")))
}

fn attributes(map: &Map<String, Json>) -> Result<impl Iterator<Item = (&String, &Json)>> {
    match map.get("attributes") {
        None => Ok(None.into_iter().flatten()),
        Some(Json::Object(attributes)) => Ok(Some(attributes.iter()).into_iter().flatten()),
        Some(_) => Err(malformed("the attributes of an object must be an object")),
    }
}

fn number(name: &str) -> Result<Value> {
    match name {
        "nan" => Ok(Value::Float(f64::NAN)),
        "+inf" => Ok(Value::Float(f64::INFINITY)),
        "-inf" => Ok(Value::Float(f64::NEG_INFINITY)),
        other => Err(malformed(format!("{other:?} is no number; there are nan, +inf and -inf"))),
    }
}

fn slice(map: &Map<String, Json>) -> Result<Value> {
    let part = |name| match map.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(json) => json
            .as_i64()
            .map(Some)
            .ok_or_else(|| malformed(format!("{name} of a slice must be a whole number or null"))),
    };
    Ok(Value::Slice(Arc::new(Slice { start: part("start")?, stop: part("stop")?, step: part("step")? })))
}

fn dtype(map: &Map<String, Json>, kind: &str) -> Result<DType> {
    let name = text(map, kind, "dtype")?;
    DType::from_name(name).ok_or_else(|| malformed(format!("arrays of {name:?} are not understood")))
}

fn array(map: &Map<String, Json>, dtype: DType, shape: &[usize], bytes: Bytes) -> Result<Array> {
    let length = bytes.len();
    let array = Array::from_bytes(dtype, shape, bytes).ok_or_else(|| {
        malformed(format!("{length} bytes do not make an array of {} of shape {shape:?}", dtype.name()))
    })?;
    let is_native = match text(map, "an array", "order")? {
        "little" => cfg!(target_endian = "little"),
        "big" => cfg!(target_endian = "big"),
        other => return Err(malformed(format!("{other:?} is no order of bytes"))),
    };
    Ok(if is_native { array } else { array.swap_bytes() })
}

fn too_many_bytes() -> Error {
    malformed(format!("the arrays of a message may take {MAX_ARRAYS} bytes together"))
}

fn inflate(data: &str, room: usize) -> Result<Bytes> {
    let compressed =
        STANDARD.decode(data).map_err(|error| malformed(format!("inline bytes are no base64: {error}")))?;
    let mut bytes = Vec::new();
    let read = GzDecoder::new(&*compressed).take(room as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| malformed(format!("inline bytes are no gzip: {error}")))?;
    if bytes.len() > room {
        return Err(too_many_bytes());
    }
    Ok(bytes.into())
}
