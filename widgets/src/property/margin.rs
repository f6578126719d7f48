//! Space around elements.

use tropism_core::{Arg, Assignment, Field, Value, marker, plain_arg};

/// The space around an element, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Above.
    pub top: i64,
    /// To the right.
    pub right: i64,
    /// Below.
    pub bottom: i64,
    /// To the left.
    pub left: i64,
}

impl From<i64> for Margin {
    /// The same on all sides.
    fn from(all: i64) -> Self {
        Self { top: all, right: all, bottom: all, left: all }
    }
}

impl From<(i64, i64)> for Margin {
    /// Above and below, left and right.
    fn from((vertical, horizontal): (i64, i64)) -> Self {
        Self { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
    }
}

impl From<(i64, i64, i64, i64)> for Margin {
    /// Clockwise from the top.
    fn from((top, right, bottom, left): (i64, i64, i64, i64)) -> Self {
        Self { top, right, bottom, left }
    }
}

impl Field for Margin {
    fn expected() -> String {
        "one, two or four whole numbers of pixels".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Some(all) = i64::from_value(value) {
            return Some(all.into());
        }
        match Vec::from_value(value)?[..] {
            [vertical, horizontal] => Some((vertical, horizontal).into()),
            [top, right, bottom, left] => Some((top, right, bottom, left).into()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        let Self { top, right, bottom, left } = self;
        if self == top.into() {
            return top.into();
        }
        [top, right, bottom, left].into_iter().map(Value::from).collect()
    }
}

plain_arg!(Margin);

converted!(Margin: i64, (i64, i64), (i64, i64, i64, i64));

impl Arg<Margin, marker::Plain> for i32 {
    fn into_assignment(self) -> Assignment<Margin> {
        Assignment::Value(i64::from(self).into())
    }
}
