//! What a query gives.

use std::time::Duration;

use polars::frame::DataFrame;
use tropism_core::ColumnData;

use crate::QueryError;
use crate::columns::to_columns;

/// So many bytes a result takes beside its rows, with what it is found by.
const OVERHEAD: usize = 8 * 1024;

/// What a query gave: made once, for all who asked.
#[derive(Debug)]
pub struct QueryResult {
    frame: DataFrame,
    columns: ColumnData,
    rows_read: usize,
    elapsed: Duration,
    bytes: usize,
}

impl QueryResult {
    /// Of the batches of a result; their columns are equal.
    pub(crate) fn new(batches: Vec<DataFrame>, rows_read: usize, elapsed: Duration) -> Result<Self, QueryError> {
        let mut batches = batches.into_iter();
        let mut frame = batches.next().unwrap_or_default();
        for batch in batches {
            frame.vstack_mut_owned(batch)?;
        }
        frame.rechunk_mut();
        let columns = to_columns(&frame).map_err(|error| QueryError::failed(error.to_string()))?;
        // The texts of the columns are copies; numbers are shared.
        let bytes = frame.estimated_size().saturating_mul(2).saturating_add(OVERHEAD);
        Ok(Self { frame, columns, rows_read, elapsed, bytes })
    }

    /// The frame.
    pub fn frame(&self) -> &DataFrame {
        &self.frame
    }

    /// The same as columns of a data source.
    pub fn columns(&self) -> &ColumnData {
        &self.columns
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.frame.height()
    }

    /// How many rows of the sources were read for it: those that a filter at the source let through.
    pub fn rows_read(&self) -> usize {
        self.rows_read
    }

    /// How long the engine took.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }
}
