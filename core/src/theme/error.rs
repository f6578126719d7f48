//! Why something is no theme.

use thiserror::Error;

use crate::near::near;

/// What is wrong with the values of a theme.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ThemeError {
    /// There is no class of that name.
    #[error("there is no class of models named {class:?}{hint}")]
    UnknownClass {
        /// The name.
        class: String,
        /// Names that may have been meant, in words.
        hint: String,
    },
    /// The class has no property of that name.
    #[error("{class} has no property {property:?}{hint}")]
    UnknownProperty {
        /// The class.
        class: &'static str,
        /// The name.
        property: String,
        /// Names that may have been meant, in words.
        hint: String,
    },
    /// The property cannot hold that value.
    #[error("{class}.{property} must be {expected}; the theme has {found}")]
    WrongType {
        /// The class.
        class: &'static str,
        /// The property.
        property: &'static str,
        /// What it holds.
        expected: String,
        /// What the theme has.
        found: String,
    },
    /// The value is a model or contains one.
    #[error("{class}.{property} cannot hold a model by a theme, which many sessions share: set it on the model itself")]
    Model {
        /// The class.
        class: &'static str,
        /// The property.
        property: &'static str,
    },
}

/// The names that may have been meant, in words.
pub(super) fn hint<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    match near(name, known).as_slice() {
        [] => String::new(),
        near => format!("; did you mean {}?", near.join(" or ")),
    }
}
