//! The embedded engine: polars in this process.

mod identity;
mod plan;
mod watch;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use polars::error::PolarsResult;
use polars::frame::DataFrame;
use polars::prelude::{LazyFrame, PlanCallback, SchemaRef};
use tokio::task::spawn_blocking;

use super::{Batches, QueryEngine, Statement, Stopped};
use crate::{Identity, QueryError, Tables};

/// polars in this process, with its streaming engine: what is read is read in pieces, and a query that nobody wants any
/// more stops at the next piece.
#[derive(Clone, Debug, Default)]
pub struct PolarsEngine {
    tables: Tables,
}

impl PolarsEngine {
    /// An engine whose statements in SQL can read these tables. Plans bring their own.
    pub fn new(tables: Tables) -> Self {
        Self { tables }
    }

    fn plan(&self, statement: Statement) -> Result<LazyFrame, QueryError> {
        match statement {
            Statement::Plan(plan) => Ok(*plan),
            Statement::Sql(text) => self.tables.sql(&text),
        }
    }
}

impl QueryEngine for PolarsEngine {
    fn schema(&self, statement: Statement) -> BoxFuture<'static, Result<SchemaRef, QueryError>> {
        let engine = self.clone();
        blocking(move || Ok(plan::reopened(engine.plan(statement)?).collect_schema()?))
    }

    fn execute(&self, statement: Statement, batches: Batches) -> BoxFuture<'static, Result<(), QueryError>> {
        let engine = self.clone();
        blocking(move || run(engine.plan(statement)?, &batches))
    }

    fn identity(&self, statement: &Statement) -> Option<Identity> {
        match statement {
            Statement::Plan(plan) => identity::of(&plan.logical_plan),
            // Not of its plan, in which polars counts subqueries of the whole process.
            Statement::Sql(text) => {
                let mut identity = Identity::default().text(&**text);
                for table in self.tables.plans() {
                    identity.extend(identity::of(&table.ok()?.1.logical_plan)?);
                }
                Some(identity)
            }
        }
    }
}

fn run(plan: LazyFrame, batches: &Batches) -> Result<(), QueryError> {
    let (sink, watch) = (batches.clone(), batches.clone());
    let mut plan = plan::reopened(plan);
    let pushing = PlanCallback::new(move |batch| Ok(sink.push(batch).is_err()));
    watched(plan.clone().sink_batches(pushing, true, None)?, move |rows, all| {
        watch.read(rows, all);
        if watch.is_stopped() { Err(Stopped) } else { Ok(()) }
    })?;
    if batches.is_empty() && !batches.is_stopped() {
        // Of no rows polars makes no batch, but they have columns, too.
        batches.push(DataFrame::empty_with_schema(&*plan.collect_schema()?)).unwrap_or_default();
    }
    Ok(())
}

/// Runs a plan that ends in a sink, on this thread and polars' own. With each piece that was read from a source, `look`
/// is told its rows, and how many there are in all where that is known; the plan goes on until it says stop.
pub(crate) fn watched(
    plan: LazyFrame,
    look: impl Fn(usize, Option<usize>) -> Result<(), Stopped> + Send + Sync + 'static,
) -> PolarsResult<()> {
    // Only what the streaming engine runs can be stopped.
    let mut plan = plan.with_streaming(true).to_alp_optimized()?;
    watch::watch_sources(&mut plan, &(Arc::new(look) as _));
    polars_stream::run_query(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena)?;
    Ok(())
}

/// Runs where blocking is no harm, and has a panic of polars, of which it has some, be an error like any other.
fn blocking<T: Send + 'static>(
    function: impl FnOnce() -> Result<T, QueryError> + Send + 'static,
) -> BoxFuture<'static, Result<T, QueryError>> {
    let task = spawn_blocking(|| {
        catch_unwind(AssertUnwindSafe(function)).unwrap_or_else(|panic| Err(QueryError::failed(message(&*panic))))
    });
    async move { task.await.unwrap_or(Err(QueryError::Stopped)) }.boxed()
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("polars gave up: {}", text.unwrap_or("it says no reason"))
}
