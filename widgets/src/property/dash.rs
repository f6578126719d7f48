//! Dashes of lines.

use tropism_core::{Arg, Assignment, Field, SpecItem, Value, marker, plain_arg};

/// The dashes and gaps of a line: alternating lengths in pixels, or a word for some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dash {
    /// One line without gaps.
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// A dot, a dash and so on.
    DotDash,
    /// A dash, a dot and so on.
    DashDot,
    /// Lengths of dashes and gaps in pixels, in turns.
    Pattern(Vec<u32>),
}

impl Dash {
    const NAMED: [(&'static str, Self, &'static [u32]); 5] = [
        ("solid", Self::Solid, &[]),
        ("dashed", Self::Dashed, &[6]),
        ("dotted", Self::Dotted, &[2, 4]),
        ("dotdash", Self::DotDash, &[2, 4, 6, 4]),
        ("dashdot", Self::DashDot, &[6, 4, 2, 4]),
    ];

    fn from_lengths(lengths: Vec<u32>) -> Self {
        let named = Self::NAMED.into_iter().find(|(_, _, known)| lengths == *known);
        named.map_or(Self::Pattern(lengths), |(_, dash, _)| dash)
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|(known, _, _)| *known == name).map(|(_, dash, _)| dash)
    }

    fn lengths(&self) -> Vec<u32> {
        if let Self::Pattern(lengths) = self {
            return lengths.clone();
        }
        let named = Self::NAMED.into_iter().find(|(_, dash, _)| dash == self);
        named.map_or_else(Vec::new, |(_, _, lengths)| lengths.to_vec())
    }
}

impl From<Vec<u32>> for Dash {
    fn from(lengths: Vec<u32>) -> Self {
        Self::from_lengths(lengths)
    }
}

impl<const N: usize> From<[u32; N]> for Dash {
    fn from(lengths: [u32; N]) -> Self {
        Self::from_lengths(lengths.into())
    }
}

impl Field for Dash {
    fn expected() -> String {
        "solid, dashed, dotted, dotdash, dashdot or a list of lengths in pixels".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(name) => Self::from_name(name),
            other => {
                let lengths: Option<Vec<u32>> =
                    Vec::<i64>::from_value(other)?.into_iter().map(|length| length.try_into().ok()).collect();
                lengths.map(Self::from_lengths)
            }
        }
    }

    fn into_value(self) -> Value {
        self.lengths().into_iter().map(|length| Value::Int(length.into())).collect()
    }
}

impl SpecItem for Dash {}
plain_arg!(Dash);

impl<const N: usize> Arg<Dash, marker::Plain> for [u32; N] {
    fn into_assignment(self) -> Assignment<Dash> {
        Assignment::Value(self.into())
    }
}
