//! The factors of a frame.

use polars::prelude::{DataFrame, DataType, SortMultipleOptions, UniqueKeepStrategy};

use crate::ConversionError;

/// The distinct values of one, two or three columns together, as texts and sorted: what a range takes as its factors.
/// Rows that lack one are left out.
///
/// ```
/// use tropism_query::{factors, polars};
///
/// let cars = polars::df!("origin" => ["US", "EU", "US", "US"], "cylinders" => [8, 4, 4, 8])?;
/// assert_eq!(factors(&cars, ["origin"])?, [["EU"], ["US"]]);
/// assert_eq!(factors(&cars, ["origin", "cylinders"])?, [["EU", "4"], ["US", "4"], ["US", "8"]]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// If there is no such column, or one of values that are no texts and cannot become them.
pub fn factors<const N: usize>(frame: &DataFrame, names: [&str; N]) -> Result<Vec<[String; N]>, ConversionError> {
    for name in names {
        if frame.column(name).is_err() {
            return Err(ConversionError::Missing { column: name.into() });
        }
    }
    let distinct = frame
        .select(names)?
        .drop_nulls::<String>(None)?
        .unique_stable(None, UniqueKeepStrategy::First, None)?
        .sort(names, SortMultipleOptions::default())?;
    let texts = names.map(|name| distinct.column(name).and_then(|column| column.cast(&DataType::String)));
    let mut rows = vec![[const { String::new() }; N]; distinct.height()];
    for (level, column) in texts.into_iter().enumerate() {
        for (row, text) in rows.iter_mut().zip(column?.str()?.iter()) {
            row[level] = text.unwrap_or_default().into();
        }
    }
    Ok(rows)
}
