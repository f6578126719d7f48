//! Themes by name, and of files and texts as Bokeh's are.
//!
//! A [`Theme`] is for the whole document: `session.theme().set(theme)`, or `App::theme` for all sessions of an app. Open
//! pages show another one at once.
//!
//! ```
//! use tropism_core::{Document, Theme, derive};
//! use tropism_widgets::prelude::*;
//!
//! let dark = Switch::builder().label("Dark").build();
//! let light = Theme::default().with(Plot::background_fill_color, "whitesmoke");
//! let theme = derive(dark.active(), move |is_dark| if is_dark { BuiltInTheme::DarkMinimal.theme() } else { light.clone() });
//! # let mut document = Document::new(Default::default());
//! # let session = document.session();
//! # let plot = figure().build();
//! # document.turn(|_| {
//! session.theme().bind(theme);
//! # session.add_root(&plot);
//! # });
//! # document.turn(|_| dark.active().set(true));
//! # assert_eq!(plot.background_fill_color().get(), "#20262B".parse().ok());
//! ```

mod built_in;
mod error;
mod read;

use std::path::Path;

pub use built_in::BuiltInTheme;
pub use error::ReadThemeError;
use tropism_core::Theme;

/// How a [`Theme`] is made of what is written, in the form of Bokeh's: a map `attrs` of classes, each a map of properties
/// and their values; beside it perhaps `line_defaults`, `fill_defaults` and `text_defaults`, properties of all glyphs that
/// have lines, areas and texts.
///
/// Names are checked, and so is what the properties can hold.
pub trait ReadTheme: Sized {
    /// The theme in a file, `.json`, `.yaml` or `.yml`.
    ///
    /// # Errors
    /// If the file cannot be read, has another extension, or holds no theme.
    fn from_file(path: impl AsRef<Path>) -> Result<Self, ReadThemeError>;

    /// The theme in a text in JSON.
    ///
    /// ```
    /// use tropism_core::Theme;
    /// use tropism_widgets::themes::ReadTheme as _;
    ///
    /// let theme = Theme::from_json(r##"{ "attrs": { "Plot": { "background_fill_color": "#2F2F2F" } } }"##)?;
    /// let error = Theme::from_json(r#"{ "attrs": { "Axis": { "axis_line_colour": "navy" } } }"#).expect_err("misspelt");
    /// assert_eq!(error.to_string(), "Axis has no property \"axis_line_colour\"; did you mean axis_line_color?");
    /// # Ok::<(), tropism_widgets::themes::ReadThemeError>(())
    /// ```
    ///
    /// # Errors
    /// If it is no JSON, or no theme.
    fn from_json(text: &str) -> Result<Self, ReadThemeError>;

    /// The theme in a text in YAML.
    ///
    /// # Errors
    /// If it is no YAML, or no theme.
    fn from_yaml(text: &str) -> Result<Self, ReadThemeError>;

    /// The theme that Bokeh knows by that name, such as `dark_minimal`: see [`BuiltInTheme`].
    ///
    /// # Errors
    /// If there is none; the error tells similar names.
    fn from_name(name: &str) -> Result<Self, ReadThemeError>;
}

impl ReadTheme for Theme {
    fn from_file(path: impl AsRef<Path>) -> Result<Self, ReadThemeError> {
        read::file(path.as_ref())
    }

    fn from_json(text: &str) -> Result<Self, ReadThemeError> {
        read::json(text)
    }

    fn from_yaml(text: &str) -> Result<Self, ReadThemeError> {
        read::yaml(text)
    }

    fn from_name(name: &str) -> Result<Self, ReadThemeError> {
        built_in::named(name)
    }
}
