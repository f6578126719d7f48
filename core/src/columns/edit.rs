//! Columns made from columns: rows appended, cells replaced.

use std::sync::Arc;

use thiserror::Error;

use super::{Column, ColumnData, UnequalColumns};
use crate::value::{Array, Slice, Value};

/// Where in a column a patch goes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CellIndex {
    /// One row.
    Row(i64),
    /// Several rows.
    Rows(Slice),
}

impl CellIndex {
    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(row) => Some(Self::Row(*row)),
            Value::Slice(slice) => Some(Self::Rows(**slice)),
            _ => None,
        }
    }
}

/// Why columns cannot be edited like that.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub(crate) enum EditError {
    #[error("there is no column {0:?}")]
    UnknownColumn(String),
    #[error("the rows to append must be of all columns and no others")]
    OtherColumns,
    #[error("row {row} of column {name:?} is not one of its {rows} rows")]
    OutOfRange { name: String, row: i64, rows: usize },
    #[error("a slice of column {name:?} needs a positive step, and as many values as it has rows")]
    BadSlice { name: String },
    #[error("column {name:?} cannot hold {value}")]
    WrongValue { name: String, value: String },
    #[error(transparent)]
    Unequal(#[from] UnequalColumns),
}

impl ColumnData {
    /// These columns with some of them replaced.
    pub(crate) fn with(&self, replaced: &Self) -> Result<Self, EditError> {
        let entries = self.iter().chain(replaced.iter()).map(|(name, column)| (name.clone(), column.clone()));
        Ok(Self::new(entries)?)
    }

    /// These columns with rows behind them; with a `rollover` above 0 only so many of the last rows stay.
    pub(crate) fn appended(&self, tail: &Self, rollover: Option<usize>) -> Result<Self, EditError> {
        if tail.iter().count() != self.iter().count() {
            return Err(EditError::OtherColumns);
        }
        let columns: Result<Vec<_>, _> = self
            .iter()
            .map(|(name, column)| {
                let tail = tail.get(name).ok_or(EditError::OtherColumns)?;
                let rows: Vec<Value> = column.rows().chain(tail.rows()).collect();
                // A client keeps everything at 0.
                let kept = rollover.filter(|&rollover| rollover > 0).unwrap_or(rows.len());
                let start = rows.len().saturating_sub(kept);
                Ok::<_, EditError>((name.clone(), column.rebuilt(rows[start..].to_vec())))
            })
            .collect();
        Ok(Self::new(columns?)?)
    }

    /// These columns with some cells of one of them replaced.
    pub(crate) fn patched(&self, name: &str, cells: &[(CellIndex, Value)]) -> Result<Self, EditError> {
        let column = self.get(name).ok_or_else(|| EditError::UnknownColumn(name.to_owned()))?;
        let mut rows: Vec<Value> = column.rows().collect();
        let length = rows.len();
        for (index, value) in cells {
            match index {
                CellIndex::Row(row) => {
                    let place = usize::try_from(*row).ok().and_then(|row| rows.get_mut(row));
                    *place.ok_or_else(|| EditError::OutOfRange { name: name.to_owned(), row: *row, rows: length })? =
                        value.clone();
                }
                CellIndex::Rows(slice) => {
                    let bad = || EditError::BadSlice { name: name.to_owned() };
                    let chosen = positions(*slice, length).ok_or_else(bad)?;
                    let values: Vec<Value> = Column::from_value(value).ok_or_else(bad)?.rows().collect();
                    if chosen.len() != values.len() {
                        return Err(bad());
                    }
                    for (row, value) in chosen.into_iter().zip(values) {
                        rows[row] = value;
                    }
                }
            }
        }
        if let (Column::Array(array), Some(wrong)) = (column, rows.iter().find(|row| !column.can_hold(row))) {
            debug_assert_eq!(array.len(), length, "cells are replaced, not added");
            return Err(EditError::WrongValue { name: name.to_owned(), value: wrong.describe() });
        }
        let changed = column.rebuilt(rows);
        self.with(&Self::new([(name, changed)])?)
    }
}

/// The rows of a slice of a column of that length; `None` if it has no rows in that direction.
fn positions(slice: Slice, length: usize) -> Option<Vec<usize>> {
    let bound = |part: Option<i64>, otherwise: usize| match part {
        None => Some(otherwise),
        Some(row) => usize::try_from(row).ok().map(|row| row.min(length)),
    };
    let step = slice.step.map_or(Some(1), |step| usize::try_from(step).ok()).filter(|&step| step > 0)?;
    Some((bound(slice.start, 0)?..bound(slice.stop, length)?).step_by(step).collect())
}

impl Column {
    /// The rows one by one; rows of an array of several dimensions are arrays.
    pub(crate) fn rows(&self) -> Box<dyn Iterator<Item = Value> + '_> {
        match self {
            Self::List(items) => Box::new(items.iter().cloned()),
            Self::Array(array) if array.shape().len() == 1 => {
                Box::new(array.to_f64_vec().into_iter().map(Value::Float))
            }
            Self::Array(array) => Box::new(array.rows().map(|row| Value::Array(Arc::new(row)))),
        }
    }

    fn can_hold(&self, row: &Value) -> bool {
        use crate::value::Field;
        match self {
            Self::List(_) => true,
            Self::Array(array) if array.shape().len() == 1 => f64::from_value(row).is_some(),
            Self::Array(array) => {
                matches!(row, Value::Array(row) if row.shape() == &array.shape()[1..])
            }
        }
    }

    /// A column of these rows, of the same kind if it can hold them, else a list.
    fn rebuilt(&self, rows: Vec<Value>) -> Self {
        use crate::value::Field;
        let rebuilt = match self {
            Self::List(_) => None,
            Self::Array(array) if array.shape().len() == 1 => {
                let numbers: Option<Vec<f64>> = rows.iter().map(f64::from_value).collect();
                numbers.and_then(|numbers| Array::from_f64(array.dtype(), &numbers))
            }
            Self::Array(array) => Array::from_rows(array, &rows),
        };
        rebuilt.map_or_else(|| Self::List(rows.into()), |array| Self::Array(Arc::new(array)))
    }
}

#[cfg(test)]
mod tests {
    use super::{CellIndex, EditError};
    use crate::columns;
    use crate::value::{Slice, Value};

    #[test]
    fn appended_rows_push_old_ones_out() {
        let old = columns! { x: vec![1, 2, 3], name: vec!["a", "b", "c"] };
        let tail = columns! { x: vec![4], name: vec!["d"] };
        let all = old.appended(&tail, Some(3)).expect("fits");
        assert_eq!(all, columns! { x: vec![2, 3, 4], name: vec!["b", "c", "d"] });
        assert_eq!(old.appended(&tail, Some(0)).map(|all| all.rows()), Ok(4));
        assert_eq!(old.appended(&columns! { x: vec![4] }, None), Err(EditError::OtherColumns));
    }

    #[test]
    fn cells_are_replaced_by_row_and_by_slice() {
        let old = columns! { x: vec![0.0, 1.0, 2.0, 3.0] };
        let slice = CellIndex::Rows(Slice { start: Some(1), stop: None, step: Some(2) });
        let values: Value = [Value::Int(10), Value::Int(30)].into_iter().collect();
        let new = old.patched("x", &[(CellIndex::Row(0), Value::Float(5.0)), (slice, values)]);
        assert_eq!(new, Ok(columns! { x: vec![5.0, 10.0, 2.0, 30.0] }));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let old = columns! { x: vec![0.0, 1.0] };
        assert!(old.patched("y", &[]).is_err());
        assert!(old.patched("x", &[(CellIndex::Row(2), Value::Float(5.0))]).is_err());
        assert!(old.patched("x", &[(CellIndex::Row(-1), Value::Float(5.0))]).is_err());
        assert!(old.patched("x", &[(CellIndex::Row(0), Value::Null)]).is_err());
        let backwards = CellIndex::Rows(Slice { start: None, stop: None, step: Some(-1) });
        assert!(old.patched("x", &[(backwards, Value::List([].into()))]).is_err());
    }
}
