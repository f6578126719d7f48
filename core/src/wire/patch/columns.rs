//! Reads the events of a patch that are about columns.

use serde_json::{Map, Value as Json};

use super::reading::{Reading, required};
use super::{Extent, Operation};
use crate::class::Role;
use crate::columns::{CellIndex, ColumnData};
use crate::document::Place;
use crate::error::{Error, Result};
use crate::node::Node;
use crate::value::{Field, Value};

impl Reading<'_> {
    /// The columns that an event of a data source is about, as they will be when it is applied.
    fn columns(&self, place: &Place, kind: &str) -> Result<ColumnData> {
        let (node, key) = place;
        let is_data = node.class().entry(*key).descriptor.flags.role == Role::Data;
        let earlier = self.pending.get(place).and_then(|&index| self.patch.operations.get(index));
        let value = match earlier {
            Some(Operation::Set(_, value, _)) => Some(value.clone()),
            _ => node.read(*key),
        };
        match value.as_ref().and_then(ColumnData::from_value) {
            Some(columns) if is_data => Ok(columns),
            _ => Err(Error::Malformed(format!("{kind} is for columns; {} has none", node.describe(*key)))),
        }
    }

    pub(super) fn columns_changed(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let old = self.columns(&place, kind)?;
        let new = self.new_columns(&place, event, kind)?;
        let (all, extent) = match event.get("cols") {
            None | Some(Json::Null) => (new, Extent::Whole),
            Some(_) => (old.with(&new).map_err(|error| columns_error(&place, &error))?, Extent::Part),
        };
        self.set(place, Value::Columns(all), extent)
    }

    fn new_columns(&mut self, place: &Place, event: &Map<String, Json>, kind: &str) -> Result<ColumnData> {
        let value = self.decoder.value(required(event, kind, "data")?)?;
        ColumnData::from_value(&value).ok_or_else(|| Error::WrongType {
            property: place.0.describe(place.1),
            expected: ColumnData::expected(),
            found: value.describe(),
        })
    }

    pub(super) fn streamed(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let old = self.columns(&place, kind)?;
        let tail = self.new_columns(&place, event, kind)?;
        let rollover = match event.get("rollover") {
            None | Some(Json::Null) => None,
            Some(json) => Some(json.as_u64().and_then(|rows| usize::try_from(rows).ok()).ok_or_else(|| {
                Error::Malformed("the rollover of a stream must be a number of rows or null".to_owned())
            })?),
        };
        let all = old.appended(&tail, rollover).map_err(|error| columns_error(&place, &error))?;
        let extent = if is_appended_alike(&old, &all, rollover) { Extent::Part } else { Extent::Moved };
        self.set(place, Value::Columns(all), extent)
    }

    pub(super) fn patched(&mut self, event: &Map<String, Json>, kind: &str) -> Result<()> {
        let Some(place) = self.place(event, kind)? else {
            return Ok(());
        };
        let mut columns = self.columns(&place, kind)?;
        let Value::Map(patches) = self.decoder.value(required(event, kind, "patches")?)? else {
            return Err(Error::Malformed("patches must be a map from columns to cells".to_owned()));
        };
        let Some(forgotten) = self.shared.forgotten_rows(self.peer, &place.0) else {
            self.patch.operations.push(Operation::Owe(place));
            return Ok(());
        };
        for (name, cells) in patches.iter() {
            let (Value::Text(name), Value::List(cells)) = (name, cells) else {
                return Err(Error::Malformed("patches must be a map from columns to lists of cells".to_owned()));
            };
            let cells: Option<Vec<(CellIndex, Value)>> = cells.iter().map(cell).collect();
            let cells = cells.ok_or_else(|| {
                Error::Malformed("a cell is patched by a pair of an index, slice or list of these, and a value".into())
            })?;
            let changed = columns.patched_after(name, &cells, forgotten);
            columns = changed.map_err(|error| columns_error(&place, &error))?;
        }
        self.set(place, Value::Columns(columns), Extent::Part)
    }

    /// Selected rows as positions of today: a client counts from the first row that it holds.
    pub(super) fn selected(&self, node: &Node, key: u16, value: Value) -> (Value, Extent) {
        let is_selection = node.class().entry(key).descriptor.flags.role == Role::Selection;
        let (true, Value::List(rows)) = (is_selection, &value) else {
            return (value, Extent::Whole);
        };
        let forgotten =
            self.shared.source_of(self.peer, node).and_then(|source| self.shared.forgotten_rows(self.peer, &source));
        let Some(forgotten) = forgotten.filter(|&forgotten| forgotten > 0) else {
            return (value, Extent::Whole);
        };
        let moved = |row: &Value| match row {
            Value::Int(row) => row.checked_sub_unsigned(forgotten as u64).filter(|row| *row >= 0).map(Value::Int),
            other => Some(other.clone()),
        };
        (rows.iter().filter_map(moved).collect(), Extent::Moved)
    }
}

/// Whether a client that appends rows by itself comes to the same: it never changes the kind of a column, shrinks none
/// to a window, and has its own idea of several dimensions.
fn is_appended_alike(old: &ColumnData, new: &ColumnData, rollover: Option<usize>) -> bool {
    let mut columns = old.iter().zip(new.iter());
    rollover.is_none_or(|rows| rows >= old.rows())
        && columns.all(|((_, old), (_, new))| old.is_flat() && old.is_like(new))
}

fn cell(patch: &Value) -> Option<(CellIndex, Value)> {
    let Value::List(pair) = patch else {
        return None;
    };
    let [index, value] = &**pair else { return None };
    Some((CellIndex::from_value(index)?, value.clone()))
}

fn columns_error(place: &Place, problem: &impl std::fmt::Display) -> Error {
    Error::Columns { property: place.0.describe(place.1), problem: problem.to_string() }
}
