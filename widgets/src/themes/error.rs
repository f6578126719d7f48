//! Why something is no theme.

use std::path::PathBuf;

use thiserror::Error;
use tropism_core::ThemeError;

/// A theme cannot be read.
#[derive(Debug, Error)]
pub enum ReadThemeError {
    /// The file cannot be read.
    #[error("{path}: {source}", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file's name does not tell in which form it is.
    #[error("{path}: a file of a theme is named .json, .yaml or .yml", path = path.display())]
    Extension {
        /// The file.
        path: PathBuf,
    },
    /// What is in the file is no theme.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: Box<Self>,
    },
    /// It is no JSON.
    #[error("this is no JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// It is no YAML.
    #[error("this is no YAML: {0}")]
    Yaml(String),
    /// It is not of the form of a theme.
    #[error("{what} must be {expected}; the theme has {found}")]
    Form {
        /// The part.
        what: String,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: String,
    },
    /// A part that themes have not.
    #[error("a theme has no part {0:?}: its parts are attrs, line_defaults, fill_defaults and text_defaults")]
    UnknownPart(String),
    /// Bokeh has no theme of that name.
    #[error("there is no theme {name:?}: the built-in ones are {}", known.join(", "))]
    UnknownName {
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<&'static str>,
    },
    /// A class, a property or a value is wrong.
    #[error(transparent)]
    Theme(#[from] ThemeError),
}
