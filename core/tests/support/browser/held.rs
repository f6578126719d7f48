//! What BokehJS holds: values as they are once decoded.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

/// A value in the browser.
#[derive(Clone, Debug)]
pub(crate) enum Held {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    Date(String),
    List(Vec<Held>),
    /// A map, in order.
    Map(Vec<(Held, Held)>),
    Set(Vec<Held>),
    /// A plain object, such as a data specification.
    Plain(BTreeMap<String, Held>),
    Array(NdArray),
    /// A reference to a model.
    Model(String),
}

/// Numbers of one type, in any shape.
#[derive(Clone, Debug)]
pub(crate) struct NdArray {
    pub(crate) dtype: String,
    pub(crate) shape: Vec<usize>,
    /// As the type keeps them: all types hold fewer digits than these.
    pub(crate) numbers: Vec<f64>,
}

fn same(one: f64, other: f64) -> bool {
    one.to_bits() == other.to_bits() || (one.is_nan() && other.is_nan())
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(one), Self::Bool(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => same(*one, *other),
            (Self::Text(one), Self::Text(other))
            | (Self::Date(one), Self::Date(other))
            | (Self::Model(one), Self::Model(other)) => one == other,
            (Self::List(one), Self::List(other)) | (Self::Set(one), Self::Set(other)) => one == other,
            (Self::Map(one), Self::Map(other)) => one == other,
            (Self::Plain(one), Self::Plain(other)) => one == other,
            (Self::Array(one), Self::Array(other)) => one == other,
            _ => false,
        }
    }
}

impl PartialEq for NdArray {
    fn eq(&self, other: &Self) -> bool {
        self.dtype == other.dtype
            && self.shape == other.shape
            && self.numbers.len() == other.numbers.len()
            && self.numbers.iter().zip(&other.numbers).all(|(one, other)| same(*one, *other))
    }
}

/// The bytes of one element.
pub(crate) fn item_size(dtype: &str) -> usize {
    match dtype {
        "bool" | "int8" | "uint8" => 1,
        "int16" | "uint16" => 2,
        "int32" | "uint32" | "float32" => 4,
        "float64" => 8,
        other => panic!("BokehJS knows no arrays of {other}"),
    }
}

/// What is left of a number in a typed array.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as a browser's arrays do it")]
pub(crate) fn stored(dtype: &str, number: f64) -> f64 {
    let whole = if number.is_finite() { number.trunc() as i64 } else { 0 };
    match dtype {
        "bool" | "uint8" => f64::from(whole as u8),
        "int8" => f64::from(whole as i8),
        "uint16" => f64::from(whole as u16),
        "int16" => f64::from(whole as i16),
        "uint32" => f64::from(whole as u32),
        "int32" => f64::from(whole as i32),
        "float32" => f64::from(number as f32),
        _ => number,
    }
}

impl NdArray {
    /// Reads numbers from little-endian bytes.
    pub(crate) fn read(dtype: &str, shape: Vec<usize>, bytes: &[u8]) -> Self {
        let size = item_size(dtype);
        assert_eq!(bytes.len() % size, 0, "{} bytes are no whole number of {dtype}", bytes.len());
        let number = |bytes: &[u8]| match (dtype, bytes) {
            ("int8", &[byte]) => f64::from(i8::from_le_bytes([byte])),
            ("bool" | "uint8", &[byte]) => f64::from(byte),
            ("int16", &[a, b]) => f64::from(i16::from_le_bytes([a, b])),
            ("uint16", &[a, b]) => f64::from(u16::from_le_bytes([a, b])),
            ("int32", &[a, b, c, d]) => f64::from(i32::from_le_bytes([a, b, c, d])),
            ("uint32", &[a, b, c, d]) => f64::from(u32::from_le_bytes([a, b, c, d])),
            ("float32", &[a, b, c, d]) => f64::from(f32::from_le_bytes([a, b, c, d])),
            (_, bytes) => f64::from_le_bytes(bytes.try_into().expect("eight bytes")),
        };
        let numbers: Vec<f64> = bytes.chunks_exact(size).map(number).collect();
        assert_eq!(shape.iter().product::<usize>(), numbers.len(), "the shape {shape:?} is of another size");
        Self { dtype: dtype.to_owned(), shape, numbers }
    }

    /// Its numbers as little-endian bytes.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they fit: they were stored")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let bytes = |&number: &f64| match self.dtype.as_str() {
            "bool" | "uint8" => vec![number as u8],
            "int8" => (number as i8).to_le_bytes().to_vec(),
            "int16" => (number as i16).to_le_bytes().to_vec(),
            "uint16" => (number as u16).to_le_bytes().to_vec(),
            "int32" => (number as i32).to_le_bytes().to_vec(),
            "uint32" => (number as u32).to_le_bytes().to_vec(),
            "float32" => (number as f32).to_le_bytes().to_vec(),
            _ => number.to_le_bytes().to_vec(),
        };
        self.numbers.iter().flat_map(bytes).collect()
    }

    pub(crate) fn rows(&self) -> usize {
        self.shape[0]
    }

    /// The numbers of one row.
    pub(crate) fn row_len(&self) -> usize {
        self.shape[1..].iter().product()
    }

    pub(crate) fn is_flat(&self) -> bool {
        self.shape.len() == 1
    }

    /// Some of its rows.
    pub(crate) fn slice(&self, rows: std::ops::Range<usize>) -> Self {
        let size = self.row_len();
        let numbers = self.numbers[rows.start * size..rows.end * size].to_vec();
        let shape = std::iter::once(rows.len()).chain(self.shape[1..].iter().copied()).collect();
        Self { dtype: self.dtype.clone(), shape, numbers }
    }
}

impl Held {
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Calls `visit` with the id of each model that it refers to.
    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&str)) {
        match self {
            Self::Model(id) => visit(id),
            Self::List(items) | Self::Set(items) => items.iter().for_each(|item| item.for_each_model(visit)),
            Self::Map(entries) => entries.iter().for_each(|(key, value)| {
                key.for_each_model(visit);
                value.for_each_model(visit);
            }),
            Self::Plain(fields) => fields.values().for_each(|value| value.for_each_model(visit)),
            _ => {}
        }
    }

    /// In Bokeh's encoding. Arrays go to `arrays`, which says what stands for their bytes.
    pub(crate) fn encode(&self, arrays: &mut impl FnMut(Vec<u8>) -> Json) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Bool(truth) => json!(truth),
            Self::Number(number) => encode_number(*number),
            Self::Text(text) => json!(text),
            Self::Date(iso) => json!({"type": "date", "iso": iso}),
            Self::List(items) => items.iter().map(|item| item.encode(arrays)).collect(),
            Self::Map(entries) if entries.is_empty() => json!({"type": "map"}),
            Self::Map(entries) => {
                let entries: Vec<Json> =
                    entries.iter().map(|(key, value)| json!([key.encode(arrays), value.encode(arrays)])).collect();
                json!({"type": "map", "entries": entries})
            }
            Self::Set(items) if items.is_empty() => json!({"type": "set"}),
            Self::Set(items) => {
                let items: Vec<Json> = items.iter().map(|item| item.encode(arrays)).collect();
                json!({"type": "set", "entries": items})
            }
            Self::Plain(fields) => {
                let fields: Map<String, Json> =
                    fields.iter().map(|(name, value)| (name.clone(), value.encode(arrays))).collect();
                Json::Object(fields)
            }
            Self::Array(array) => json!({
                "type": "ndarray", "array": {"type": "bytes", "data": arrays(array.write())},
                "shape": array.shape, "dtype": array.dtype, "order": "little",
            }),
            Self::Model(id) => json!({ "id": id }),
        }
    }

    /// In Bokeh's encoding, for tests that look at it; arrays are lists of numbers.
    pub(crate) fn to_json(&self) -> Json {
        match self {
            Self::Array(array) => json!({"dtype": array.dtype, "shape": array.shape, "numbers": array.numbers}),
            Self::Map(entries) => {
                let entries: Vec<Json> =
                    entries.iter().map(|(key, value)| json!([key.to_json(), value.to_json()])).collect();
                json!({"type": "map", "entries": entries})
            }
            Self::List(items) => items.iter().map(Self::to_json).collect(),
            Self::Number(number) => json!(number),
            other => other.encode(&mut |_| Json::Null),
        }
    }
}

fn encode_number(number: f64) -> Json {
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
    let whole = number as i64;
    if number.is_nan() {
        json!({"type": "number", "value": "nan"})
    } else if number.is_infinite() {
        json!({"type": "number", "value": if number > 0.0 { "+inf" } else { "-inf" }})
    } else if number.fract() == 0.0 && number.abs() < 1e15 && (number != 0.0 || number.is_sign_positive()) {
        json!(whole)
    } else {
        json!(number)
    }
}
