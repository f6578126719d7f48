//! From frames to columns.

use std::sync::Arc;

use polars::df;
use polars::prelude::{DataFrame, DataType, IntoSeries, PlSmallStr, Series, TimeUnit, TimeZone};
use tropism_core::{Array, Column, Element, Value};

use super::{
    cast, categorical, column, date, datetime, duration, list, objects, series, time, try_column, weekdays, width,
};
use crate::columns::elements::Elements;
use crate::columns::{ConversionError, outgoing, to_columns};

const NAN: f64 = f64::NAN;
/// The last whole number that all whole numbers below of are floats.
const EXACT: i64 = 1 << 53;

fn values<T: Into<Value>, const N: usize>(values: [Option<T>; N]) -> Column {
    values.map(|value| value.map_or(Value::Null, Into::into)).to_vec().into()
}

fn array<T: Element, const N: usize>(values: [T; N]) -> Value {
    Value::Array(Array::from_vec(values.to_vec()).into())
}

fn shaped<T: Element>(values: Vec<T>, shape: &[usize]) -> Array {
    Array::from_vec(values).reshape(shape).expect("as many elements")
}

#[test]
fn booleans() {
    assert_eq!(column(series([true, false])), vec![true, false].into());
    assert_eq!(column(series([Some(true), None])), values([Some(true), None]));
}

#[test]
fn integers_that_browsers_have_arrays_of() {
    assert_eq!(column(cast([i8::MIN, 0, i8::MAX], &DataType::Int8)), [i8::MIN, 0, i8::MAX].into());
    assert_eq!(column(cast([i16::MIN, 0, i16::MAX], &DataType::Int16)), [i16::MIN, 0, i16::MAX].into());
    assert_eq!(column(series([i32::MIN, 0, i32::MAX])), [i32::MIN, 0, i32::MAX].into());
    assert_eq!(column(cast([0, u8::MAX], &DataType::UInt8)), [0, u8::MAX].into());
    assert_eq!(column(cast([0, u16::MAX], &DataType::UInt16)), [0, u16::MAX].into());
    assert_eq!(column(series([0, u32::MAX])), [0, u32::MAX].into());
}

#[test]
fn integers_with_nulls() {
    for dtype in [DataType::Int8, DataType::Int16, DataType::Int32, DataType::UInt8, DataType::UInt16, DataType::UInt32]
    {
        assert_eq!(column(cast([Some(1), None], &dtype)), [1.0, NAN].into(), "{dtype}");
    }
    assert_eq!(column(series([Some(i32::MIN), None])), [f64::from(i32::MIN), NAN].into());
}

#[test]
fn integers_of_64_bits_are_floats_whatever_they_are() {
    assert_eq!(column(series([1_i64, -EXACT])), [1.0, -9_007_199_254_740_992.0].into());
    assert_eq!(column(series([EXACT + 1, i64::MAX])), [9_007_199_254_740_992.0, 9_223_372_036_854_775_808.0].into());
    assert_eq!(column(series([Some(i64::MIN), None])), [-9_223_372_036_854_775_808.0, NAN].into());
    assert_eq!(column(series([Some(0), Some(u64::MAX), None])), [0.0, 18_446_744_073_709_551_616.0, NAN].into());
}

#[test]
fn integers_of_128_bits() {
    let numbers = cast([Some(1), None], &DataType::Int128);
    assert_eq!(column(numbers), [1.0, NAN].into());
    assert_eq!(column(series([i128::MIN, i128::MAX])), [-2_f64.powi(127), 2_f64.powi(127)].into());
    assert_eq!(column(series([0, u128::MAX])), [0.0, 2_f64.powi(128)].into());
}

#[test]
fn floats() {
    let doubles = [1.5, -0.0, f64::INFINITY, f64::NEG_INFINITY, NAN, f64::MIN_POSITIVE, f64::MAX];
    assert_eq!(column(series(doubles)), doubles.into());
    assert_eq!(column(series([Some(1.5), None])), [1.5, NAN].into());
    let singles = [1.5, -0.0, f32::INFINITY, f32::NEG_INFINITY, f32::NAN, f32::MIN_POSITIVE, f32::MAX];
    assert_eq!(column(series(singles)), singles.into());
    assert_eq!(column(series([Some(1.5_f32), None])), [1.5, f32::NAN].into());
    let halves = [1.5, -0.0, f32::INFINITY, f32::NEG_INFINITY, f32::NAN, 65_504.0, 0.000_061_035_156];
    assert_eq!(column(cast(halves, &DataType::Float16)), halves.into());
    assert_eq!(column(cast([Some(1.5_f32), None], &DataType::Float16)), [1.5, f32::NAN].into());
}

#[test]
fn decimals() {
    let decimal = |unscaled: [Option<i128>; 3], precision, scale| {
        series(unscaled).into_decimal(precision, scale).expect("as many digits")
    };
    assert_eq!(column(decimal([Some(125), Some(-1), None], 10, 2)), [1.25, -0.01, NAN].into());
    assert_eq!(column(decimal([Some(7), Some(0), None], 38, 0)), [7.0, 0.0, NAN].into());
    // Digits that are too many for a division that rounds once.
    let most = 10_i128.pow(38) - 1;
    assert_eq!(column(decimal([Some(most), Some(-most), Some(1)], 38, 38)), [1.0, -1.0, 1e-38].into());
    let long = Some(123_456_789_012_345_678_901);
    assert_eq!(column(decimal([long, Some(1), None], 38, 19)), [12.345_678_901_234_567, 1e-19, NAN].into());
}

#[test]
fn texts() {
    assert_eq!(column(series(["é", "", "\"</script>"])), vec!["é", "", "\"</script>"].into());
    assert_eq!(column(series([Some("a"), None])), values([Some("a"), None]));
}

#[test]
fn categories() {
    assert_eq!(column(cast([Some("b"), None, Some("a")], &categorical())), values([Some("b"), None, Some("a")]));
    assert_eq!(column(cast([Some("wed"), None, Some("mon")], &weekdays())), values([Some("wed"), None, Some("mon")]));
}

#[test]
fn equal_texts_share_memory_where_they_are_known_to_be_equal() {
    let shared = |series: Series, first: usize, second: usize| {
        let column = column(series);
        match (column.row(first), column.row(second)) {
            (Some(Value::Text(first)), Some(Value::Text(second))) => Arc::ptr_eq(&first, &second),
            other => panic!("no texts: {other:?}"),
        }
    };
    assert!(shared(series(["a", "a"]), 0, 1));
    assert!(shared(cast(["a", "b", "a"], &categorical()), 0, 2));
    assert!(shared(cast(["mon", "tue", "mon"], &weekdays()), 0, 2));
}

#[test]
fn bytes() {
    let bytes = series([Some(&b"\x00\xffa"[..]), Some(b""), None]);
    assert_eq!(column(bytes), values([Some("00ff61"), Some(""), None]));
}

#[test]
fn dates() {
    assert_eq!(column(date([Some(0), Some(-1), None])), [0.0, -86_400_000.0, NAN].into());
    let extreme = [f64::from(i32::MIN) * 86_400_000.0, f64::from(i32::MAX) * 86_400_000.0];
    assert_eq!(column(date([Some(i32::MIN), Some(i32::MAX)])), extreme.into());
}

#[test]
fn moments() {
    let ticks = [Some(1_577_934_245_678), Some(-1), None];
    assert_eq!(column(datetime(TimeUnit::Milliseconds, ticks)), [1_577_934_245_678.0, -1.0, NAN].into());
    let ticks = [Some(1_577_934_245_678_901), Some(-1), None];
    assert_eq!(column(datetime(TimeUnit::Microseconds, ticks)), [1_577_934_245_678.901, -0.001, NAN].into());
    let ticks = [Some(1_577_934_245_678_901_234), Some(-1), None];
    assert_eq!(column(datetime(TimeUnit::Nanoseconds, ticks)), [1_577_934_245_678.901_2, -0.000_001, NAN].into());
    let ticks = [Some(i64::MIN), Some(i64::MAX)];
    let extreme = [-9_223_372_036_854_775.808, 9_223_372_036_854_775.807];
    assert_eq!(column(datetime(TimeUnit::Microseconds, ticks)), extreme.into());
}

#[test]
fn moments_with_a_zone_are_those_of_utc() {
    let zone = TimeZone::opt_try_new(Some("Asia/Kathmandu")).expect("a zone");
    let moments = series([1_577_934_245_678_i64]).into_datetime(TimeUnit::Milliseconds, zone);
    assert_eq!(column(moments), [1_577_934_245_678.0].into());
}

#[test]
fn times_and_durations() {
    let last = 86_399_999_999_999;
    assert_eq!(column(time([Some(0), Some(last), None])), [0.0, 86_399_999.999_999, NAN].into());
    let ticks = [Some(90_000), Some(-1), None];
    assert_eq!(column(duration(TimeUnit::Milliseconds, ticks)), [90_000.0, -1.0, NAN].into());
    assert_eq!(column(duration(TimeUnit::Microseconds, ticks)), [90.0, -0.001, NAN].into());
    assert_eq!(column(duration(TimeUnit::Nanoseconds, ticks)), [0.09, -0.000_001, NAN].into());
}

#[test]
fn nulls() {
    assert_eq!(column(Series::new_null(PlSmallStr::EMPTY, 2)), values::<Value, 2>([None, None]));
}

#[test]
fn lists_of_numbers_are_arrays_of_one_type() {
    let rows = list([Some(series([1, 2, 3])), None, Some(series::<i32>([])), Some(series([4]))]);
    let expected = values([Some(array([1, 2, 3])), None, Some(array::<i32, 0>([])), Some(array([4]))]);
    assert_eq!(column(rows), expected);
    // One null, and all rows are floats.
    let rows = list([Some(series([Some(1), None])), Some(series([2]))]);
    assert_eq!(column(rows), values([Some(array([1.0, NAN])), Some(array([2.0]))]));
    let rows = list([Some(series([true, false]))]);
    let truths = Array::from_bools(&[true, false]);
    assert_eq!(column(rows), values([Some(Value::Array(truths.into()))]));
    let rows = list([Some(date([Some(1)])), Some(date([Some(2), None]))]);
    assert_eq!(column(rows), values([Some(array([86_400_000.0])), Some(array([172_800_000.0, NAN]))]));
}

#[test]
fn lists_of_anything_else_are_lists() {
    let rows = list([Some(series(["a", "b"])), None, Some(series([None::<&str>]))]);
    let texts = Value::from_iter(["a".into(), "b".into()]);
    assert_eq!(column(rows), values([Some(texts), None, Some(Value::from_iter([Value::Null]))]));
    let rows = list([
        Some(list([Some(series([1])), Some(series([2, 3]))])),
        Some(list([None]).strict_cast(&DataType::List(Box::new(DataType::Int32))).expect("no rows")),
    ]);
    let nested = [Value::from_iter([array([1]), array([2, 3])]), Value::from_iter([Value::Null])];
    assert_eq!(column(rows), nested.to_vec().into());
}

#[test]
fn arrays_of_numbers_are_one_array() {
    let rows = list([Some(series([1.0, 2.0])), Some(series([3.0, 4.0])), Some(series([5.0, 6.0]))]);
    let rows = rows.strict_cast(&width(DataType::Float64, 2)).expect("two each");
    let all = shaped(vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &[3, 2]);
    assert_eq!(column(rows.clone()), all.into());
    assert_eq!(column(rows.slice(1, 1)), shaped(vec![3.0, 4.0], &[1, 2]).into());
    assert_eq!(column(rows.slice(1, 0)), shaped::<f64>(vec![], &[0, 2]).into());

    let nested = list([Some(rows.slice(0, 2)), Some(rows.slice(1, 2))]);
    let nested = nested.strict_cast(&width(width(DataType::Float64, 2), 2)).expect("two each");
    assert_eq!(column(nested), shaped(vec![1.0, 2.0, 3.0, 4.0, 3.0, 4.0, 5.0, 6.0], &[2, 2, 2]).into());
}

#[test]
fn arrays_with_nulls() {
    let pairs = |rows: Series| rows.strict_cast(&width(DataType::Int32, 2)).expect("two each");
    let inside = pairs(list([Some(series([Some(1), None])), Some(series([3, 4]))]));
    assert_eq!(column(inside), shaped(vec![1.0, NAN, 3.0, 4.0], &[2, 2]).into());
    let rows = pairs(list([Some(series([1, 2])), None]));
    assert_eq!(column(rows), values([Some(array([1, 2])), None]));
}

#[test]
fn arrays_of_anything_else_are_lists() {
    let rows = list([Some(series(["a", "b"])), Some(series([Some("c"), None]))]);
    let rows = rows.strict_cast(&width(DataType::String, 2)).expect("two each");
    let expected = [Value::from_iter(["a".into(), "b".into()]), Value::from_iter(["c".into(), Value::Null])];
    assert_eq!(column(rows), expected.to_vec().into());
    let empty = list([Some(series::<i32>([])), Some(series::<i32>([]))]);
    let empty = empty.strict_cast(&width(DataType::Int32, 0)).expect("none each");
    assert_eq!(column(empty), values([Some(array::<i32, 0>([])), Some(array::<i32, 0>([]))]));
}

#[test]
fn lists_of_arrays() {
    let pairs = list([Some(series([1, 2])), Some(series([3, 4])), Some(series([5, 6]))]);
    let pairs = pairs.strict_cast(&width(DataType::Int32, 2)).expect("two each");
    let rows = list([Some(pairs.slice(0, 1)), Some(pairs.slice(1, 2))]);
    let expected = [shaped(vec![1, 2], &[1, 2]), shaped(vec![3, 4, 5, 6], &[2, 2])];
    assert_eq!(column(rows), expected.map(|array| Value::Array(array.into())).to_vec().into());
}

#[test]
fn structs_are_objects() {
    let object = |entries: [(&str, Value); 3]| {
        Value::Map(entries.map(|(name, value)| (Value::from(name), value)).into_iter().collect())
    };
    let pairs = list([Some(series([1, 2])), Some(series([3, 4]))]).strict_cast(&width(DataType::Int32, 2));
    let rows = objects([
        ("number", series([Some(1), None])),
        ("text", series(["a", "b"])),
        ("pair", pairs.expect("two each")),
    ]);
    let expected = [
        object([("number", Value::Float(1.0)), ("text", "a".into()), ("pair", array([1, 2]))]),
        object([("number", Value::Float(NAN)), ("text", "b".into()), ("pair", array([3, 4]))]),
    ];
    assert_eq!(column(rows.clone()), expected.to_vec().into());

    let mut with_null = rows.clear();
    with_null
        .append(&rows.slice(0, 1))
        .and_then(|rows| rows.append(&Series::full_null(PlSmallStr::EMPTY, 1, &rows.dtype().clone())))
        .expect("alike");
    // No float for the sake of what a null hides.
    let first = object([("number", Value::Int(1)), ("text", "a".into()), ("pair", array([1, 2]))]);
    assert_eq!(column(with_null), values([Some(first), None]));
    let nested = list([Some(rows)]);
    assert_eq!(column(nested), values([Some(Value::from_iter(expected))]));
}

#[test]
fn all_null() {
    let nan = [NAN, NAN].into();
    for dtype in [
        DataType::Int8,
        DataType::UInt32,
        DataType::Int64,
        DataType::Float64,
        DataType::Date,
        DataType::Time,
        DataType::Decimal(9, 2),
    ] {
        assert_eq!(column(Series::full_null(PlSmallStr::EMPTY, 2, &dtype)), nan, "{dtype}");
    }
    for dtype in [
        DataType::Boolean,
        DataType::String,
        weekdays(),
        DataType::List(Box::new(DataType::Int8)),
        width(DataType::Int8, 2),
    ] {
        assert_eq!(
            column(Series::full_null(PlSmallStr::EMPTY, 2, &dtype)),
            values::<Value, 2>([None, None]),
            "{dtype}"
        );
    }
}

#[test]
fn empty_frames_keep_their_kinds() {
    assert_eq!(column(series::<i32>([])), Vec::<i32>::new().into());
    assert_eq!(column(series::<i64>([])), Vec::<f64>::new().into());
    assert_eq!(column(series::<bool>([])), Vec::<bool>::new().into());
    assert_eq!(column(series::<&str>([])), Vec::<&str>::new().into());
    assert_eq!(column(list([Some(series([1]))]).clear()), Vec::<Value>::new().into());
    assert_eq!(to_columns(&DataFrame::empty()).expect("nothing").names().count(), 0);
}

#[test]
fn several_chunks_are_joined() {
    let frame = df!("x" => [1, 2], "name" => ["a", "b"]).expect("a frame");
    let rows = list([Some(series([1.5])), None]).with_name("rows".into());
    let frame = frame.hstack(&[rows.into()]).expect("two rows");
    let twice = frame.vstack(&frame.slice(1, 1)).expect("alike");
    assert_eq!(twice.first_col_n_chunks(), 2);
    let columns = to_columns(&twice).expect("known dtypes");
    assert_eq!(columns.names().collect::<Vec<_>>(), ["x", "name", "rows"]);
    assert_eq!(columns.get("x"), Some(&[1, 2, 2].into()));
    assert_eq!(columns.get("name"), Some(&vec!["a", "b", "b"].into()));
    assert_eq!(columns.get("rows"), Some(&values([Some(array([1.5])), None, None])));
}

#[test]
fn slices_show_their_rows_alone() {
    let rows = list([Some(series([Some(1), None])), Some(series([2, 3])), None, Some(series([4]))]);
    assert_eq!(column(rows.slice(1, 3)), values([Some(array([2, 3])), None, Some(array([4]))]));
    assert_eq!(column(series([Some(true), Some(false), None]).slice(0, 2)), vec![true, false].into());
    assert_eq!(column(series([None, Some(1), Some(2)]).slice(1, 2)), [1, 2].into());
    assert_eq!(column(series(["a", "b", "c"]).slice(1, 1)), vec!["b"].into());
    let rows = objects([("x", series([1, 2, 3]))]).slice(2, 1);
    assert_eq!(column(rows), values([Some(Value::Map([("x".into(), Value::Int(3))].into()))]));
}

#[test]
fn numbers_are_not_copied() {
    fn address(series: &Series) -> *const u8 {
        match outgoing::elements(series, "x").expect("numbers") {
            Elements::Array(array) => array.data().as_ptr(),
            Elements::List(_) => panic!("a list"),
        }
    }
    let doubles = series([1.0, 2.0, 3.0]);
    let slice = doubles.f64().and_then(|numbers| numbers.cont_slice()).expect("one chunk");
    assert_eq!(address(&doubles), slice.as_ptr().cast());
    assert_eq!(address(&doubles.slice(1, 2)), slice[1..].as_ptr().cast());
    let bytes = cast([1, 2], &DataType::UInt8);
    let slice = bytes.u8().and_then(|numbers| numbers.cont_slice()).expect("one chunk");
    assert_eq!(address(&bytes), slice.as_ptr());
    let pairs = list([Some(series([1_f32, 2.0]))]).strict_cast(&width(DataType::Float32, 2)).expect("two");
    let inner = pairs.array().expect("an array").get_inner();
    let slice = inner.f32().and_then(|numbers| numbers.cont_slice()).expect("one chunk");
    assert_eq!(address(&pairs), slice.as_ptr().cast());
}

#[test]
fn what_has_no_counterpart_is_named() {
    let encoded = series(["a"]).row_encode_unordered().expect("bytes").into_series();
    let error = try_column(encoded).expect_err("there is no such row in the table");
    assert!(matches!(&error, ConversionError::Unsupported { column, dtype: DataType::BinaryOffset } if column == "x"));
    assert!(error.to_string().starts_with("column \"x\": there are no columns of "), "{error}");
}
