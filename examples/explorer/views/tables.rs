//! Columns of tables, by their type.

use tropism::prelude::*;
use tropism::query::polars::prelude::DataType;

use super::super::fields::{Field, Kind};
use super::super::format::escape;
use super::super::looks::Style;

/// A table of a source, as high as so many rows.
pub(crate) fn table(source: &ColumnDataSource, columns: &[TableColumn], rows: usize, style: &Style) -> DataTable {
    let rows = i64::try_from(rows).unwrap_or(0);
    // The titles of numbers stand above them.
    let is_number = |column: &TableColumn| {
        let formatter = StringFormatter::from_node(column.formatter().get().as_node().clone());
        formatter.is_some_and(|formatter| formatter.text_align().get() == Spec::value(TextAlign::Right))
    };
    let numbers = columns.iter().enumerate().filter(|(_, column)| is_number(column));
    let title = |place| format!(".slick-header-column:nth-child({}) .slick-column-name {{ float: right; }}", place + 1);
    let titles = Css::Text(numbers.map(|(place, _)| title(place)).collect());
    let [css] = style.css();
    let table = DataTable::builder().source(source).columns(columns.to_vec()).index_position(None);
    let table = table.sortable(false).reorderable(false).autosize_mode(AutosizeMode::None);
    let table = table.row_height(28).height(28 * rows + 44);
    table.sizing_mode(SizingMode::StretchWidth).stylesheets([css, titles]).build()
}

/// The column of a table that shows a column of a frame. Numbers are as large as `size`, which says how many digits tell
/// something; texts have up to so many letters.
pub(crate) fn table_column(field: &Field, size: f64, letters: Option<usize>) -> TableColumn {
    let title = field.name.chars().count();
    let at_least = |least: i64| width(title).max(least);
    // Titles are HTML, cells are not.
    let column = TableColumn::builder().field(field.name.as_str()).title(escape(&field.name));
    let number = |format: &str| {
        NumberFormatter::builder().format(format).text_align(TextAlign::Right).nan_format("–").null_format("–")
    };
    let moment = |format: &str| DateFormatter::builder().format(format).nan_format("–").null_format("–");
    match field.kind {
        Kind::Integer => column.formatter(number("0")).width(at_least(90)),
        Kind::Float => column.formatter(number(&pattern(size))).width(at_least(90)),
        Kind::Moment if field.dtype == DataType::Date => column.formatter(moment("%Y-%m-%d")).width(at_least(100)),
        Kind::Moment => column.formatter(moment("%Y-%m-%d %H:%M:%S")).width(at_least(150)),
        Kind::Text | Kind::Boolean | Kind::Other => {
            column.formatter(StringFormatter::builder().null_format("–")).width(at_least(width(letters.unwrap_or(14))))
        }
    }
    .build()
}

/// How wide so many letters are in pixels; what is longer than most is cut.
pub(crate) fn width(letters: usize) -> i64 {
    8 * i64::try_from(letters.clamp(8, 40)).unwrap_or(40) + 16
}

/// How numbers up to that size are written.
fn pattern(size: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
    let decimals = if size > 0.0 { (4.0 - size.log10().floor()).clamp(2.0, 9.0) as usize } else { 2 };
    format!("0.[{}]", "0".repeat(decimals))
}
