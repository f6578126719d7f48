//! Named columns of equal length.

use std::sync::Arc;

use thiserror::Error;

use super::{Broadcast, Column};
use crate::node::Node;
use crate::value::Value;

/// The columns of a data source, in order. Immutable; cloning shares them.
///
/// ```
/// use tropism_core::columns;
/// let data = columns! { x: vec![0.0, 1.0], label: vec!["zero", "one"] };
/// assert_eq!(data.rows(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct ColumnData(Arc<Columns>);

#[derive(Debug, Default)]
struct Columns {
    entries: Box<[(Arc<str>, Column)]>,
    /// If a feed gave them to many sessions.
    broadcast: Option<Broadcast>,
}

impl From<Vec<(Arc<str>, Column)>> for ColumnData {
    fn from(entries: Vec<(Arc<str>, Column)>) -> Self {
        Self(Arc::new(Columns { entries: entries.into(), broadcast: None }))
    }
}

/// So many columns a client may send: they are looked up one by one.
const MAX_CLIENT_COLUMNS: usize = 4_096;

/// Columns of a source differ in length.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("column {name:?} has {found} rows where {first:?} has {expected}: all columns of a source need equal length")]
pub struct UnequalColumns {
    /// The column that differs.
    pub name: String,
    /// Its rows.
    pub found: usize,
    /// The first column.
    pub first: String,
    /// The rows of the first column.
    pub expected: usize,
}

impl PartialEq for ColumnData {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.entries == other.0.entries
    }
}

impl ColumnData {
    /// Columns of those names, in that order; a name given twice keeps its first place and last column.
    ///
    /// # Errors
    /// If the columns are not of equal length.
    pub fn new<N: Into<Arc<str>>>(columns: impl IntoIterator<Item = (N, Column)>) -> Result<Self, UnequalColumns> {
        let mut entries: Vec<(Arc<str>, Column)> = Vec::new();
        for (name, column) in columns {
            let name = name.into();
            match entries.iter_mut().find(|(known, _)| *known == name) {
                Some((_, place)) => *place = column,
                None => entries.push((name, column)),
            }
        }
        if let Some((first, column)) = entries.first() {
            let expected = column.len();
            if let Some((name, column)) = entries.iter().find(|(_, column)| column.len() != expected) {
                return Err(UnequalColumns {
                    name: name.to_string(),
                    found: column.len(),
                    first: first.to_string(),
                    expected,
                });
            }
        }
        Ok(entries.into())
    }

    /// Columns that a client sent.
    pub(crate) fn from_entries(entries: &[(Value, Value)]) -> Option<Self> {
        if entries.len() > MAX_CLIENT_COLUMNS {
            return None;
        }
        let columns: Option<Vec<_>> = entries
            .iter()
            .map(|(name, column)| match name {
                Value::Text(name) => Some((name.clone(), Column::from_value(column)?)),
                _ => None,
            })
            .collect();
        Self::new(columns?).ok()
    }

    /// Names and columns, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &Column)> {
        self.0.entries.iter().map(|(name, column)| (name, column))
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.entries.iter().map(|(name, _)| &**name)
    }

    /// The column of that name.
    pub fn get(&self, name: &str) -> Option<&Column> {
        self.0.entries.iter().find(|(known, _)| &**known == name).map(|(_, column)| column)
    }

    /// The last rows of all columns.
    pub(crate) fn tail(&self, rows: usize) -> Self {
        let skipped = self.rows().saturating_sub(rows);
        self.iter().map(|(name, column)| (name.clone(), column.skip(skipped))).collect::<Vec<_>>().into()
    }

    /// The same columns, for many sessions to show; `previous` are those that they showed before.
    pub(crate) fn broadcast_after(self, previous: &Self) -> Self {
        let broadcast = Broadcast::new(previous, &self);
        Self(Arc::new(Columns { entries: self.0.entries.clone(), broadcast: Some(broadcast) }))
    }

    /// What is known of them if they are shown by many sessions.
    pub(crate) fn broadcast(&self) -> Option<&Broadcast> {
        self.0.broadcast.as_ref()
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.0.entries.first().map_or(0, |(_, column)| column.len())
    }

    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&Node)) {
        self.0.entries.iter().for_each(|(_, column)| column.for_each_model(visit));
    }
}

/// Makes [`ColumnData`] from names and columns: vectors of numbers, texts, truth values, arrays.
///
/// # Panics
/// If the columns are not of equal length; in a derivation the panic is caught and reported with the property
/// that it feeds.
#[macro_export]
macro_rules! columns {
    ($($name:ident : $column:expr),* $(,)?) => {
        match $crate::ColumnData::new([$((stringify!($name), $crate::Column::from($column))),*]) {
            ::core::result::Result::Ok(columns) => columns,
            ::core::result::Result::Err(error) => ::core::panic!("{error}"),
        }
    };
}
