//! Queries as sources of Tropism: polars plans and SQL whose parameters are signals.
//!
//! A [`query()`] is a derivation whose function gives a plan; it runs beside the session, on the engine of [`Queries`],
//! where equal ones of all sessions run once. Its result is a source of columns. A [`Table`] is a file, [`Tables`] are
//! what SQL may read. What runs is behind [`QueryEngine`], which an engine on other machines can be, too.

pub mod columns;
mod engine;
mod error;
mod frame;
mod identity;
mod query;
mod result;
mod runs;
mod table;
mod tables;

pub use columns::{ConversionError, to_columns, to_frame};
pub use engine::{Batches, IntoStatement, PolarsEngine, QueryEngine, Statement, Stopped};
pub use error::QueryError;
pub use frame::{describe, factors};
pub use identity::{FileStamp, Identity};
pub use polars;
pub use query::{Query, query, query_on};
pub use result::QueryResult;
pub use runs::{Limits, Queries};
pub use table::Table;
pub use tables::{TableSource, Tables};
