//! How columns that replace others differ from them: often by much less than all.

use std::sync::Arc;

use super::{Column, ColumnData};

/// What takes old columns to new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// Names, kinds or the number of rows: every column is new.
    All,
    /// The first rows went and others came behind the last.
    Appended { dropped: usize, rows: usize },
    /// Some columns of the same number of rows.
    Columns(Vec<ChangedColumn>),
}

/// A column that differs from the old one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChangedColumn {
    pub(crate) name: Arc<str>,
    /// The rows that differ, if they are few.
    pub(crate) cells: Option<Vec<usize>>,
}

/// A cell in a patch costs about so many times what it costs in a column.
const CELL_COST: usize = 4;

/// So many rows of the old columns are tried as the first of the new ones.
const MAX_CANDIDATES: usize = 4;

impl Difference {
    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Columns(columns) if columns.is_empty())
    }

    /// Compares, unless it is known. What the new columns share with the old ones is not looked at.
    pub(crate) fn between(old: &ColumnData, new: &ColumnData) -> Self {
        if let (Some(old), Some(new)) = (old.broadcast(), new.broadcast())
            && let Some(known) = new.difference_to(old)
        {
            return known.clone();
        }
        if !old.names().eq(new.names()) || !pairs(old, new).all(|(_, old, new)| old.is_like(new)) {
            return Self::All;
        }
        if old.rows() == new.rows() {
            return of_equal_length(old, new);
        }
        let first = pairs(old, new).next();
        match first.and_then(|(_, one, other)| kept_from(old, new, 0, (one, other))) {
            Some(dropped) if old.rows() < new.rows() => {
                Self::Appended { dropped, rows: new.rows() - (old.rows() - dropped) }
            }
            _ => Self::All,
        }
    }

    /// The same without regard to rows: for sources whose replacement means something to code in the browser.
    pub(crate) fn without_rows(self) -> Self {
        match self {
            Self::Columns(columns) => {
                Self::Columns(columns.into_iter().map(|column| ChangedColumn { cells: None, ..column }).collect())
            }
            Self::All | Self::Appended { .. } => Self::All,
        }
    }
}

fn pairs<'a>(old: &'a ColumnData, new: &'a ColumnData) -> impl Iterator<Item = (&'a Arc<str>, &'a Column, &'a Column)> {
    old.iter().zip(new.iter()).map(|((name, old), (_, new))| (name, old, new))
}

fn of_equal_length(old: &ColumnData, new: &ColumnData) -> Difference {
    let rows = old.rows();
    let differing: Vec<_> = pairs(old, new).filter(|(_, old, new)| !old.same_rows(0, new, 0, rows)).collect();
    // Looked for first: where a window moved every cell differs, and looking at each costs what the window costs.
    let moved = differing.first().and_then(|&(_, one, other)| kept_from(old, new, 1, (one, other)));
    let mut changed = Vec::with_capacity(differing.len());
    for (name, old, new) in differing {
        let cells = differing_rows(old, new, moved.unwrap_or(rows));
        if let (None, Some(dropped)) = (&cells, moved) {
            return Difference::Appended { dropped, rows: dropped };
        }
        changed.push(ChangedColumn { name: name.clone(), cells });
    }
    Difference::Columns(changed)
}

/// The rows that differ; `None` if so many rows as a whole cost less than they.
fn differing_rows(old: &Column, new: &Column, whole: usize) -> Option<Vec<usize>> {
    if !old.is_flat() {
        return None;
    }
    let mut found = Vec::new();
    // Halves that are equal are not looked at any more.
    let mut waiting = vec![(0, old.len())];
    while let Some((start, end)) = waiting.pop() {
        let range = start..end;
        if old.same_rows(range.start, new, range.start, range.len()) {
            continue;
        }
        if range.len() == 1 {
            found.push(range.start);
            if found.len() * CELL_COST > whole {
                return None;
            }
            continue;
        }
        let middle = range.start + range.len() / 2;
        waiting.extend([(middle, end), (start, middle)]);
    }
    Some(found)
}

/// The row of the old columns, that one or a later one, that the new columns begin with and go on from until the old
/// ones end. One of the columns, old and new, tells where it may be.
fn kept_from(old: &ColumnData, new: &ColumnData, first: usize, (one, other): (&Column, &Column)) -> Option<usize> {
    let rows = old.rows();
    if rows == 0 || !pairs(old, new).all(|(_, old, _)| old.is_flat()) {
        return None;
    }
    let mut from = first;
    // One by one: the next would be looked for through all rows, where the first is right as a rule.
    let candidates = std::iter::from_fn(|| {
        let found = one.position(from, other)?;
        from = found + 1;
        Some(found)
    });
    candidates.take(MAX_CANDIDATES).find(|&dropped| {
        let kept = rows - dropped;
        kept <= new.rows() && pairs(old, new).all(|(_, old, new)| old.same_rows(dropped, new, 0, kept))
    })
}

#[cfg(test)]
mod tests {
    use super::{ChangedColumn, Difference};
    use crate::columns;

    #[test]
    fn a_tail_is_recognised() {
        let old = columns! { x: vec![1, 2, 3], name: vec!["a", "b", "c"] };
        let longer = columns! { x: vec![1, 2, 3, 4], name: vec!["a", "b", "c", "d"] };
        assert_eq!(Difference::between(&old, &longer), Difference::Appended { dropped: 0, rows: 1 });
        let shifted = columns! { x: vec![3, 4, 5], name: vec!["c", "d", "e"] };
        assert_eq!(Difference::between(&old, &shifted), Difference::Appended { dropped: 2, rows: 2 });
        let grown = columns! { x: vec![2, 3, 4, 5], name: vec!["b", "c", "d", "e"] };
        assert_eq!(Difference::between(&old, &grown), Difference::Appended { dropped: 1, rows: 2 });
        let appended = old.appended(&columns! { x: vec![9], name: vec!["z"] }, Some(3)).expect("fits");
        assert_eq!(Difference::between(&old, &appended), Difference::Appended { dropped: 1, rows: 1 });
        let constant = columns! { x: vec![3, 3, 3, 3], y: vec![1, 2, 3, 4] };
        let moved = columns! { x: vec![3, 3, 3, 3], y: vec![2, 3, 4, 5] };
        assert_eq!(Difference::between(&constant, &moved), Difference::Appended { dropped: 1, rows: 1 });
    }

    #[test]
    fn few_cells_are_told_from_a_window_that_moved() {
        let ramp = |last: i32| (0..200).map(|row| if row == 199 { last } else { row % 50 }).collect::<Vec<_>>();
        let difference = Difference::between(&columns! { x: ramp(49) }, &columns! { x: ramp(7) });
        let column = ChangedColumn { name: "x".into(), cells: Some(vec![199]) };
        assert_eq!(difference, Difference::Columns(vec![column]), "else it moved by 50 rows");
    }

    #[test]
    fn few_cells_are_told_from_a_column() {
        let old = columns! { x: vec![0; 100], y: vec![0; 100] };
        let mut x = vec![0; 100];
        (x[3], x[70]) = (1, 2);
        let new = columns! { x: x, y: vec![1; 100] };
        let expected = vec![
            ChangedColumn { name: "x".into(), cells: Some(vec![3, 70]) },
            ChangedColumn { name: "y".into(), cells: None },
        ];
        assert_eq!(Difference::between(&old, &new), Difference::Columns(expected));
    }

    #[test]
    fn what_is_equal_is_no_difference() {
        let old = columns! { x: vec![1.0, f64::NAN], y: vec!["a", "b"] };
        assert!(Difference::between(&old, &old.clone()).is_nothing());
        let again = columns! { x: vec![1.0, f64::NAN], y: vec!["a", "b"] };
        assert!(Difference::between(&old, &again).is_nothing());
    }

    #[test]
    fn all_is_new_where_kinds_or_names_differ_or_rows_are_fewer() {
        let old = columns! { x: vec![1, 2], y: vec![1, 2] };
        for new in [
            columns! { x: vec![1.0, 2.0], y: vec![1, 2] },
            columns! { y: vec![1, 2], x: vec![1, 2] },
            columns! { x: vec![1, 2] },
            columns! { x: vec![2], y: vec![2] },
            columns! { x: vec![7, 8, 9], y: vec![7, 8, 9] },
        ] {
            assert_eq!(Difference::between(&old, &new), Difference::All);
        }
    }
}
