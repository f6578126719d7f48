//! Space inside boxes.

use tropism_core::{Arg, Assignment, Field, Value, marker, plain_arg};

use super::named_numbers;

/// The space between the sides of a box and what is in it, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Padding {
    /// At the left.
    pub left: i64,
    /// At the right.
    pub right: i64,
    /// At the top.
    pub top: i64,
    /// At the bottom.
    pub bottom: i64,
}

impl From<i64> for Padding {
    /// The same at all sides.
    fn from(all: i64) -> Self {
        Self { left: all, right: all, top: all, bottom: all }
    }
}

impl From<(i64, i64)> for Padding {
    /// At the left and right, at the top and bottom.
    fn from((x, y): (i64, i64)) -> Self {
        Self { left: x, right: x, top: y, bottom: y }
    }
}

impl From<(i64, i64, i64, i64)> for Padding {
    /// At the left, right, top and bottom.
    fn from((left, right, top, bottom): (i64, i64, i64, i64)) -> Self {
        Self { left, right, top, bottom }
    }
}

impl Padding {
    fn from_map(value: &Value) -> Option<Self> {
        if let Some([x, y]) = named_numbers(value, ["x", "y"]) {
            return Some((x.unwrap_or_default(), y.unwrap_or_default()).into());
        }
        let [left, right, top, bottom] =
            named_numbers(value, ["left", "right", "top", "bottom"])?.map(Option::unwrap_or_default);
        Some(Self { left, right, top, bottom })
    }
}

impl Field for Padding {
    fn expected() -> String {
        "one, two or four whole numbers of pixels from 0, or a map of such numbers by dimension or side".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let padding: Self = match value {
            Value::Map(_) => Self::from_map(value)?,
            Value::List(_) => match Vec::from_value(value)?[..] {
                [x, y] => (x, y).into(),
                [left, right, top, bottom] => (left, right, top, bottom).into(),
                _ => return None,
            },
            one => i64::from_value(one)?.into(),
        };
        let Self { left, right, top, bottom } = padding;
        [left, right, top, bottom].iter().all(|side| *side >= 0).then_some(padding)
    }

    fn into_value(self) -> Value {
        let Self { left, right, top, bottom } = self;
        let list = |sides: &[i64]| sides.iter().copied().map(Value::from).collect();
        match self {
            _ if self == left.into() => left.into(),
            _ if self == (left, top).into() => list(&[left, top]),
            _ => list(&[left, right, top, bottom]),
        }
    }
}

plain_arg!(Padding);

converted!(Padding: i64, (i64, i64), (i64, i64, i64, i64));

impl Arg<Padding, marker::Plain> for i32 {
    fn into_assignment(self) -> Assignment<Padding> {
        Assignment::Value(i64::from(self).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_read_in_all_ways_and_written_in_the_shortest() {
        let map = |entries: &[(&str, i64)]| {
            Value::Map(entries.iter().map(|(name, side)| ((*name).into(), (*side).into())).collect())
        };
        let list = |sides: &[i64]| sides.iter().copied().map(Value::from).collect::<Value>();
        assert_eq!(Padding::from_value(&5.into()), Some(5.into()));
        assert_eq!(Padding::from_value(&list(&[1, 2])), Some((1, 2).into()));
        assert_eq!(Padding::from_value(&list(&[1, 2, 3, 4])), Some((1, 2, 3, 4).into()));
        assert_eq!(Padding::from_value(&map(&[("y", 4)])), Some((0, 4).into()));
        assert_eq!(Padding::from_value(&map(&[("right", 4)])), Some((0, 4, 0, 0).into()));
        assert_eq!(Padding::from_value(&map(&[("right", 4), ("x", 1)])), None);
        assert_eq!(Padding::from_value(&list(&[1, 2, 3])), None);
        assert_eq!(Padding::from_value(&Value::from(-1)), None);
        assert_eq!(Padding::from(3).into_value(), Value::from(3));
        assert_eq!(Padding::from((1, 2)).into_value(), list(&[1, 2]));
        assert_eq!(Padding::from((1, 2, 3, 4)).into_value(), list(&[1, 2, 3, 4]));
    }
}
