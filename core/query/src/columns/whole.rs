//! Whole numbers of any width.

use std::fmt::Display;
use std::str::FromStr;

use tropism_core::Value;

/// A Rust integer.
pub(super) trait Whole: Copy + Display + FromStr + TryFrom<i64> {
    /// The least and the most.
    const RANGE: (Self, Self);

    /// The integer, if this float is whole and within the range. What was rounded up to more than the most on its way
    /// to a client is the most.
    fn from_f64(number: f64) -> Option<Self>;

    /// The integer that a value is, or that a text spells.
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => Self::try_from(*number).ok(),
            Value::Float(number) => Self::from_f64(*number),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// What is expected, in words.
    fn expected() -> String {
        let (least, most) = Self::RANGE;
        format!("a whole number from {least} to {most}")
    }
}

macro_rules! whole {
    ($($type:ty),*) => {
        $(impl Whole for $type {
            const RANGE: (Self, Self) = (Self::MIN, Self::MAX);

            #[allow(
                clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
                clippy::cast_lossless, reason = "checked to fit"
            )]
            fn from_f64(number: f64) -> Option<Self> {
                let is_within = number >= Self::MIN as f64 && number <= Self::MAX as f64;
                (is_within && number.fract() == 0.0).then(|| number as Self)
            }
        })*
    };
}
whole!(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);
