//! JSON as BokehJS decodes it: definitions take effect at once, and references must stand behind them.

use std::collections::{BTreeMap, HashSet};
use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value as Json};
use tropism_core::wire::Message;

use super::{Browser, Held, NdArray};

/// The binary part of one message.
pub(super) struct Arrays<'a> {
    buffers: &'a [(String, bytes::Bytes)],
    taken: HashSet<String>,
}

impl<'a> Arrays<'a> {
    pub(super) fn of(message: &'a Message) -> Self {
        let buffers = message.buffers();
        let ids: HashSet<&String> = buffers.iter().map(|(id, _)| id).collect();
        assert_eq!(ids.len(), buffers.len(), "two equal buffer ids make BokehJS wait for ever");
        Self { buffers, taken: HashSet::new() }
    }

    pub(super) fn none() -> Self {
        Self { buffers: &[], taken: HashSet::new() }
    }

    fn take(&mut self, data: &Json) -> Vec<u8> {
        if let Some(inline) = data.as_str() {
            let mut bytes = Vec::new();
            let compressed = STANDARD.decode(inline).expect("base64");
            flate2::read::GzDecoder::new(&*compressed).read_to_end(&mut bytes).expect("gzip");
            return bytes;
        }
        let id = data["id"].as_str().expect("the id of a buffer");
        assert!(self.taken.insert(id.to_owned()), "two columns of one buffer share memory");
        let found = self.buffers.iter().find(|(known, _)| known == id);
        found.unwrap_or_else(|| panic!("there is no buffer {id}")).1.to_vec()
    }
}

impl Browser {
    pub(super) fn decode(&mut self, json: &Json, arrays: &mut Arrays<'_>) -> Held {
        match json {
            Json::Null => Held::Null,
            Json::Bool(truth) => Held::Bool(*truth),
            Json::Number(number) => Held::Number(number.as_f64().expect("a number")),
            Json::String(text) => Held::Text(text.clone()),
            Json::Array(items) => Held::List(self.decode_all(items, arrays)),
            Json::Object(map) => self.decode_object(map, arrays),
        }
    }

    fn decode_all(&mut self, items: &[Json], arrays: &mut Arrays<'_>) -> Vec<Held> {
        items.iter().map(|item| self.decode(item, arrays)).collect()
    }

    fn decode_object(&mut self, map: &Map<String, Json>, arrays: &mut Arrays<'_>) -> Held {
        let entries = map.get("entries").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
        let Some(kind) = map.get("type").and_then(Json::as_str) else {
            return match map.get("id").and_then(Json::as_str) {
                Some(id) if map.len() == 1 => {
                    assert!(self.models.contains_key(id), "reference {id} isn't known");
                    Held::Model(id.to_owned())
                }
                _ => self.plain(map, arrays),
            };
        };
        match kind {
            "object" => self.define(map, arrays),
            "map" => Held::Map(
                entries.iter().map(|entry| (self.decode(&entry[0], arrays), self.decode(&entry[1], arrays))).collect(),
            ),
            "set" => Held::Set(self.decode_all(entries, arrays)),
            "number" => Held::Number(match map["value"].as_str() {
                Some("nan") => f64::NAN,
                Some("+inf") => f64::INFINITY,
                Some("-inf") => f64::NEG_INFINITY,
                other => panic!("{other:?} is no number"),
            }),
            "date" => Held::Date(map["iso"].as_str().expect("a text").to_owned()),
            "value" | "field" | "expr" | "slice" | "event" => self.plain(map, arrays),
            "ndarray" => {
                let shape = map["shape"].as_array().expect("a shape").iter();
                let shape = shape.map(|axis| usize::try_from(axis.as_u64().expect("a length")).expect("few")).collect();
                assert_eq!(map["order"], "little");
                let bytes = arrays.take(&map["array"]["data"]);
                Held::Array(NdArray::read(map["dtype"].as_str().expect("a type"), shape, &bytes))
            }
            other => panic!("unable to decode an object of type {other:?}"),
        }
    }

    fn plain(&mut self, map: &Map<String, Json>, arrays: &mut Arrays<'_>) -> Held {
        let fields = map.iter().map(|(name, json)| (name.clone(), self.decode(json, arrays)));
        Held::Plain(fields.collect::<BTreeMap<String, Held>>())
    }

    /// A new model, known before its attributes are read because they may refer to it; or some attributes of a known
    /// one, set together.
    fn define(&mut self, map: &Map<String, Json>, arrays: &mut Arrays<'_>) -> Held {
        let id = map["id"].as_str().expect("an id").to_owned();
        let class = map["name"].as_str().expect("a name");
        let known = self.models.entry(id.clone()).or_insert_with(|| (class.to_owned(), BTreeMap::new()));
        assert_eq!(known.0, class, "a model keeps its class");
        let attributes = map.get("attributes").and_then(Json::as_object).into_iter().flatten();
        let attributes: Vec<(String, Held)> =
            attributes.map(|(name, json)| (name.clone(), self.decode(json, arrays))).collect();
        self.defined.insert(id.clone());
        self.set(&id, attributes);
        Held::Model(id)
    }
}
