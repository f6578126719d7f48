//! What an engine is asked.

use std::fmt::Display;
use std::sync::Arc;

use polars::prelude::LazyFrame;

use crate::QueryError;

/// What an engine is asked: SQL, or a plan that was built in Rust.
#[derive(Clone)]
pub enum Statement {
    /// A query in the engine's dialect of SQL, over the engine's tables.
    Sql(Arc<str>),
    /// A plan of polars.
    Plan(Box<LazyFrame>),
}

impl Statement {
    /// A query in SQL.
    pub fn sql(text: impl Into<Arc<str>>) -> Self {
        Self::Sql(text.into())
    }
}

impl From<LazyFrame> for Statement {
    fn from(plan: LazyFrame) -> Self {
        Self::Plan(Box::new(plan))
    }
}

impl std::fmt::Debug for Statement {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sql(text) => formatter.debug_tuple("Sql").field(text).finish(),
            Self::Plan(_) => formatter.write_str("Plan"),
        }
    }
}

/// What the closure of a [`query`](crate::query()) may give: a statement, a plan, or a `Result` of either.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no query: the closure gives a `LazyFrame`, a `Statement` or a `Result` of one"
)]
pub trait IntoStatement: Send + 'static {
    /// The statement.
    ///
    /// # Errors
    /// If it could not be made.
    fn into_statement(self) -> Result<Statement, QueryError>;
}

impl IntoStatement for Statement {
    fn into_statement(self) -> Result<Statement, QueryError> {
        Ok(self)
    }
}

impl IntoStatement for LazyFrame {
    fn into_statement(self) -> Result<Statement, QueryError> {
        Ok(self.into())
    }
}

impl<S: IntoStatement, E: Display + Send + 'static> IntoStatement for Result<S, E> {
    fn into_statement(self) -> Result<Statement, QueryError> {
        self.map_err(|error| QueryError::failed(error.to_string()))?.into_statement()
    }
}
