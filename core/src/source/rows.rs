//! What streams of rows bring.

use std::fmt::Display;
use std::sync::Arc;

use crate::columns::ColumnData;

/// Rows, or why there are none: what a [`Feed`](crate::Feed) takes.
pub trait Rows {
    /// The rows, or the error in words.
    #[doc(hidden)]
    fn into_rows(self) -> Result<ColumnData, Arc<str>>;
}

impl Rows for ColumnData {
    fn into_rows(self) -> Result<ColumnData, Arc<str>> {
        Ok(self)
    }
}

impl<E: Display> Rows for Result<ColumnData, E> {
    fn into_rows(self) -> Result<ColumnData, Arc<str>> {
        self.map_err(|error| error.to_string().into())
    }
}
