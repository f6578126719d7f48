//! Typed values of properties, and the way to [`Value`] and back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Array, Value};
use crate::class::Kind;
use crate::columns::ColumnData;

/// A Rust type that a property can have.
///
/// `from_value` decides what a client may write: it accepts exactly what the property can hold, and what it gives
/// back is what the document keeps.
pub trait Field: Clone + Send + Sync + 'static {
    /// What is expected, in words for an error message: "a number".
    fn expected() -> String;
    /// The typed value, or `None` if it is of another type.
    fn from_value(value: &Value) -> Option<Self>;
    /// The untyped value.
    fn into_value(self) -> Value;
    /// Whether it is the value of a data specification that a client, if it were written bare, might take for the name
    /// of a column.
    fn is_ambiguous(_value: &Value) -> bool {
        false
    }

    /// What a client is told that a property of a [`DataModel`](crate::DataModel) holds.
    fn kind() -> Kind {
        Kind::Any
    }
}

impl Field for Value {
    fn expected() -> String {
        "anything".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        Some(value.clone())
    }

    fn into_value(self) -> Value {
        self
    }
}

impl Field for bool {
    fn expected() -> String {
        "true or false".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Bool(self)
    }

    fn kind() -> Kind {
        Kind::Bool
    }
}

impl Field for f64 {
    fn expected() -> String {
        "a number".into()
    }

    #[expect(clippy::cast_precision_loss, reason = "a client's numbers are floats already")]
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Float(number) => Some(*number),
            Value::Int(number) => Some(*number as f64),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Float(self)
    }

    fn kind() -> Kind {
        Kind::Float
    }
}

impl Field for i64 {
    fn expected() -> String {
        "a whole number".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => Some(*number),
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, so exact")]
            Value::Float(number) if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 => {
                Some(*number as i64)
            }
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Int(self)
    }

    fn kind() -> Kind {
        Kind::Int
    }
}

impl Field for String {
    fn expected() -> String {
        "a text".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.as_ref().to_owned()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Text(self.into())
    }

    fn kind() -> Kind {
        Kind::Str
    }
}

impl<T: Field> Field for Option<T> {
    fn expected() -> String {
        format!("{} or null", T::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }

    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }

    fn kind() -> Kind {
        Kind::Nullable(Box::new(T::kind()))
    }
}

/// The elements of a flat array as values: a client may send any list of numbers as one.
fn elements(array: &Array) -> Option<Vec<Value>> {
    (array.shape().len() == 1).then(|| array.to_f64_vec().into_iter().map(Value::Float).collect())
}

impl<T: Field> Field for Vec<T> {
    fn expected() -> String {
        format!("a list of items each of which is {}", T::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => items.iter().map(T::from_value).collect(),
            Value::Array(array) | Value::TypedArray(array) => elements(array)?.iter().map(T::from_value).collect(),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        self.into_iter().map(T::into_value).collect()
    }

    fn kind() -> Kind {
        Kind::List(Box::new(T::kind()))
    }
}

impl<A: Field, B: Field> Field for (A, B) {
    fn expected() -> String {
        format!("a pair of {} and {}", A::expected(), B::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => match &**items {
                [first, second] => Some((A::from_value(first)?, B::from_value(second)?)),
                _ => None,
            },
            Value::Array(array) | Value::TypedArray(array) => Self::from_value(&elements(array)?.into_iter().collect()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        [self.0.into_value(), self.1.into_value()].into_iter().collect()
    }
}

impl<A: Field, B: Field, C: Field> Field for (A, B, C) {
    fn expected() -> String {
        format!("three items: {}, {} and {}", A::expected(), B::expected(), C::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => match &**items {
                [first, second, third] => Some((A::from_value(first)?, B::from_value(second)?, C::from_value(third)?)),
                _ => None,
            },
            Value::Array(array) | Value::TypedArray(array) => Self::from_value(&elements(array)?.into_iter().collect()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        [self.0.into_value(), self.1.into_value(), self.2.into_value()].into_iter().collect()
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    fn expected() -> String {
        format!("a map from texts to values each of which is {}", T::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Map(entries) = value else {
            return None;
        };
        entries.iter().map(|(key, value)| Some((String::from_value(key)?, T::from_value(value)?))).collect()
    }

    fn into_value(self) -> Value {
        Value::Map(self.into_iter().map(|(key, value)| (key.into(), value.into_value())).collect())
    }
}

impl Field for BTreeSet<String> {
    fn expected() -> String {
        "a set of texts".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Set(items) | Value::List(items) => items.iter().map(String::from_value).collect(),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Set(self.into_iter().map(Value::from).collect())
    }
}

impl Field for ColumnData {
    fn expected() -> String {
        "columns of equal length, 4,096 at most".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Columns(columns) => Some(columns.clone()),
            Value::Map(entries) => Self::from_entries(entries),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Columns(self)
    }
}

impl Field for Arc<str> {
    fn expected() -> String {
        String::expected()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Text(self)
    }

    fn kind() -> Kind {
        Kind::Str
    }
}
