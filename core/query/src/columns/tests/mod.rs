//! The table of dtypes, row by row.

mod incoming;
mod outgoing;
mod round_trip;

use polars::prelude::{
    Categories, DataFrame, DataType, FrozenCategories, IntoColumn, IntoSeries, NamedFrom, PlSmallStr, Schema, Series,
    StructChunked, TimeUnit,
};
use tropism_core::{Column, ColumnData};

use super::{ConversionError, to_columns, to_frame};

fn series<T>(values: impl IntoIterator<Item = T>) -> Series
where
    Series: NamedFrom<Vec<T>, [T]>,
{
    Series::new(PlSmallStr::EMPTY, values.into_iter().collect::<Vec<T>>())
}

/// Numbers of another dtype.
fn cast<T>(values: impl IntoIterator<Item = T>, dtype: &DataType) -> Series
where
    Series: NamedFrom<Vec<T>, [T]>,
{
    series(values).strict_cast(dtype).expect("values of this dtype")
}

fn time<const N: usize>(nanoseconds: [Option<i64>; N]) -> Series {
    series(nanoseconds).into_time()
}

fn datetime<const N: usize>(unit: TimeUnit, ticks: [Option<i64>; N]) -> Series {
    series(ticks).into_datetime(unit, None)
}

fn duration<const N: usize>(unit: TimeUnit, ticks: [Option<i64>; N]) -> Series {
    series(ticks).into_duration(unit)
}

fn date<const N: usize>(days: [Option<i32>; N]) -> Series {
    series(days).into_date()
}

fn categorical() -> DataType {
    DataType::from_categories(Categories::global())
}

fn weekdays() -> DataType {
    DataType::from_frozen_categories(FrozenCategories::new(["mon", "tue", "wed"]).expect("three names"))
}

fn list(rows: impl Into<Vec<Option<Series>>>) -> Series {
    Series::new(PlSmallStr::EMPTY, rows.into())
}

fn width(inner: DataType, width: usize) -> DataType {
    DataType::Array(Box::new(inner), width)
}

fn objects<const N: usize>(fields: [(&'static str, Series); N]) -> Series {
    let fields = fields.map(|(name, field)| field.with_name(PlSmallStr::from_static(name)));
    let rows = fields.first().map_or(0, |field| field.len());
    StructChunked::from_series(PlSmallStr::EMPTY, rows, fields.iter()).expect("fields of equal length").into_series()
}

fn frame(series: Series) -> DataFrame {
    let name = PlSmallStr::from_static("x");
    DataFrame::new(series.len(), vec![series.with_name(name).into_column()]).expect("one column")
}

fn try_column(series: Series) -> Result<Column, ConversionError> {
    Ok(to_columns(&frame(series))?.get("x").expect("the column").clone())
}

fn column(series: Series) -> Column {
    try_column(series).expect("a dtype of the table")
}

/// The column as a series of that dtype.
fn try_back(column: impl Into<Column>, dtype: &DataType) -> Result<Series, ConversionError> {
    let columns = ColumnData::new([("x", column.into())]).expect("one column");
    let frame = to_frame(&columns, &Schema::from_iter([(PlSmallStr::from_static("x"), dtype.clone())]))?;
    Ok(frame.column("x").expect("the column").as_materialized_series().clone())
}

fn back(column: impl Into<Column>, dtype: &DataType) -> Series {
    try_back(column, dtype).expect("values of this dtype")
}

/// Of one dtype, with the same values, NaN and nulls in the same places, and zeros of one sign.
#[track_caller]
fn assert_same(found: &Series, expected: &Series) {
    assert_eq!(found.dtype(), expected.dtype());
    assert!(found.equals_missing(expected), "found {found:?}, expected {expected:?}");
    assert_eq!(column(found.clone()), column(expected.clone()));
}
