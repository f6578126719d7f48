//! Frames as text, to the last digit.

use tropism::query::polars::prelude::{AnyValue, Column, DataFrame, DataType, Series};

/// A line for each column: its name, and its values in brackets.
pub(crate) fn frame(frame: &DataFrame) -> String {
    let line = |column: &Column| format!("{} {}", column.name(), series(column.as_materialized_series()));
    frame.columns().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn series(series: &Series) -> String {
    let values: Vec<String> = (0..series.len()).map(|row| value(series, row)).collect();
    format!("[{}]", values.join(", "))
}

fn value(column: &Series, row: usize) -> String {
    let value = column.get(row).unwrap_or_default();
    if let (DataType::Struct(_), Ok(objects), false) = (column.dtype(), column.struct_(), value.is_null()) {
        let fields = objects.fields_as_series();
        let fields: Vec<String> =
            fields.iter().map(|field| format!("{}: {}", field.name(), self::value(field, row))).collect();
        return format!("{{{}}}", fields.join(", "));
    }
    match value {
        AnyValue::List(values) | AnyValue::Array(values, _) => series(&values),
        AnyValue::Float16(number) => format!("{:?}", number.0.to_f32()),
        AnyValue::Float32(number) => format!("{number:?}"),
        AnyValue::Float64(number) => format!("{number:?}"),
        AnyValue::Decimal(unscaled, _, scale) => format!("{unscaled}e-{scale}"),
        AnyValue::Binary(bytes) => format!("{bytes:?}"),
        AnyValue::Date(days) => format!("{days}d"),
        AnyValue::Time(nanoseconds) => format!("{nanoseconds}ns"),
        AnyValue::Datetime(ticks, unit, _) | AnyValue::Duration(ticks, unit) => format!("{ticks}{}", unit.to_ascii()),
        other => other.get_str().map_or_else(|| other.to_string(), |text| format!("{text:?}")),
    }
}
