//! Moments and spans of time as BokehJS counts them: in milliseconds.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use polars::prelude::TimeUnit;

/// Milliseconds of a day.
pub(super) const DAY: i32 = 86_400_000;

/// The unit of [`polars::prelude::DataType::Time`].
pub(super) const TIME: TimeUnit = TimeUnit::Nanoseconds;

/// Whole numbers up to here are floats without loss.
const EXACT_INTEGERS: u64 = 1 << 53;

fn per_millisecond(unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Milliseconds => 1,
        TimeUnit::Microseconds => 1_000,
        TimeUnit::Nanoseconds => 1_000_000,
    }
}

/// The float nearest to so many units.
#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53, and what is beyond is made smaller before")]
pub(super) fn to_milliseconds(ticks: i64, unit: TimeUnit) -> f64 {
    let divisor = per_millisecond(unit);
    if ticks.unsigned_abs() <= EXACT_INTEGERS {
        return ticks as f64 / divisor as f64;
    }
    (ticks / divisor) as f64 + (ticks % divisor) as f64 / divisor as f64
}

/// So many milliseconds in units, rounded to the nearest; `None` if there are too many.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "whole numbers, checked to fit")]
pub(super) fn from_milliseconds(milliseconds: f64, unit: TimeUnit) -> Option<i64> {
    let factor = per_millisecond(unit);
    let whole = milliseconds.trunc();
    let rest = ((milliseconds - whole) * factor as f64).round();
    // The most that there is may have been rounded up on the way to a client: it comes back as itself.
    let is_within = milliseconds.abs() <= i64::MAX as f64 / factor as f64;
    is_within.then(|| (whole as i64).saturating_mul(factor).saturating_add(rest as i64))
}

/// Moments further from 1970 than so many milliseconds, a quarter of a million years, are too far for calendars: polars
/// panics when it shows them.
const FURTHEST: f64 = 8e15;

/// A moment, from milliseconds since 1970.
pub(super) fn moment(milliseconds: f64, unit: TimeUnit) -> Option<i64> {
    if milliseconds.abs() <= FURTHEST { from_milliseconds(milliseconds, unit) } else { None }
}

/// A moment, from ISO 8601: with an offset, or else in UTC, a date alone is midnight.
pub(super) fn moment_of_text(text: &str, unit: TimeUnit) -> Option<i64> {
    let in_utc = || TimeZone::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    let moment = text.parse::<Timestamp>().ok().or_else(in_utc)?;
    let (unit, per_second) = match unit {
        TimeUnit::Milliseconds => (Unit::Millisecond, 1_000),
        TimeUnit::Microseconds => (Unit::Microsecond, 1_000_000),
        TimeUnit::Nanoseconds => (Unit::Nanosecond, 1_000_000_000),
    };
    let moment = moment.round(unit).ok()?;
    i64::try_from(moment.as_nanosecond() * per_second / 1_000_000_000).ok()
}
