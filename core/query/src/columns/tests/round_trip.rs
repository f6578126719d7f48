//! Frames as columns and back: the same where the table says so.

use polars::prelude::{DataType, Field, PlSmallStr, Series, TimeUnit, TimeZone};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{assert_same, back, categorical, column, list, objects, series, weekdays, width};

/// Rows in two chunks, of which the first begins in the middle.
fn chunked(rows: &Series) -> Series {
    let mut chunked = rows.slice(1, rows.len() / 2);
    chunked.append(&rows.slice(0, rows.len() / 3)).expect("alike");
    chunked
}

#[track_caller]
fn assert_comes_back(rows: &Series) {
    for rows in [rows, &chunked(rows), &rows.clear()] {
        assert_same(&back(column(rows.clone()), rows.dtype()), rows);
    }
}

#[test]
fn nested_in_whatever_way() {
    let list_of = |inner: &DataType| DataType::List(Box::new(inner.clone()));
    let object_of = |inner: &DataType| {
        DataType::Struct(vec![Field::new("a".into(), inner.clone()), Field::new("b".into(), DataType::Boolean)])
    };
    let innermost = [
        DataType::Int8,
        DataType::String,
        weekdays(),
        categorical(),
        DataType::Decimal(9, 2),
        DataType::Date,
        DataType::Null,
    ];
    for inner in innermost {
        let once = [list_of(&inner), width(inner.clone(), 2), width(inner.clone(), 0), object_of(&inner)];
        let twice = once.iter().flat_map(|inner| [list_of(inner), width(inner.clone(), 1), object_of(inner)]);
        for dtype in once.iter().cloned().chain(twice) {
            let nulls = Series::full_null(PlSmallStr::EMPTY, 3, &dtype);
            assert_comes_back(&nulls);
            let rows = [Some(nulls.slice(0, 2)), None, Some(nulls.clear()), Some(nulls)];
            assert_comes_back(&list(rows).cast(&list_of(&dtype)).expect("alike"));
        }
    }
}

/// Rows with nulls.
fn rows<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<Option<T>>> {
    vec(option::weighted(0.8, value), 0..12)
}

const EXACT: i64 = 1 << 53;

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(955), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn booleans(rows in rows(any::<bool>())) {
        assert_comes_back(&series(rows));
    }

    #[test]
    fn integers(
        bytes in rows(any::<i8>()), words in rows(any::<u16>()), signed in rows(any::<i32>()),
        unsigned in rows(any::<u32>()), long in rows(-EXACT..=EXACT), wide in rows(0..1_u128 << 53),
    ) {
        assert_comes_back(&series(bytes));
        assert_comes_back(&series(words));
        assert_comes_back(&series(signed));
        assert_comes_back(&series(unsigned));
        assert_comes_back(&series(long.clone()));
        assert_comes_back(&series(long).cast(&DataType::Int128).expect("wider"));
        assert_comes_back(&series(wide));
    }

    #[test]
    fn floats(doubles in vec(proptest::num::f64::ANY, 0..12), singles in vec(proptest::num::f32::ANY, 0..12)) {
        assert_comes_back(&series(doubles));
        // What has a payload in its NaN may come back without.
        let plain = |single: f32| if single.is_nan() { f32::NAN } else { single };
        let singles: Vec<f32> = singles.into_iter().map(plain).collect();
        assert_comes_back(&series(singles.clone()));
        assert_comes_back(&series(singles).cast(&DataType::Float16).expect("rounded"));
    }

    #[test]
    fn decimals(rows in rows(-999_999_999_999_999_i128..=999_999_999_999_999), scale in 0_usize..=38) {
        assert_comes_back(&series(rows).into_decimal(38, scale).expect("as many digits"));
    }

    #[test]
    fn texts(texts in rows(any::<String>()), days in rows(prop::sample::select(vec!["mon", "tue", "wed"]))) {
        let texts = series(texts);
        assert_comes_back(&texts.cast(&categorical()).expect("texts"));
        assert_comes_back(&texts.cast(&DataType::Binary).expect("bytes"));
        assert_comes_back(&texts);
        assert_comes_back(&series(days).cast(&weekdays()).expect("days"));
    }

    #[test]
    fn moments(
        days in rows(-92_000_000..=92_000_000), time in rows(0..86_400_000_000_000_i64),
        milliseconds in rows(-8_000_000_000_000_000..=8_000_000_000_000_000_i64),
        microseconds in rows(-(1_000_i64 << 43)..=1_000 << 43),
    ) {
        let zone = TimeZone::opt_try_new(Some("Europe/Berlin")).expect("a zone");
        assert_comes_back(&series(days).into_date());
        assert_comes_back(&series(milliseconds).into_datetime(TimeUnit::Milliseconds, None));
        assert_comes_back(&series(microseconds.clone()).into_datetime(TimeUnit::Microseconds, zone));
        assert_comes_back(&series(microseconds).into_duration(TimeUnit::Microseconds));
        assert_comes_back(&series(time).into_time());
    }

    #[test]
    fn durations(milliseconds in rows(-EXACT..=EXACT), nanoseconds in rows(-(1_000_000_i64 << 33)..=1_000_000 << 33)) {
        assert_comes_back(&series(milliseconds).into_duration(TimeUnit::Milliseconds));
        assert_comes_back(&series(nanoseconds).into_duration(TimeUnit::Nanoseconds));
    }

    #[test]
    fn nanoseconds_since_1970_come_back_within_half_a_microsecond(moment in -(1_000_000_i64 << 43)..=1_000_000 << 43) {
        let moments = series([moment]).into_datetime(TimeUnit::Nanoseconds, None);
        let back = back(column(moments.clone()), moments.dtype());
        let found = back.datetime().expect("moments").physical().get(0).expect("one");
        prop_assert!((found - moment).abs() <= 500, "{} for {}", found, moment);
    }

    #[test]
    fn nested(
        numbers in rows(rows(any::<i16>())), texts in rows(rows("[a-z]*")), pairs in rows(any::<[i32; 2]>()),
        objects_of in vec((option::of(any::<i8>()), option::of("[a-z]*")), 0..12),
    ) {
        let numbers: Vec<Option<Series>> = numbers.into_iter().map(|row| row.map(series)).collect();
        let numbers = list(numbers).cast(&DataType::List(Box::new(DataType::Int16))).expect("lists");
        assert_comes_back(&numbers);
        let texts: Vec<Option<Series>> = texts.into_iter().map(|row| row.map(series)).collect();
        let texts = list(texts).cast(&DataType::List(Box::new(DataType::String))).expect("lists");
        assert_comes_back(&texts);
        let pairs: Vec<Option<Series>> = pairs.into_iter().map(|row| row.map(series)).collect();
        let pairs = list(pairs).cast(&width(DataType::Int32, 2)).expect("two each");
        assert_comes_back(&pairs);
        let (numbers, texts): (Vec<_>, Vec<_>) = objects_of.into_iter().unzip();
        let objects = objects([("number", series(numbers)), ("text", series(texts))]);
        assert_comes_back(&objects);
        assert_comes_back(&list([Some(objects.clone()), None, Some(objects.clear())]));
    }
}
