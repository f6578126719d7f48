//! One, or several.

use tropism_core::{Arg, Assignment, Field, Value, marker};

/// One value, or a list of such.
#[derive(Clone, Debug, PartialEq)]
pub enum Several<T> {
    /// One.
    One(T),
    /// Any number.
    Many(Vec<T>),
}

impl<T: Field> Field for Several<T> {
    fn expected() -> String {
        format!("{} or {}", T::expected(), Vec::<T>::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        T::from_value(value).map(Self::One).or_else(|| Vec::from_value(value).map(Self::Many))
    }

    fn into_value(self) -> Value {
        match self {
            Self::One(one) => one.into_value(),
            Self::Many(many) => many.into_value(),
        }
    }
}

impl<T> From<T> for Several<T> {
    fn from(one: T) -> Self {
        Self::One(one)
    }
}

impl<T: Field> Arg<Self, marker::Plain> for Several<T> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl Arg<Several<String>, marker::Plain> for &str {
    fn into_assignment(self) -> Assignment<Several<String>> {
        Assignment::Value(Several::One(self.into()))
    }
}
