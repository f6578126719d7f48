//! What changed in the columns of a source, and when.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ColumnData;
use super::difference::{ChangedColumn, Difference};

/// How far a client is in the rows of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowCursor {
    /// When all of them were replaced; rows are counted from then on.
    pub(crate) replaced: u64,
    /// Counts all rows that ever were: the number of the row behind its last.
    pub(crate) end: u64,
    /// How many rows it holds.
    pub(crate) rows: usize,
}

/// The document's versions at which the parts of a source's columns last changed. Rows are numbered for ever, so that
/// a row keeps its number while others are forgotten.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnHistory {
    /// When all of them were replaced.
    replaced: u64,
    /// The number of the first row.
    first: u64,
    /// The rows at the last replacement: what clients hold that have seen no row come since.
    initial: usize,
    /// When single columns were replaced, after that.
    columns: BTreeMap<Arc<str>, u64>,
    /// When single cells changed, after that.
    cells: BTreeMap<Arc<str>, BTreeMap<u64, u64>>,
}

/// What a client has to be told of a source.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ColumnUpdate {
    /// Everything.
    All,
    /// Some of it.
    Parts {
        /// How many of the last rows are new, and how many rows the client keeps then, if it is to forget some.
        appended: usize,
        rollover: Option<usize>,
        /// Columns that are new as a whole.
        columns: Vec<Arc<str>>,
        /// Rows of other columns that changed.
        cells: Vec<(Arc<str>, Vec<usize>)>,
    },
}

impl ColumnHistory {
    /// The history of columns of so many rows, which every client has.
    pub(crate) fn starting(rows: usize) -> Self {
        Self { initial: rows, ..Self::default() }
    }

    pub(crate) fn stamp(&mut self, difference: &Difference, new: &ColumnData, version: u64) {
        match difference {
            Difference::All => *self = Self { replaced: version, initial: new.rows(), ..Self::default() },
            Difference::Appended { dropped, .. } => {
                self.first += *dropped as u64;
                let first = self.first;
                self.cells.retain(|_, cells| {
                    *cells = cells.split_off(&first);
                    !cells.is_empty()
                });
            }
            Difference::Columns(changed) => {
                for ChangedColumn { name, cells } in changed {
                    self.stamp_column(name, cells.as_deref(), new.rows(), version);
                }
            }
        }
    }

    fn stamp_column(&mut self, name: &Arc<str>, cells: Option<&[usize]>, rows: usize, version: u64) {
        if let Some(cells) = cells {
            let stamps = self.cells.entry(name.clone()).or_default();
            stamps.extend(cells.iter().map(|&row| (self.first + row as u64, version)));
            // More stamps than this would cost more than the column that they save.
            if stamps.len() <= rows / 2 {
                return;
            }
        }
        self.cells.remove(name);
        self.columns.insert(name.clone(), version);
    }

    /// Whether all columns were replaced at that version or later.
    pub(crate) fn is_replaced_since(&self, version: u64) -> bool {
        self.replaced >= version
    }

    /// Where a client is that has all of it.
    pub(crate) fn cursor(&self, columns: &ColumnData) -> RowCursor {
        RowCursor { replaced: self.replaced, end: self.first + columns.rows() as u64, rows: columns.rows() }
    }

    /// Where a client is in the rows that has seen none come since they were last replaced.
    fn start(&self) -> RowCursor {
        RowCursor { replaced: self.replaced, end: self.initial as u64, rows: self.initial }
    }

    /// How many rows were forgotten that a client has which is there, or where they began; `None` if all were replaced
    /// meanwhile.
    pub(crate) fn forgotten_since(&self, at: Option<RowCursor>) -> Option<usize> {
        let beginning = RowCursor { replaced: 0, end: self.initial as u64, rows: self.initial };
        let at = at.unwrap_or(beginning);
        let first = at.end.checked_sub(at.rows as u64)?;
        let forgotten = self.first.checked_sub(first).filter(|_| at.replaced == self.replaced)?;
        usize::try_from(forgotten).ok()
    }

    /// What changed after that version for a client that is there in the rows.
    pub(crate) fn since(&self, columns: &ColumnData, version: u64, at: Option<RowCursor>) -> ColumnUpdate {
        let at = at.unwrap_or_else(|| self.start());
        let now = self.cursor(columns);
        if self.replaced > version || at.end > now.end || at.rows > now.rows {
            return ColumnUpdate::All;
        }
        let appended = usize::try_from(now.end - at.end).unwrap_or(usize::MAX);
        let replaced: Vec<Arc<str>> = columns
            .iter()
            .map(|(name, _)| name)
            .filter(|name| self.columns.get(*name).is_some_and(|&at| at > version))
            .cloned()
            .collect();
        // Columns that are replaced are as long as all others, which grow in another event.
        if appended > 0 && (appended >= now.rows || !replaced.is_empty() || !columns.iter().all(|(_, c)| c.is_flat())) {
            return ColumnUpdate::All;
        }
        let cells = self.cells.iter().filter(|(name, _)| !replaced.contains(name));
        let cells = cells.map(|(name, stamps)| {
            let rows = stamps.iter().filter(|&(&row, &at_version)| at_version > version && row < at.end);
            let rows = rows.filter_map(|(row, _)| usize::try_from(row.checked_sub(self.first)?).ok());
            (name.clone(), rows.collect::<Vec<usize>>())
        });
        let cells = cells.filter(|(_, rows)| !rows.is_empty()).collect();
        let forgets = at.rows.saturating_add(appended) > now.rows;
        ColumnUpdate::Parts { appended, rollover: forgets.then_some(now.rows), columns: replaced, cells }
    }
}

#[cfg(test)]
mod tests {
    use super::{ColumnHistory, ColumnUpdate};
    use crate::columns;
    use crate::columns::ColumnData;
    use crate::columns::difference::Difference;

    struct Source {
        data: ColumnData,
        history: ColumnHistory,
        version: u64,
    }

    impl Source {
        fn new(data: ColumnData) -> Self {
            let mut history = ColumnHistory::default();
            history.stamp(&Difference::All, &data, 1);
            Self { data, history, version: 1 }
        }

        fn set(&mut self, data: ColumnData) -> u64 {
            self.version += 1;
            self.history.stamp(&Difference::between(&self.data, &data), &data, self.version);
            self.data = data;
            self.version
        }
    }

    fn parts(appended: usize, rollover: Option<usize>, columns: &[&str], cells: &[(&str, &[usize])]) -> ColumnUpdate {
        ColumnUpdate::Parts {
            appended,
            rollover,
            columns: columns.iter().map(|&name| name.into()).collect(),
            cells: cells.iter().map(|&(name, rows)| (name.into(), rows.to_vec())).collect(),
        }
    }

    #[test]
    fn appends_of_several_turns_are_one() {
        let mut source = Source::new(columns! { x: vec![1, 2, 3] });
        let start = source.history.cursor(&source.data);
        source.set(columns! { x: vec![2, 3, 4] });
        source.set(columns! { x: vec![3, 4, 5] });
        assert_eq!(source.history.since(&source.data, 1, None), parts(2, Some(3), &[], &[]));
        assert_eq!(source.history.since(&source.data, 1, Some(start)), parts(2, Some(3), &[], &[]));
        source.set(columns! { x: vec![6, 7, 8] });
        assert_eq!(source.history.since(&source.data, 1, None), ColumnUpdate::All, "nothing of it is left");
    }

    #[test]
    fn cells_move_with_their_rows() {
        let mut source = Source::new(columns! { x: (0..10).collect::<Vec<i32>>() });
        source.set(columns! { x: vec![0, 1, 2, 3, 40, 5, 6, 7, 8, 9] });
        source.set(columns! { x: vec![2, 3, 40, 5, 6, 7, 8, 9, 10, 11] });
        assert_eq!(source.history.since(&source.data, 1, None), parts(2, Some(10), &[], &[("x", &[2])]));
        let here = source.history.cursor(&source.data);
        let version = source.set(columns! { x: vec![2, 3, 40, 5, 6, 7, 8, 9, 10, 12] });
        assert_eq!(source.history.since(&source.data, version - 1, Some(here)), parts(0, None, &[], &[("x", &[9])]));
        // For whom the row is new as a whole the cell is part of it.
        assert_eq!(source.history.since(&source.data, 1, None), parts(2, Some(10), &[], &[("x", &[2])]));
    }

    #[test]
    fn a_window_that_shrinks_is_a_replacement() {
        let mut source = Source::new(columns! { x: vec![1, 2, 3] });
        let start = source.history.cursor(&source.data);
        source.set(columns! { x: vec![2, 3] });
        assert_eq!(source.history.since(&source.data, 1, Some(start)), ColumnUpdate::All);
    }

    #[test]
    fn single_columns_are_replaced_alone() {
        let mut source = Source::new(columns! { x: vec![1, 2, 3], y: vec![1, 2, 3] });
        source.set(columns! { x: vec![1, 2, 3], y: vec![4, 5, 6] });
        assert_eq!(source.history.since(&source.data, 1, None), parts(0, None, &["y"], &[]));
        source.set(columns! { x: vec![2, 3, 4], y: vec![5, 6, 7] });
        assert_eq!(source.history.since(&source.data, 1, None), ColumnUpdate::All, "a replaced column that grew");
    }

    #[test]
    fn stamps_of_cells_go_with_their_rows_and_columns() {
        let mut source = Source::new(columns! { x: (0..10).collect::<Vec<i32>>(), y: vec![0; 10] });
        source.set(columns! { x: vec![9, 1, 2, 3, 4, 5, 6, 7, 8, 9], y: vec![0; 10] });
        assert_eq!(source.history.cells.len(), 1);
        source.set(columns! { x: vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10], y: vec![0; 10] });
        assert!(source.history.cells.is_empty(), "the row is gone");
        source.set(columns! { x: vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 11], y: vec![0; 10] });
        assert_eq!(source.history.cells.len(), 1);
        source.set(columns! { x: (20..30).collect::<Vec<i32>>(), y: vec![0; 10] });
        assert!(source.history.cells.is_empty(), "the column is new");
    }
}
