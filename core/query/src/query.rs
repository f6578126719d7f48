//! Queries as sources.

use std::sync::Arc;

use tokio::task::spawn_blocking;
use tropism_core::{
    Arg, Assignment, AsyncDerived, ColumnData, Derived, Inputs, Reading, Run, Source, SourceSignal, Supersede,
    Unavailable, Watcher, derive, derive_deferred, marker,
};

use crate::{IntoStatement, Queries, QueryError, QueryResult};

/// The columns that a query gives: of [`query`].
///
/// It is a source of [`ColumnData`]: give it to `ColumnDataSource::builder().data(..)`, bind it, derive from it. Cloning
/// gives another handle of the same query.
#[derive(Clone)]
#[must_use = "a query runs only when something follows it"]
pub struct Query {
    results: AsyncDerived<Arc<QueryResult>>,
    columns: Derived<ColumnData>,
}

impl std::fmt::Debug for Query {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Query")
    }
}

/// A query whose parameters are signals: `function` takes the inputs' values and gives a
/// [`LazyFrame`](polars::prelude::LazyFrame), a [`Statement`](crate::Statement) or a `Result` of one. It runs in
/// [`Queries::embedded`] when an input changed, and only while its result is observed: at most one run at a time, while
/// the newest inputs wait behind it; [`Supersede`] says what becomes of a run whose inputs change. Nothing of it
/// runs in a turn, so a slow query, or a slow `function`, keeps no session waiting.
///
/// ```
/// use polars::prelude::{DataFrame, IntoLazy, col, df, lit};
/// use tropism_core::Var;
/// use tropism_query::query;
///
/// # fn main() -> Result<(), polars::error::PolarsError> {
/// let prices = df!("x" => [1.0, 2.0, 3.0], "price" => [9.0, 5.0, 7.0])?.lazy();
/// let most = Var::new(8.0);
/// let rows = query(most.clone(), move |most| prices.clone().filter(col("price").lt_eq(lit(most))));
/// let status = rows.status(); // "2 rows in 0.01 s", later
/// # Ok(())
/// # }
/// ```
pub fn query<I, F, R>(inputs: I, function: F) -> Query
where
    I: Inputs<F, R>,
    I::Items: 'static,
    F: Send + Sync + 'static,
    R: IntoStatement,
{
    query_on(Queries::embedded(), inputs, function)
}

/// A [`query`] that runs somewhere else.
pub fn query_on<I, F, R>(queries: Queries, inputs: I, function: F) -> Query
where
    I: Inputs<F, R>,
    I::Items: 'static,
    F: Send + Sync + 'static,
    R: IntoStatement,
{
    let results = derive_deferred(inputs, function, move |call| {
        let queries = queries.clone();
        async move {
            let statement = match spawn_blocking(|| call().into_statement()).await {
                Ok(statement) => statement?,
                Err(error) => match error.try_into_panic() {
                    Ok(panic) => std::panic::resume_unwind(panic),
                    Err(_) => return Err(QueryError::Stopped),
                },
            };
            let run = Run::current();
            queries
                .run(statement, |progress| {
                    if let (Some(run), Some(progress)) = (&run, progress) {
                        run.set_progress(progress);
                    }
                })
                .await
        }
    });
    let columns = derive(results.clone(), |result: Arc<QueryResult>| result.columns().clone());
    Query { results, columns }
}

impl Query {
    /// The same, with another rule for runs whose inputs change; [`Supersede::Finish`] is the default.
    pub fn supersede(self, supersede: Supersede) -> Self {
        Self { results: self.results.supersede(supersede), columns: self.columns }
    }

    /// The whole results: the frame, and what it took.
    pub fn results(&self) -> &AsyncDerived<Arc<QueryResult>> {
        &self.results
    }

    /// Whether it runs.
    pub fn loading(&self) -> Derived<bool> {
        self.results.loading()
    }

    /// How much of the present run is done, from 0 to 1, where the engine knows.
    pub fn progress(&self) -> Derived<Option<f64>> {
        self.results.progress()
    }

    /// Why the last run failed, if it did.
    pub fn error(&self) -> Derived<Option<String>> {
        self.results.error()
    }

    /// What a person wants to know of it, in a line: that it is loading, how many rows it gave in which time, or why it
    /// gave nothing.
    pub fn status(&self) -> Derived<String> {
        let results = self.results.clone();
        let told = move |loading, progress: Option<f64>, error: Option<String>| match (loading, progress, error) {
            (true, None, _) => "loading…".to_owned(),
            (true, Some(done), _) => format!("loading… {:.0} %", done * 100.0),
            (false, _, Some(error)) => error,
            // Changes whenever the error may have, there being none included.
            (false, _, None) => results.get().map_or_else(|_| String::new(), |result| told(&result)),
        };
        derive((self.loading(), self.progress(), self.error()), told)
    }

    /// The last columns.
    ///
    /// # Errors
    /// If there are none yet, or the last run failed.
    pub fn get(&self) -> Result<ColumnData, Unavailable> {
        self.columns.get()
    }

    /// A signal of the columns; it waits until there are some.
    pub fn signal(&self) -> SourceSignal<Derived<ColumnData>> {
        self.columns.signal()
    }
}

fn told(result: &QueryResult) -> String {
    format!("{} in {:.2} s", rows(result.rows()), result.elapsed().as_secs_f64())
}

/// A count with its thousands set apart.
fn rows(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + if count == 1 { " row" } else { " rows" }
}

impl Arg<ColumnData, marker::Follow> for Query {
    fn into_assignment(self) -> Assignment<ColumnData> {
        self.columns.into_assignment()
    }
}

impl Source for Query {
    type Item = ColumnData;

    fn current(&self) -> Reading<ColumnData> {
        self.columns.current()
    }

    fn height(&self) -> u32 {
        self.columns.height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.columns.watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        self.columns.unwatch(place);
    }

    fn last_good(&self) -> Option<ColumnData> {
        self.columns.last_good()
    }

    fn has_ended(&self) -> bool {
        self.columns.has_ended()
    }
}
