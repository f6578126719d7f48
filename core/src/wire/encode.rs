//! Values as JSON, in Bokeh's encoding.

use std::cell::RefCell;
use std::collections::HashSet;
use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::ser::{Error, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::Buffers;
use crate::class::{Default, Descriptor, Role};
use crate::columns::{Column, ColumnData, Contiguous};
use crate::node::Node;
use crate::value::{Array, Slice, SpecSource, SpecValue, Value};

/// Values stand inside of others, and models where they are first mentioned, to this depth at most: deeper ones would
/// exhaust the stack here, or in the browser. A model in a list in a model makes two.
const MAX_DEPTH: usize = 256;

/// Whole numbers up to here are numbers of a browser without loss.
const MAX_SAFE_INTEGER: i64 = 9_007_199_254_740_991;

#[cfg(target_endian = "little")]
const ORDER: &str = "little";
#[cfg(target_endian = "big")]
const ORDER: &str = "big";

/// How data specifications of one plain value are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Specs {
    /// As that value where no client takes it for the name of a column, as in definitions.
    Bare,
    /// In full, so that a client sees whether it changed.
    Typed,
}

/// What the values of one message have in common.
pub(crate) struct Encoder {
    /// The first part of the ids of its buffers.
    prefix: String,
    buffers: Buffers,
    specs: Specs,
    state: RefCell<State>,
}

struct State {
    buffers: Vec<(String, Bytes)>,
    /// Models that the client does not know: the first mention defines them.
    undefined: HashSet<Node>,
    /// How many values surround the present one.
    depth: usize,
}

impl Encoder {
    pub(crate) fn new(prefix: String, buffers: Buffers, specs: Specs, undefined: HashSet<Node>) -> Self {
        let state = RefCell::new(State { buffers: Vec::new(), undefined, depth: 0 });
        Self { prefix, buffers, specs, state }
    }

    /// The buffers that values went to.
    pub(crate) fn into_buffers(self) -> Vec<(String, Bytes)> {
        self.state.into_inner().buffers
    }

    fn is_first_mention(&self, node: &Node) -> bool {
        self.state.borrow_mut().undefined.remove(node)
    }

    fn buffer(&self, data: &Bytes) -> String {
        let buffers = &mut self.state.borrow_mut().buffers;
        let id = format!("{}-{}", self.prefix, buffers.len());
        buffers.push((id.clone(), data.clone()));
        id
    }
}

/// Something in the encoding of one message.
pub(crate) struct Encoded<'a, T: ?Sized>(pub(crate) &'a T, pub(crate) &'a Encoder);

/// A reference to a model that the client knows.
pub(crate) struct Reference<'a>(pub(crate) &'a Node);

impl Serialize for Reference<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = self.0.id().ok_or_else(|| S::Error::custom(format!("{:?} is not part of the document", self.0)))?;
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("id", &format_args!("{id}"))?;
        map.end()
    }
}

impl Serialize for Encoded<'_, Value> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let depth = self.1.state.borrow().depth;
        if depth == MAX_DEPTH {
            return Err(S::Error::custom(format!("{} is nested in {MAX_DEPTH} other values", self.0.describe())));
        }
        self.1.state.borrow_mut().depth = depth + 1;
        let written = self.write(serializer);
        self.1.state.borrow_mut().depth = depth;
        written
    }
}

impl Encoded<'_, Value> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let encoder = self.1;
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(truth) => serializer.serialize_bool(*truth),
            Value::Int(number) => serialize_integer(*number, serializer),
            Value::Float(number) => serialize_float(*number, serializer),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Date(iso) => {
                let mut map = typed(serializer, "date")?;
                map.serialize_entry("iso", &**iso)?;
                map.end()
            }
            Value::Bytes(bytes) => Encoded(&**bytes, encoder).serialize(serializer),
            Value::List(items) => serialize_items(items, encoder, serializer),
            Value::Map(entries) => {
                let mut map = typed(serializer, "map")?;
                if !entries.is_empty() {
                    map.serialize_entry("entries", &Entries(entries, encoder))?;
                }
                map.end()
            }
            Value::Set(items) => {
                let mut map = typed(serializer, "set")?;
                if !items.is_empty() {
                    map.serialize_entry("entries", &Items(items, encoder))?;
                }
                map.end()
            }
            Value::Slice(slice) => {
                let Slice { start, stop, step } = **slice;
                let mut map = typed(serializer, "slice")?;
                map.serialize_entry("start", &start)?;
                map.serialize_entry("stop", &stop)?;
                map.serialize_entry("step", &step)?;
                map.end()
            }
            Value::Array(array) => Encoded(&**array, encoder).serialize(serializer),
            Value::TypedArray(array) => {
                let mut map = typed(serializer, "typed_array")?;
                map.serialize_entry("array", &Encoded(array.data(), encoder))?;
                map.serialize_entry("order", ORDER)?;
                map.serialize_entry("dtype", array.dtype().name())?;
                map.end()
            }
            Value::Spec(spec) => match (spec.as_plain(), encoder.specs) {
                (Some(value), Specs::Bare) => Encoded(value, encoder).serialize(serializer),
                _ => Encoded(&**spec, encoder).serialize(serializer),
            },
            Value::Columns(columns) => Encoded(columns, encoder).serialize(serializer),
            Value::Model(node) => Encoded(node, encoder).serialize(serializer),
            Value::Event(event) => {
                let mut map = typed(serializer, "event")?;
                map.serialize_entry("name", &*event.name)?;
                map.serialize_entry("values", &EventValues(&event.attributes, encoder))?;
                map.end()
            }
            Value::Theme(_) => Err(S::Error::custom("a theme is the document's own and cannot be sent")),
            Value::Object(object) => {
                let mut map = typed(serializer, "object")?;
                map.serialize_entry("name", &*object.name)?;
                map.serialize_entry("attributes", &Attributes(&object.attributes, encoder))?;
                map.end()
            }
        }
    }
}

impl Serialize for Encoded<'_, Node> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(node, encoder) = *self;
        if !encoder.is_first_mention(node) {
            return Reference(node).serialize(serializer);
        }
        let id = node.id().ok_or_else(|| S::Error::custom(format!("{node:?} is not part of the document")))?;
        let attributes = definition(node);
        let mut map = typed(serializer, "object")?;
        map.serialize_entry("name", node.class().name())?;
        map.serialize_entry("id", &format_args!("{id}"))?;
        if !attributes.is_empty() {
            map.serialize_entry("attributes", &Definition(&attributes, encoder))?;
        }
        map.end()
    }
}

/// Some attributes of a model that the client knows: the only way to set several of them at once.
pub(crate) struct Partial<'a>(pub(crate) &'a Node, pub(crate) &'a [(&'static str, Value)], pub(crate) &'a Encoder);

impl Serialize for Partial<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = self.0.id().ok_or_else(|| S::Error::custom(format!("{:?} is not part of the document", self.0)))?;
        let mut map = typed(serializer, "object")?;
        map.serialize_entry("name", self.0.class().name())?;
        map.serialize_entry("id", &format_args!("{id}"))?;
        map.serialize_entry("attributes", &Attributes(self.1, self.2))?;
        map.end()
    }
}

/// The attributes that define a model: those that are not at their defaults, what the theme says, and all that were ever
/// set if the model was part of the document before, because a client keeps the old values of what is not listed.
fn definition(node: &Node) -> Vec<(&'static Descriptor, Value)> {
    let state = node.state();
    let attributes = state.slots.iter().filter_map(|slot| {
        let entry = node.class().entry(slot.key);
        let flags = entry.descriptor.flags;
        let is_default = matches!(&entry.default, Default::Value(value) if *value == slot.value);
        let is_left_out = flags.is_unserialized || flags.is_observed || (is_default && !state.is_returning);
        (!is_left_out).then(|| (entry.descriptor, slot.value.clone()))
    });
    let styled = state.style.iter().flat_map(|style| style.iter()).filter(|(key, _)| state.slot(*key).is_none());
    let styled = styled.filter_map(|(key, value)| {
        let descriptor = node.class().entry(*key).descriptor;
        let flags = descriptor.flags;
        (!flags.is_unserialized && !flags.is_observed).then(|| (descriptor, value.clone()))
    });
    let mut attributes: Vec<_> = attributes.chain(styled).collect();
    // A client sets them in this order, and clamps to the bounds that it has.
    attributes.sort_by_key(|(descriptor, _)| descriptor.flags.role != Role::Bounds);
    attributes
}

struct Definition<'a>(&'a [(&'static Descriptor, Value)], &'a Encoder);

impl Serialize for Definition<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(attributes, encoder) = *self;
        let mut map = serializer.serialize_map(Some(attributes.len()))?;
        for (descriptor, value) in attributes {
            match value {
                Value::Spec(spec) if descriptor.is_ambiguous(value) => {
                    map.serialize_entry(descriptor.name, &Encoded(&**spec, encoder))?;
                }
                _ => map.serialize_entry(descriptor.name, &Encoded(value, encoder))?,
            }
        }
        map.end()
    }
}

impl Serialize for Encoded<'_, SpecValue> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(spec, encoder) = *self;
        let mut map = serializer.serialize_map(None)?;
        match &spec.source {
            SpecSource::Value(value) => {
                map.serialize_entry("type", "value")?;
                map.serialize_entry("value", &Encoded(value, encoder))?;
            }
            SpecSource::Field(name) => {
                map.serialize_entry("type", "field")?;
                map.serialize_entry("field", &**name)?;
            }
            SpecSource::Expr(node) => {
                map.serialize_entry("type", "expr")?;
                map.serialize_entry("expr", &Encoded(node, encoder))?;
            }
        }
        if let Some(node) = &spec.transform {
            map.serialize_entry("transform", &Encoded(node, encoder))?;
        }
        if let Some(units) = &spec.units {
            map.serialize_entry("units", &**units)?;
        }
        map.end()
    }
}

impl Serialize for Encoded<'_, Array> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(array, encoder) = *self;
        let mut map = typed(serializer, "ndarray")?;
        map.serialize_entry("array", &Encoded(array.data(), encoder))?;
        map.serialize_entry("shape", array.shape())?;
        map.serialize_entry("dtype", array.dtype().name())?;
        map.serialize_entry("order", ORDER)?;
        map.end()
    }
}

impl Serialize for Encoded<'_, Bytes> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(bytes, encoder) = *self;
        let mut map = typed(serializer, "bytes")?;
        match encoder.buffers {
            Buffers::Binary => map.serialize_entry("data", &BufferReference { id: encoder.buffer(bytes) })?,
            Buffers::Inline => map.serialize_entry("data", &inline(bytes).map_err(S::Error::custom)?)?,
        }
        map.end()
    }
}

#[derive(Serialize)]
struct BufferReference {
    id: String,
}

fn inline(bytes: &[u8]) -> std::io::Result<String> {
    let mut compressed = GzEncoder::new(Vec::new(), Compression::fast());
    compressed.write_all(bytes)?;
    Ok(STANDARD.encode(compressed.finish()?))
}

impl Serialize for Encoded<'_, ColumnData> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = typed(serializer, "map")?;
        if self.0.names().next().is_some() {
            map.serialize_entry("entries", &Columns(self.0, None, self.1))?;
        }
        map.end()
    }
}

/// The entries of columns, all or those of some names.
struct Columns<'a>(&'a ColumnData, Option<&'a [std::sync::Arc<str>]>, &'a Encoder);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(columns, only, encoder) = *self;
        let chosen = columns.iter().filter(|(name, _)| only.is_none_or(|only| only.contains(name)));
        serializer.collect_seq(chosen.map(|(name, column)| (&**name, Encoded(column, encoder))))
    }
}

/// The columns of some names.
pub(crate) struct SomeColumns<'a>(
    pub(crate) &'a ColumnData,
    pub(crate) &'a [std::sync::Arc<str>],
    pub(crate) &'a Encoder,
);

impl Serialize for SomeColumns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = typed(serializer, "map")?;
        map.serialize_entry("entries", &Columns(self.0, Some(self.1), self.2))?;
        map.end()
    }
}

impl Serialize for Encoded<'_, Column> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Encoded(&self.0.contiguous(), self.1).serialize(serializer)
    }
}

impl Serialize for Encoded<'_, Contiguous> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Contiguous::Array(array) => Encoded(array, self.1).serialize(serializer),
            Contiguous::List(list) => serialize_items(list.as_slice(), self.1, serializer),
        }
    }
}

struct Items<'a>(&'a [Value], &'a Encoder);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_items(self.0, self.1, serializer)
    }
}

struct Entries<'a>(&'a [(Value, Value)], &'a Encoder);

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(key, value)| (Encoded(key, self.1), Encoded(value, self.1))))
    }
}

/// The values of an event: a map in Bokeh's encoding.
struct EventValues<'a>(&'a [(std::sync::Arc<str>, Value)], &'a Encoder);

impl Serialize for EventValues<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = typed(serializer, "map")?;
        if !self.0.is_empty() {
            let pairs: Vec<_> = self.0.iter().map(|(name, value)| (&**name, Encoded(value, self.1))).collect();
            map.serialize_entry("entries", &pairs)?;
        }
        map.end()
    }
}

struct Attributes<'a, N>(&'a [(N, Value)], &'a Encoder);

impl<N: AsRef<str>> Serialize for Attributes<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name.as_ref(), Encoded(value, self.1))))
    }
}

fn typed<S: Serializer>(serializer: S, name: &str) -> Result<S::SerializeMap, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("type", name)?;
    Ok(map)
}

fn serialize_items<S: Serializer>(items: &[Value], encoder: &Encoder, serializer: S) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(Some(items.len()))?;
    for item in items {
        sequence.serialize_element(&Encoded(item, encoder))?;
    }
    sequence.end()
}

#[expect(clippy::cast_precision_loss, reason = "a browser has no other numbers: it loses the same digits")]
fn serialize_integer<S: Serializer>(number: i64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.unsigned_abs() <= MAX_SAFE_INTEGER.unsigned_abs() {
        serializer.serialize_i64(number)
    } else {
        serializer.serialize_f64(number as f64)
    }
}

fn serialize_float<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.is_finite() {
        return serializer.serialize_f64(number);
    }
    let name = match number {
        f64::INFINITY => "+inf",
        f64::NEG_INFINITY => "-inf",
        _ => "nan",
    };
    let mut map = typed(serializer, "number")?;
    map.serialize_entry("value", name)?;
    map.end()
}
