//! One column of a data source.

use std::sync::Arc;

use crate::node::Node;
use crate::value::{Array, Element, Value};

/// An immutable column: numbers in binary form, or a list of anything (texts, factors, ragged lists, nulls).
///
/// What a client holds is of the same kind, an array of one type or a list, and every change of kind is sent as a
/// whole column. Cloning shares the rows.
#[derive(Clone, Debug)]
pub enum Column {
    /// Numbers of one type, in any number of dimensions; the first axis are the rows.
    Array(Arc<Array>),
    /// Values of any type.
    List(Arc<[Value]>),
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(a), Self::Array(b)) => Arc::ptr_eq(a, b) || a == b,
            (Self::List(a), Self::List(b)) => Arc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Column {
    /// The number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Array(array) => array.len(),
            Self::List(items) => items.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows as numbers, if they are a flat array or a list of numbers.
    pub fn to_f64_vec(&self) -> Option<Vec<f64>> {
        use crate::value::Field;
        match self {
            Self::Array(array) if array.shape().len() == 1 => Some(array.to_f64_vec()),
            Self::Array(_) => None,
            Self::List(items) => items.iter().map(f64::from_value).collect(),
        }
    }

    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Array(array) | Value::TypedArray(array) if !array.shape().is_empty() => {
                Some(Self::Array(array.clone()))
            }
            Value::List(items) => Some(Self::List(items.clone())),
            _ => None,
        }
    }

    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&Node)) {
        if let Self::List(items) = self {
            items.iter().for_each(|item| item.for_each_model(visit));
        }
    }
}

impl<T: Element> From<Vec<T>> for Column {
    fn from(values: Vec<T>) -> Self {
        Self::Array(Arc::new(Array::from_vec(values)))
    }
}

impl<T: Element> From<&[T]> for Column {
    fn from(values: &[T]) -> Self {
        values.to_vec().into()
    }
}

impl<T: Element, const N: usize> From<[T; N]> for Column {
    fn from(values: [T; N]) -> Self {
        values.to_vec().into()
    }
}

impl From<Array> for Column {
    fn from(array: Array) -> Self {
        Self::Array(Arc::new(array))
    }
}

impl From<Vec<bool>> for Column {
    fn from(values: Vec<bool>) -> Self {
        Array::from_bools(&values).into()
    }
}

/// Whole numbers travel as 32-bit integers where they fit, else as numbers in a list; beyond 2^53 a browser's
/// numbers lose digits.
impl From<Vec<i64>> for Column {
    fn from(values: Vec<i64>) -> Self {
        let narrow: Result<Vec<i32>, _> = values.iter().map(|&value| value.try_into()).collect();
        match narrow {
            Ok(values) => values.into(),
            Err(_) => values.into_iter().map(Value::Int).collect::<Vec<_>>().into(),
        }
    }
}

impl From<Vec<Value>> for Column {
    fn from(values: Vec<Value>) -> Self {
        Self::List(values.into())
    }
}

impl From<Vec<String>> for Column {
    fn from(values: Vec<String>) -> Self {
        Self::List(values.into_iter().map(Value::from).collect())
    }
}

impl From<Vec<&str>> for Column {
    fn from(values: Vec<&str>) -> Self {
        Self::List(values.into_iter().map(Value::from).collect())
    }
}

/// An absent number is NaN, as BokehJS draws nothing there.
impl From<Vec<Option<f64>>> for Column {
    fn from(values: Vec<Option<f64>>) -> Self {
        values.into_iter().map(|value| value.unwrap_or(f64::NAN)).collect::<Vec<f64>>().into()
    }
}
