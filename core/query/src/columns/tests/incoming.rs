//! From columns to frames.

use polars::prelude::{DataType, Field, PlSmallStr, Schema, Series, TimeUnit, TimeZone};
use tropism_core::{Array, Column, Value, columns};

use super::{
    assert_same, back, cast, categorical, date, datetime, duration, list, objects, series, time, try_back, weekdays,
    width,
};
use crate::columns::{ConversionError, to_frame};

const NAN: f64 = f64::NAN;

fn values(values: impl Into<Vec<Value>>) -> Column {
    values.into().into()
}

fn text(text: &str) -> Value {
    text.into()
}

/// Row 1 of the values is no value of the dtype; row 0 is.
#[track_caller]
fn refused(dtype: &DataType, good: impl Into<Value>, bad: impl Into<Value>, message: &str) {
    let error = try_back(values([good.into(), bad.into()]), dtype).expect_err("no value of this dtype");
    assert!(matches!(&error, ConversionError::Cell { column, row: 1, .. } if column == "x"), "{error:?}");
    assert_eq!(error.to_string(), format!("column \"x\", row 1: {message}"));
}

#[test]
fn booleans() {
    let expected = series([Some(true), None, Some(false), None]);
    assert_same(&back(values([true.into(), Value::Null, false.into(), NAN.into()]), &DataType::Boolean), &expected);
    assert_same(&back(vec![true, false], &DataType::Boolean), &series([true, false]));
    assert_same(&back([1_u8, 0], &DataType::Boolean), &series([true, false]));
    assert_same(&back([1.0, NAN], &DataType::Boolean), &series([Some(true), None]));
    refused(&DataType::Boolean, true, 2, "2 is no value of its dtype; expected true or false");
    refused(&DataType::Boolean, true, "true", "\"true\" is no value of its dtype; expected true or false");
}

#[test]
fn integers() {
    let expected = cast([Some(-128), Some(127), None, None, Some(5)], &DataType::Int8);
    let from_list = values([(-128).into(), 127.0.into(), Value::Null, NAN.into(), text(" 5 ")]);
    assert_same(&back(from_list, &DataType::Int8), &expected);
    assert_same(&back([-128.0, 127.0, NAN, NAN, 5.0], &DataType::Int8), &expected);
    assert_same(&back([1_u32, u32::MAX], &DataType::Int64), &series([1_i64, i64::from(u32::MAX)]));
    let expected = "expected a whole number from -128 to 127";
    refused(&DataType::Int8, 1, 128, &format!("128 is no value of its dtype; {expected}"));
    refused(&DataType::Int8, 1, 1.5, &format!("1.5 is no value of its dtype; {expected}"));
    refused(&DataType::Int8, 1, f64::INFINITY, &format!("inf is no value of its dtype; {expected}"));
    refused(&DataType::Int8, 1, "1e2", &format!("\"1e2\" is no value of its dtype; {expected}"));
    refused(&DataType::Int8, 1, true, &format!("true is no value of its dtype; {expected}"));
    refused(
        &DataType::UInt64,
        1,
        -1,
        "-1 is no value of its dtype; expected a whole number from 0 to 18446744073709551615",
    );
}

#[test]
fn the_ends_of_all_integers() {
    fn ends<T>(dtype: &DataType, (least, most): (T, T))
    where
        T: std::fmt::Display + Copy,
        Series: polars::prelude::NamedFrom<Vec<T>, [T]>,
    {
        let texts = [least.to_string(), most.to_string()];
        assert_same(&back(texts.to_vec(), dtype), &series([least, most]));
        let floats = texts.map(|text| text.parse::<f64>().expect("digits"));
        assert_same(&back(floats, dtype), &series([least, most]));
        let beyond = floats.map(|end| if end == 0.0 { -1.0 } else { end * 1.01 });
        for value in beyond {
            assert!(try_back([value.round()], dtype).is_err(), "{value} is beyond {dtype}");
        }
    }
    ends(&DataType::Int8, (i8::MIN, i8::MAX));
    ends(&DataType::Int16, (i16::MIN, i16::MAX));
    ends(&DataType::Int32, (i32::MIN, i32::MAX));
    ends(&DataType::Int64, (i64::MIN, i64::MAX));
    ends(&DataType::Int128, (i128::MIN, i128::MAX));
    ends(&DataType::UInt8, (u8::MIN, u8::MAX));
    ends(&DataType::UInt16, (u16::MIN, u16::MAX));
    ends(&DataType::UInt32, (u32::MIN, u32::MAX));
    ends(&DataType::UInt64, (u64::MIN, u64::MAX));
    ends(&DataType::UInt128, (u128::MIN, u128::MAX));
}

#[test]
fn integers_beyond_the_digits_of_floats() {
    const ODD: i64 = (1 << 53) + 1;
    // A client's numbers have lost the last digit, texts have not.
    assert_same(&back([9_007_199_254_740_993.0], &DataType::Int64), &series([ODD - 1]));
    assert_same(&back(values([ODD.into(), text("9007199254740993")]), &DataType::Int64), &series([ODD, ODD]));
}

#[test]
fn floats() {
    let expected = series([Some(1.5), Some(-0.0), Some(f64::INFINITY), Some(NAN), None, Some(7.0), Some(0.25)]);
    let from_list = [1.5.into(), (-0.0).into(), f64::INFINITY.into(), NAN.into(), Value::Null, 7.into(), text("0.25")];
    assert_same(&back(values(from_list), &DataType::Float64), &expected);
    assert_same(&back([1.5, -0.0, NAN], &DataType::Float64), &series([1.5, -0.0, NAN]));
    assert_same(&back([1_u8, 2], &DataType::Float64), &series([1.0, 2.0]));
    refused(&DataType::Float64, 1, "one", "\"one\" is no value of its dtype; expected a number");
    refused(&DataType::Float64, 1, true, "true is no value of its dtype; expected a number");

    let expected = series([0.1_f32, -0.0, f32::NEG_INFINITY, f32::NAN, f32::MAX]);
    assert_same(&back([0.1, -0.0, f64::NEG_INFINITY, NAN, f32::MAX.into()], &DataType::Float32), &expected);
    let message = "1e39 is no value of its dtype; expected a number from -3.4028235e38 to 3.4028235e38";
    refused(&DataType::Float32, 1, 1e39, &message.replace("1e39", &1e39.to_string()));

    let halves = cast([0.1_f32, -0.0, f32::INFINITY, f32::NAN, 65_504.0], &DataType::Float16);
    assert_same(&back([0.1, -0.0, f64::INFINITY, NAN, 65_504.0], &DataType::Float16), &halves);
    assert_same(&back([65_519.99], &DataType::Float16), &cast([65_504_f32], &DataType::Float16));
    let expected = "is no value of its dtype; expected a number from -65504 to 65504";
    refused(&DataType::Float16, 1, -65_520, &format!("-65520 {expected}"));
    refused(&DataType::Float16, 1, 65_519.999_99, &format!("65519.99999 {expected}"));
}

fn decimal<const N: usize>(unscaled: [Option<i128>; N], precision: usize, scale: usize) -> Series {
    series(unscaled).into_decimal(precision, scale).expect("as many digits")
}

#[test]
fn decimals() {
    let dtype = DataType::Decimal(6, 2);
    let expected = decimal([Some(125), Some(-1), Some(700), None, None, Some(999_999)], 6, 2);
    let from_list = [1.25.into(), (-0.01).into(), 7.into(), Value::Null, NAN.into(), text(" 9999.990 ")];
    assert_same(&back(values(from_list), &dtype), &expected);
    assert_same(&back([0.1 + 0.2, -0.004, 1e-9], &dtype), &decimal([Some(30), Some(0), Some(0)], 6, 2));
    let expected = "expected a number of 6 digits, 2 of them behind the point";
    for bad in ["0.001", "10000", "1e2", "", "-", ".5", "1.-5", "+1", "1.2.3", "é"] {
        refused(&dtype, 1, bad, &format!("{bad:?} is no value of its dtype; {expected}"));
    }
    refused(&dtype, 1, 9_999.995, &format!("9999.995 is no value of its dtype; {expected}"));
    refused(&dtype, 1, f64::INFINITY, &format!("inf is no value of its dtype; {expected}"));

    // Digits that floats do not have are not made up.
    let tenth = 10_i128.pow(37);
    assert_same(&back([0.1], &DataType::Decimal(38, 38)), &decimal([Some(tenth)], 38, 38));
    let most = 10_i128.pow(38) - 1;
    assert_same(&back(vec![most.to_string()], &DataType::Decimal(38, 0)), &decimal([Some(most)], 38, 0));
    assert!(try_back([1.01e38], &DataType::Decimal(38, 0)).is_err(), "39 digits");
}

#[test]
fn texts() {
    let expected = series([Some("é"), None, Some("")]);
    assert_same(&back(values([text("é"), Value::Null, text("")]), &DataType::String), &expected);
    refused(&DataType::String, "a", 1, "1 is no value of its dtype; expected a text");
    assert!(try_back([1.0], &DataType::String).is_err());
}

#[test]
fn categories() {
    let expected = cast([Some("b"), None, Some("new")], &categorical());
    assert_same(&back(values([text("b"), Value::Null, text("new")]), &categorical()), &expected);
    refused(&categorical(), "a", 1, "1 is no value of its dtype; expected a text");
    let weekdays = weekdays();
    let expected = cast([Some("wed"), None, Some("mon")], &weekdays);
    assert_same(&back(values([text("wed"), Value::Null, text("mon")]), &weekdays), &expected);
    refused(&weekdays, "mon", "sun", "\"sun\" is no value of its dtype; expected one of the categories");
}

#[test]
fn bytes() {
    let expected = series([Some(&b"\x00\xffa"[..]), None, Some(b""), Some(b"b")]);
    let raw = Value::Bytes(bytes::Bytes::from_static(b"b").into());
    assert_same(&back(values([text("00fF61"), Value::Null, text(""), raw]), &DataType::Binary), &expected);
    for bad in ["0", "0g", "0x00", "é", "+1"] {
        let expected = "expected bytes, as hexadecimal digits";
        refused(&DataType::Binary, "00", bad, &format!("{bad:?} is no value of its dtype; {expected}"));
    }
}

#[test]
fn dates() {
    let expected = date([Some(1), Some(-1), None, None, Some(18_263), Some(18_263)]);
    let iso = Value::Date("2020-01-02T00:00:00.000Z".into());
    let from_list = [86_400_000.into(), (-86_400_000.0).into(), NAN.into(), Value::Null, text("2020-01-02"), iso];
    assert_same(&back(values(from_list), &DataType::Date), &expected);
    assert_same(&back([86_400_000.0, NAN], &DataType::Date), &date([Some(1), None]));
    let expected = "is no value of its dtype; expected a day, in milliseconds since 1970";
    refused(&DataType::Date, 0, 1, &format!("1 {expected}"));
    refused(&DataType::Date, 0, "2020-01-02T01:00:00", &format!("\"2020-01-02T01:00:00\" {expected}"));
    refused(&DataType::Date, 0, "2020-02-30", &format!("\"2020-02-30\" {expected}"));
    refused(&DataType::Date, 0, 8_640_000_000_000_000_i64, &format!("8640000000000000 {expected}"));
}

#[test]
fn moments() {
    let unit = TimeUnit::Milliseconds;
    let expected =
        datetime(unit, [Some(1_577_934_245_678), None, None, Some(1_577_934_245_678), Some(1_577_934_245_678)]);
    let iso = Value::Date("2020-01-02T03:04:05.678Z".into());
    let from_list = [1_577_934_245_678_i64.into(), NAN.into(), Value::Null, iso, text("2020-01-02T03:04:05.678")];
    assert_same(&back(values(from_list), &DataType::Datetime(unit, None)), &expected);
    // The nearest of its unit.
    assert_same(
        &back([0.4, 0.6, -0.6], &DataType::Datetime(unit, None)),
        &datetime(unit, [Some(0), Some(1), Some(-1)]),
    );
    let unit = TimeUnit::Microseconds;
    let expected = datetime(unit, [Some(1_577_934_245_678_901), Some(-1)]);
    assert_same(&back([1_577_934_245_678.901, -0.001], &DataType::Datetime(unit, None)), &expected);
    let unit = TimeUnit::Nanoseconds;
    // A client's numbers have no more digits; texts do.
    let expected = datetime(unit, [Some(1_577_934_245_678_901_123), Some(1_577_934_245_678_901_234)]);
    let from_list = [1_577_934_245_678.901_2.into(), text("2020-01-02T03:04:05.678901234Z")];
    assert_same(&back(values(from_list), &DataType::Datetime(unit, None)), &expected);
}

#[test]
fn moments_with_a_zone() {
    let zone = TimeZone::opt_try_new(Some("Asia/Kathmandu")).expect("a zone");
    let dtype = DataType::Datetime(TimeUnit::Milliseconds, zone.clone());
    let expected = series([1_577_934_245_678_i64, 1_577_934_245_678]).into_datetime(TimeUnit::Milliseconds, zone);
    let from_list = [1_577_934_245_678_i64.into(), text("2020-01-02T08:49:05.678+05:45")];
    assert_same(&back(values(from_list), &dtype), &expected);
}

#[test]
fn moments_that_no_calendar_has() {
    let expected = "is no value of its dtype; expected a moment, in milliseconds since 1970";
    for unit in [TimeUnit::Milliseconds, TimeUnit::Microseconds, TimeUnit::Nanoseconds] {
        let dtype = DataType::Datetime(unit, None);
        refused(&dtype, 0, 8_640_000_000_000_000_i64, &format!("8640000000000000 {expected}"));
        refused(&dtype, 0, -f64::INFINITY, &format!("-inf {expected}"));
        refused(&dtype, 0, "now", &format!("\"now\" {expected}"));
    }
    // polars can show those that are taken, and nanoseconds end sooner.
    for unit in [TimeUnit::Milliseconds, TimeUnit::Microseconds] {
        for end in [8e15, -8e15] {
            let series = back([end], &DataType::Datetime(unit, None));
            assert!(series.cast(&DataType::String).is_ok());
        }
    }
    refused(
        &DataType::Datetime(TimeUnit::Nanoseconds, None),
        0,
        9_300_000_000_000_i64,
        &format!("9300000000000 {expected}"),
    );
    refused(&DataType::Datetime(TimeUnit::Nanoseconds, None), 0, "2300-01-01", &format!("\"2300-01-01\" {expected}"));
}

#[test]
fn times_and_durations() {
    let last = 86_399_999_999_999;
    let expected = time([Some(0), Some(last), None]);
    assert_same(&back([0.0, 86_399_999.999_999, NAN], &DataType::Time), &expected);
    let expected = "is no value of its dtype; expected a time of day, in milliseconds since midnight";
    refused(&DataType::Time, 0, 86_400_000, &format!("86400000 {expected}"));
    refused(&DataType::Time, 0, -1, &format!("-1 {expected}"));

    let milliseconds = TimeUnit::Milliseconds;
    let expected = duration(milliseconds, [Some(90_000), Some(i64::MAX), Some(i64::MIN), None]);
    let ends = [90_000.0, 9_223_372_036_854_775_807.0, -9_223_372_036_854_775_808.0, NAN];
    assert_same(&back(ends, &DataType::Duration(milliseconds)), &expected);
    let microseconds = TimeUnit::Microseconds;
    let expected = duration(microseconds, [Some(90_000_001), Some(-1)]);
    assert_same(&back([90_000.001, -0.001], &DataType::Duration(microseconds)), &expected);
    let nanoseconds = TimeUnit::Nanoseconds;
    // The nearest that a float has to the most that there is.
    let expected = duration(nanoseconds, [Some(90_000_000_001), Some(i64::MAX - 416)]);
    assert_same(&back([90_000.000_001, 9_223_372_036_854.776], &DataType::Duration(nanoseconds)), &expected);
    let expected = "is no value of its dtype; expected a duration in milliseconds";
    refused(&DataType::Duration(nanoseconds), 0, 1e13, &format!("10000000000000 {expected}"));
    refused(&DataType::Duration(nanoseconds), 0, "1h", &format!("\"1h\" {expected}"));
}

#[test]
fn nulls() {
    let expected = Series::new_null(PlSmallStr::EMPTY, 2);
    assert_same(&back(values([Value::Null, NAN.into()]), &DataType::Null), &expected);
    refused(&DataType::Null, Value::Null, 1, "1 is no value of its dtype; expected null");
}

fn list_of(inner: DataType) -> DataType {
    DataType::List(Box::new(inner))
}

fn array(array: Array) -> Value {
    Value::Array(array.into())
}

#[test]
fn lists() {
    let dtype = list_of(DataType::Int16);
    let expected = [Some(series([1_i16, 2])), None, Some(series::<i16>([])), Some(series([Some(3_i16), None]))];
    let flat = Value::TypedArray(Array::from_vec(vec![1_u8, 2]).into());
    let rows = [flat, Value::Null, Value::from_iter([]), array(Array::from_vec(vec![3.0, NAN]))];
    assert_same(&back(values(rows), &dtype), &list(expected));
    refused(&dtype, Value::from_iter([]), 1, "1 is no value of its dtype; expected a list");
    let wrong = Value::from_iter([1.into(), 40_000.into()]);
    let expected = "40000 is no value of its dtype; expected a whole number from -32768 to 32767";
    refused(&dtype, Value::from_iter([]), wrong, expected);
    let scalar = Array::from_vec(vec![1.0]).reshape(&[]).expect("one number");
    refused(
        &dtype,
        Value::from_iter([]),
        array(scalar),
        "an array of float64 of shape [] is no value of its dtype; expected a list",
    );
    // Rows of one array.
    let pairs = Array::from_vec(vec![1.0, 2.0, 3.0, 4.0]).reshape(&[2, 2]).expect("two pairs");
    assert_same(&back(pairs, &dtype), &list([Some(series([1_i16, 2])), Some(series([3_i16, 4]))]));
}

#[test]
fn lists_of_every_kind() {
    let texts = list([Some(series([Some("a"), None])), None]);
    let rows = [Value::from_iter([text("a"), Value::Null]), Value::Null];
    assert_same(&back(values(rows.clone()), &list_of(DataType::String)), &texts);
    assert_same(
        &back(values(rows.clone()), &list_of(categorical())),
        &texts.cast(&list_of(categorical())).expect("texts"),
    );
    let nested = list([Some(texts.clone())]);
    assert_same(&back(values([Value::from_iter(rows)]), &list_of(list_of(DataType::String))), &nested);
    for dtype in
        [DataType::Boolean, DataType::Binary, DataType::Null, weekdays(), DataType::Decimal(9, 2), DataType::Time]
    {
        let dtype = list_of(dtype);
        let rows = [Value::from_iter([Value::Null]), Value::Null, Value::from_iter([])];
        let series = back(values(rows), &dtype);
        assert_eq!((series.dtype(), series.len(), series.null_count()), (&dtype, 3, 1));
        assert_same(&back(super::column(series.clone()), &dtype), &series);
    }
}

#[test]
fn arrays() {
    let dtype = width(DataType::Int32, 2);
    let expected = list([Some(series([1, 2])), Some(series([Some(3), None]))]).cast(&dtype).expect("two each");
    let pairs = Array::from_vec(vec![1.0, 2.0, 3.0, NAN]).reshape(&[2, 2]).expect("two pairs");
    assert_same(&back(pairs, &dtype), &expected);
    let expected = list([Some(series([1, 2])), None]).cast(&dtype).expect("two each");
    assert_same(&back(values([Value::from_iter([1.into(), 2.into()]), Value::Null]), &dtype), &expected);
    let good = Value::from_iter([1.into(), 2.into()]);
    let expected = "a list of 1 items is no value of its dtype; expected a list of 2 items";
    refused(&dtype, good, Value::from_iter([1.into()]), expected);
    let nested = Array::from_vec((0..8).collect::<Vec<i32>>()).reshape(&[2, 2, 2]).expect("eight");
    let series = back(nested.clone(), &width(dtype, 2));
    assert_eq!(super::column(series), nested.into());
    for dtype in [width(DataType::String, 1), width(DataType::Int8, 0), width(list_of(DataType::String), 1)] {
        let series = back(Vec::<Value>::new(), &dtype);
        assert_eq!((series.dtype(), series.len()), (&dtype, 0));
    }
}

#[test]
fn objects_are_structs() {
    let object = |number: Value, name: Value| Value::Map([(text("number"), number), (text("name"), name)].into());
    let dtype = DataType::Struct(vec![
        Field::new("name".into(), DataType::String),
        Field::new("number".into(), DataType::Int8),
    ]);
    let rows = [object(1.into(), text("a")), Value::Null, object(NAN.into(), Value::Null)];
    let found = back(values(rows), &dtype);
    assert_eq!((found.dtype(), found.null_count()), (&dtype, 1));
    let fields = objects([("name", series([Some("a"), None])), ("number", series([Some(1_i8), None]))]);
    assert_same(&found.drop_nulls(), &fields);
    let good = object(1.into(), text("a"));
    refused(&dtype, good.clone(), object(1.into(), 2.into()), "2 is no value of its dtype; expected a text");
    let expected = "expected an object with [\"name\", \"number\"]";
    let partial = Value::Map([(text("name"), text("a"))].into());
    refused(&dtype, good.clone(), partial, &format!("a map of 1 entries is no value of its dtype; {expected}"));
    refused(&dtype, good.clone(), "a", &format!("\"a\" is no value of its dtype; {expected}"));
    let nested = list_of(dtype);
    let rows = back(values([Value::from_iter([good.clone(), Value::Null])]), &nested);
    assert_eq!((rows.dtype(), rows.len()), (&nested, 1));
    let wrong = Value::from_iter([object(300.into(), Value::Null)]);
    let expected = "300 is no value of its dtype; expected a whole number from -128 to 127";
    refused(&nested, Value::from_iter([good]), wrong, expected);
}

#[test]
fn a_schema_chooses_columns_and_their_order() {
    let columns = columns! { a: [1, 2], b: vec!["x", "y"], c: [0.5, 1.5] };
    let schema = Schema::from_iter([("b".into(), DataType::String), ("a".into(), DataType::Int64)]);
    let frame = to_frame(&columns, &schema).expect("both are there");
    assert_eq!(*frame.schema().as_ref(), schema);
    assert_eq!(frame.height(), 2);
    let schema = Schema::from_iter([("d".into(), DataType::String)]);
    let error = to_frame(&columns, &schema).expect_err("it is not there");
    assert_eq!(error.to_string(), "there is no column \"d\", which was asked for");
}

#[test]
fn dtypes_without_counterpart_are_named() {
    let error = try_back([1.0], &list_of(DataType::BinaryOffset)).expect_err("no dtype of the table");
    assert!(matches!(&error, ConversionError::Cell { .. }), "{error}");
    let error = try_back([1.0], &DataType::BinaryOffset).expect_err("no dtype of the table");
    assert!(matches!(&error, ConversionError::Unsupported { column, .. } if column == "x"), "{error}");
}
