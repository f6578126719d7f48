//! What runs statements: the seam behind which data may be in this process or on a cluster.

mod batches;
mod polars;
mod statement;

use ::polars::prelude::SchemaRef;
use futures_util::future::BoxFuture;

pub(crate) use batches::Size;
pub use batches::{Batches, Stopped};
pub use polars::PolarsEngine;
pub(crate) use polars::watched;
pub use statement::{IntoStatement, Statement};

use crate::{Identity, QueryError};

/// Something that answers statements with batches of columns.
///
/// The operations are those of Arrow Flight SQL, so that a distributed engine can stand behind the same queries:
///
/// | here | Flight SQL |
/// |---|---|
/// | [`schema`](Self::schema) | `CreatePreparedStatement`, whose answer holds the schema of the result |
/// | [`execute`](Self::execute) | `GetFlightInfo`, then `DoGet` for each endpoint; each record batch is pushed |
/// | [`Batches::stopped`] | `CancelFlightInfo` |
/// | [`identity`](Self::identity) | the text, and whatever tells that the data changed |
///
/// A batch is a [`DataFrame`](::polars::prelude::DataFrame): its buffers are laid out as Arrow says, so that those of
/// other implementations of Arrow are taken over as they are.
pub trait QueryEngine: Send + Sync + 'static {
    /// The columns that the statement would give, without running it.
    ///
    /// # Errors
    /// If the statement is wrong, or what it reads cannot be opened.
    fn schema(&self, statement: Statement) -> BoxFuture<'static, Result<SchemaRef, QueryError>>;

    /// Runs the statement and pushes what it gives, in order.
    ///
    /// The future is never dropped before its end. When [`batches`](Batches) are stopped nobody wants the rest: it
    /// should end soon, with whatever result. It holds one of the slots of [`Queries`](crate::Queries) until then.
    ///
    /// # Errors
    /// If the statement is wrong or fails.
    fn execute(&self, statement: Statement, batches: Batches) -> BoxFuture<'static, Result<(), QueryError>>;

    /// What two statements have in common if they give the same now; `None` if that cannot be told. It may look at
    /// files, so it is called where blocking is no harm.
    fn identity(&self, statement: &Statement) -> Option<Identity>;
}
