//! Cells of a row that is a list or an array itself.

use std::sync::Arc;

use super::Column;
use super::edit::positions;
use crate::value::{Array, Slice, Value};

/// A row whose elements are being replaced: however many times, it is copied once.
pub(super) enum Elements {
    Numbers { like: Arc<Array>, numbers: Vec<f64> },
    Items(Vec<Value>),
}

impl Elements {
    /// The elements of a row, if it is a list or an array.
    pub(super) fn of(row: &Value) -> Option<Self> {
        match row {
            Value::Array(array) | Value::TypedArray(array) => {
                Some(Self::Numbers { like: array.clone(), numbers: array.to_f64_vec() })
            }
            Value::List(items) => Some(Self::Items(items.to_vec())),
            _ => None,
        }
    }

    /// Replaces those of a slice, or of slices of the lines and columns of an array of two dimensions. The values are
    /// taken line by line, and must be as many; `None` if they are not, or cannot be held.
    pub(super) fn replace(&mut self, first: Slice, second: Option<Slice>, values: &Value) -> Option<()> {
        let values = Column::from_value(values)?;
        let places = self.places(first, second)?;
        if values.len() != places.len() {
            return None;
        }
        match self {
            Self::Numbers { numbers, .. } => {
                places.into_iter().zip(values.to_f64_vec()?).for_each(|(place, value)| numbers[place] = value);
            }
            Self::Items(items) => {
                places.into_iter().zip(values.to_values()).for_each(|(place, value)| items[place] = value);
            }
        }
        Some(())
    }

    /// The row with all that was replaced; `None` if its type cannot hold it.
    pub(super) fn finish(self) -> Option<Value> {
        match self {
            Self::Numbers { like, numbers } => {
                let changed = Array::from_f64(like.dtype(), &numbers)?.reshape(like.shape())?;
                Some(Value::Array(changed.into()))
            }
            Self::Items(items) => Some(Value::List(items.into())),
        }
    }

    fn places(&self, first: Slice, second: Option<Slice>) -> Option<Vec<usize>> {
        match (self, second) {
            (Self::Items(items), None) => positions(first, items.len()),
            (Self::Numbers { like, .. }, second) => match (like.shape(), second) {
                (&[length], None) => positions(first, length),
                (&[lines, columns], Some(second)) => {
                    let chosen = positions(second, columns)?;
                    let line = |line: usize| chosen.iter().map(move |column| line * columns + column);
                    Some(positions(first, lines)?.into_iter().flat_map(line).collect())
                }
                _ => None,
            },
            (Self::Items(_), Some(_)) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::CellIndex;
    use crate::columns;
    use crate::columns::Column;
    use crate::value::{Array, Slice, Value};

    const ALL: Slice = Slice { start: None, stop: None, step: None };

    fn one(place: i64) -> Slice {
        Slice { start: Some(place), stop: Some(place + 1), step: None }
    }

    fn list(items: &[f64]) -> Value {
        items.iter().copied().map(Value::Float).collect()
    }

    #[test]
    fn elements_of_lists_are_replaced() {
        let old = columns! { ys: vec![list(&[1.0, 2.0, 3.0]), list(&[4.0])] };
        let index = |row, first| CellIndex::Elements { row, first, second: None };
        let new = old.patched("ys", &[(index(0, one(2)), list(&[9.0])), (index(0, one(0)), list(&[7.0]))]);
        assert_eq!(new, Ok(columns! { ys: vec![list(&[7.0, 2.0, 9.0]), list(&[4.0])] }));
        let whole = (CellIndex::Row(0), list(&[5.0]));
        let after = old.patched("ys", &[whole.clone(), (index(0, one(0)), list(&[6.0]))]);
        assert_eq!(after, Ok(columns! { ys: vec![list(&[6.0]), list(&[4.0])] }));
        let before = old.patched("ys", &[(index(0, one(0)), list(&[6.0])), whole]);
        assert_eq!(before, Ok(columns! { ys: vec![list(&[5.0]), list(&[4.0])] }));
        assert!(old.patched("ys", &[(index(1, ALL), list(&[1.0, 2.0]))]).is_err());
        assert!(old.patched("ys", &[(index(2, ALL), list(&[]))]).is_err());
    }

    #[test]
    fn elements_of_images_are_replaced_line_by_line() {
        let image = |numbers: Vec<u32>| Array::from_vec(numbers).reshape(&[1, 2, 3]).map(Column::from);
        let old = columns! { image: image(vec![0, 1, 2, 3, 4, 5]).expect("six pixels") };
        let index = CellIndex::Elements { row: 0, first: ALL, second: Some(Slice { start: Some(1), ..ALL }) };
        let new = old.patched("image", &[(index, list(&[10.0, 20.0, 40.0, 50.0]))]);
        assert_eq!(new, Ok(columns! { image: image(vec![0, 10, 20, 3, 40, 50]).expect("six pixels") }));
        assert!(old.patched("image", &[(index, list(&[1.0]))]).is_err());
    }
}
