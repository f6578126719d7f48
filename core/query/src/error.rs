//! What can go wrong with a query.

use std::path::PathBuf;
use std::sync::Arc;

use polars::error::PolarsError;
use thiserror::Error;

/// Why a query gave nothing. Cloning is cheap: whoever waits for the same query gets the same error.
#[derive(Clone, Debug, Error)]
pub enum QueryError {
    /// The statement is wrong, or failed while it ran; in the engine's words.
    #[error("{0}")]
    Failed(Arc<str>),
    /// The result is larger than a page can take.
    #[error(
        "the result has more than {rows} rows or {} MB, which no page can show: filter, aggregate, sample or limit it",
        bytes >> 20
    )]
    TooLarge {
        /// The most rows that a result may have.
        rows: usize,
        /// The most bytes.
        bytes: usize,
    },
    /// A file cannot be read.
    #[error("{}: {problem}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        problem: Arc<str>,
    },
    /// Nobody wanted the result any more.
    #[error("the query was stopped before its end")]
    Stopped,
}

impl QueryError {
    /// What went wrong, in words.
    pub fn failed(message: impl Into<Arc<str>>) -> Self {
        Self::Failed(message.into())
    }
}

impl From<std::io::Error> for QueryError {
    fn from(error: std::io::Error) -> Self {
        Self::failed(error.to_string())
    }
}

impl From<PolarsError> for QueryError {
    fn from(error: PolarsError) -> Self {
        let text = error.to_string();
        // Behind the first paragraph polars shows the plan and hints for people who write Python.
        let first = text.split("\n\n").next().unwrap_or_default().trim();
        Self::failed(first)
    }
}
