//! Numbers and moments as texts.

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::Offset;

/// A count with its thousands set apart.
pub(crate) fn count(count: usize) -> String {
    let digits = count.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(place, digit)| comma(place).then_some(',').into_iter().chain([digit]))
        .collect()
}

/// A number with so many digits as tell something.
pub(crate) fn number(number: f64) -> String {
    let size = number.abs();
    if size != 0.0 && !(1e-4..1e15).contains(&size) {
        return format!("{number:.3e}");
    }
    let decimals = if size >= 1000.0 {
        1
    } else if size >= 1.0 {
        3
    } else {
        5
    };
    let text = format!("{number:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A point in time, in milliseconds since 1970, as a date where that says all.
pub(crate) fn moment(milliseconds: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "what lies outside of all integers is no timestamp either")]
    let timestamp = Timestamp::from_millisecond(milliseconds as i64);
    let Ok(timestamp) = timestamp else { return number(milliseconds) };
    let civil = Offset::UTC.to_datetime(timestamp);
    let format = if civil.time() == Time::midnight() { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
    civil.strftime(format).to_string()
}

/// A text as it stands in HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{count, moment, number};

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn numbers_have_no_noise() {
        let texts = [0.0, 0.1 + 0.2, 12.0, -3.25, 123_456.78, 1e18, -0.000_001].map(number);
        assert_eq!(texts, ["0", "0.3", "12", "-3.25", "123456.8", "1.000e18", "-1.000e-6"]);
    }

    #[test]
    fn days_are_dates() {
        assert_eq!(moment(1_704_067_200_000.0), "2024-01-01");
        assert_eq!(moment(1_704_070_800_000.0), "2024-01-01 01:00:00");
    }
}
