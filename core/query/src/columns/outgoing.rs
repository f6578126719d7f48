//! Series as what BokehJS holds.

use std::sync::Arc;

use polars::prelude::{
    BinaryChunked, BooleanChunked, CategoricalMapping, ChunkedArray, DataType, InitHashMaps, PlHashMap,
    PolarsNumericType, Series, StringChunked,
};
use tropism_core::{Element, Value};

use super::elements::Elements;
use super::{ConversionError, decimal, hex, instant};

/// The values of a series; `column` is the column that it is part of.
#[expect(clippy::cast_precision_loss, reason = "a browser has no other numbers: it would lose the same digits")]
pub(super) fn elements(series: &Series, column: &str) -> Result<Elements, ConversionError> {
    let series = &series.rechunk();
    Ok(match series.dtype() {
        DataType::Boolean => truths(series.bool()?),
        DataType::Int8 => integers(series.i8()?),
        DataType::Int16 => integers(series.i16()?),
        DataType::Int32 => integers(series.i32()?),
        DataType::UInt8 => integers(series.u8()?),
        DataType::UInt16 => integers(series.u16()?),
        DataType::UInt32 => integers(series.u32()?),
        DataType::Int64 => doubles(series.i64()?, |number| number as f64),
        DataType::UInt64 => doubles(series.u64()?, |number| number as f64),
        DataType::Int128 => doubles(series.i128()?, |number| number as f64),
        DataType::UInt128 => doubles(series.u128()?, |number| number as f64),
        DataType::Float16 => Elements::numbers(floats(series.f16()?, |number| number.0.to_f32(), f32::NAN)),
        DataType::Float32 => {
            let numbers = series.f32()?;
            Elements::share(numbers).unwrap_or_else(|| Elements::numbers(floats(numbers, |number| number, f32::NAN)))
        }
        DataType::Float64 => {
            let numbers = series.f64()?;
            Elements::share(numbers).unwrap_or_else(|| doubles(numbers, |number| number))
        }
        DataType::Decimal(_, scale) => doubles(series.decimal()?.physical(), |number| decimal::to_f64(number, *scale)),
        DataType::Date => doubles(series.date()?.physical(), |days| f64::from(days) * f64::from(instant::DAY)),
        DataType::Datetime(unit, _) => {
            doubles(series.datetime()?.physical(), |ticks| instant::to_milliseconds(ticks, *unit))
        }
        DataType::Duration(unit) => {
            doubles(series.duration()?.physical(), |ticks| instant::to_milliseconds(ticks, *unit))
        }
        DataType::Time => doubles(series.time()?.physical(), |ticks| instant::to_milliseconds(ticks, instant::TIME)),
        DataType::String => texts(series.str()?),
        DataType::Categorical(_, mapping) | DataType::Enum(_, mapping) => categories(series, mapping)?,
        DataType::Binary => binaries(series.binary()?),
        DataType::Null => Elements::List(vec![Value::Null; series.len()]),
        DataType::List(_) => nested(series, column, lists)?,
        DataType::Array(..) => nested(series, column, arrays)?,
        DataType::Struct(_) => nested(series, column, objects)?,
        other => return Err(ConversionError::Unsupported { column: column.into(), dtype: other.clone() }),
    })
}

fn truths(truths: &BooleanChunked) -> Elements {
    if truths.null_count() == 0
        && let Some(bools) = Elements::bools(truths.iter().map(Option::unwrap_or_default))
    {
        return bools;
    }
    Elements::List(truths.iter().map(|truth| truth.map_or(Value::Null, Value::Bool)).collect())
}

/// Integers that BokehJS has arrays of; with nulls they become floats.
fn integers<T>(numbers: &ChunkedArray<T>) -> Elements
where
    T: PolarsNumericType,
    T::Native: Element,
{
    Elements::share(numbers).unwrap_or_else(|| doubles(numbers, Element::to_f64))
}

fn doubles<T: PolarsNumericType>(numbers: &ChunkedArray<T>, convert: impl Fn(T::Native) -> f64) -> Elements {
    Elements::numbers(floats(numbers, convert, f64::NAN))
}

fn floats<T: PolarsNumericType, F: Copy>(
    numbers: &ChunkedArray<T>,
    convert: impl Fn(T::Native) -> F,
    nan: F,
) -> impl Iterator<Item = F> {
    numbers.iter().map(move |number| number.map_or(nan, &convert))
}

/// Texts; a text that equals the one before shares its memory.
fn texts(texts: &StringChunked) -> Elements {
    let mut last: Arc<str> = Arc::default();
    let mut share = |text: &str| {
        if *last != *text {
            last = text.into();
        }
        Value::Text(last.clone())
    };
    Elements::List(texts.iter().map(|text| text.map_or(Value::Null, &mut share)).collect())
}

/// Texts; all rows of a category share one.
fn categories(series: &Series, mapping: &CategoricalMapping) -> Result<Elements, ConversionError> {
    let numbers = series.to_physical_repr().cast(&DataType::UInt32)?;
    let mut texts = PlHashMap::new();
    let mut text = |category: u32| {
        let text = || mapping.cat_to_str(category).map_or(Value::Null, Value::from);
        texts.entry(category).or_insert_with(text).clone()
    };
    let numbers = numbers.u32()?.iter();
    Ok(Elements::List(numbers.map(|category| category.map_or(Value::Null, &mut text)).collect()))
}

fn binaries(binaries: &BinaryChunked) -> Elements {
    let text = |bytes| Value::from(hex::encode(bytes));
    Elements::List(binaries.iter().map(|bytes| bytes.map_or(Value::Null, text)).collect())
}

/// Rows that hold values of other dtypes. What stands behind a null is not looked at: it may be anything.
fn nested(
    series: &Series,
    column: &str,
    rows: impl FnOnce(&Series, &str) -> Result<Elements, ConversionError>,
) -> Result<Elements, ConversionError> {
    if series.null_count() == 0 {
        return rows(series, column);
    }
    let mut present = rows(&series.drop_nulls().rechunk(), column)?.into_values().into_iter();
    let is_present = series.is_not_null();
    let row = |is_present: Option<bool>| is_present.and_then(|is| is.then(|| present.next())?).unwrap_or(Value::Null);
    Ok(Elements::List(is_present.iter().map(row).collect()))
}

fn lists(series: &Series, column: &str) -> Result<Elements, ConversionError> {
    let lists = series.list()?;
    let Some(offsets) = lists.downcast_iter().next().map(|chunk| chunk.offsets().clone()) else {
        return Ok(Elements::List(Vec::new()));
    };
    let inner = lists.get_inner().slice(*offsets.first(), offsets.lengths().sum());
    let inner = elements(&inner, column)?;
    let mut start = 0;
    let rows = offsets.lengths().map(|length| {
        let range = start..start + length;
        start = range.end;
        inner.range(range)
    });
    Ok(Elements::List(rows.collect()))
}

fn arrays(series: &Series, column: &str) -> Result<Elements, ConversionError> {
    let arrays = series.array()?;
    let (rows, width) = (arrays.len(), arrays.width());
    let inner = elements(&arrays.get_inner(), column)?;
    let rows = match inner.reshape(rows, width) {
        Ok(array) => array,
        Err(inner) => Elements::List((0..rows).map(|row| inner.range(row * width..(row + 1) * width)).collect()),
    };
    Ok(rows)
}

fn objects(series: &Series, column: &str) -> Result<Elements, ConversionError> {
    let objects = series.struct_()?;
    let fields: Result<Vec<_>, ConversionError> = objects
        .fields_as_series()
        .iter()
        .map(|field| Ok((Value::from(field.name().as_str()), elements(field, column)?.into_values().into_iter())))
        .collect();
    let mut fields = fields?;
    let object = || {
        let entries = fields.iter_mut().map(|(name, values)| (name.clone(), values.next().unwrap_or(Value::Null)));
        Value::Map(entries.collect())
    };
    Ok(Elements::List(std::iter::repeat_with(object).take(series.len()).collect()))
}
