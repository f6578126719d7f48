//! What cannot be converted.

use polars::prelude::{DataType, PolarsError};
use thiserror::Error;

/// Why a frame has no columns, or columns no frame.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ConversionError {
    /// A dtype that has no counterpart.
    #[error("column {column:?}: there are no columns of dtype {dtype}; cast it to another dtype, or leave it out")]
    Unsupported {
        /// The name of the column.
        column: String,
        /// The dtype, or the one that it nests.
        dtype: DataType,
    },
    /// A column that the schema names is not there.
    #[error("there is no column {column:?}, which was asked for")]
    Missing {
        /// The name of the column.
        column: String,
    },
    /// A value that the wanted dtype cannot hold.
    #[error("column {column:?}, row {row}: {found} is no value of its dtype; expected {expected}")]
    Cell {
        /// The name of the column.
        column: String,
        /// The row, counted from 0; of a nested value, the row that it is in.
        row: usize,
        /// What is expected, in words: "a whole number from 0 to 255".
        expected: String,
        /// What is there, in words.
        found: String,
    },
    /// polars refused.
    #[error(transparent)]
    Polars(#[from] PolarsError),
}
