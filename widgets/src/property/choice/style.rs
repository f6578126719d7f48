//! CSS, and sizes in its terms.

use std::collections::BTreeMap;

use tropism_core::{Arg, Assignment, Field, Is, New, Value, marker};

use crate::models::{
    GlobalImportedStyleSheet, GlobalInlineStyleSheet, ImportedStyleSheet, InlineStyleSheet, Node, StyleSheet, Styles,
};
use crate::property::{TrackSizing, TracksAt};

choices! {
    /// CSS for the elements of a model.
    Css {
        /// The rules.
        Text(String),
        /// A model, which others can have, too.
        Sheet(StyleSheet),
        /// Properties by selector.
        Rules(BTreeMap<String, ElementStyles>),
    }
    /// CSS for the element of a model itself.
    ElementStyles {
        /// Values by property; `None` takes one away.
        Each(BTreeMap<String, Option<String>>),
        /// A model, which others can have, too.
        Model(Styles),
    }
    /// The value of a variable of CSS.
    CssVariable {
        /// As it stands in CSS.
        Text(String),
        /// Where a point of another model is.
        Node(Node),
    }
    /// A length.
    Length {
        /// In pixels.
        Pixels(f64),
        /// With a unit of CSS, such as `50%`.
        Css(String),
    }
    /// The size of an icon.
    IconSize {
        /// In pixels.
        Pixels(i64),
        /// With a unit of CSS, such as `1.5em`.
        Css(String),
    }
    /// The size of a row or a column of a grid.
    TrackSize {
        /// In terms of CSS, such as `1fr`, `max-content` or `120px`.
        Css(String),
        /// And how its elements stand in it.
        Sizing(TrackSizing),
    }
    /// The sizes of the rows or columns of a grid.
    Tracks {
        /// All alike.
        All(TrackSize),
        /// One after the other.
        Each(Vec<TrackSize>),
        /// By their numbers, from 0.
        At(TracksAt),
    }
}

accepted! {
    &str => CssVariable: |text| CssVariable::Text(text.into());
    i32 => Length: |pixels| Length::Pixels(pixels.into());
    f64 => Length: Length::Pixels;
    &str => Length: |length| Length::Css(length.into());
    i32 => IconSize: |pixels| IconSize::Pixels(pixels.into());
    &str => IconSize: |size| IconSize::Css(size.into());
    &str => Tracks: |size| Tracks::All(TrackSize::Css(size.into()));
    Vec<TrackSize> => Tracks: Tracks::Each;
    TracksAt => Tracks: Tracks::At;
    BTreeMap<String, Option<String>> => ElementStyles: ElementStyles::Each;
}

accepted_models! {
    Styles => ElementStyles;
}

/// Styles are mostly shared: a reference will do.
impl Arg<ElementStyles, marker::AsModelRef> for &Styles {
    fn into_assignment(self) -> Assignment<ElementStyles> {
        Assignment::Value(self.clone().into())
    }
}

impl<const N: usize> Arg<ElementStyles, marker::Plain> for [(&str, &str); N] {
    fn into_assignment(self) -> Assignment<ElementStyles> {
        let entries = self.map(|(property, value)| (property.into(), Some(value.into())));
        Assignment::Value(ElementStyles::Each(entries.into()))
    }
}

impl From<&str> for CssVariable {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for TrackSize {
    fn from(size: &str) -> Self {
        Self::Css(size.into())
    }
}

impl From<&str> for Css {
    fn from(rules: &str) -> Self {
        Self::Text(rules.into())
    }
}

/// Style sheets are mostly shared: a reference will do.
macro_rules! sheets {
    ($($sheet:ty),*) => {
        $(
            impl From<&$sheet> for Css {
                fn from(sheet: &$sheet) -> Self {
                    Self::Sheet(sheet.upcast())
                }
            }
        )*
    };
}
sheets!(InlineStyleSheet, ImportedStyleSheet, GlobalInlineStyleSheet, GlobalImportedStyleSheet);
