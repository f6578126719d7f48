//! What all parts of the page look at.

use tropism::Error;
use tropism::prelude::*;

use super::data::{self, Days, Rows};

/// The days, and which of them are looked at.
pub(crate) struct Scene {
    /// What is known of the days. People edit it in the table: all else follows from it.
    pub(crate) records: ColumnDataSource,
    /// The same days as plots draw them. Its selection is made by plots.
    pub(crate) points: ColumnDataSource,
    /// The days.
    pub(crate) days: Derived<Days>,
    /// Those that the controls let through.
    pub(crate) shown: Derived<Rows>,
    /// Those of them that are selected; all of them while none is.
    pub(crate) picked: Derived<Rows>,
}

impl Scene {
    pub(crate) fn new(filters: impl FnOnce(&Derived<Days>) -> Derived<Rows>) -> Result<Self, Error> {
        let records = ColumnDataSource::builder().data(data::load()?).build();
        let days = derive(records.data(), |records| data::days(&records));
        let points = ColumnDataSource::builder().data(derive(days.clone(), |days: Days| data::points(&days))).build();
        let shown = filters(&days);
        let selected = points.selected().get().indices();
        let picked = derive((shown.clone(), selected), picked);
        Ok(Self { records, points, days, shown, picked })
    }

    /// The days that the controls let through.
    pub(crate) fn shown_days(&self) -> Derived<Days> {
        self.days_of(&self.shown)
    }

    /// The days that are looked at.
    pub(crate) fn picked_days(&self) -> Derived<Days> {
        self.days_of(&self.picked)
    }

    fn days_of(&self, rows: &Derived<Rows>) -> Derived<Days> {
        derive((self.days.clone(), rows.clone()), |days: Days, rows: Rows| {
            rows.iter().filter_map(|row| days.get(*row)).copied().collect()
        })
    }
}

fn picked(shown: Rows, selected: Vec<i64>) -> Rows {
    if selected.is_empty() {
        return shown;
    }
    let selected: std::collections::HashSet<usize> =
        selected.into_iter().filter_map(|row| usize::try_from(row).ok()).collect();
    shown.iter().copied().filter(|row| selected.contains(row)).collect()
}

/// Shows those rows of a source alone.
pub(crate) fn view(rows: &Derived<Rows>) -> New<CDSView> {
    #[expect(clippy::cast_possible_wrap, reason = "rows are few")]
    let indices = derive(rows.clone(), |rows: Rows| rows.iter().map(|row| *row as i64).collect::<Vec<_>>());
    CDSView::builder().filter(IndexFilter::builder().indices(indices))
}
