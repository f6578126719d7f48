//! The values of a series in the form in which BokehJS holds them.

use std::ops::{Deref, Range};

use bytemuck::NoUninit;
use bytes::Bytes;
use polars::prelude::{ChunkedArray, PolarsNumericType};
use tropism_core::{Array, Column, DType, Element, Value};

/// Values, one a row.
pub(super) enum Elements {
    /// Numbers or truth values; a row may be an array of them.
    Array(Array),
    /// Anything else.
    List(Vec<Value>),
}

/// A buffer of polars as bytes.
struct Shared<B>(B);

impl<B, T> AsRef<[u8]> for Shared<B>
where
    B: Deref<Target = [T]>,
    T: NoUninit,
{
    fn as_ref(&self) -> &[u8] {
        bytemuck::cast_slice(&self.0)
    }
}

impl Elements {
    /// The buffer of a series of one chunk without nulls, shared; `None` if it has others.
    pub(super) fn share<T>(numbers: &ChunkedArray<T>) -> Option<Self>
    where
        T: PolarsNumericType,
        T::Native: Element,
    {
        let mut chunks = numbers.downcast_iter();
        let (Some(chunk), None, 0) = (chunks.next(), chunks.next(), numbers.null_count()) else {
            return None;
        };
        let bytes = Bytes::from_owner(Shared(chunk.values().clone()));
        Array::from_bytes(T::Native::DTYPE, &[numbers.len()], bytes).map(Self::Array)
    }

    /// Truth values, a byte each.
    pub(super) fn bools(truths: impl Iterator<Item = bool>) -> Option<Self> {
        let bytes: Vec<u8> = truths.map(u8::from).collect();
        Array::from_bytes(DType::Bool, &[bytes.len()], bytes.into()).map(Self::Array)
    }

    /// Numbers, taken over.
    pub(super) fn numbers<T: Element>(numbers: impl Iterator<Item = T>) -> Self {
        Self::Array(Array::from_vec(numbers.collect()))
    }

    /// Rows of `width` each, as arrays of one dimension more, if they are numbers and there is something in them.
    pub(super) fn reshape(self, rows: usize, width: usize) -> Result<Self, Self> {
        match self {
            Self::Array(array) if width > 0 => {
                let shape: Vec<usize> = [rows, width].iter().chain(&array.shape()[1..]).copied().collect();
                array.clone().reshape(&shape).map(Self::Array).ok_or(Self::Array(array))
            }
            other => Err(other),
        }
    }

    /// Some of them as one value: an array that shares the numbers, or a list.
    pub(super) fn range(&self, rows: Range<usize>) -> Value {
        match self {
            Self::Array(array) => {
                let row_shape = &array.shape()[1..];
                let shape: Vec<usize> = std::iter::once(rows.len()).chain(row_shape.iter().copied()).collect();
                let size = row_shape.iter().product::<usize>() * array.dtype().size();
                let bytes = array.data().slice(rows.start * size..rows.end * size);
                Array::from_bytes(array.dtype(), &shape, bytes).map_or(Value::Null, |some| Value::Array(some.into()))
            }
            Self::List(values) => values[rows].iter().cloned().collect(),
        }
    }

    /// Each on its own.
    pub(super) fn into_values(self) -> Vec<Value> {
        match self {
            Self::Array(array) => Column::from(array).to_values(),
            Self::List(values) => values,
        }
    }
}

impl From<Elements> for Column {
    fn from(elements: Elements) -> Self {
        match elements {
            Elements::Array(array) => array.into(),
            Elements::List(values) => values.into(),
        }
    }
}
