//! Frames of polars as columns of a source, and columns as frames.
//!
//! | dtype | in BokehJS | null | back |
//! |---|---|---|---|
//! | `Boolean` | `bool` array | list of true, false and null | exact |
//! | `Int8`, `Int16`, `Int32`, `UInt8`, `UInt16`, `UInt32` | array of the same type | `float64` array with NaN | exact |
//! | `Int64`, `UInt64`, `Int128`, `UInt128` | `float64` array | NaN | exact to 2^53, beyond it the nearest |
//! | `Float16`, `Float32` | `float32` array | NaN | exact, but NaN for null |
//! | `Float64` | `float64` array | NaN | exact, but NaN for null |
//! | `Decimal` | `float64` array | NaN | exact to 15 digits |
//! | `String`, `Categorical`, `Enum` | list of texts | null | exact |
//! | `Binary` | list of texts, two hexadecimal digits a byte | null | exact |
//! | `Date` | `float64` array: milliseconds since 1970 | NaN | exact within 250,000 years |
//! | `Datetime` | `float64` array: milliseconds since 1970 in UTC | NaN | milliseconds exact within 250,000 years; microseconds exact from 1692 to 2248; nanoseconds to half a microsecond in these years |
//! | `Time` | `float64` array: milliseconds since midnight | NaN | exact |
//! | `Duration` | `float64` array: milliseconds | NaN | milliseconds exact to 2^53, microseconds to 278 years, nanoseconds to 99 days |
//! | `Null` | list | null | exact |
//! | `List` of what becomes an array | list of arrays of one type | null | as the inner dtype |
//! | `List` of anything else | list of lists | null | as the inner dtype |
//! | `Array` of what becomes an array | one array with an axis more; if a row is null, a list of arrays | null | as the inner dtype |
//! | `Array` of anything else | list of lists | null | as the inner dtype |
//! | `Struct` | list of objects | null | as the dtypes of its fields |
//!
//! Any other dtype is refused. What is nested follows the same rules: one null among the integers of a `List` makes
//! all its rows floats.
//!
//! # To BokehJS
//!
//! BokehJS draws nothing at NaN, so that is what an absent number becomes. Numbers are shared with the frame where the
//! types are the same and there are no nulls; the chunks of a column in several are joined first, which is a copy.
//! Texts are copied one by one, but equal neighbours share one copy, and so do all rows of a category. Each array in a
//! list is a message of its own to the browser: thousands of rows are shown in a second, hundreds of thousands are not.
//!
//! Whether a column is an array or a list, and of what type, depends on its dtype and on whether there are nulls, but
//! never on the other values: a filter that lets through more or fewer rows changes rows, and not the kind of a column,
//! which would have to be sent as a whole. Bokeh in Python is different in this: it sends 64-bit integers as 32-bit
//! ones if they fit. It also refuses decimals, sends bytes in a buffer each, and cuts off what is behind the
//! microseconds of moments.
//!
//! # From BokehJS
//!
//! A client changes cells or sends columns anew, as arrays or as lists, in which JavaScript has no -0.0. What is
//! accepted:
//!
//! - null in every dtype, and NaN for null wherever the dtype has no NaN;
//! - for numbers any number that the dtype can hold: integers must be whole; floats, decimals, moments and times are
//!   rounded to the nearest, but nothing finite to infinity;
//! - for numbers also texts that spell one: they are exact where floats are not, in integers beyond 2^53 and in
//!   decimals, and are not rounded in these;
//! - for `Boolean` also 0 and 1, and for `Binary` also bytes;
//! - for `Date` and `Datetime` also JavaScript's dates and ISO 8601 texts; without an offset they are in UTC. A `Date`
//!   must be a midnight. Moments more than 8e15 milliseconds (250,000 years) from 1970 are refused: no calendar has
//!   them, and polars panics when it shows them;
//! - for `Categorical` any text, which becomes a category; for `Enum` its categories alone.
//!
//! The least and the greatest integer of a type come back as themselves, even if they were rounded on their way.

mod decimal;
mod elements;
mod error;
mod hex;
mod incoming;
mod instant;
mod outgoing;
#[cfg(test)]
mod tests;
mod whole;

use polars::prelude::{DataFrame, IntoColumn, Schema};
use tropism_core::{Column, ColumnData};

pub use error::ConversionError;

/// The columns of a frame, as BokehJS holds them.
///
/// ```
/// use tropism_core::columns;
/// use tropism_query::to_columns;
///
/// let frame = polars::df!("x" => [1, 2], "y" => [Some(0.5), None], "name" => ["a", "b"])?;
/// assert_eq!(to_columns(&frame)?, columns! { x: [1, 2], y: [0.5, f64::NAN], name: vec!["a", "b"] });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

/// The columns that a schema names as a frame of its dtypes, in its order; what it does not name is left out.
///
/// ```
/// use polars::prelude::{DataType, Schema};
/// use tropism_core::columns;
/// use tropism_query::to_frame;
///
/// let schema = Schema::from_iter([("day".into(), DataType::Date), ("count".into(), DataType::Int64)]);
/// let frame = to_frame(&columns! { count: [1.0, f64::NAN], day: [0.0, 86_400_000.0] }, &schema)?;
/// assert_eq!(frame.column("count")?.null_count(), 1);
/// assert_eq!(frame.column("day")?.get(1)?.to_string(), "1970-01-02");
///
/// let error = to_frame(&columns! { count: [1.5], day: [0.0] }, &schema).expect_err("no whole number");
/// assert!(error.to_string().starts_with("column \"count\", row 0: 1.5 is no value of its dtype"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// If a column is not there, holds a value that its dtype cannot hold, or is wanted in a dtype that has no counterpart.
pub fn to_frame(columns: &ColumnData, schema: &Schema) -> Result<DataFrame, ConversionError> {
    let series = schema.iter().map(|(name, dtype)| {
        let column = columns.get(name).ok_or_else(|| ConversionError::Missing { column: name.to_string() })?;
        Ok(incoming::series(column, name, dtype)?.into_column())
    });
    Ok(DataFrame::new(columns.rows(), series.collect::<Result<_, ConversionError>>()?)?)
}
