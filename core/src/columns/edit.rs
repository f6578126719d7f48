//! Columns made from columns: rows appended, cells replaced.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use thiserror::Error;

use super::nested::Elements;
use super::{Column, ColumnData, UnequalColumns};
use crate::value::{Slice, Value};

/// Where in a column a patch goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellIndex {
    /// One row.
    Row(usize),
    /// Several rows.
    Rows(Slice),
    /// Elements of a row that is a list, or an array of one or two dimensions.
    Elements {
        /// The row.
        row: usize,
        /// Which elements; of two dimensions, which lines.
        first: Slice,
        /// Of two dimensions, which columns.
        second: Option<Slice>,
    },
}

impl CellIndex {
    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(row) => usize::try_from(*row).ok().map(Self::Row),
            Value::Slice(slice) => Some(Self::Rows(**slice)),
            Value::List(parts) => {
                let (row, parts) = parts.split_first()?;
                let Value::Int(row) = row else { return None };
                let row = usize::try_from(*row).ok()?;
                let [first, second @ ..] = parts else { return None };
                let second = match second {
                    [] => None,
                    [second] => Some(slice(second)?),
                    _ => return None,
                };
                Some(Self::Elements { row, first: slice(first)?, second })
            }
            _ => None,
        }
    }
}

/// A slice, or an index as the slice of that one place.
fn slice(value: &Value) -> Option<Slice> {
    match value {
        Value::Slice(slice) => Some(**slice),
        Value::Int(place) => Some(Slice { start: Some(*place), stop: Some(place.checked_add(1)?), step: None }),
        _ => None,
    }
}

impl From<usize> for CellIndex {
    fn from(row: usize) -> Self {
        Self::Row(row)
    }
}

/// Why columns cannot be edited like that.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum EditError {
    /// There is no column of that name.
    #[error("there is no column {0:?}")]
    UnknownColumn(String),
    /// The rows to append are of other columns.
    #[error("the rows to append must be of all columns and no others")]
    OtherColumns,
    /// A row that is not there.
    #[error("row {row} of column {name:?} is not one of its {rows} rows")]
    OutOfRange {
        /// The column.
        name: String,
        /// The row.
        row: usize,
        /// How many it has.
        rows: usize,
    },
    /// A slice that does not fit.
    #[error("a slice of column {name:?} needs a positive step, and as many values as it has rows or elements")]
    BadSlice {
        /// The column.
        name: String,
    },
    /// A value of another type than the column's.
    #[error("column {name:?} cannot hold {value}")]
    WrongValue {
        /// The column.
        name: String,
        /// The value, in words.
        value: String,
    },
    /// The columns would differ in length.
    #[error(transparent)]
    Unequal(#[from] UnequalColumns),
}

/// Something to do with columns, whatever they are then.
#[derive(Clone, Debug)]
pub(crate) enum ColumnEdit {
    Append { rows: ColumnData, rollover: Option<usize> },
    Patch { column: Arc<str>, cells: Vec<(CellIndex, Value)> },
}

impl ColumnEdit {
    pub(crate) fn apply(&self, columns: &ColumnData) -> Result<ColumnData, EditError> {
        match self {
            Self::Append { rows, rollover } => columns.appended(rows, *rollover),
            Self::Patch { column, cells } => columns.patched(column, cells),
        }
    }

    /// Both, one behind the other; appended rows of one window become one.
    pub(crate) fn join(self, next: Self) -> Result<Vec<Self>, EditError> {
        match (self, next) {
            (Self::Append { rows, rollover }, Self::Append { rows: more, rollover: same }) if rollover == same => {
                Ok(vec![Self::Append { rows: rows.appended(&more, rollover)?, rollover }])
            }
            (first, second) => Ok(vec![first, second]),
        }
    }
}

impl ColumnData {
    /// These columns with some of them replaced, or others beside them.
    ///
    /// # Errors
    /// If they are not of equal length.
    pub fn with(&self, replaced: &Self) -> Result<Self, EditError> {
        let entries = self.iter().chain(replaced.iter()).map(|(name, column)| (name.clone(), column.clone()));
        Ok(Self::new(entries)?)
    }

    /// These columns with rows behind them; with a `rollover` above 0 only so many of the last rows stay. Costs what is
    /// appended, because the old rows are shared.
    ///
    /// # Errors
    /// If the rows are of other columns.
    pub fn appended(&self, tail: &Self, rollover: Option<usize>) -> Result<Self, EditError> {
        if tail.iter().count() != self.iter().count() {
            return Err(EditError::OtherColumns);
        }
        let columns: Result<Vec<_>, _> = self
            .iter()
            .map(|(name, column)| {
                let all = column.appended(tail.get(name).ok_or(EditError::OtherColumns)?);
                // A client keeps everything at 0.
                let kept = rollover.filter(|&rollover| rollover > 0).unwrap_or(all.len());
                let dropped = all.len().saturating_sub(kept);
                Ok::<_, EditError>((name.clone(), if dropped == 0 { all } else { all.skip(dropped) }))
            })
            .collect();
        Ok(Self::new(columns?)?)
    }

    /// These columns with some cells of one of them replaced.
    ///
    /// # Errors
    /// If there is no such column or row, or the column cannot hold the values.
    pub fn patched(&self, name: &str, cells: &[(CellIndex, Value)]) -> Result<Self, EditError> {
        self.patched_after(name, cells, 0)
    }

    /// The same where rows are counted from before so many of the first ones were forgotten. Cells of those are left
    /// out.
    pub(crate) fn patched_after(
        &self,
        name: &str,
        cells: &[(CellIndex, Value)],
        forgotten: usize,
    ) -> Result<Self, EditError> {
        let column = self.get(name).ok_or_else(|| EditError::UnknownColumn(name.to_owned()))?;
        let rows = column.len() + forgotten;
        let mut places: Vec<(usize, Value)> = Vec::with_capacity(cells.len());
        let is_nested = cells.iter().any(|(index, _)| matches!(index, CellIndex::Elements { .. }));
        let mut written: HashMap<usize, Value> = HashMap::new();
        let mut nested: BTreeMap<usize, Elements> = BTreeMap::new();
        for (index, value) in cells {
            let earlier = places.len();
            match *index {
                CellIndex::Row(row) if row < rows => places.push((row, value.clone())),
                CellIndex::Row(row) => return Err(EditError::OutOfRange { name: name.to_owned(), row, rows }),
                CellIndex::Rows(slice) => {
                    let bad = || EditError::BadSlice { name: name.to_owned() };
                    let chosen = positions(slice, rows).ok_or_else(bad)?;
                    let values = Column::from_value(value).ok_or_else(bad)?;
                    if chosen.len() != values.len() {
                        return Err(bad());
                    }
                    places.extend(chosen.into_iter().zip((0..).map_while(|row| values.row(row))));
                }
                CellIndex::Elements { row, .. } if row >= rows => {
                    return Err(EditError::OutOfRange { name: name.to_owned(), row, rows });
                }
                CellIndex::Elements { row, first, second } => {
                    let bad = || EditError::BadSlice { name: name.to_owned() };
                    let elements = match nested.entry(row) {
                        Entry::Occupied(entry) => entry.into_mut(),
                        Entry::Vacant(entry) => {
                            // A row that is forgotten here needs no elements.
                            let today = || row.checked_sub(forgotten).and_then(|row| column.row(row));
                            let Some(held) = written.get(&row).cloned().or_else(today) else { continue };
                            entry.insert(Elements::of(&held).ok_or_else(bad)?)
                        }
                    };
                    elements.replace(first, second, value).ok_or_else(bad)?;
                }
            }
            if is_nested {
                // Elements that were replaced before a whole row was are gone.
                for (row, value) in &places[earlier..] {
                    nested.remove(row);
                    written.insert(*row, value.clone());
                }
            }
        }
        for (row, elements) in nested {
            places.push((row, elements.finish().ok_or_else(|| EditError::BadSlice { name: name.to_owned() })?));
        }
        places.retain_mut(|(row, _)| row.checked_sub(forgotten).map(|moved| *row = moved).is_some());
        let changed = column
            .with_rows(&places)
            .map_err(|value| EditError::WrongValue { name: name.to_owned(), value: value.describe() })?;
        self.with(&Self::new([(name, changed)])?)
    }
}

/// The rows of a slice of a column of that length; `None` if it has no rows in that direction.
pub(super) fn positions(slice: Slice, length: usize) -> Option<Vec<usize>> {
    let bound = |part: Option<i64>, otherwise: usize| match part {
        None => Some(otherwise),
        Some(row) => usize::try_from(row).ok().map(|row| row.min(length)),
    };
    let step = slice.step.map_or(Some(1), |step| usize::try_from(step).ok()).filter(|&step| step > 0)?;
    Some((bound(slice.start, 0)?..bound(slice.stop, length)?).step_by(step).collect())
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
    fn a_column_keeps_its_type_if_it_can() {
        let old = columns! { x: vec![1.0, 2.0] };
        assert_eq!(old.appended(&columns! { x: vec![3] }, None), Ok(columns! { x: vec![1.0, 2.0, 3.0] }));
        let mixed = old.appended(&columns! { x: vec!["a"] }, None);
        assert_eq!(mixed, Ok(columns! { x: vec![Value::Float(1.0), Value::Float(2.0), Value::from("a")] }));
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
        assert!(old.patched("x", &[(CellIndex::Row(0), Value::Null)]).is_err());
        assert!(CellIndex::from_value(&Value::Int(-1)).is_none());
        let backwards = CellIndex::Rows(Slice { start: None, stop: None, step: Some(-1) });
        assert!(old.patched("x", &[(backwards, Value::List([].into()))]).is_err());
    }
}
