//! Maps whose keys are numbers, or numbers and texts.

use std::collections::BTreeMap;

use tropism_core::{Arg, Assignment, Field, Value, marker, plain_arg};

use super::{TextLike, TrackSize};

/// A number or a text by which something is found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key<N> {
    /// A number.
    Number(N),
    /// A text.
    Text(String),
}

impl<N: Field> Field for Key<N> {
    fn expected() -> String {
        format!("{} or a text", N::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        N::from_value(value).map(Self::Number).or_else(|| String::from_value(value).map(Self::Text))
    }

    fn into_value(self) -> Value {
        match self {
            Self::Number(number) => number.into_value(),
            Self::Text(text) => text.into_value(),
        }
    }
}

impl From<f64> for Key<f64> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Key<f64> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Key<i64> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Key<i64> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<N> From<&str> for Key<N> {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl<N> From<String> for Key<N> {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Declares maps: lists of pairs, since not all keys have an order.
macro_rules! keyed {
    ($($(#[$doc:meta])* $name:ident: $key:ty => $value:ty;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct $name(pub Vec<($key, $value)>);

            impl Field for $name {
                fn expected() -> String {
                    let (key, value) = (<$key>::expected(), <$value>::expected());
                    format!("a map each key of which is {key}, and each value {value}")
                }

                fn from_value(value: &Value) -> Option<Self> {
                    let Value::Map(entries) = value else {
                        return None;
                    };
                    let entry = |(key, value)| Some((<$key>::from_value(key)?, <$value>::from_value(value)?));
                    entries.iter().map(|(key, value)| entry((key, value))).collect::<Option<_>>().map(Self)
                }

                fn into_value(self) -> Value {
                    Value::Map(self.0.into_iter().map(|(key, value)| (key.into_value(), value.into_value())).collect())
                }
            }

            impl<K: Into<$key>, V: Into<$value>> FromIterator<(K, V)> for $name {
                fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
                    Self(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
                }
            }

            impl<K: Into<$key> + Ord, V: Into<$value>> From<BTreeMap<K, V>> for $name {
                fn from(entries: BTreeMap<K, V>) -> Self {
                    entries.into_iter().collect()
                }
            }

            plain_arg!($name);

            impl<K: Into<$key>, V: Into<$value>, const N: usize> Arg<$name, marker::Plain> for [(K, V); N] {
                fn into_assignment(self) -> Assignment<$name> {
                    Assignment::Value(self.into_iter().collect())
                }
            }
        )*
    };
}

keyed! {
    /// Labels in place of those that a formatter writes, by number or factor.
    LabelOverrides: Key<f64> => TextLike;
    /// Places of the nodes of a graph, by their index.
    GraphLayout: Key<i64> => (f64, f64);
    /// Sizes of rows or columns, by their numbers from 0.
    TracksAt: i64 => TrackSize;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_and_texts_texts() {
        let layout = GraphLayout(vec![(Key::Number(1), (0.0, 1.0)), ("a".into(), (2.0, 3.0))]);
        assert_eq!(GraphLayout::from_value(&layout.clone().into_value()), Some(layout));
        let wrong = Value::Map([(Value::Bool(true), Value::Null)].into_iter().collect());
        assert_eq!(GraphLayout::from_value(&wrong), None);
    }
}
