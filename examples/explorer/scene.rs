//! What all parts of the page look at.

use std::sync::Arc;

use futures_signals::signal::SignalExt;
use tropism::core::Source;
use tropism::prelude::*;
use tropism::query::polars::error::PolarsResult;
use tropism::query::polars::prelude::LazyFrame;
use tropism::query::{FileStamp, QueryError, QueryResult};

use super::conditions::Conditions;
use super::plan;
use super::profile::{Profile, run};

/// A file, and which of its rows are looked at.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) table: Table,
    pub(crate) changes: Derived<Option<FileStamp>>,
    pub(crate) profile: Derived<Arc<Profile>>,
    /// Why the file cannot be read, if it cannot: that is told once.
    pub(crate) problem: Derived<Option<String>>,
    pub(crate) conditions: Derived<Conditions>,
}

/// What was asked, and the answer to that.
#[derive(Clone, Debug)]
pub(crate) struct Answer<T> {
    pub(crate) asked: T,
    pub(crate) result: Arc<QueryResult>,
}

impl Scene {
    /// A query over the rows that pass the filters, which depends on something more.
    pub(crate) fn query<T: Send + 'static>(
        &self,
        choice: impl Source<Item = T>,
        plan: impl Fn(LazyFrame, T) -> PolarsResult<LazyFrame> + Send + Sync + 'static,
    ) -> Query {
        let table = self.table.clone();
        query((self.changes.clone(), self.conditions.clone(), choice), move |_, conditions: Conditions, choice| {
            Ok::<_, QueryError>(plan(plan::filtered(table.scan()?, &conditions), choice)?)
        })
    }

    /// The same for what is drawn in different ways: the results come with what they are results of, so that both change
    /// together.
    pub(crate) fn answers<T: Clone + Send + Sync + 'static>(
        &self,
        choice: impl Source<Item = T>,
        plan: fn(LazyFrame, &T) -> LazyFrame,
    ) -> AsyncDerived<Answer<T>> {
        let table = self.table.clone();
        derive_async(
            (self.changes.clone(), self.conditions.clone(), choice),
            move |_, conditions: Conditions, asked: T| {
                let (table, choice) = (table.clone(), asked.clone());
                async move {
                    let result = run(move || Ok(plan(plan::filtered(table.scan()?, &conditions), &choice))).await?;
                    Ok::<_, QueryError>(Answer { asked, result })
                }
            },
        )
    }
}

/// The last good value: what was shown stays, and what is wrong is told beside it.
pub(crate) fn last_good<T: Clone + Send + Sync + 'static>(values: &AsyncDerived<T>) -> Derived<T> {
    follow(values.signal())
}

/// The values that differ from the one before; while there is an error, the last one.
pub(crate) fn distinct<T: Clone + PartialEq + Send + Sync + 'static>(values: &Derived<T>) -> Derived<T> {
    follow(values.signal().dedupe_cloned())
}
