//! Dates and times of day.

use tropism_core::{Arg, Assignment, Field, Value, marker};

choices! {
    /// A date, a time of day or both, as a picker has it: pickers themselves write texts.
    Moment {
        /// In ISO 8601, such as `2024-02-29`.
        Text(String),
        /// Milliseconds since the epoch, or since midnight.
        Milliseconds(f64),
    }
    /// One date, or a first and a last one.
    Period {
        /// One date.
        Day(Moment),
        /// The first and the last date.
        Days((Moment, Moment)),
    }
}

accepted! {
    &str => Moment: |text| Moment::Text(text.into());
    String => Moment: Moment::Text;
    f64 => Moment: Moment::Milliseconds;
}

impl From<&str> for Period {
    fn from(day: &str) -> Self {
        Self::Day(day.into())
    }
}

impl From<(&str, &str)> for Period {
    fn from((first, last): (&str, &str)) -> Self {
        Self::Days((first.into(), last.into()))
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}
