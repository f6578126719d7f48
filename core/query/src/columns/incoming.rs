//! What BokehJS holds as series.

use polars::chunked_array::builder::get_list_builder;
use polars::prelude::{
    BinaryChunked, BooleanChunked, ChunkedArray, DataType, Field, Float32Chunked, Float64Chunked, Int8Type, Int16Type,
    Int32Chunked, Int32Type, Int64Chunked, Int64Type, Int128Chunked, Int128Type, IntoSeries, ListBuilderTrait,
    PlSmallStr, PolarsNumericType, Series, StringChunked, StructChunked, TimeUnit, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type, UInt128Type,
};
use tropism_core::{Column, Value};

use super::whole::Whole;
use super::{ConversionError, decimal, hex, instant};

/// Where values stand.
#[derive(Clone, Copy)]
struct Place<'a> {
    column: &'a str,
    /// The row that they are nested in.
    row: Option<usize>,
}

impl Place<'_> {
    /// The place of what is nested in a row.
    fn within(self, row: usize) -> Self {
        Self { row: self.row.or(Some(row)), ..self }
    }

    fn refuse(self, row: usize, expected: String, found: &Value) -> ConversionError {
        let row = self.row.unwrap_or(row);
        ConversionError::Cell { column: self.column.into(), row, expected, found: found.describe() }
    }
}

/// The rows of a column as a series of that dtype.
pub(super) fn series(column: &Column, name: &str, dtype: &DataType) -> Result<Series, ConversionError> {
    let series = read(&column.to_values(), dtype, Place { column: name, row: None })?;
    Ok(series.with_name(name.into()))
}

fn read(values: &[Value], dtype: &DataType, place: Place) -> Result<Series, ConversionError> {
    Ok(match dtype {
        DataType::Boolean => cells::<_, BooleanChunked>(values, place, || "true or false".into(), truth)?.into_series(),
        DataType::Int8 => integers::<Int8Type>(values, place)?,
        DataType::Int16 => integers::<Int16Type>(values, place)?,
        DataType::Int32 => integers::<Int32Type>(values, place)?,
        DataType::Int64 => integers::<Int64Type>(values, place)?,
        DataType::Int128 => integers::<Int128Type>(values, place)?,
        DataType::UInt8 => integers::<UInt8Type>(values, place)?,
        DataType::UInt16 => integers::<UInt16Type>(values, place)?,
        DataType::UInt32 => integers::<UInt32Type>(values, place)?,
        DataType::UInt64 => integers::<UInt64Type>(values, place)?,
        DataType::UInt128 => integers::<UInt128Type>(values, place)?,
        DataType::Float16 => singles(values, place, 65_520.0, "65504")?.cast(dtype)?,
        DataType::Float32 => singles(values, place, f32::INFINITY, "3.4028235e38")?,
        DataType::Float64 => cells::<_, Float64Chunked>(values, place, || "a number".into(), number)?.into_series(),
        DataType::Decimal(precision, scale) => {
            let expected = || format!("a number of {precision} digits, {scale} of them behind the point");
            let read = |value: &Value| match value {
                Value::Int(number) => decimal::parse(&number.to_string(), *precision, *scale),
                Value::Float(number) => decimal::from_f64(*number, *precision, *scale),
                Value::Text(text) => decimal::parse(text.trim(), *precision, *scale),
                _ => None,
            };
            cells::<_, Int128Chunked>(values, place, expected, read)?.into_decimal(*precision, *scale)?.into_series()
        }
        DataType::String => texts(values, place)?.into_series(),
        DataType::Categorical(..) => texts(values, place)?.into_series().strict_cast(dtype)?,
        DataType::Enum(_, mapping) => {
            let expected = || "one of the categories".into();
            let is_known = |text: &&str| mapping.get_cat(text).is_some();
            let texts: StringChunked = cells(values, place, expected, |value| text(value).filter(is_known))?;
            texts.into_series().strict_cast(dtype)?
        }
        DataType::Binary => {
            let expected = || "bytes, as hexadecimal digits".into();
            cells::<_, BinaryChunked>(values, place, expected, bytes)?.into_series()
        }
        DataType::Date => {
            let expected = || "a day, in milliseconds since 1970".into();
            cells::<_, Int32Chunked>(values, place, expected, day)?.into_date().into_series()
        }
        DataType::Datetime(unit, zone) => {
            let expected = || "a moment, in milliseconds since 1970".into();
            let moments: Int64Chunked = cells(values, place, expected, |value| moment(value, *unit))?;
            moments.into_datetime(*unit, zone.clone()).into_series()
        }
        DataType::Time => {
            let expected = || "a time of day, in milliseconds since midnight".into();
            cells::<_, Int64Chunked>(values, place, expected, time)?.into_time().into_series()
        }
        DataType::Duration(unit) => {
            let expected = || "a duration in milliseconds".into();
            let read = |value: &Value| instant::from_milliseconds(number(value)?, *unit);
            cells::<_, Int64Chunked>(values, place, expected, read)?.into_duration(*unit).into_series()
        }
        DataType::Null => {
            let nothing: Vec<Option<()>> = cells(values, place, || "null".into(), |_| None)?;
            Series::new_null(PlSmallStr::EMPTY, nothing.len())
        }
        DataType::List(inner) => lists(values, inner, None, place)?,
        DataType::Array(inner, width) => lists(values, inner, Some(*width), place)?.strict_cast(dtype)?,
        DataType::Struct(fields) => objects(values, fields, place)?,
        other => return Err(ConversionError::Unsupported { column: place.column.into(), dtype: other.clone() }),
    })
}

/// The values one by one. Null stays null, and so does NaN where there is no such number: it is what BokehJS has for
/// an absent one.
fn cells<'v, T, C: FromIterator<Option<T>>>(
    values: &'v [Value],
    place: Place,
    expected: impl Fn() -> String,
    read: impl Fn(&'v Value) -> Option<T>,
) -> Result<C, ConversionError> {
    let cell = |(row, value)| match (value, read(value)) {
        (_, Some(cell)) => Ok(Some(cell)),
        (Value::Null, None) => Ok(None),
        (Value::Float(number), None) if number.is_nan() => Ok(None),
        (other, None) => Err(place.refuse(row, expected(), other)),
    };
    values.iter().enumerate().map(cell).collect()
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        // A page that has copied an array of them has numbers.
        Value::Int(_) | Value::Float(_) => match u8::from_value(value)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
        _ => None,
    }
}

fn integers<T>(values: &[Value], place: Place) -> Result<Series, ConversionError>
where
    T: PolarsNumericType,
    T::Native: Whole,
    ChunkedArray<T>: IntoSeries,
{
    Ok(cells::<_, ChunkedArray<T>>(values, place, T::Native::expected, T::Native::from_value)?.into_series())
}

#[expect(clippy::cast_precision_loss, reason = "a client has no other numbers")]
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Numbers of single precision. From `infinite` on they would be rounded to infinity, which only infinity becomes.
#[expect(clippy::cast_possible_truncation, reason = "rounded")]
fn singles(values: &[Value], place: Place, infinite: f32, most: &str) -> Result<Series, ConversionError> {
    let expected = || format!("a number from -{most} to {most}");
    let single = |value: &Value| {
        let number = number(value)?;
        let single = number as f32;
        (!number.is_finite() || single.abs() < infinite).then_some(single)
    };
    Ok(cells::<_, Float32Chunked>(values, place, expected, single)?.into_series())
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn texts(values: &[Value], place: Place) -> Result<StringChunked, ConversionError> {
    cells(values, place, || "a text".into(), text)
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::Text(text) => hex::decode(text),
        Value::Bytes(bytes) => Some(bytes.to_vec()),
        _ => None,
    }
}

fn moment(value: &Value, unit: TimeUnit) -> Option<i64> {
    match value {
        Value::Text(iso) | Value::Date(iso) => instant::moment_of_text(iso, unit),
        other => instant::moment(number(other)?, unit),
    }
}

fn day(value: &Value) -> Option<i32> {
    let milliseconds = moment(value, TimeUnit::Milliseconds)?;
    let day = i64::from(instant::DAY);
    (milliseconds % day == 0).then(|| i32::try_from(milliseconds / day).ok())?
}

fn time(value: &Value) -> Option<i64> {
    let nanoseconds = instant::from_milliseconds(number(value)?, instant::TIME)?;
    (0..i64::from(instant::DAY) * 1_000_000).contains(&nanoseconds).then_some(nanoseconds)
}

/// The values that a value is made of.
fn items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(items) => Some(items.to_vec()),
        Value::Array(array) | Value::TypedArray(array) if !array.shape().is_empty() => {
            Some(Column::from((**array).clone()).to_values())
        }
        _ => None,
    }
}

fn lists(values: &[Value], inner: &DataType, width: Option<usize>, place: Place) -> Result<Series, ConversionError> {
    let expected = || width.map_or("a list".into(), |width| format!("a list of {width} items"));
    let items_of = |value: &Value| items(value).filter(|items| width.is_none_or(|width| items.len() == width));
    let rows: Vec<Option<Vec<Value>>> = cells(values, place, expected, items_of)?;
    let mut builder = get_list_builder(inner, 0, rows.len(), PlSmallStr::EMPTY);
    for (row, items) in rows.iter().enumerate() {
        let items = items.as_ref().map(|items| read(items, inner, place.within(row))).transpose()?;
        builder.append_opt_series(items.as_ref())?;
    }
    Ok(builder.finish().into_series())
}

fn objects(values: &[Value], fields: &[Field], place: Place) -> Result<Series, ConversionError> {
    let expected =
        || format!("an object with {:?}", fields.iter().map(|field| field.name().as_str()).collect::<Vec<_>>());
    let entries_of = |value: &Value| match value {
        Value::Map(entries) => fields.iter().map(|field| entry(entries, field.name())).collect(),
        _ => None,
    };
    let rows: Vec<Option<Vec<Value>>> = cells(values, place, expected, entries_of)?;
    let mut columns = Vec::with_capacity(fields.len());
    for (index, field) in fields.iter().enumerate() {
        let values: Vec<Value> =
            rows.iter().map(|row| row.as_ref().map_or(Value::Null, |row| row[index].clone())).collect();
        columns.push(read(&values, field.dtype(), place)?.with_name(field.name().clone()));
    }
    let objects = StructChunked::from_series(PlSmallStr::EMPTY, rows.len(), columns.iter())?;
    let is_present: BooleanChunked = rows.iter().map(Option::is_some).collect();
    let validity = is_present.downcast_iter().next().map(|chunk| chunk.values().clone());
    Ok(objects.with_outer_validity(validity).into_series())
}

fn entry(entries: &[(Value, Value)], name: &str) -> Option<Value> {
    entries.iter().find(|(key, _)| text(key) == Some(name)).map(|(_, value)| value.clone())
}
