//! From choices to plans: what the page shows of the rows is asked for here.

use tropism::query::polars::error::PolarsResult;
use tropism::query::polars::prelude::{
    DataType, Expr, IdxSize, LazyFrame, SortMultipleOptions, UnionArgs, col, concat, len, lit, when,
};

use super::conditions::{Condition, Conditions};
use super::fields::{Field, Kind};

/// What a text is shown as that is none of those with a colour.
pub(crate) const OTHER: &str = "other";
/// What is shown where there is no value.
pub(crate) const MISSING: &str = "(missing)";

/// The rows that pass the filters: all that is shown starts from here.
pub(crate) fn filtered(rows: LazyFrame, conditions: &Conditions) -> LazyFrame {
    conditions.iter().fold(rows, |rows, condition| rows.filter(condition.predicate()))
}

/// How many rows there are.
pub(crate) fn height(rows: LazyFrame) -> LazyFrame {
    rows.select([len().alias("rows")])
}

/// The part of the plane of two columns that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct View {
    pub(crate) x: Field,
    pub(crate) y: Field,
    pub(crate) x_range: (f64, f64),
    pub(crate) y_range: (f64, f64),
}

impl View {
    fn predicate(&self) -> Expr {
        let between = |field, (low, high)| Condition::between(field, low, high).predicate();
        between(&self.x, self.x_range).and(between(&self.y, self.y_range))
    }
}

/// What gives points their colours.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Coloring {
    /// All look alike.
    None,
    /// A number, between the two ends of a palette.
    Scale { field: Field, low: f64, high: f64 },
    /// A name; those that are listed have a colour each, and perhaps there are others, or rows without any.
    Names { field: Field, names: Vec<String>, has_others: bool, has_missing: bool },
}

impl Coloring {
    fn expression(&self) -> Expr {
        match self {
            // The column is always there, so that no glyph ever looks for it in vain.
            Self::None => lit(0).cast(DataType::UInt8),
            Self::Scale { field, .. } => field.number(),
            Self::Names { field, names, .. } => {
                let is_listed = names.iter().map(|name| field.text().eq(lit(name.clone()))).reduce(Expr::or);
                let other = when(field.column().is_null()).then(lit(MISSING)).otherwise(lit(OTHER));
                match is_listed {
                    Some(is_listed) => when(is_listed).then(field.text()).otherwise(other),
                    None => other,
                }
            }
        }
    }
}

/// How many rows there are, how many of them have both coordinates, and how many of these are in view.
pub(crate) fn counts(rows: LazyFrame, view: &View) -> LazyFrame {
    let is_point = view.x.number().is_not_null().and(view.y.number().is_not_null());
    let sum = |predicate: Expr, name: &str| predicate.cast(DataType::UInt64).sum().alias(name);
    rows.select([len().alias("rows"), sum(is_point, "points"), sum(view.predicate(), "in view")])
}

/// As many of the points in view as are wanted, evenly spread over all of them, in order.
pub(crate) fn sample(rows: LazyFrame, view: &View, coloring: &Coloring, wanted: usize, in_view: usize) -> LazyFrame {
    let points = rows.filter(view.predicate());
    let points = if in_view > wanted {
        // Counted behind the filters, so that those reach the scan.
        let place = col("row").cast(DataType::UInt64) * lit(wanted as u64);
        let is_drawn = (place % lit(in_view as u64)).lt(lit(wanted as u64));
        points.with_row_index("row", None).filter(is_drawn)
    } else {
        points
    };
    points.select([view.x.number().alias("x"), view.y.number().alias("y"), coloring.expression().alias("color")])
}

/// How many rows there are in each of some bins of a width, from `start` on, with their sides. Bins without any are left
/// out.
pub(crate) fn histogram(rows: LazyFrame, field: &Field, start: f64, width: f64, bins: f64) -> LazyFrame {
    let bin = ((field.number() - lit(start)) / lit(width)).floor();
    // The greatest value is the end of the last bin, and belongs to it.
    let bin = when(bin.clone().eq(lit(bins))).then(lit(bins - 1.0)).otherwise(bin);
    let side = |number: f64| (col("bin") + lit(number)) * lit(width) + lit(start);
    rows.select([bin.alias("bin")])
        .filter(col("bin").is_not_null())
        .group_by([col("bin")])
        .agg([len().alias("rows")])
        .sort(["bin"], SortMultipleOptions::new())
        .select([side(0.0).alias("left"), side(1.0).alias("right"), lit("").alias("name"), col("rows")])
}

/// How many rows have each of some names. The columns are those of a histogram: no glyph looks for one in vain while one
/// chart takes the place of the other.
pub(crate) fn bars(rows: LazyFrame, field: &Field, names: &[Option<String>]) -> LazyFrame {
    let is_one = Condition::OneOf { field: field.clone(), values: names.to_vec() };
    rows.filter(is_one.predicate())
        .select([field.text().fill_null(lit(MISSING)).alias("name")])
        .group_by([col("name")])
        .agg([len().alias("rows")])
        .sort(["name"], SortMultipleOptions::new())
        .select([lit(0.0).alias("left"), lit(0.0).alias("right"), col("name"), col("rows")])
}

/// The most frequent values as texts, and how many rows have them; `limit` of them, missing ones included.
pub(crate) fn frequent(rows: LazyFrame, field: &Field, limit: IdxSize) -> LazyFrame {
    let order = SortMultipleOptions::new().with_order_descending_multi([true, false]);
    rows.select([field.text().alias("value")])
        .group_by([col("value")])
        .agg([len().alias("rows")])
        .sort(["rows", "value"], order)
        .limit(limit)
}

/// The most frequent value of each of some columns, with the column's name.
pub(crate) fn most_frequent(rows: &LazyFrame, fields: &[&Field]) -> PolarsResult<LazyFrame> {
    let first = |field: &&Field| {
        let present = rows.clone().filter(field.column().is_not_null());
        frequent(present, field, 1).with_column(lit(field.name.as_str()).alias("column"))
    };
    match fields {
        [] => Ok(height(rows.clone()).limit(0)),
        fields => concat(fields.iter().map(first).collect::<Vec<_>>(), UnionArgs::default()),
    }
}

/// What is known of each column, in one row; the names of its columns are those of [`statistic`].
pub(crate) fn statistics(rows: LazyFrame, fields: &[Field]) -> LazyFrame {
    let of_field = |(place, field): (usize, &Field)| {
        let column = field.column();
        let mut all = vec![("nulls", column.clone().null_count())];
        if field.kind != Kind::Other {
            all.push(("distinct", column.approx_n_unique()));
        }
        if field.is_scale() {
            let number = field.number();
            all.extend([
                ("low", number.clone().min()),
                ("high", number.clone().max()),
                ("mean", number.clone().mean()),
                ("deviation", number.std(1)),
            ]);
        }
        if field.is_named() {
            all.extend([("first", field.text().min()), ("last", field.text().max())]);
            all.push(("letters", field.text().str().len_chars().max()));
        }
        if field.kind == Kind::Boolean {
            all.push(("mean", field.column().cast(DataType::Float64).mean()));
        }
        all.into_iter().map(move |(name, expression)| expression.alias(statistic(name, place)))
    };
    let fields = fields.iter().enumerate().flat_map(of_field);
    rows.select(std::iter::once(len().alias("rows")).chain(fields).collect::<Vec<_>>())
}

/// The name that a statistic of the column at a place has.
pub(crate) fn statistic(name: &str, place: usize) -> String {
    format!("{name} {place}")
}

/// Some rows, in the order of a column if one is given; what is missing comes last.
pub(crate) fn page(rows: LazyFrame, order: Option<(&Field, bool)>, offset: usize, size: usize) -> LazyFrame {
    let rows = match order {
        Some((field, is_descending)) => {
            let order = SortMultipleOptions::new().with_order_descending(is_descending);
            rows.sort([field.name.clone()], order.with_nulls_last(true).with_maintain_order(true))
        }
        None => rows,
    };
    rows.slice(i64::try_from(offset).unwrap_or(i64::MAX), IdxSize::try_from(size).unwrap_or(IdxSize::MAX))
}

#[cfg(test)]
mod tests {
    use tropism::query::polars::error::PolarsResult;
    use tropism::query::polars::frame::DataFrame;
    use tropism::query::polars::prelude::{DataType, IntoLazy, LazyFrame, TimeUnit, col, df};

    use super::super::conditions::Condition;
    use super::super::fields::{DAY, Field, fields};
    use super::{Coloring, View, bars, counts, filtered, frequent, histogram, page, sample, statistics};

    fn rows() -> PolarsResult<DataFrame> {
        let frame = df!(
            "size" => [Some(1.0), Some(2.5), None, Some(f64::NAN), Some(4.0), Some(f64::INFINITY)],
            "count" => [1, 2, 3, 4, 5, 6],
            "name" => [Some("a"), Some("B"), Some("a"), None, Some("bc"), Some("")],
            "is" => [Some(true), Some(false), None, Some(true), Some(false), Some(true)],
            "time" => [0_i64, 1_500, 3_000, 4_500, 86_400_000, 90_000_000],
        )?;
        let time = col("time").cast(DataType::Datetime(TimeUnit::Milliseconds, None));
        frame.lazy().with_column(time.clone()).with_column(time.cast(DataType::Date).alias("day")).collect()
    }

    fn field(name: &str) -> Field {
        let frame = rows().expect("a frame");
        fields(frame.schema()).iter().find(|field| field.name == name).expect("a column").clone()
    }

    /// The counts of the rows that fulfil a condition.
    fn passing(condition: Condition) -> Vec<i32> {
        let rows = filtered(rows().expect("a frame").lazy(), &[condition].into());
        numbers(rows, "count")
    }

    fn numbers(rows: LazyFrame, name: &str) -> Vec<i32> {
        let frame = rows.collect().expect("a good plan");
        let column = frame.column(name).expect("a column").cast(&DataType::Int32).expect("numbers");
        column.i32().expect("numbers").iter().flatten().collect()
    }

    fn texts(rows: LazyFrame, name: &str) -> Vec<String> {
        let frame = rows.collect().expect("a good plan");
        frame.column(name).expect("a column").str().expect("texts").iter().flatten().map(str::to_owned).collect()
    }

    #[test]
    fn ranges_include_their_ends_and_no_number_that_is_none() {
        let between = |name, low, high| Condition::Between { field: field(name), low, high };
        assert_eq!(passing(between("size", Some(2.5), Some(4.0))), [2, 5]);
        assert_eq!(passing(between("size", Some(2.0), None)), [2, 5, 6]);
        assert_eq!(passing(between("size", None, Some(2.5))), [1, 2]);
        assert_eq!(passing(between("count", Some(1.2), Some(3.8))), [2, 3]);
        assert_eq!(passing(between("time", Some(1_500.0), Some(4_499.9))), [2, 3]);
        assert_eq!(passing(between("day", Some(1.0), Some(DAY))), [5, 6]);
        assert_eq!(passing(between("day", None, Some(DAY - 1.0))), [1, 2, 3, 4]);
    }

    #[test]
    fn names_texts_and_truths() {
        let one_of = |values: &[Option<&str>]| Condition::OneOf {
            field: field("name"),
            values: values.iter().map(|value| value.map(str::to_owned)).collect(),
        };
        assert_eq!(passing(one_of(&[Some("a"), None])), [1, 3, 4]);
        assert_eq!(passing(one_of(&[Some("")])), [6]);
        assert_eq!(passing(one_of(&[])), [0; 0]);
        assert_eq!(passing(Condition::Contains { field: field("name"), text: "b".to_owned() }), [2, 5]);
        assert_eq!(passing(Condition::Contains { field: field("name"), text: ".".to_owned() }), [0; 0]);
        assert_eq!(passing(Condition::Is { field: field("is"), values: vec![true] }), [1, 4, 6]);
        assert_eq!(passing(Condition::Is { field: field("is"), values: vec![true, false] }), [1, 2, 4, 5, 6]);
        assert_eq!(passing(Condition::Is { field: field("is"), values: Vec::new() }), [0; 0]);
    }

    fn view(x_range: (f64, f64), y_range: (f64, f64)) -> View {
        View { x: field("size"), y: field("count"), x_range, y_range }
    }

    #[test]
    fn points_are_counted_where_they_are() {
        let counted = counts(rows().expect("a frame").lazy(), &view((0.0, 3.0), (6.0, 0.0)));
        let of = |name| numbers(counted.clone(), name);
        assert_eq!([of("rows"), of("points"), of("in view")], [[6], [3], [2]]);
    }

    #[test]
    fn samples_take_one_of_so_many_in_view_in_order() {
        let rows = || rows().expect("a frame").lazy();
        let all = view((0.0, 10.0), (0.0, 10.0));
        let names =
            Coloring::Names { field: field("name"), names: vec!["a".to_owned()], has_others: true, has_missing: true };
        assert_eq!(numbers(sample(rows(), &all, &Coloring::None, 5, 3), "y"), [1, 2, 5]);
        assert_eq!(numbers(sample(rows(), &all, &Coloring::None, 2, 3), "y"), [1, 5]);
        assert_eq!(texts(sample(rows(), &all, &names, 6, 6), "color"), ["a", "other", "other"]);
        let counts = View { x: field("count"), y: field("count"), ..all };
        let colors = ["a", "other", "a", "(missing)", "other", "other"];
        assert_eq!(texts(sample(rows(), &counts, &names, 6, 6), "color"), colors);
        let scale = Coloring::Scale { field: field("time"), low: 0.0, high: 1.0 };
        assert_eq!(
            numbers(sample(rows(), &counts, &scale, 6, 6), "color"),
            [0, 1_500, 3_000, 4_500, 86_400_000, 90_000_000]
        );
    }

    #[test]
    fn bins_have_their_lower_side_and_the_last_one_both() {
        let counted = histogram(rows().expect("a frame").lazy(), &field("size"), 1.0, 1.5, 2.0);
        assert_eq!(numbers(counted.clone(), "left"), [1, 2]);
        assert_eq!(numbers(counted.clone(), "right"), [2, 4]);
        assert_eq!(numbers(counted, "rows"), [1, 2]);
    }

    #[test]
    fn bars_are_those_of_the_names_alone() {
        let counted = bars(rows().expect("a frame").lazy(), &field("name"), &[Some("a".to_owned()), None]);
        assert_eq!(texts(counted.clone(), "name"), ["(missing)", "a"]);
        assert_eq!(numbers(counted, "rows"), [1, 2]);
    }

    #[test]
    fn frequent_values_come_first() {
        let found = frequent(rows().expect("a frame").lazy(), &field("name"), 2);
        assert_eq!(numbers(found.clone(), "rows"), [2, 1]);
        assert_eq!(texts(found.limit(1), "value"), ["a"]);
    }

    #[test]
    fn statistics_are_of_finite_numbers() {
        let frame = rows().expect("a frame");
        let found = statistics(frame.clone().lazy(), &fields(frame.schema()));
        let of = |name| numbers(found.clone(), name);
        assert_eq!([of("rows"), of("nulls 0"), of("low 0"), of("high 0")], [[6], [1], [1], [4]]);
        assert_eq!([of("low 4"), of("high 5")], [[0], [86_400_000]]);
        assert_eq!(texts(found, "last 2"), ["bc"]);
    }

    #[test]
    fn pages_are_sorted_with_what_is_missing_at_the_end() {
        let rows = || rows().expect("a frame").lazy();
        let order = field("name");
        assert_eq!(numbers(page(rows(), None, 4, 3), "count"), [5, 6]);
        assert_eq!(numbers(page(rows(), Some((&order, false)), 0, 3), "count"), [6, 2, 1]);
        assert_eq!(numbers(page(rows(), Some((&order, true)), 3, 3), "count"), [2, 6, 4]);
        assert_eq!(numbers(page(rows(), Some((&order, false)), 6, 3), "count"), [0; 0]);
    }
}
