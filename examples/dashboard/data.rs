//! The days: one row for each day and city.

use std::sync::Arc;

use jiff::civil::{Date, date};
use serde::Deserialize;
use tropism::Error;
use tropism::core::{Column, Field};
use tropism::prelude::*;

/// The cities, as the file names them.
pub(crate) const CITIES: [&str; 2] = ["Seattle", "New York"];

/// The kinds of weather, as the file names them.
pub(crate) const KINDS: [&str; 5] = ["sun", "fog", "drizzle", "rain", "snow"];

/// The first day of the file.
pub(crate) const FIRST: &str = "2012-01-01";
/// The last day of the file.
pub(crate) const LAST: &str = "2015-12-31";

/// One line of the file.
#[derive(Deserialize)]
struct Line {
    location: String,
    date: String,
    precipitation: f64,
    temp_max: f64,
    temp_min: f64,
    wind: f64,
    weather: String,
}

/// The file, as columns: what the table shows, and people edit.
pub(crate) fn load() -> Result<ColumnData, Error> {
    let mut reader = csv::Reader::from_reader(include_bytes!("weather.csv").as_slice());
    let lines: Vec<Line> = reader.deserialize().collect::<Result<_, _>>()?;
    let numbers = |number: fn(&Line) -> f64| lines.iter().map(number).collect::<Vec<_>>();
    let texts = |text: fn(&Line) -> &str| lines.iter().map(text).collect::<Vec<_>>();
    Ok(columns! {
        date: texts(|line| &line.date),
        city: texts(|line| &line.location),
        kind: texts(|line| &line.weather),
        high: numbers(|line| line.temp_max),
        low: numbers(|line| line.temp_min),
        rain: numbers(|line| line.precipitation),
        wind: numbers(|line| line.wind),
    })
}

/// One day in one city.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day {
    /// `None` where somebody wrote no date.
    pub(crate) date: Option<Date>,
    /// Its place in [`CITIES`].
    pub(crate) city: usize,
    /// Its place in [`KINDS`].
    pub(crate) kind: usize,
    /// In °C.
    pub(crate) high: f64,
    /// In °C.
    pub(crate) low: f64,
    /// In mm.
    pub(crate) rain: f64,
    /// In m/s.
    pub(crate) wind: f64,
}

/// All days, in the order of the rows.
pub(crate) type Days = Arc<[Day]>;

/// Some of the days, by their rows.
pub(crate) type Rows = Arc<[usize]>;

/// The days that columns hold.
pub(crate) fn days(records: &ColumnData) -> Days {
    let rows = records.rows();
    let numbers = |name| records.get(name).and_then(Column::to_f64_vec).unwrap_or_else(|| vec![f64::NAN; rows]);
    let texts = |name| records.get(name).map_or_else(|| vec![String::new(); rows], texts);
    let [high, low, rain, wind] = ["high", "low", "rain", "wind"].map(numbers);
    let [dates, cities, kinds] = ["date", "city", "kind"].map(texts);
    let day = |row: usize| Day {
        date: dates[row].parse().ok(),
        city: place(&cities[row], &CITIES),
        kind: place(&kinds[row], &KINDS),
        high: high[row],
        low: low[row],
        rain: rain[row],
        wind: wind[row],
    };
    (0..rows).map(day).collect()
}

fn texts(column: &Column) -> Vec<String> {
    let text = |row| column.row(row).as_ref().and_then(String::from_value).unwrap_or_default();
    (0..column.len()).map(text).collect()
}

/// Where among the known texts it is; the first for one that is not known.
fn place(text: &str, known: &[&str]) -> usize {
    known.iter().position(|known| text == *known).unwrap_or(0)
}

/// The days as columns to draw.
pub(crate) fn points(days: &[Day]) -> ColumnData {
    let numbers = |number: fn(&Day) -> f64| days.iter().map(number).collect::<Vec<_>>();
    let texts = |text: fn(&Day) -> &'static str| days.iter().map(text).collect::<Vec<_>>();
    columns! {
        date: numbers(|day| day.date.map_or(f64::NAN, milliseconds)),
        city: texts(|day| CITIES[day.city]),
        kind: texts(|day| KINDS[day.kind]),
        high: numbers(|day| day.high),
        low: numbers(|day| day.low),
        rain: numbers(|day| day.rain),
        wind: numbers(|day| day.wind),
    }
}

/// A date as axes have it: in milliseconds since 1970.
pub(crate) fn milliseconds(day: Date) -> f64 {
    const EPOCH: Date = date(1970, 1, 1);
    f64::from((day - EPOCH).get_days()) * 86_400_000.0
}

/// The mean of a quantity over some days; `None` without any.
pub(crate) fn mean(days: impl Iterator<Item = Day>, quantity: impl Fn(&Day) -> f64) -> Option<f64> {
    let (sum, count) = days.fold((0.0, 0.0), |(sum, count), day| (sum + quantity(&day), count + 1.0));
    (count > 0.0).then(|| sum / count)
}
