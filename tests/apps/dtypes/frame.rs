//! A column for every row of the table of dtypes, with what is at the ends of each.

use tropism::query::polars::prelude::{
    Categories, Column, DataFrame, DataType, FrozenCategories, IntoColumn, IntoSeries, NamedFrom, PolarsResult, Series,
    StructChunked, TimeUnit, TimeZone,
};

/// The last whole number that all whole numbers below of are floats.
const EXACT: i64 = 1 << 53;
const MOMENT: i64 = 1_577_934_245_678_901_234;

/// A column of that name.
fn of<T, const N: usize>(name: &str, values: [T; N]) -> Series
where
    Series: NamedFrom<Vec<T>, [T]>,
{
    Series::new(name.into(), values.into_iter().collect::<Vec<T>>())
}

/// Rows of a list.
fn rows(name: &str, rows: impl Into<Vec<Option<Series>>>) -> Series {
    Series::new(name.into(), rows.into())
}

/// A row of a list.
#[expect(clippy::unnecessary_wraps, reason = "it stands beside rows that are null")]
fn row<T, const N: usize>(values: [T; N]) -> Option<Series>
where
    Series: NamedFrom<Vec<T>, [T]>,
{
    Some(of("", values))
}

fn width(inner: DataType, width: usize) -> DataType {
    DataType::Array(Box::new(inner), width)
}

fn numbers() -> PolarsResult<Vec<Series>> {
    Ok(vec![
        of("bool", [true, false, true, false]),
        of("bool_null", [Some(true), None, Some(false), None]),
        of("int8", [i8::MIN, -1, 0, i8::MAX]),
        of("int16", [i16::MIN, -1, 0, i16::MAX]),
        of("int32", [i32::MIN, -1, 0, i32::MAX]),
        of("int32_null", [Some(i32::MIN), None, Some(0), Some(i32::MAX)]),
        of("uint8", [0, 1, 2, u8::MAX]),
        of("uint16", [0, 1, 2, u16::MAX]),
        of("uint32", [0, 1, 2, u32::MAX]),
        of("uint32_null", [Some(0), None, Some(2), Some(u32::MAX)]),
        of("int64", [Some(i64::MIN), Some(EXACT), None, Some(i64::MAX)]),
        of("uint64", [Some(0), Some(1 << 53), None, Some(u64::MAX)]),
        of("int128", [Some(i128::MIN), Some(-1), None, Some(i128::MAX)]),
        of("uint128", [Some(0), Some(1), None, Some(u128::MAX)]),
        of("float16", [65_504_f32, -0.0, f32::NEG_INFINITY, f32::NAN]).cast(&DataType::Float16)?,
        of("float32", [f32::MAX, -0.0, f32::NEG_INFINITY, f32::NAN]),
        of("float64", [f64::MAX, -0.0, f64::NEG_INFINITY, f64::NAN]),
        of("float64_null", [Some(f64::MIN_POSITIVE), Some(0.1), None, Some(f64::INFINITY)]),
        of("decimal", [Some(-1_i128), Some(125), None, Some(999_999_999_999_999)]).into_decimal(15, 2)?,
    ])
}

fn texts() -> PolarsResult<Vec<Series>> {
    let category = DataType::from_categories(Categories::global());
    let weekday = DataType::from_frozen_categories(FrozenCategories::new(["mon", "tue", "wed"])?);
    Ok(vec![
        of("string", ["é\u{2028}", "", "</script>", "𝄞"]),
        of("string_null", [Some("a"), None, Some("a"), Some("b")]),
        of("categorical", [Some("a"), None, Some("a"), Some("b")]).cast(&category)?,
        of("enum", [Some("wed"), None, Some("mon"), Some("wed")]).cast(&weekday)?,
        of("binary", [Some(&b"\x00\xff"[..]), Some(b""), None, Some(b"abc")]),
    ])
}

fn times() -> PolarsResult<Vec<Series>> {
    let moments = |name: &str, per_second: i64| {
        let moment = i64::try_from(i128::from(MOMENT) * i128::from(per_second) / 1_000_000_000).unwrap_or_default();
        of(name, [Some(moment), Some(-1), None, Some(0)])
    };
    let (ms, us, ns) = (TimeUnit::Milliseconds, TimeUnit::Microseconds, TimeUnit::Nanoseconds);
    Ok(vec![
        of("date", [Some(18_263), Some(-1), None, Some(0)]).into_date(),
        moments("datetime_ms", 1_000).into_datetime(ms, None),
        moments("datetime_us", 1_000_000).into_datetime(us, None),
        moments("datetime_ns", 1_000_000_000).into_datetime(ns, None),
        moments("datetime_zone", 1_000_000).into_datetime(us, TimeZone::opt_try_new(Some("Asia/Kathmandu"))?),
        of("time", [Some(0_i64), Some(11_045_678_901_234), None, Some(86_399_999_999_999)]).into_time(),
        of("duration_ms", [Some(-1), Some(EXACT), None, Some(i64::MAX)]).into_duration(ms),
        of("duration_us", [Some(-1_i64), Some(86_400_000_001), None, Some(0)]).into_duration(us),
        of("duration_ns", [Some(-1_i64), Some(86_400_000_000_001), None, Some(0)]).into_duration(ns),
    ])
}

fn nested() -> PolarsResult<Vec<Series>> {
    let integers = [row([1, 2, 3]), None, row::<i32, 0>([]), row([i32::MAX])];
    let fields = [of("number", [1, 2, 3, 4]), of("text", [Some("a"), None, Some("b"), Some("c")])];
    let objects = StructChunked::from_series("struct".into(), 4, fields.iter())?.into_series();
    Ok(vec![
        Series::new_null("null".into(), 4),
        rows("list_integers", integers),
        rows("list_null", [row([Some(1), None]), row([Some(2)]), None, row([Some(3)])]),
        rows("list_bools", [row([true, false]), None, row([true]), row([false])]),
        rows("list_dates", [Some(of("", [1, 2]).into_date()), None, None, Some(of("", [-1]).into_date())]),
        rows("list_texts", [row([Some("a"), None]), None, row([Some("b")]), row([Some("")])]),
        rows("list_lists", [Some(rows("", [row([1, 2]), row([3])])), None, Some(rows("", [row([4])])), None]),
        rows("array", [row([1.0, -0.0]), row([f64::NAN, 4.0]), row([5.0, 6.0]), row([7.0, 8.0])])
            .cast(&width(DataType::Float64, 2))?,
        rows("array_null", [row([1_u8, 2]), None, row([3_u8, 4]), row([5, u8::MAX])])
            .cast(&width(DataType::UInt8, 2))?,
        rows("array_texts", [row(["a", "b"]), None, row(["c", "d"]), row(["", "é"])])
            .cast(&width(DataType::String, 2))?,
        objects,
    ])
}

/// The frame.
pub(crate) fn frame() -> PolarsResult<DataFrame> {
    let series = [numbers()?, texts()?, times()?, nested()?];
    let columns: Vec<Column> = series.into_iter().flatten().map(IntoColumn::into_column).collect();
    DataFrame::new(4, columns)
}
