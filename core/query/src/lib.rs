//! Queries as sources of Tropism: polars plans and SQL whose parameters are signals.

pub mod columns;

pub use columns::{ConversionError, to_columns, to_frame};
