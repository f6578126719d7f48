//! A file to explore if none is given: the trips of taxis through a city that nobody lives in.

use std::f64::consts::TAU;
use std::fs;
use std::path::{Path, PathBuf};

use tropism::prelude::*;
use tropism::query::QueryError;
use tropism::query::polars::error::PolarsResult;
use tropism::query::polars::frame::DataFrame;
use tropism::query::polars::prelude::{DataType, IntoLazy, ParquetWriter, TimeUnit, col, df};

use super::progress::Progress;

/// So many trips there are.
const ROWS: u32 = 2_000_000;
/// So many are made at a time.
const BATCH: u32 = 100_000;
/// The first second of 2024.
const START: f64 = 1_704_067_200.0;
const YEAR: f64 = 366.0 * 86_400.0;

struct District {
    name: &'static str,
    center: (f64, f64),
    width: f64,
    /// How many of 100 trips begin here.
    share: u32,
}

const DISTRICTS: [District; 10] = [
    district("Old Town", 4.90, 52.372, 0.008, 24),
    district("Harbour", 4.93, 52.392, 0.012, 14),
    district("University", 4.952, 52.356, 0.007, 12),
    district("Station", 4.898, 52.381, 0.003, 11),
    district("Museums", 4.882, 52.358, 0.005, 10),
    district("Airport", 4.775, 52.312, 0.006, 9),
    district("Park", 4.865, 52.361, 0.010, 7),
    district("Gardens", 4.86, 52.386, 0.012, 6),
    district("Docks", 4.87, 52.41, 0.014, 4),
    district("Hills", 4.995, 52.335, 0.016, 3),
];

const fn district(name: &'static str, x: f64, y: f64, width: f64, share: u32) -> District {
    District { name, center: (x, y), width, share }
}

/// The file, which is made when it is asked for the first time.
///
/// # Errors
/// If it can be neither read nor made.
pub fn open() -> Result<Table, QueryError> {
    let path = path();
    if !path.exists() {
        make(&path).map_err(|error| QueryError::failed(format!("{} cannot be made: {error}", path.display())))?;
    }
    Table::open(path)
}

/// Where the file is.
fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/explorer/trips.parquet")
}

/// Makes the file; whoever looks meanwhile finds none.
fn make(path: &Path) -> PolarsResult<()> {
    let progress = Progress::new(format!("making {} (once, {ROWS} rows)", path.display()));
    let unfinished = path.with_extension(format!("{}.unfinished", std::process::id()));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut first = trips(0)?;
    let mut writer = ParquetWriter::new(fs::File::create(&unfinished)?).batched(first.schema())?;
    for start in (0..ROWS).step_by(BATCH as usize) {
        let batch = if start == 0 { std::mem::take(&mut first) } else { trips(start)? };
        writer.write_batch(&batch)?;
        progress.set(format!("{} %", (start + BATCH) * 100 / ROWS));
    }
    writer.finish()?;
    fs::rename(unfinished, path)?;
    Ok(())
}

/// The trips from a number on, in the order of their time.
fn trips(first: u32) -> PolarsResult<DataFrame> {
    let trips: Vec<Trip> = (first..first + BATCH).map(Trip::new).collect();
    macro_rules! column {
        ($name:ident) => {
            trips.iter().map(|trip| trip.$name.clone()).collect::<Vec<_>>()
        };
    }
    let frame = df!(
        "trip" => (first..first + BATCH).collect::<Vec<_>>(),
        "started" => column!(started),
        "longitude" => column!(longitude),
        "latitude" => column!(latitude),
        "district" => column!(district),
        "kilometres" => column!(kilometres),
        "minutes" => column!(minutes),
        "fare" => column!(fare),
        "tip" => column!(tip),
        "passengers" => column!(passengers),
        "payment" => column!(payment),
        "shared" => column!(shared),
        "rating" => column!(rating),
        "driver" => column!(driver),
    )?;
    let started = col("started").cast(DataType::Datetime(TimeUnit::Milliseconds, None));
    frame.lazy().with_column(started).collect()
}

#[derive(Clone, Debug, PartialEq)]
struct Trip {
    started: i64,
    longitude: f64,
    latitude: f64,
    district: &'static str,
    kilometres: f64,
    minutes: f64,
    fare: f64,
    tip: Option<f64>,
    passengers: u8,
    payment: &'static str,
    shared: Option<bool>,
    rating: Option<f64>,
    driver: String,
}

impl Trip {
    /// The trip of that number, which is always the same.
    fn new(number: u32) -> Self {
        let mut chance = Chance(u64::from(number) << 8);
        let seconds = started(f64::from(number) / f64::from(ROWS)) + chance.uniform() * 15.0;
        let hour = (seconds / 3600.0) % 24.0;
        let district = chance.district();
        let is_far = district.name == "Airport" || chance.uniform() < 0.08;
        let kilometres =
            if is_far { 14.0 + 2.5 * chance.normal().abs() } else { 0.6 + (0.8 + 0.65 * chance.normal()).exp() };
        // It goes slowly when people go to work and back.
        let rush = [8.3, 17.6].map(|peak: f64| (-((hour - peak) / 1.6).powi(2)).exp()).iter().sum::<f64>();
        let speed = (if is_far { 46.0 } else { 24.0 } - 9.0 * rush + 3.0 * chance.normal()).max(6.0);
        let minutes = kilometres / speed * 60.0 + 2.0 + chance.uniform() * 3.0;
        let is_wrong = chance.uniform() < 0.000_4;
        let fare = 3.2 + 2.1 * kilometres + 0.35 * minutes + 0.4 * chance.normal();
        let fare = if is_wrong { fare * 10.0 } else { fare.max(4.0) };
        let payment = chance.of(&[("card", 61), ("cash", 23), ("app", 14), ("voucher", 2)]);
        let is_known = payment == "card" || payment == "app";
        let tip = if chance.uniform() < 0.3 { 0.0 } else { fare * (0.1 + 0.04 * chance.normal()).max(0.0) };
        let passengers = chance.of(&[(1_u8, 68), (2, 18), (3, 6), (4, 5), (5, 2), (6, 1)]);
        let shared = (chance.uniform() < 0.97).then(|| passengers < 3 && chance.uniform() < 0.12);
        let rating = (chance.uniform() < 0.35).then(|| {
            if chance.uniform() < 0.001 {
                f64::NAN
            } else {
                tenths(5.0 - (0.35 * chance.normal()).abs() - if minutes > 40.0 { 0.5 } else { 0.0 })
            }
        });
        let driver = chance.uniform() * chance.uniform() * 9_000.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
        Self {
            started: ((START + seconds) * 1000.0) as i64,
            longitude: district.center.0 + district.width * 1.5 * chance.normal(),
            latitude: district.center.1 + district.width * chance.normal(),
            district: district.name,
            kilometres: hundredths(kilometres),
            minutes: tenths(minutes),
            fare: hundredths(fare),
            tip: is_known.then(|| hundredths(tip)),
            passengers,
            payment,
            shared,
            rating,
            driver: driver_name(driver as u32),
        }
    }
}

/// When the trip of that part of the year begins: there are more by day than by night.
fn started(part: f64) -> f64 {
    let days = part * 366.0;
    let day = days.floor();
    let time = days - day;
    // Steepest at night, where the fewest trips begin.
    let time = time + 0.13 * (TAU * time).sin() - 0.02 * (2.0 * TAU * time).sin();
    ((day + time) * 86_400.0).clamp(0.0, YEAR - 60.0)
}

fn driver_name(number: u32) -> String {
    const FIRST: [&str; 12] =
        ["Ada", "Björn", "Chiara", "Dario", "Elif", "Femke", "Goran", "Hana", "Ines", "Jomo", "Kamala", "Luuk"];
    const LAST: [&str; 10] =
        ["Akgün", "Bakker", "Costa", "de Vries", "Eze", "Fischer", "García", "Haddad", "Ito", "Jansen"];
    format!("{} {} {}", FIRST[number as usize % 12], LAST[number as usize / 12 % 10], 100 + number / 120)
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// Numbers that look like chance, and are the same each time: the generator `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1.
    fn uniform(&mut self) -> f64 {
        let upper = (self.next() >> 32) as u32;
        f64::from(upper) / (f64::from(u32::MAX) + 1.0)
    }

    /// A number around 0, normally distributed.
    fn normal(&mut self) -> f64 {
        let (radius, angle) = (1.0 - self.uniform(), self.uniform());
        (-2.0 * radius.ln()).sqrt() * (TAU * angle).cos()
    }

    /// One of some things, of which 100 have shares.
    fn of<T: Copy>(&mut self, shares: &[(T, u32)]) -> T {
        let mut rest = self.uniform() * 100.0;
        let found = shares.iter().find(|(_, share)| {
            rest -= f64::from(*share);
            rest < 0.0
        });
        found.unwrap_or(&shares[0]).0
    }

    fn district(&mut self) -> &'static District {
        self.of(&DISTRICTS.each_ref().map(|district| (district, district.share)))
    }
}
