//! Moments and spans of time as BokehJS counts them: in milliseconds.

use polars::prelude::TimeUnit;

/// Milliseconds of a day.
pub(super) const DAY: f64 = 86_400_000.0;

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
