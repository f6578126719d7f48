//! Categories.

use tropism_core::{Field, SpecItem, Value, plain_arg};

/// A category of a [`FactorRange`](crate::models::FactorRange): a name, or the names of its two or three levels, the
/// outermost first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Factor(Vec<String>);

impl Factor {
    /// The name of each level, the outermost first.
    pub fn levels(&self) -> &[String] {
        &self.0
    }
}

impl From<&str> for Factor {
    fn from(name: &str) -> Self {
        Self(vec![name.into()])
    }
}

impl From<String> for Factor {
    fn from(name: String) -> Self {
        Self(vec![name])
    }
}

impl From<(&str, &str)> for Factor {
    fn from((outer, inner): (&str, &str)) -> Self {
        Self(vec![outer.into(), inner.into()])
    }
}

impl From<(&str, &str, &str)> for Factor {
    fn from((outer, middle, inner): (&str, &str, &str)) -> Self {
        Self(vec![outer.into(), middle.into(), inner.into()])
    }
}

macro_rules! from_levels {
    ($($levels:literal),*) => {
        $(impl From<[String; $levels]> for Factor {
            fn from(levels: [String; $levels]) -> Self {
                Self(levels.into())
            }
        })*
    };
}
from_levels!(1, 2, 3);

impl Field for Factor {
    fn expected() -> String {
        "a category: a text, or two or three texts".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(name) => Some(Self::from(&**name)),
            other => Vec::from_value(other).filter(|levels| matches!(levels.len(), 2 | 3)).map(Self),
        }
    }

    fn into_value(mut self) -> Value {
        match (self.0.len(), self.0.pop()) {
            (1, Some(name)) => name.into(),
            (_, last) => self.0.into_iter().chain(last).map(Value::from).collect(),
        }
    }
}

impl SpecItem for Factor {}

plain_arg!(Factor);

converted!(Factor: &str, String, (&str, &str), (&str, &str, &str));
