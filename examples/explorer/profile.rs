//! What is known of a file before anybody chose anything, and how it is found out.

use std::ops::Range;
use std::sync::Arc;

use tokio::task::spawn_blocking;
use tropism::prelude::*;
use tropism::query::polars::frame::DataFrame;
use tropism::query::polars::prelude::LazyFrame;
use tropism::query::{Queries, QueryError, QueryResult};

use super::fields::{Field, Fields, fields};
use super::plan;

/// As many values of a column are looked at.
const VALUES: u32 = 50;

/// Statistics of all columns take about so much of the time.
const STATISTICS: f64 = 0.6;

/// What is known of all rows of a file.
#[derive(Debug)]
pub(crate) struct Profile {
    pub(crate) rows: usize,
    pub(crate) fields: Fields,
    pub(crate) statistics: Vec<Statistics>,
    /// Of columns that hold names: the most frequent ones and how many rows have them.
    pub(crate) values: Vec<Values>,
}

/// Values, the most frequent first, and how many rows have them.
pub(crate) type Values = Arc<[(Option<String>, usize)]>;

/// What is known of a column, of some rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Statistics {
    pub(crate) nulls: usize,
    /// About how many values there are.
    pub(crate) distinct: Option<usize>,
    /// The least and the greatest finite number.
    pub(crate) extent: Option<(f64, f64)>,
    pub(crate) mean: Option<f64>,
    pub(crate) deviation: Option<f64>,
    /// The first and the last name.
    pub(crate) names: Option<(String, String)>,
    /// How many letters the longest name has.
    pub(crate) letters: Option<usize>,
}

impl Profile {
    /// The profile of a table, which is found out again when the file changes.
    pub(crate) fn of(table: &Table) -> AsyncDerived<Arc<Self>> {
        let changes = table.changes();
        let table = table.clone();
        derive_async(changes, move |_| Self::find_out(table.clone()))
    }

    async fn find_out(table: Table) -> Result<Arc<Self>, QueryError> {
        let fields = {
            let table = table.clone();
            blocking(move || Ok(fields(&*table.schema()?))).await?
        };
        let is_named = fields.iter().any(Field::is_named);
        let result = {
            let (table, fields) = (table.clone(), fields.clone());
            let part = if is_named { 0.0..STATISTICS } else { 0.0..1.0 };
            run_part(part, move || Ok(plan::statistics(table.scan()?, &fields))).await?
        };
        let (rows, statistics) = Statistics::all(result.frame(), fields.len());
        let is_few = |(field, statistics): (&Field, &Statistics)| {
            field.is_named() && statistics.distinct.is_some_and(|distinct| distinct <= 1_000)
        };
        let few: Vec<bool> = fields.iter().zip(&statistics).map(is_few).collect();
        let mut parts = parts(STATISTICS..1.0, few.iter().filter(|is_few| **is_few).count());
        let mut values = vec![Values::default(); fields.len()];
        for place in (0..fields.len()).filter(|place| few[*place]) {
            let (table, field) = (table.clone(), fields[place].clone());
            let plan = move || Ok(plan::frequent(table.scan()?, &field, VALUES + 1));
            values[place] = texts(run_part(parts.next().unwrap_or(1.0..1.0), plan).await?.frame());
        }
        Ok(Arc::new(Self { rows, fields, statistics, values }))
    }

    /// What is known of a column.
    pub(crate) fn statistics(&self, field: &Field) -> Statistics {
        self.place(field).and_then(|place| self.statistics.get(place)).cloned().unwrap_or_default()
    }

    /// The least and the greatest number of a column, which are not the same.
    pub(crate) fn extent(&self, field: &Field) -> (f64, f64) {
        match self.statistics(field).extent {
            Some((low, high)) if low < high => (low, high),
            Some((only, _)) => (only - 1.0, only + 1.0),
            None => (0.0, 1.0),
        }
    }

    /// The most frequent values of a column that holds names; none if there are so many that none stands out.
    pub(crate) fn values(&self, field: &Field) -> Values {
        self.place(field).and_then(|place| self.values.get(place)).cloned().unwrap_or_default()
    }

    /// All values of a column that holds names, if they are few.
    pub(crate) fn all_values(&self, field: &Field) -> Option<Values> {
        Some(self.values(field)).filter(|values| (1..=VALUES as usize).contains(&values.len()))
    }

    fn place(&self, field: &Field) -> Option<usize> {
        self.fields.iter().position(|known| known == field)
    }
}

impl Statistics {
    /// Reads the result of [`plan::statistics`]: the number of rows, and what is known of each column.
    pub(crate) fn all(frame: &DataFrame, fields: usize) -> (usize, Vec<Self>) {
        let rows = count(frame, "rows").unwrap_or_default();
        (rows, (0..fields).map(|place| Self::read(frame, place, rows)).collect())
    }

    fn read(frame: &DataFrame, place: usize, rows: usize) -> Self {
        let name = |name| plan::statistic(name, place);
        let nulls = count(frame, &name("nulls")).unwrap_or_default();
        // Null is one more to polars; no estimate is more than there can be.
        let distinct = count(frame, &name("distinct"))
            .map(|distinct| distinct.saturating_sub(usize::from(nulls > 0)).min(rows - nulls));
        let (number, text) = (|of| number(frame, &name(of)), |of| text(frame, &name(of)));
        Self {
            nulls,
            distinct,
            extent: number("low").zip(number("high")),
            mean: number("mean"),
            deviation: number("deviation"),
            names: text("first").zip(text("last")),
            letters: count(frame, &name("letters")),
        }
    }
}

/// The values of a result of [`plan::frequent`].
pub(crate) fn texts(frame: &DataFrame) -> Values {
    let value = |row| {
        let text = frame.column("value").ok()?.str().ok()?.get(row).map(str::to_owned);
        Some((text, frame.column("rows").ok()?.get(row).ok()?.extract()?))
    };
    (0..frame.height()).filter_map(value).collect()
}

/// The number in the first row of a column.
fn number(frame: &DataFrame, name: &str) -> Option<f64> {
    frame.column(name).ok()?.get(0).ok()?.extract::<f64>().filter(|number| number.is_finite())
}

/// The count in the first row of a column.
pub(crate) fn count(frame: &DataFrame, name: &str) -> Option<usize> {
    frame.column(name).ok()?.get(0).ok()?.extract()
}

fn text(frame: &DataFrame, name: &str) -> Option<String> {
    frame.column(name).ok()?.str().ok()?.get(0).map(str::to_owned)
}

/// Runs a plan where all queries run, as a step of a longer derivation.
pub(crate) async fn run(
    plan: impl FnOnce() -> Result<LazyFrame, QueryError> + Send + 'static,
) -> Result<Arc<QueryResult>, QueryError> {
    run_part(0.0..1.0, plan).await
}

/// The same, where the step is a part of the way.
pub(crate) async fn run_part(
    part: Range<f64>,
    plan: impl FnOnce() -> Result<LazyFrame, QueryError> + Send + 'static,
) -> Result<Arc<QueryResult>, QueryError> {
    let plan = blocking(plan).await?;
    let run = Run::current();
    let progress = |progress: Option<f64>| {
        if let (Some(run), Some(progress)) = (&run, progress) {
            run.set_progress(part.start + progress * (part.end - part.start));
        }
    };
    Queries::embedded().run(plan.into(), progress).await
}

/// So many equal parts of a way.
fn parts(way: Range<f64>, count: usize) -> impl Iterator<Item = Range<f64>> {
    #[expect(clippy::cast_precision_loss, reason = "no more than there are columns")]
    let border = move |place: usize| way.start + (way.end - way.start) * place as f64 / count as f64;
    (0..count).map(move |place| border(place)..border(place + 1))
}

async fn blocking<T: Send + 'static>(
    function: impl FnOnce() -> Result<T, QueryError> + Send + 'static,
) -> Result<T, QueryError> {
    spawn_blocking(function).await.unwrap_or(Err(QueryError::Stopped))
}
