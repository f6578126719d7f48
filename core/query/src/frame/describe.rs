//! Statistics of groups.

use polars::prelude::{
    DataType, Expr, LazyFrame, PlSmallStr, QuantileMethod, Schema, SortMultipleOptions, col, concat_list,
};

use crate::QueryError;

/// Statistics of the numbers of each group, as a plan: a row a group, sorted, of which nothing is computed yet.
///
/// Of each numeric column `x` that is no key there are `x_count` (of those that are not null), `x_mean`, `x_std`, `x_min`,
/// `x_25%`, `x_50%`, `x_75%` and `x_max`. The keys become texts, because categorical axes take nothing else; of several
/// there is also a column of all, whose name is theirs with `_` between: factors of several levels.
///
/// ```
/// use tropism_query::polars::prelude::IntoLazy;
/// use tropism_query::{describe, polars};
///
/// let cars = polars::df!("cylinders" => [4, 4, 6], "mpg" => [20.0, 22.0, 18.0])?;
/// let groups = describe(cars.lazy(), ["cylinders"])?.collect()?;
/// assert_eq!(groups.column("mpg_mean")?.f64()?.to_vec(), [Some(21.0), Some(18.0)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// If the frame has no such key, or cannot be read.
pub fn describe<const N: usize>(frame: LazyFrame, by: [&str; N]) -> Result<LazyFrame, QueryError> {
    let mut frame = frame;
    let schema = frame.collect_schema()?;
    for key in by {
        if !schema.contains(key) {
            return Err(missing(key, &schema));
        }
    }
    let numbers = schema.iter().filter(|(name, dtype)| dtype.is_numeric() && !by.contains(&name.as_str()));
    let statistics: Vec<Expr> = numbers.flat_map(|(name, _)| statistics(name)).collect();
    let keys: Vec<Expr> = by.iter().map(|key| col(*key)).collect();
    let texts: Vec<Expr> = by.iter().map(|key| col(*key).cast(DataType::String)).collect();
    let groups = frame.group_by(&keys).agg(statistics).sort(by, SortMultipleOptions::default());
    let groups = if N > 1 { groups.with_columns([concat_list(&texts)?.alias(by.join("_"))]) } else { groups };
    Ok(groups.with_columns(texts))
}

fn missing(key: &str, schema: &Schema) -> QueryError {
    let names: Vec<&str> = schema.iter_names().map(PlSmallStr::as_str).collect();
    QueryError::failed(format!("there is no column {key:?} to group by; there are {}", names.join(", ")))
}

fn statistics(name: &str) -> [Expr; 8] {
    let quantile = |share: f64| col(name).quantile(share.into(), QuantileMethod::Linear);
    [
        ("count", col(name).count()),
        ("mean", col(name).mean()),
        ("std", col(name).std(1)),
        ("min", col(name).min()),
        ("25%", quantile(0.25)),
        ("50%", quantile(0.5)),
        ("75%", quantile(0.75)),
        ("max", col(name).max()),
    ]
    .map(|(statistic, expression)| expression.alias(format!("{name}_{statistic}")))
}
