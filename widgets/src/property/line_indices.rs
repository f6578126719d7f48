//! Points of several lines.

use std::collections::BTreeMap;

use tropism_core::{Field, Value, plain_arg};

/// A line that no source has.
const NO_LINE: i64 = -1;

/// Points of several lines: their positions, by the position of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineIndices(pub BTreeMap<i64, Vec<i64>>);

impl Field for LineIndices {
    fn expected() -> String {
        "a map from whole numbers to lists of whole numbers".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Map(entries) = value else {
            return None;
        };
        let lines = entries.iter().map(|(line, points)| Some((i64::from_value(line)?, Vec::from_value(points)?)));
        let mut lines = lines.collect::<Option<BTreeMap<_, _>>>()?;
        lines.remove(&NO_LINE);
        Some(Self(lines))
    }

    /// Never an empty map: BokehJS reads one as an object, refuses it and never shows a selection again.
    fn into_value(mut self) -> Value {
        if self.0.is_empty() {
            self.0.insert(NO_LINE, Vec::new());
        }
        Value::Map(self.0.into_iter().map(|(line, points)| (line.into_value(), points.into_value())).collect())
    }
}

plain_arg!(LineIndices);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_map_is_empty() {
        let none = LineIndices::default();
        let value = none.clone().into_value();
        assert_ne!(value, Value::Map([].into_iter().collect()));
        assert_eq!(LineIndices::from_value(&value), Some(none.clone()));
        assert_eq!(LineIndices::from_value(&Value::Map([].into_iter().collect())), Some(none));
    }

    #[test]
    fn lines_stay_as_they_are() {
        let lines = LineIndices(BTreeMap::from([(0, vec![1, 2]), (3, vec![])]));
        assert_eq!(LineIndices::from_value(&lines.clone().into_value()), Some(lines));
    }
}
