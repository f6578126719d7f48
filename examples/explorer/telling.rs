//! Which columns are shown before anybody chose any: those that are likely to tell something.

use std::cmp::Reverse;

use super::fields::{Field, Kind};
use super::profile::{Profile, Statistics};

/// A column with more different values draws no stripes.
const STRIPES: usize = 60;
/// A column that deviates less, as a part of its extent, is a crowd at one end and a few strays.
const CROWDED: f64 = 0.02;
/// As many names have a colour of their own.
pub(crate) const COLORS: usize = 10;

/// How much a column is likely to tell on an axis, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Measure,
    Count,
    /// Few values, many that are missing, nearly all at one place, or a time of day without its colon.
    Little,
    /// Numbers that stand for names or rows, and columns that hold one value or none.
    Nothing,
}

/// The columns of the points, if any has numbers or points in time: a place, a course of time, or two measures.
pub(crate) fn axes(profile: &Profile) -> Option<(Field, Field)> {
    if let Some(place) = place(profile) {
        return Some(place);
    }
    let ranked = ranked(profile);
    let (times, numbers): (Vec<_>, Vec<_>) = ranked.iter().partition(|(field, _)| field.kind == Kind::Moment);
    let time = times.iter().find(|(_, worth)| *worth < Worth::Little);
    let measures = numbers.iter().filter(|(_, worth)| *worth == Worth::Measure).count();
    let year = numbers.iter().find(|(field, worth)| is_year(field) && *worth < Worth::Nothing && measures < 2);
    if let Some((time, _)) = time.or(year)
        && let Some((number, _)) = numbers.iter().find(|(field, worth)| field != time && *worth < Worth::Nothing)
    {
        return Some((time.clone(), number.clone()));
    }
    let mut fields = ranked.iter().map(|(field, _)| field);
    let first = fields.next()?;
    Some((first.clone(), fields.next().unwrap_or(first).clone()))
}

/// The column that gives the points their colours.
pub(crate) fn color(profile: &Profile) -> Option<&Field> {
    profile.fields.iter().find(|field| (2..=COLORS).contains(&profile.values(field).len()))
}

/// The column of the histogram.
pub(crate) fn counted(profile: &Profile) -> Option<Field> {
    let place = place(profile).map(|(longitude, _)| longitude);
    let number =
        || ranked(profile).into_iter().find(|(field, worth)| field.kind != Kind::Moment && *worth <= Worth::Count);
    let name = || color(profile).or_else(|| profile.fields.iter().find(|field| !profile.values(field).is_empty()));
    let any = || profile.fields.iter().find(|field| field.is_scale());
    place.or_else(|| Some(number()?.0)).or_else(|| name().or_else(any).cloned())
}

/// The columns of numbers and points in time, the most telling first, else in order.
fn ranked(profile: &Profile) -> Vec<(Field, Worth)> {
    let fields = profile.fields.iter().filter(|field| field.is_scale());
    let worth = |field: &Field| worth(field, &profile.statistics(field), profile.rows);
    let mut ranked: Vec<_> = fields.map(|field| (field.clone(), worth(field))).collect();
    let distinct = |field: &Field| profile.statistics(field).distinct.unwrap_or_default();
    ranked.sort_by_key(|(field, worth)| (*worth, Reverse(if *worth == Worth::Little { distinct(field) } else { 0 })));
    ranked
}

fn worth(field: &Field, statistics: &Statistics, rows: usize) -> Worth {
    let Some((low, high)) = statistics.extent.filter(|(low, high)| low < high) else { return Worth::Nothing };
    let (distinct, present) = (statistics.distinct.unwrap_or_default(), rows - statistics.nulls);
    #[expect(clippy::cast_precision_loss, reason = "no file has so many rows")]
    let is_row_number = field.kind == Kind::Integer && present > STRIPES && high - low + 1.0 == present as f64;
    if is_row_number || (field.kind == Kind::Integer && is_key(field)) {
        Worth::Nothing
    } else if distinct <= STRIPES.min(present / 3)
        || present < rows / 2
        || is_clock(field, high)
        || statistics.deviation.is_some_and(|deviation| deviation < CROWDED * (high - low))
    {
        Worth::Little
    } else if field.kind == Kind::Integer {
        Worth::Count
    } else {
        Worth::Measure
    }
}

/// Longitude and latitude, as far as names and extents tell.
fn place(profile: &Profile) -> Option<(Field, Field)> {
    let find = |names: &[&str], most: f64| {
        let is_one = |field: &&Field| {
            let is_within = |(low, high): (f64, f64)| low >= -most && high <= most && low < high;
            field.kind == Kind::Float
                && words(field).iter().any(|word| names.contains(&word.as_str()))
                && profile.statistics(field).extent.is_some_and(is_within)
        };
        profile.fields.iter().find(is_one).cloned()
    };
    find(&["longitude", "lon", "lng", "long"], 360.0).zip(find(&["latitude", "lat"], 90.0))
}

fn is_year(field: &Field) -> bool {
    field.kind == Kind::Integer && words(field) == ["year"]
}

/// Whether numbers are hours and minutes, 2359 being the last, by what the column is called.
fn is_clock(field: &Field, high: f64) -> bool {
    let is_late = (1_440.0..=2_400.0).contains(&high);
    is_late && field.kind == Kind::Integer && words(field).last().is_some_and(|word| word == "time")
}

/// Whether numbers stand for names, by what the column is called.
fn is_key(field: &Field) -> bool {
    let keys = ["id", "index", "key", "code", "zip", "zipcode", "fips", "number", "no"];
    words(field).last().is_none_or(|word| keys.contains(&word.as_str()))
}

/// The words of a column's name, without capitals.
fn words(field: &Field) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in field.name.chars() {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && was_small) {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().into_iter().for_each(|word| word.extend(letter.to_lowercase()));
        }
        was_small = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tropism::query::polars::prelude::{Column, DataFrame, DataType, IntoLazy, TimeUnit};

    use super::super::fields::fields;
    use super::super::plan;
    use super::super::profile::{Profile, Statistics};
    use super::{Field, axes, counted, words};

    const ROWS: i32 = 10_000;

    /// A column: its name, its number in a row, and its type.
    type Numbers<'a> = (&'a str, &'a dyn Fn(i32) -> f64, DataType);

    /// The columns that are shown first of a table with these, whose numbers are functions of the row.
    fn first(columns: &[Numbers]) -> [String; 3] {
        let columns = columns.iter().map(|(name, number, dtype)| {
            let numbers: Vec<f64> = (0..ROWS).map(number).collect();
            Column::new((*name).into(), numbers.clone()).cast(&DataType::Int64).and_then(|whole| match dtype {
                DataType::Float64 => Ok(Column::new((*name).into(), numbers)),
                dtype => whole.cast(dtype),
            })
        });
        let frame = DataFrame::new_infer_height(columns.map(|column| column.expect("numbers")).collect());
        let frame = frame.expect("a frame");
        let fields = fields(frame.schema());
        let found = plan::statistics(frame.lazy(), &fields).collect().expect("a good plan");
        let (rows, statistics) = Statistics::all(&found, fields.len());
        let profile = Profile { rows, values: vec![Arc::default(); fields.len()], fields, statistics };
        let (x, y) = axes(&profile).expect("columns with numbers");
        [x, y, counted(&profile).expect("a column that can be counted")].map(|field| field.name.to_string())
    }

    const INTEGER: DataType = DataType::Int64;
    const FLOAT: DataType = DataType::Float64;
    const TIME: DataType = DataType::Datetime(TimeUnit::Milliseconds, None);

    fn row(row: i32) -> f64 {
        f64::from(row)
    }

    fn scattered(row: i32) -> f64 {
        f64::from(row * 7_919 % 997) / 10.0
    }

    fn few(row: i32) -> f64 {
        f64::from(row % 12)
    }

    #[test]
    fn what_varies_comes_before_what_does_not() {
        let columns: [Numbers; 5] = [
            ("year", &|_| 2013.0, INTEGER),
            ("month", &few, INTEGER),
            ("departure", &|row| f64::from(row * 31 % 1_313), INTEGER),
            ("delay", &|row| f64::from(row * 17 % 501), INTEGER),
            ("hour", &|row| f64::from(row / 2) * 3_600_000.0, TIME),
        ];
        assert_eq!(first(&columns), ["hour", "departure", "departure"]);
        assert_eq!(first(&columns[..4]), ["departure", "delay", "departure"]);
        assert_eq!(first(&columns[..2]), ["month", "year", "year"]);
    }

    #[test]
    fn measures_come_before_counts_and_keys_last() {
        let columns: [Numbers; 5] = [
            ("row", &row, INTEGER),
            ("stationId", &scattered, INTEGER),
            ("riders", &|row| f64::from(row * 31 % 1_313), INTEGER),
            ("width", &scattered, FLOAT),
            ("day", &|row| f64::from(row % 30) * 86_400_000.0, TIME),
        ];
        assert_eq!(first(&columns), ["width", "riders", "width"]);
    }

    #[test]
    fn places_have_east_on_the_right() {
        let columns: [Numbers; 4] = [
            ("height", &scattered, FLOAT),
            ("Lat", &|row| scattered(row) - 50.0, FLOAT),
            ("dest_lng", &|row| 3.0 * scattered(row) - 150.0, FLOAT),
            ("at", &|row| f64::from(row) * 60_000.0, TIME),
        ];
        assert_eq!(first(&columns), ["dest_lng", "Lat", "dest_lng"]);
        // Nothing lies that far north.
        let columns = [columns[0].clone(), ("lat", &|row| 9.0 * scattered(row), FLOAT), columns[2].clone()];
        assert_eq!(first(&columns), ["height", "lat", "height"]);
    }

    #[test]
    fn years_are_a_course_of_time_where_no_two_measures_are() {
        let columns: [Numbers; 3] = [
            ("Year", &|row| f64::from(1990 + row % 25), INTEGER),
            ("income", &scattered, FLOAT),
            ("children", &|row| scattered(row + 7), FLOAT),
        ];
        assert_eq!(first(&columns[..2]), ["Year", "income", "income"]);
        assert_eq!(first(&columns), ["income", "children", "income"]);
    }

    #[test]
    fn crowds_and_clocks_come_behind_what_spreads() {
        let columns: [Numbers; 4] = [
            ("cost", &|row| if row == 7 { 7e6 } else { f64::from(row * 13 % 701) }, INTEGER),
            ("dep_time", &|row| f64::from(row * 31 % 24 * 100 + row % 60), INTEGER),
            ("seats", &few, INTEGER),
            ("delay", &|row| f64::from(row * 17 % 501), INTEGER),
        ];
        assert_eq!(first(&columns), ["delay", "cost", "delay"]);
        // Of what tells little, the more there is the better.
        let engines: Numbers = ("engines", &|row| f64::from(row % 4), INTEGER);
        assert_eq!(first(&[engines, columns[2].clone()])[..2], ["seats", "engines"]);
    }

    #[test]
    fn names_have_words() {
        let words = |name: &str| words(&Field::new(name, INTEGER));
        assert_eq!(words("dest_lng"), ["dest", "lng"]);
        assert_eq!(words("stationId"), ["station", "id"]);
        assert_eq!(words("Culmen Length (mm)"), ["culmen", "length", "mm"]);
        assert_eq!(words("ID"), ["id"]);
        assert!(words("#").is_empty());
    }
}
