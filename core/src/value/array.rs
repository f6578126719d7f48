//! Arrays of numbers: a type, a shape and bytes.

use std::borrow::Cow;

use bytemuck::{NoUninit, Pod};
use bytes::Bytes;

/// So many places the other axes of an empty array may have.
const MAX_EMPTY_PLACES: usize = 65_536;

/// The types of elements that BokehJS can hold in binary arrays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DType {
    /// Truth values, one byte each.
    Bool,
    /// Signed bytes.
    Int8,
    /// Unsigned bytes.
    UInt8,
    /// Signed 16-bit integers.
    Int16,
    /// Unsigned 16-bit integers.
    UInt16,
    /// Signed 32-bit integers.
    Int32,
    /// Unsigned 32-bit integers.
    UInt32,
    /// Single-precision floats.
    Float32,
    /// Double-precision floats.
    Float64,
}

impl DType {
    const ALL: [Self; 9] = [
        Self::Bool,
        Self::Int8,
        Self::UInt8,
        Self::Int16,
        Self::UInt16,
        Self::Int32,
        Self::UInt32,
        Self::Float32,
        Self::Float64,
    ];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int8 => "int8",
            Self::UInt8 => "uint8",
            Self::Int16 => "int16",
            Self::UInt16 => "uint16",
            Self::Int32 => "int32",
            Self::UInt32 => "uint32",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
        }
    }

    /// The type of that name on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dtype| dtype.name() == name)
    }

    /// Bytes of one element.
    pub const fn size(self) -> usize {
        match self {
            Self::Bool | Self::Int8 | Self::UInt8 => 1,
            Self::Int16 | Self::UInt16 => 2,
            Self::Int32 | Self::UInt32 | Self::Float32 => 4,
            Self::Float64 => 8,
        }
    }
}

/// A Rust type that is stored as a [`DType`].
pub trait Element: Pod + NoUninit + Send + Sync {
    /// How it is stored.
    const DTYPE: DType;
    /// The element as a number.
    fn to_f64(self) -> f64;
}

macro_rules! elements {
    ($($type:ty => $dtype:ident),*) => {
        $(impl Element for $type {
            const DTYPE: DType = DType::$dtype;
            fn to_f64(self) -> f64 {
                self.into()
            }
        })*
    };
}
elements!(i8 => Int8, u8 => UInt8, i16 => Int16, u16 => UInt16, i32 => Int32, u32 => UInt32, f32 => Float32, f64 => Float64);

/// An immutable array of numbers in this machine's byte order. Cloning shares the bytes, and so does sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Array {
    dtype: DType,
    shape: Box<[usize]>,
    data: Bytes,
}

/// The bytes of an owned vector, so that it becomes [`Bytes`] without a copy.
struct Owned<T>(Vec<T>);

impl<T: NoUninit> AsRef<[u8]> for Owned<T> {
    fn as_ref(&self) -> &[u8] {
        bytemuck::cast_slice(&self.0)
    }
}

impl Array {
    /// A flat array that takes the vector over, without a copy.
    pub fn from_vec<T: Element>(values: Vec<T>) -> Self {
        let shape = Box::new([values.len()]);
        Self { dtype: T::DTYPE, shape, data: Bytes::from_owner(Owned(values)) }
    }

    /// A flat array of truth values.
    pub fn from_bools(values: &[bool]) -> Self {
        let data: Vec<u8> = values.iter().map(|&value| value.into()).collect();
        Self { dtype: DType::Bool, shape: Box::new([values.len()]), data: data.into() }
    }

    /// An array of any shape from the bytes of its elements in this machine's byte order, the last axis fastest.
    /// `None` if the bytes are not as many as shape and type ask for, or if the array is empty and yet has axes of more
    /// than 65,536 places together.
    pub fn from_bytes(dtype: DType, shape: &[usize], data: Bytes) -> Option<Self> {
        // The places that are not empty count on their own: rows without elements cost nothing to send.
        let places = shape.iter().filter(|&&axis| axis > 0).try_fold(1_usize, |size, &axis| size.checked_mul(axis))?;
        let is_empty = shape.contains(&0);
        let expected = if is_empty { 0 } else { places.checked_mul(dtype.size())? };
        let is_sensible = !is_empty || places <= MAX_EMPTY_PLACES;
        (data.len() == expected && is_sensible).then(|| Self { dtype, shape: shape.into(), data })
    }

    /// The same elements in another shape; `None` if that shape asks for another number of elements.
    #[must_use]
    pub fn reshape(self, shape: &[usize]) -> Option<Self> {
        Self::from_bytes(self.dtype, shape, self.data)
    }

    /// The type of the elements.
    pub fn dtype(&self) -> DType {
        self.dtype
    }

    /// The length of each axis.
    pub fn shape(&self) -> &[usize] {
        &self.shape
    }

    /// The length of the first axis: rows of a column.
    pub fn len(&self) -> usize {
        self.shape.first().copied().unwrap_or(0)
    }

    /// Whether there is no element along the first axis.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The elements' bytes in this machine's order.
    pub fn data(&self) -> &Bytes {
        &self.data
    }

    /// All elements, the last axis fastest, if they are of that type. Borrowed where the bytes are aligned.
    pub fn as_slice<T: Element>(&self) -> Option<Cow<'_, [T]>> {
        (self.dtype == T::DTYPE).then(|| {
            bytemuck::try_cast_slice(&self.data)
                .map_or_else(|_| Cow::Owned(bytemuck::pod_collect_to_vec(&self.data)), Cow::Borrowed)
        })
    }

    /// All elements as numbers, the last axis fastest; true is 1.
    pub fn to_f64_vec(&self) -> Vec<f64> {
        fn convert<T: Element>(array: &Array) -> Vec<f64> {
            let elements: Vec<T> = bytemuck::pod_collect_to_vec(&array.data);
            elements.into_iter().map(T::to_f64).collect()
        }
        match self.dtype {
            DType::Bool | DType::UInt8 => convert::<u8>(self),
            DType::Int8 => convert::<i8>(self),
            DType::Int16 => convert::<i16>(self),
            DType::UInt16 => convert::<u16>(self),
            DType::Int32 => convert::<i32>(self),
            DType::UInt32 => convert::<u32>(self),
            DType::Float32 => convert::<f32>(self),
            DType::Float64 => convert::<f64>(self),
        }
    }

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

    /// The rows of an array of several dimensions.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Self> {
        let shape: Box<[usize]> = self.shape.get(1..).unwrap_or_default().into();
        let size = shape.iter().product::<usize>() * self.dtype.size();
        (0..self.len()).map(move |row| Self {
            dtype: self.dtype,
            shape: shape.clone(),
            data: self.data.slice(row * size..(row + 1) * size),
        })
    }

    /// An array like another of other rows, if all of them are such rows.
    pub(crate) fn from_rows(like: &Self, rows: &[super::Value]) -> Option<Self> {
        let row_shape = like.shape.get(1..)?;
        let mut data = Vec::new();
        for row in rows {
            match row {
                super::Value::Array(row) if &*row.shape == row_shape && row.dtype == like.dtype => {
                    data.extend_from_slice(&row.data);
                }
                _ => return None,
            }
        }
        let shape: Vec<usize> = std::iter::once(rows.len()).chain(row_shape.iter().copied()).collect();
        Self::from_bytes(like.dtype, &shape, data.into())
    }

    /// The same array with the bytes of each element reversed: from or to the other byte order.
    #[must_use]
    pub(crate) fn swap_bytes(&self) -> Self {
        let mut data = self.data.to_vec();
        for element in data.chunks_exact_mut(self.dtype.size()) {
            element.reverse();
        }
        Self { dtype: self.dtype, shape: self.shape.clone(), data: data.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Array, DType};
    use bytes::Bytes;

    #[test]
    fn a_vector_is_taken_over_without_a_copy() {
        let values = vec![1.0, 2.0];
        let address = values.as_ptr().cast::<u8>();
        assert_eq!(Array::from_vec(values).data().as_ptr(), address);
    }

    #[test]
    fn bytes_must_fit_the_shape() {
        let bytes = Bytes::from_static(&[0; 16]);
        assert!(Array::from_bytes(DType::Float64, &[2], bytes.clone()).is_some());
        assert!(Array::from_bytes(DType::Float64, &[1, 2], bytes.clone()).is_some());
        assert!(Array::from_bytes(DType::Float64, &[3], bytes.clone()).is_none());
        assert!(Array::from_bytes(DType::Float64, &[usize::MAX, 2], bytes).is_none());
        assert!(Array::from_bytes(DType::Float64, &[3, 0], Bytes::new()).is_some());
        assert!(Array::from_bytes(DType::Float64, &[usize::MAX, 0], Bytes::new()).is_none());
        assert!(Array::from_bytes(DType::Float64, &[0, usize::MAX, 2], Bytes::new()).is_none());
    }

    #[test]
    fn unaligned_bytes_are_read_all_the_same() {
        let mut bytes = vec![0];
        bytes.extend(1.5_f64.to_ne_bytes());
        let array = Array::from_bytes(DType::Float64, &[1], Bytes::from(bytes).slice(1..)).expect("eight bytes");
        assert_eq!(array.as_slice::<f64>().as_deref(), Some(&[1.5][..]));
        assert_eq!(array.to_f64_vec(), [1.5]);
    }
}
