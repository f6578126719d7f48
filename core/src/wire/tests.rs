//! Encode then decode is the identity, and what real peers sent is understood.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{Buffers, Content, Decoder, Encoded, Encoder, Header, Specs};
use crate::class::Registry;
use crate::columns;
use crate::document::ClientWrites;
use crate::value::{Array, DType, Field as _, Object, Slice, SpecSource, SpecValue, Value};

fn encode(value: &Value, buffers: Buffers) -> Content {
    let encoder = Encoder::new("0".into(), buffers, Specs::Typed, HashSet::new());
    let text = serde_json::to_string(&Encoded(value, &encoder)).expect("no model in it");
    let json = serde_json::from_str(&text).expect("JSON");
    Content::new(json, encoder.into_buffers().into_iter().collect())
}

fn decode(content: &Content) -> Value {
    let registry = Registry::default();
    Decoder::new(&registry, content, &|_| None, ClientWrites::All).value(&content.json).expect("our own encoding")
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        Just(0.0),
        Just(-0.0),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(0.1),
        Just(1e-310),
    ]
}

fn array() -> impl Strategy<Value = Array> {
    let shaped = (1_usize..4, 0_usize..4).prop_flat_map(|(columns, rows)| {
        proptest::collection::vec(number(), columns * rows).prop_map(move |numbers| {
            Array::from_vec(numbers).reshape(&[rows, columns]).expect("as many as the shape asks for")
        })
    });
    prop_oneof![
        proptest::collection::vec(number(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<f32>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<i32>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<u32>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<i16>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<u16>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<i8>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<u8>(), 0..9).prop_map(Array::from_vec),
        proptest::collection::vec(any::<bool>(), 0..9).prop_map(|truths| Array::from_bools(&truths)),
        shaped,
    ]
}

fn flat(array: &Array) -> bool {
    array.shape().len() == 1 && array.dtype() != DType::Bool
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Value::Int),
        number().prop_map(Value::Float),
        ".*".prop_map(Value::from),
        ".*".prop_map(|iso| Value::Date(iso.into())),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(|bytes| Value::Bytes(Arc::new(bytes.into()))),
        array().prop_map(|array| Value::Array(Arc::new(array))),
        array().prop_filter("a typed array is flat", flat).prop_map(|array| Value::TypedArray(Arc::new(array))),
        any::<[Option<i32>; 3]>().prop_map(|parts| {
            let [first, behind, step] = parts.map(|part| part.map(i64::from));
            Value::Slice(Arc::new(Slice { start: first, stop: behind, step }))
        }),
        ".*".prop_map(|name| spec(SpecSource::Field(name.into()), None)),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let attributes = proptest::collection::vec(("[a-z]+", inner.clone()), 0..4).prop_map(|pairs| {
            pairs.into_iter().collect::<HashMap<_, _>>().into_iter().map(|(name, value)| (name.into(), value)).collect()
        });
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(|items| items.into_iter().collect()),
            proptest::collection::vec(inner.clone(), 0..6).prop_map(|items| Value::Set(items.into())),
            proptest::collection::vec((inner.clone(), inner.clone()), 0..6).prop_map(|pairs| Value::Map(pairs.into())),
            (inner, proptest::option::of("[a-z]+")).prop_map(|(value, units)| spec(SpecSource::Value(value), units)),
            ("[a-z]+", attributes).prop_map(|(name, attributes): (String, Vec<_>)| {
                Value::Event(Arc::new(Object { name: name.into(), attributes }))
            }),
        ]
    })
}

fn spec(source: SpecSource, units: Option<String>) -> Value {
    Value::Spec(Arc::new(SpecValue { source, transform: None, units: units.map(Into::into) }))
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(392), cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_encoded_is_decoded_again(value in value(), is_inline in any::<bool>()) {
        let buffers = if is_inline { Buffers::Inline } else { Buffers::Binary };
        let content = encode(&value, buffers);
        prop_assert_eq!(content.buffers.is_empty() || !is_inline, true);
        prop_assert_eq!(decode(&content), value);
    }
}

#[test]
fn columns_come_back_as_they_were() {
    let data = columns! {
        x: vec![1.0, f64::NAN],
        count: vec![1_i64, 2],
        name: vec!["a", "b"],
        is_on: vec![true, false],
        ragged: vec![Value::List([Value::Int(1)].into()), Value::Null],
    };
    let content = encode(&data.clone().into_value(), Buffers::Binary);
    assert_eq!(content.buffers.len(), 3);
    let decoded = columns::ColumnData::from_value(&decode(&content));
    assert_eq!(decoded, Some(data));
}

#[test]
fn two_columns_never_share_a_buffer() {
    let same = columns::Column::from(vec![1.0]);
    let data = columns! { x: same.clone(), y: same };
    assert_eq!(encode(&data.into_value(), Buffers::Binary).buffers.len(), 2);
}

#[test]
fn malformed_values_are_refused_in_words() {
    let registry = Registry::default();
    let broken = [
        (json!({"type": "zork"}), "zork"),
        (json!({"type": 7}), "type"),
        (json!({"type": "number", "value": "NaN"}), "NaN"),
        (json!({"type": "map", "entries": [[1]]}), "pair"),
        (json!({"type": "bytes", "data": {"id": "zz"}}), "zz"),
        (json!({"type": "bytes", "data": "!"}), "base64"),
        (
            json!({"type": "typed_array", "dtype": "int64", "order": "little", "array": {"type": "bytes", "data": ""}}),
            "int64",
        ),
        (
            json!({"type": "ndarray", "dtype": "int8", "order": "little", "shape": [3], "array": {"type": "bytes", "data": {"id": "0"}}}),
            "shape [3]",
        ),
        (
            json!({"type": "ndarray", "dtype": "int8", "order": "middle", "shape": [2], "array": {"type": "bytes", "data": {"id": "0"}}}),
            "middle",
        ),
        (json!({"id": "p1"}), "p1"),
        (json!({"type": "object", "name": "Nope", "id": "p1"}), "Nope"),
        (json!({"type": "symbol", "name": "q"}), "symbol"),
    ];
    for (json, word) in broken {
        let content = Content::new(json.clone(), [("0".to_owned(), Bytes::from_static(&[1, 2]))].into());
        let error =
            Decoder::new(&registry, &content, &|_| None, ClientWrites::All).value(&json).expect_err("malformed");
        assert!(error.to_string().contains(word), "{json}: {error}");
    }
}

/// JSON with each reference to a buffer replaced by what is in it, so that the names of buffers do not count.
fn with_buffers(json: &Json, buffers: &HashMap<String, Bytes>) -> Json {
    match json {
        Json::Array(items) => items.iter().map(|item| with_buffers(item, buffers)).collect(),
        Json::Object(map) => {
            if let (Some("bytes"), Some(id)) = (map.get("type").and_then(Json::as_str), json["data"]["id"].as_str()) {
                return json!({ "binary": STANDARD.encode(&buffers[id]) });
            }
            map.iter().map(|(key, value)| (key.clone(), with_buffers(value, buffers))).collect()
        }
        // 1 and 1.0 are one number to every peer.
        Json::Number(number) => json!(number.as_f64()),
        other => other.clone(),
    }
}

/// Values in which models are mentioned need a document; whole documents are compared elsewhere.
fn mentions_models(json: &Json) -> bool {
    match json {
        Json::Array(items) => items.iter().any(mentions_models),
        Json::Object(map) => {
            let is_buffer = map.get("type").and_then(Json::as_str) == Some("bytes");
            let is_list_as_array = map.get("type") == Some(&json!("ndarray")) && map["array"].is_array();
            !is_buffer && (map.contains_key("id") || is_list_as_array || map.values().any(mentions_models))
        }
        _ => false,
    }
}

#[test]
fn transcripts_of_real_peers_are_understood_and_said_again() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/transcripts");
    let (mut messages, mut values) = (0, 0);
    for entry in std::fs::read_dir(folder).expect("the vectors are there") {
        let text = std::fs::read_to_string(entry.expect("readable").path()).expect("readable");
        for line in text.lines() {
            let record: Json = serde_json::from_str(line).expect("JSON");
            let header: Header = serde_json::from_value(record["header"].clone()).expect("a header");
            let again: Header = serde_json::from_value(serde_json::to_value(&header).expect("JSON")).expect("a header");
            assert_eq!(header, again);
            messages += 1;
            let buffers: HashMap<String, Bytes> = record["buffers"]
                .as_object()
                .expect("buffers")
                .iter()
                .map(|(id, data)| (id.clone(), STANDARD.decode(data.as_str().expect("base64")).expect("base64").into()))
                .collect();
            for event in record["content"]["events"].as_array().into_iter().flatten() {
                for name in ["new", "data", "patches", "msg_data"] {
                    let Some(json) = event.get(name).filter(|json| !mentions_models(json)) else {
                        continue;
                    };
                    let value = decode(&Content::new(json.clone(), buffers.clone()));
                    let again = encode(&value, Buffers::Binary);
                    assert_eq!(with_buffers(&again.json, &again.buffers), with_buffers(json, &buffers));
                    values += 1;
                }
            }
        }
    }
    assert!(messages > 600 && values > 300, "{messages} messages, {values} values");
}
