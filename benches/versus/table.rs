//! How figures are shown.

use std::fmt::Write;

/// A table in Markdown, so that it can be put in a document as it is; the first row is its head.
pub(crate) fn table(mut rows: Vec<Vec<String>>) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let rule = widths.iter().enumerate().map(|(column, width)| {
        if column == 0 { "-".repeat(*width) } else { format!("{}:", "-".repeat(width.saturating_sub(1))) }
    });
    rows.insert(1, rule.collect());
    let mut table = String::new();
    for row in rows {
        table.push('|');
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            // A string takes whatever is written to it.
            let _ = if column == 0 { write!(table, " {cell:<width$} |") } else { write!(table, " {cell:>width$} |") };
        }
        table.push('\n');
    }
    table
}

/// Three digits or more.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middle if middle >= 10.0 => format!("{value:.1}"),
        one if one >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}
