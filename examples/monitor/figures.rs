//! The newest sample in numbers.

use tropism::core::{Column, Field};
use tropism::prelude::*;

/// A number of the newest row; 0 while there is none.
pub(crate) fn newest(rows: &ColumnData, column: &str) -> f64 {
    let column = rows.get(column).filter(|column| !column.is_empty());
    column.and_then(|column| f64::from_value(&column.row(column.len() - 1)?)).unwrap_or(0.0)
}

/// A number that is easily read and not exceeded by any of the columns: 1, 2 or 5 times a power of ten.
pub(crate) fn ceiling(rows: &ColumnData, columns: &[&str]) -> f64 {
    let columns = columns.iter().filter_map(|column| rows.get(column)).filter_map(Column::to_f64_vec);
    let highest = columns.flatten().fold(0.1, f64::max) * 1.02;
    let power = 10_f64.powf(highest.log10().floor());
    [1.0, 2.0, 5.0].map(|step| step * power).into_iter().find(|end| *end >= highest).unwrap_or(10.0 * power)
}

/// A card that says what follows from the rows.
pub(crate) fn card(
    label: &'static str,
    rows: &ColumnDataSource,
    text: impl Fn(&ColumnData) -> (String, String) + Send + Sync + 'static,
) -> New<Div> {
    Div::builder().text(derive(rows.data(), move |rows: ColumnData| {
        let (value, note) = text(&rows);
        format!("<h3>{label}</h3><p>{value}</p><footer>{note}</footer>")
    }))
}
