//! Cells of a row that is a list or an array itself.

use super::Column;
use super::edit::positions;
use crate::value::{Array, Slice, Value};

/// The row with some of its elements replaced: those of a slice of a list, or of slices of the lines and columns of an
/// array of two dimensions. The values are taken line by line, and must be as many.
pub(super) fn with_elements(row: &Value, first: Slice, second: Option<Slice>, values: &Value) -> Option<Value> {
    let (Value::Array(array) | Value::TypedArray(array)) = row else {
        return list_with_elements(row, first, second, values);
    };
    let places = match (array.shape(), second) {
        (&[length], None) => positions(first, length)?,
        (&[lines, columns], Some(second)) => {
            let columns_chosen = positions(second, columns)?;
            let line = |line: usize| columns_chosen.iter().map(move |column| line * columns + column);
            positions(first, lines)?.into_iter().flat_map(line).collect()
        }
        _ => return None,
    };
    let values = Column::from_value(values)?.to_f64_vec()?;
    if values.len() != places.len() {
        return None;
    }
    let mut numbers = array.to_f64_vec();
    places.into_iter().zip(values).for_each(|(place, value)| numbers[place] = value);
    let changed = Array::from_f64(array.dtype(), &numbers)?.reshape(array.shape())?;
    Some(Value::Array(changed.into()))
}

fn list_with_elements(row: &Value, first: Slice, second: Option<Slice>, values: &Value) -> Option<Value> {
    let (Value::List(items), None) = (row, second) else {
        return None;
    };
    let (places, values) = (positions(first, items.len())?, Column::from_value(values)?.to_values());
    if values.len() != places.len() {
        return None;
    }
    let mut items = items.to_vec();
    places.into_iter().zip(values).for_each(|(place, value)| items[place] = value);
    Some(Value::List(items.into()))
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
