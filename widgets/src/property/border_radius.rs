//! Rounded corners.

use tropism_core::{Arg, Assignment, Field, Value, marker, plain_arg};

use super::named_numbers;

/// The radii of the corners of a box, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BorderRadius {
    /// At the left of the top.
    pub top_left: i64,
    /// At the right of the top.
    pub top_right: i64,
    /// At the right of the bottom.
    pub bottom_right: i64,
    /// At the left of the bottom.
    pub bottom_left: i64,
}

impl From<i64> for BorderRadius {
    /// The same at all corners.
    fn from(all: i64) -> Self {
        Self { top_left: all, top_right: all, bottom_right: all, bottom_left: all }
    }
}

impl From<(i64, i64, i64, i64)> for BorderRadius {
    /// Clockwise from the left of the top.
    fn from((top_left, top_right, bottom_right, bottom_left): (i64, i64, i64, i64)) -> Self {
        Self { top_left, top_right, bottom_right, bottom_left }
    }
}

impl Field for BorderRadius {
    fn expected() -> String {
        "one or four whole numbers of pixels from 0, or a map of such numbers by corner".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let corners = match value {
            Value::Map(_) => {
                let names = ["top_left", "top_right", "bottom_right", "bottom_left"];
                named_numbers(value, names)?.map(Option::unwrap_or_default)
            }
            Value::List(_) => Vec::from_value(value)?.try_into().ok()?,
            one => [i64::from_value(one)?; 4],
        };
        let [top_left, top_right, bottom_right, bottom_left] = corners;
        corners.iter().all(|radius| *radius >= 0).then_some(Self { top_left, top_right, bottom_right, bottom_left })
    }

    fn into_value(self) -> Value {
        let Self { top_left, top_right, bottom_right, bottom_left } = self;
        if self == top_left.into() {
            return top_left.into();
        }
        [top_left, top_right, bottom_right, bottom_left].into_iter().map(Value::from).collect()
    }
}

plain_arg!(BorderRadius);

converted!(BorderRadius: i64, (i64, i64, i64, i64));

impl Arg<BorderRadius, marker::Plain> for i32 {
    fn into_assignment(self) -> Assignment<BorderRadius> {
        Assignment::Value(i64::from(self).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_read_in_all_ways_and_written_in_the_shortest() {
        let map = |entries: &[(&str, i64)]| {
            Value::Map(entries.iter().map(|(name, radius)| ((*name).into(), (*radius).into())).collect())
        };
        let list = |radii: &[i64]| radii.iter().copied().map(Value::from).collect::<Value>();
        assert_eq!(BorderRadius::from_value(&5.into()), Some(5.into()));
        assert_eq!(BorderRadius::from_value(&list(&[1, 2, 3, 4])), Some((1, 2, 3, 4).into()));
        assert_eq!(BorderRadius::from_value(&map(&[("bottom_left", 4)])), Some((0, 0, 0, 4).into()));
        assert_eq!(BorderRadius::from_value(&map(&[("middle", 4)])), None);
        assert_eq!(BorderRadius::from_value(&list(&[1, 2])), None);
        assert_eq!(BorderRadius::from_value(&Value::from(-1)), None);
        assert_eq!(BorderRadius::from(3).into_value(), Value::from(3));
        assert_eq!(BorderRadius::from((1, 2, 3, 4)).into_value(), list(&[1, 2, 3, 4]));
    }
}
