//! Arrays of numbers: a type, a shape and bytes.

mod dtype;
mod rows;

use std::borrow::Cow;

use bytemuck::NoUninit;
use bytes::Bytes;

pub use dtype::{DType, Element};

/// So many places the other axes of an empty array may have.
const MAX_EMPTY_PLACES: usize = 65_536;

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
