//! Statistics of groups and factors of frames, as sources and ranges take them.

use tropism_core::Column;
use tropism_query::polars::prelude::{DataFrame, IntoLazy, PolarsResult};
use tropism_query::{describe, factors, polars, to_columns};

fn cars() -> PolarsResult<DataFrame> {
    polars::df!(
        "origin" => [Some("US"), Some("EU"), Some("US"), Some("EU"), Some("US"), None],
        "cylinders" => [8, 4, 4, 4, 8, 6],
        "mpg" => [Some(15.0), Some(30.0), Some(28.0), Some(26.0), Some(17.0), None],
        "name" => ["a", "b", "c", "d", "e", "f"],
    )
}

#[test]
fn numbers_of_groups_are_described() -> Result<(), Box<dyn std::error::Error>> {
    let groups = describe(cars()?.lazy(), ["cylinders"])?.collect()?;
    let expected: [(&str, Column); 9] = [
        ("cylinders", vec!["4", "6", "8"].into()),
        ("mpg_count", [3_u32, 0, 2].into()),
        ("mpg_mean", [28.0, f64::NAN, 16.0].into()),
        ("mpg_std", [2.0, f64::NAN, 2.0_f64.sqrt()].into()),
        ("mpg_min", [26.0, f64::NAN, 15.0].into()),
        ("mpg_25%", [27.0, f64::NAN, 15.5].into()),
        ("mpg_50%", [28.0, f64::NAN, 16.0].into()),
        ("mpg_75%", [29.0, f64::NAN, 16.5].into()),
        ("mpg_max", [30.0, f64::NAN, 17.0].into()),
    ];
    let columns = to_columns(&groups)?;
    for (name, column) in expected {
        assert_eq!(columns.get(name), Some(&column), "{name}");
    }
    assert_eq!(columns.names().count(), 9);
    Ok(())
}

#[test]
fn several_keys_make_factors_of_several_levels() -> Result<(), Box<dyn std::error::Error>> {
    let groups = describe(cars()?.lazy(), ["origin", "cylinders"])?.collect()?;
    let columns = to_columns(&groups)?;
    let pairs = columns.get("origin_cylinders").map(Column::len);
    assert_eq!(pairs, Some(4));
    assert_eq!(groups.column("mpg_mean")?.f64()?.to_vec(), [None, Some(28.0), Some(28.0), Some(16.0)]);
    let there = factors(&cars()?, ["origin", "cylinders"])?;
    assert_eq!(there, [["EU", "4"], ["US", "4"], ["US", "8"]], "a car of nowhere is no factor");
    Ok(())
}

#[test]
fn a_key_that_is_not_there_is_named() -> Result<(), Box<dyn std::error::Error>> {
    let error = describe(cars()?.lazy(), ["cyl"]).err().map(|error| error.to_string());
    let expected = "there is no column \"cyl\" to group by; there are origin, cylinders, mpg, name";
    assert_eq!(error.as_deref(), Some(expected));
    let error = factors(&cars()?, ["cyl"]).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("there is no column \"cyl\", which was asked for"));
    Ok(())
}
