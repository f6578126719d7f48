//! What Bokeh's own serializer makes of values, and that ours makes the same.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Buffers, Encoded, Encoder, Specs};
use crate::columns::{Column, Contiguous};
use crate::value::{Array, Field, Slice, Spec, Value};

/// The JSON and the buffers, in hexadecimal.
fn encoded(value: &Value) -> (Json, Vec<String>) {
    let encoder = Encoder::new("b".into(), Buffers::Binary, Specs::Typed, HashSet::new());
    let text = serde_json::to_string(&Encoded(value, &encoder)).expect("no model in it");
    let buffers = encoder.into_buffers().iter().map(|(_, data)| format!("{data:x}")).collect();
    (serde_json::from_str(&text).expect("JSON"), buffers)
}

fn array(array: Array) -> Value {
    Value::Array(Arc::new(array))
}

fn column(column: impl Into<Column>) -> Value {
    match column.into().contiguous() {
        Contiguous::Array(array) => Value::Array(Arc::new(array)),
        Contiguous::List(list) => list.as_slice().iter().cloned().collect(),
    }
}

#[test]
fn scalars_and_containers() {
    let cases = [
        (Value::Null, json!(null)),
        (Value::Bool(true), json!(true)),
        (Value::Int(1), json!(1)),
        (Value::Float(-0.0), json!(-0.0)),
        (Value::Float(1.0), json!(1.0)),
        (Value::Float(f64::INFINITY), json!({"type": "number", "value": "+inf"})),
        (Value::Float(f64::NEG_INFINITY), json!({"type": "number", "value": "-inf"})),
        (Value::Float(f64::NAN), json!({"type": "number", "value": "nan"})),
        (Value::Int(9_007_199_254_740_991), json!(9_007_199_254_740_991_i64)),
        (Value::Int(9_007_199_254_740_992), json!(9_007_199_254_740_992.0)),
        (Value::Int(-9_007_199_254_740_992), json!(-9_007_199_254_740_992.0)),
        ("\u{e9}\u{2028}\"</script>".into(), json!("\u{e9}\u{2028}\"</script>")),
        (vec![1_i64, 2].into_value(), json!([1, 2])),
        (Value::Map(Arc::new([("a".into(), Value::Int(1))])), json!({"type": "map", "entries": [["a", 1]]})),
        (Value::Map(Arc::new([(Value::Int(1), Value::Int(2))])), json!({"type": "map", "entries": [[1, 2]]})),
        (Value::Map(Arc::new([])), json!({"type": "map"})),
        (Value::Set(Arc::new([Value::Int(1)])), json!({"type": "set", "entries": [1]})),
        (Value::Set(Arc::new([])), json!({"type": "set"})),
        (
            Value::Slice(Arc::new(Slice { start: Some(1), stop: None, step: Some(2) })),
            json!({"type": "slice", "start": 1, "stop": null, "step": 2}),
        ),
        (Spec::value(1_i64).into_value(), json!({"type": "value", "value": 1})),
        (Spec::<f64>::field("x").into_value(), json!({"type": "field", "field": "x"})),
        (Spec::value(1_i64).units("screen").into_value(), json!({"type": "value", "value": 1, "units": "screen"})),
    ];
    for (value, expected) in cases {
        let (json, buffers) = encoded(&value);
        assert_eq!(json, expected);
        assert!(buffers.is_empty());
    }
    assert_eq!(serde_json::to_string(&encoded(&Value::Float(-0.0)).0).expect("JSON"), "-0.0");
}

#[test]
fn arrays() {
    let two_by_two = Array::from_vec(vec![0.0, 1.0, 2.0, 3.0]).reshape(&[2, 2]).expect("four");
    let cases = [
        (column(vec![1.0, f64::NAN]), "float64", json!([2]), "000000000000f03f000000000000f87f"),
        (column(vec![1.0_f32]), "float32", json!([1]), "0000803f"),
        (column(vec![1_i8]), "int8", json!([1]), "01"),
        (column(vec![1_u8]), "uint8", json!([1]), "01"),
        (column(vec![1_i16]), "int16", json!([1]), "0100"),
        (column(vec![1_u16]), "uint16", json!([1]), "0100"),
        (column(vec![1_i32]), "int32", json!([1]), "01000000"),
        (column(vec![1_u32]), "uint32", json!([1]), "01000000"),
        (column(vec![1_i64, 2]), "int32", json!([2]), "0100000002000000"),
        (column(vec![true, false]), "bool", json!([2]), "0100"),
        (column(Vec::<f64>::new()), "float64", json!([0]), ""),
        (column(vec![Some(1.0), None]), "float64", json!([2]), "000000000000f03f000000000000f87f"),
        (
            array(two_by_two),
            "float64",
            json!([2, 2]),
            "0000000000000000000000000000f03f00000000000000400000000000000840",
        ),
    ];
    for (value, dtype, shape, bytes) in cases {
        let (json, buffers) = encoded(&value);
        let expected = json!({
            "type": "ndarray", "array": {"type": "bytes", "data": {"id": "b-0"}},
            "shape": shape, "dtype": dtype, "order": "little",
        });
        assert_eq!((json, buffers), (expected, vec![bytes.to_owned()]));
    }
}

#[test]
fn columns_that_no_array_can_hold_are_lists() {
    assert_eq!(encoded(&column(vec!["a", "b"])).0, json!(["a", "b"]));
    assert_eq!(encoded(&column(vec![1_i64, 1_099_511_627_776])).0, json!([1, 1_099_511_627_776_i64]));
}

#[test]
fn bytes_and_typed_arrays() {
    let (json, buffers) = encoded(&Value::Bytes(Arc::new("abc".into())));
    assert_eq!((json, buffers), (json!({"type": "bytes", "data": {"id": "b-0"}}), vec!["616263".to_owned()]));
    let (json, buffers) = encoded(&Value::TypedArray(Arc::new(Array::from_vec(vec![1.0, 2.0]))));
    let expected = json!({
        "type": "typed_array", "array": {"type": "bytes", "data": {"id": "b-0"}}, "order": "little", "dtype": "float64",
    });
    assert_eq!((json, buffers), (expected, vec!["000000000000f03f0000000000000040".to_owned()]));
}
