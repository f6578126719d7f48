//! Columns of every kind that a client takes.

use std::sync::Arc;

use tropism_core::{Array, Column, ColumnData, DType, Value};

use crate::schedule::{Kind, Table};

pub(crate) const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// The cells of a column run through a few values, so that rows that come and go look alike.
fn running(first: i64, row: usize) -> i64 {
    (first + 3 + i64::try_from(row).expect("few")).rem_euclid(5)
}

#[expect(clippy::cast_precision_loss, reason = "small")]
fn float(number: i64) -> f64 {
    if number == 4 { f64::NAN } else { number as f64 / 2.0 }
}

fn array(dtype: DType, shape: &[usize], bytes: Vec<u8>) -> Array {
    Array::from_bytes(dtype, shape, bytes.into()).expect("the shape fits")
}

/// A column of these numbers.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
pub(crate) fn column(kind: Kind, numbers: &[i64]) -> Column {
    let list = |cell: fn(i64) -> Value| numbers.iter().map(|&number| cell(number)).collect::<Vec<Value>>().into();
    match kind {
        Kind::Int8 => numbers.iter().map(|&number| number as i8).collect::<Vec<i8>>().into(),
        Kind::UInt8 => numbers.iter().map(|&number| number as u8).collect::<Vec<u8>>().into(),
        Kind::Int32 => numbers.iter().map(|&number| number as i32).collect::<Vec<i32>>().into(),
        Kind::Float32 => numbers.iter().map(|&number| float(number) as f32).collect::<Vec<f32>>().into(),
        Kind::Float64 => numbers.iter().map(|&number| float(number)).collect::<Vec<f64>>().into(),
        Kind::Bool => numbers.iter().map(|number| number % 2 == 0).collect::<Vec<bool>>().into(),
        Kind::Texts => list(|number| format!("text {number}").into()),
        Kind::Mixed => list(|number| match number {
            0 => Value::Null,
            1 => "one".into(),
            number => Value::Float(float(number)),
        }),
        Kind::Dates => list(|number| Value::Date(format!("2024-01-0{}T00:00:00Z", number.rem_euclid(9) + 1).into())),
        Kind::Ragged => list(|number| (0..number.rem_euclid(4)).map(Value::Int).collect()),
        Kind::Images => list(|number| Value::Array(Arc::new(array(DType::UInt8, &[2, 2], vec![number as u8; 4])))),
        Kind::Pairs => {
            let bytes = numbers.iter().flat_map(|&number| [float(number), 1.0]).flat_map(f64::to_le_bytes).collect();
            array(DType::Float64, &[numbers.len(), 2], bytes).into()
        }
    }
}

/// The columns of a table; `scale` times as many rows.
pub(crate) fn columns(table: &Table, scale: usize) -> ColumnData {
    let column = |(name, (kind, first)): (&str, &(Kind, i64))| {
        let numbers: Vec<i64> = (0..table.rows * scale).map(|row| running(*first, row)).collect();
        (name.to_owned(), column(*kind, &numbers))
    };
    ColumnData::new(NAMES.into_iter().zip(&table.columns).map(column)).expect("of equal length")
}

/// A cell that a column with that row may have as well, most of the time.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
pub(crate) fn cell_like(sample: Option<&Value>, number: i64) -> Value {
    let number = number.rem_euclid(5);
    match sample {
        Some(Value::Int(_)) => Value::Int(number),
        Some(Value::Bool(_)) => Value::Bool(number % 2 == 0),
        Some(Value::Text(_)) => format!("text {number}").into(),
        Some(Value::Date(_)) => Value::Date(format!("2024-01-0{}T00:00:00Z", number + 1).into()),
        Some(Value::List(_)) => (0..number).map(Value::Int).collect(),
        Some(Value::Array(row)) if row.dtype() == DType::Float64 => {
            let bytes = [float(number), 2.0].into_iter().flat_map(f64::to_le_bytes).collect();
            Value::Array(Arc::new(array(DType::Float64, &[2], bytes)))
        }
        Some(Value::Array(_)) => Value::Array(Arc::new(array(DType::UInt8, &[2, 2], vec![number as u8; 4]))),
        Some(Value::Float(_)) => Value::Float(float(number)),
        _ => Value::Null,
    }
}

/// Rows that could stand behind others.
pub(crate) fn rows_like(data: &ColumnData, count: usize, first: i64) -> ColumnData {
    let column = |(name, column): (&Arc<str>, &Column)| {
        let sample = column.row(0);
        let cells = (0..count).map(|row| cell_like(sample.as_ref(), running(first, row)));
        (name.clone(), Column::from(cells.collect::<Vec<Value>>()))
    };
    ColumnData::new(data.iter().map(column)).expect("of equal length")
}
