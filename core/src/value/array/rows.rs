//! Arrays as rows: the first axis.

use std::ops::Range;
use std::sync::Arc;

use super::{Array, DType, Element};
use crate::value::{Field, Value};

impl Array {
    /// A flat array of that type of these numbers; `None` if it cannot hold one of them exactly.
    pub(crate) fn from_f64(dtype: DType, numbers: &[f64]) -> Option<Self> {
        fn convert<T: Element>(numbers: &[f64], narrow: impl Fn(f64) -> T) -> Option<Vec<T>> {
            let exact = |number: f64| {
                let narrowed = narrow(number);
                (narrowed.to_f64() == number || number.is_nan() && narrowed.to_f64().is_nan()).then_some(narrowed)
            };
            numbers.iter().copied().map(exact).collect()
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be exact")]
        Some(match dtype {
            DType::Bool => {
                let truths = convert(numbers, |number| number as u8)?;
                truths.iter().all(|&truth| truth <= 1).then(|| Self { dtype, ..Self::from_vec(truths) })?
            }
            DType::Int8 => Self::from_vec(convert(numbers, |number| number as i8)?),
            DType::UInt8 => Self::from_vec(convert(numbers, |number| number as u8)?),
            DType::Int16 => Self::from_vec(convert(numbers, |number| number as i16)?),
            DType::UInt16 => Self::from_vec(convert(numbers, |number| number as u16)?),
            DType::Int32 => Self::from_vec(convert(numbers, |number| number as i32)?),
            DType::UInt32 => Self::from_vec(convert(numbers, |number| number as u32)?),
            // A client rounds as well.
            DType::Float32 => Self::from_vec(numbers.iter().map(|&number| number as f32).collect()),
            DType::Float64 => Self::from_vec(numbers.to_vec()),
        })
    }

    /// Whether each row is one element.
    pub(crate) fn is_flat(&self) -> bool {
        self.shape.len() == 1
    }

    fn row_shape(&self) -> &[usize] {
        self.shape.get(1..).unwrap_or_default()
    }

    fn row_size(&self) -> usize {
        self.row_shape().iter().product::<usize>() * self.dtype.size()
    }

    /// Whether rows of both can stand in one array.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.dtype == other.dtype && self.row_shape() == other.row_shape()
    }

    fn with_data(&self, rows: usize, data: bytes::Bytes) -> Self {
        let shape = std::iter::once(rows).chain(self.row_shape().iter().copied()).collect();
        Self { dtype: self.dtype, shape, data }
    }

    /// Some rows, shared.
    pub(crate) fn row_range(&self, rows: Range<usize>) -> Self {
        let size = self.row_size();
        self.with_data(rows.len(), self.data.slice(rows.start * size..rows.end * size))
    }

    /// The rows of several arrays that are like each other; there is at least one.
    pub(crate) fn from_pieces(pieces: &[Self]) -> Self {
        let data: Vec<u8> = pieces.iter().flat_map(|piece| piece.data.iter().copied()).collect();
        pieces[0].with_data(pieces.iter().map(Self::len).sum(), data.into())
    }

    /// The rows one by one: numbers, truth values, or arrays where there are several dimensions.
    pub(crate) fn rows(&self) -> Box<dyn Iterator<Item = Value> + '_> {
        if !self.is_flat() {
            let row = |row| {
                let array = self.row_range(row..row + 1);
                Value::Array(Arc::new(Self { shape: self.row_shape().into(), ..array }))
            };
            return Box::new((0..self.len()).map(row));
        }
        let numbers = self.to_f64_vec().into_iter();
        match self.dtype {
            DType::Float32 | DType::Float64 => Box::new(numbers.map(Value::Float)),
            DType::Bool => Box::new(numbers.map(|number| Value::Bool(number != 0.0))),
            #[expect(clippy::cast_possible_truncation, reason = "they come from whole numbers")]
            _ => Box::new(numbers.map(|number| Value::Int(number as i64))),
        }
    }

    /// The bytes of some rows.
    pub(crate) fn row_bytes(&self, rows: Range<usize>) -> &[u8] {
        let size = self.row_size();
        &self.data[rows.start * size..rows.end * size]
    }

    /// The bytes of a row of that value, if an array like this one can hold it.
    fn value_bytes(&self, value: &Value) -> Option<bytes::Bytes> {
        match value {
            Value::Array(row) if !self.is_flat() => {
                (row.dtype == self.dtype && *row.shape == *self.row_shape()).then(|| row.data.clone())
            }
            Value::Bool(truth) if self.is_flat() && self.dtype == DType::Bool => Some(vec![u8::from(*truth)].into()),
            value if self.is_flat() => Some(Self::from_f64(self.dtype, &[f64::from_value(value)?])?.data),
            _ => None,
        }
    }

    /// An array like another of these rows, if it can hold them.
    pub(crate) fn from_rows(like: &Self, rows: &[Value]) -> Option<Self> {
        let bytes: Option<Vec<_>> = rows.iter().map(|row| like.value_bytes(row)).collect();
        Some(like.with_data(rows.len(), bytes?.concat().into()))
    }

    /// The array with some rows replaced; the error is the value that it cannot hold.
    pub(crate) fn with_rows<'v>(&self, cells: impl Iterator<Item = (usize, &'v Value)>) -> Result<Self, Value> {
        let mut cells = cells.peekable();
        if cells.peek().is_none() {
            return Ok(self.clone());
        }
        let size = self.row_size();
        let mut data = self.data.to_vec();
        for (row, value) in cells {
            let bytes = self.value_bytes(value).ok_or_else(|| value.clone())?;
            data[row * size..(row + 1) * size].copy_from_slice(&bytes);
        }
        Ok(self.with_data(self.len(), data.into()))
    }
}
