//! Frames as columns.
//!
//! | dtype | in BokehJS | nulls |
//! |---|---|---|
//! | `Boolean` | `bool` array | list with null |
//! | `Int8`, `Int16`, `Int32`, `UInt8`, `UInt16`, `UInt32` | array of the same type | `Float64` array with NaN |
//! | `Int64`, `UInt64`, `Int128`, `UInt128` | `Float64` array | NaN |
//! | `Float16`, `Float32` | `Float32` array | NaN |
//! | `Float64` | `Float64` array | NaN |
//! | `Decimal` | `Float64` array | NaN |
//! | `String`, `Categorical`, `Enum` | list of texts | null |
//! | `Binary` | list of texts, two hexadecimal digits a byte | null |
//! | `Date`, `Datetime` | `Float64` array: milliseconds since 1970 in UTC | NaN |
//! | `Time` | `Float64` array: milliseconds since midnight | NaN |
//! | `Duration` | `Float64` array: milliseconds | NaN |
//! | `Null` | list | null |
//! | `List` of what becomes an array | list of arrays of one type, as `multi_line` has them | null |
//! | `List` of anything else | list of lists | null |
//! | `Array` of what becomes an array | one array of a dimension more, a list of arrays if rows are null | null |
//! | `Array` of anything else | list of lists | null |
//! | `Struct` | list of objects | null |

mod decimal;
mod elements;
mod error;
mod hex;
mod instant;
mod outgoing;
#[cfg(test)]
mod tests;

use polars::prelude::DataFrame;
use tropism_core::{Column, ColumnData};

pub use error::ConversionError;

/// The columns of a frame, as BokehJS holds them.
///
/// # Errors
/// If a column is of a dtype that has no counterpart.
pub fn to_columns(frame: &DataFrame) -> Result<ColumnData, ConversionError> {
    let columns = frame.columns().iter().map(|column| {
        let elements = outgoing::elements(column.as_materialized_series(), column.name())?;
        Ok((column.name().as_str().into(), Column::from(elements)))
    });
    Ok(columns.collect::<Result<Vec<_>, ConversionError>>()?.into())
}
