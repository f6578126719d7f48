//! Which columns of a source changed, and when.

use std::sync::Arc;

use super::ColumnData;

/// How new columns differ from old ones.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ChangedColumns {
    /// Names, their order or the number of rows: every column is new.
    All,
    /// Only the columns of these names.
    Some(Vec<Arc<str>>),
}

impl ChangedColumns {
    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Some(names) if names.is_empty())
    }
}

impl ColumnData {
    pub(crate) fn changed_columns(&self, new: &Self) -> ChangedColumns {
        let same_names = self.names().eq(new.names());
        if !same_names || self.rows() != new.rows() {
            return ChangedColumns::All;
        }
        let changed = self.iter().zip(new.iter()).filter(|((_, old), (_, new))| old != new);
        ChangedColumns::Some(changed.map(|((name, _), _)| name.clone()).collect())
    }
}

/// The document's versions at which the columns of a source last changed.
#[derive(Debug, Default)]
pub(crate) struct ColumnVersions {
    /// When all of them were replaced.
    replaced: u64,
    /// When single ones were, after that.
    columns: Vec<(Arc<str>, u64)>,
}

impl ColumnVersions {
    pub(crate) fn stamp(&mut self, changed: &ChangedColumns, new: &ColumnData, version: u64) {
        match changed {
            ChangedColumns::All => {
                self.replaced = version;
                self.columns.clear();
            }
            ChangedColumns::Some(names) => {
                debug_assert!(names.iter().all(|name| new.get(name).is_some()), "changed columns exist");
                for name in names {
                    match self.columns.iter_mut().find(|(known, _)| known == name) {
                        Some((_, place)) => *place = version,
                        None => self.columns.push((name.clone(), version)),
                    }
                }
            }
        }
    }

    /// The names of the columns that changed after that version, in the order of the columns; `None` if all did.
    pub(crate) fn since(&self, columns: &ColumnData, version: u64) -> Option<Vec<Arc<str>>> {
        if self.replaced > version {
            return None;
        }
        let changed = |name: &Arc<str>| self.columns.iter().any(|(known, at)| known == name && *at > version);
        Some(columns.iter().map(|(name, _)| name).filter(|name| changed(name)).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangedColumns, ColumnVersions};
    use crate::columns;

    #[test]
    fn columns_are_told_apart_one_by_one() {
        let old = columns! { x: vec![1.0, 2.0], y: vec![1.0, 2.0] };
        let moved = columns! { x: vec![1.0, 2.0], y: vec![1.0, 3.0] };
        assert_eq!(old.changed_columns(&moved), ChangedColumns::Some(vec!["y".into()]));
        assert!(old.changed_columns(&old.clone()).is_nothing());
        assert_eq!(old.changed_columns(&columns! { x: vec![1.0], y: vec![1.0] }), ChangedColumns::All);
        assert_eq!(old.changed_columns(&columns! { x: vec![1.0, 2.0] }), ChangedColumns::All);
    }

    #[test]
    fn a_cursor_is_told_what_changed_after_it() {
        let data = columns! { x: vec![1.0], y: vec![1.0] };
        let mut versions = ColumnVersions::default();
        versions.stamp(&ChangedColumns::All, &data, 3);
        versions.stamp(&ChangedColumns::Some(vec!["y".into()]), &data, 5);
        versions.stamp(&ChangedColumns::Some(vec!["x".into()]), &data, 7);
        assert_eq!(versions.since(&data, 2), None);
        assert_eq!(versions.since(&data, 3), Some(vec!["x".into(), "y".into()]));
        assert_eq!(versions.since(&data, 5), Some(vec!["x".into()]));
        assert_eq!(versions.since(&data, 7), Some(vec![]));
    }
}
