//! Colours.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use thiserror::Error;
use tropism_core::{Arg, Assignment, Field, Spec, SpecItem, Value, marker, plain_arg};

use super::components::Components;

/// A colour, with its opacity.
///
/// ```
/// use tropism_widgets::property::Color;
/// const STEEL: Color = Color::hex(0x4682b4);
/// assert_eq!(STEEL, Color::rgb(70, 130, 180));
/// assert_eq!("navy".parse(), Ok(Color::NAVY));
/// assert!("nvay".parse::<Color>().is_err());
/// ```
#[derive(Clone)]
pub struct Color(Text);

#[derive(Clone)]
enum Text {
    Named(&'static str),
    /// `#rrggbb`
    Hex([u8; 7]),
    Other(Arc<str>),
}

/// A text is no colour.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0:?} is no colour: give a name that CSS knows, #rrggbb, #rrggbbaa, rgb(..), rgba(..), hsl(..) or hsla(..)")]
pub struct InvalidColor(String);

impl Color {
    /// The digits of a colour that has a number.
    pub(crate) const DIGITS: &[u8; 16] = b"0123456789abcdef";

    pub(crate) const fn named(name: &'static str) -> Self {
        Self(Text::Named(name))
    }

    /// An opaque colour from `0xrrggbb`.
    ///
    /// # Panics
    /// If the number has more than six digits.
    pub const fn hex(color: u32) -> Self {
        Self::written(color, Self::DIGITS)
    }

    /// [`hex`](Self::hex) with other digits.
    pub(crate) const fn written(color: u32, digits: &[u8; 16]) -> Self {
        assert!(color <= 0xff_ffff, "a colour has six digits, 0xrrggbb: opacity is given by `rgba`");
        let mut text = [b'#'; 7];
        let mut place = 1;
        while place < text.len() {
            text[place] = digits[(color >> (24 - 4 * place) & 0xf) as usize];
            place += 1;
        }
        Self(Text::Hex(text))
    }

    /// An opaque colour from its parts of red, green and blue.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self::hex(u32::from_be_bytes([0, red, green, blue]))
    }

    /// A colour from its parts of red, green and blue and its opacity, from 0 to 1; what lies outside is clamped.
    pub fn rgba(red: u8, green: u8, blue: u8, alpha: f64) -> Self {
        let alpha = if alpha.is_nan() { 1.0 } else { alpha.clamp(0.0, 1.0) };
        Self(Text::Other(format!("rgba({red}, {green}, {blue}, {alpha})").into()))
    }

    /// Its parts; what is no colour is transparent.
    pub(crate) fn components(&self) -> Components {
        Components::parse(self.as_str()).unwrap_or(Components::TRANSPARENT)
    }

    /// A colour from its parts, as `#rrggbb` if it is opaque and `#rrggbbaa` otherwise.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an opacity is from 0 to 1")]
    pub(crate) fn from_components(components: Components) -> Self {
        let [red, green, blue] = components.rgb;
        if components.alpha >= 1.0 {
            return Self::rgb(red, green, blue);
        }
        let alpha = (components.alpha * 255.0).round_ties_even() as u8;
        Self(Text::Other(format!("#{red:02x}{green:02x}{blue:02x}{alpha:02x}").into()))
    }

    /// The colour as CSS writes it, and as it travels.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Text::Named(name) => name,
            Text::Hex(text) => std::str::from_utf8(text).unwrap_or_default(),
            Text::Other(text) => text,
        }
    }
}

/// Whether BokehJS reads that text as a colour.
fn is_color(text: &str) -> bool {
    Components::parse(text).is_some()
}

impl Color {
    /// As the browser understands it.
    pub(crate) fn css(text: impl Into<Arc<str>>) -> Self {
        Self(Text::Other(text.into()))
    }
}

impl FromStr for Color {
    type Err = InvalidColor;

    fn from_str(text: &str) -> Result<Self, InvalidColor> {
        if is_color(text) { Ok(Self(Text::Other(text.into()))) } else { Err(InvalidColor(text.to_owned())) }
    }
}

impl PartialEq for Color {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Color {}

impl fmt::Display for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Color({:?})", self.as_str())
    }
}

impl Field for Color {
    fn expected() -> String {
        "a colour".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) if is_color(text) => Some(Self(Text::Other(text.clone()))),
            _ => None,
        }
    }

    /// # Panics
    /// If it was given as a text that is no colour.
    fn into_value(self) -> Value {
        match self.0 {
            Text::Other(text) if is_color(&text) => Value::Text(text),
            Text::Other(text) => panic!("{}", InvalidColor(text.as_ref().to_owned())),
            Text::Named(_) | Text::Hex(_) => self.as_str().into(),
        }
    }
}

impl SpecItem for Color {
    /// A text that is no colour names a column.
    fn into_spec(self) -> Spec<Self> {
        if is_color(self.as_str()) { Spec::value(self) } else { Spec::field(self.as_str()) }
    }

    /// Names and digits are colours for all clients; of what is written as a function `bokeh.client` knows only some.
    fn may_name_column(value: &Value) -> bool {
        matches!(value, Value::Text(text) if text.contains('('))
    }
}

plain_arg!(Color);

/// A text is read as a colour where it is one. For a data specification it names a column otherwise; for any other
/// property setting it panics: parse texts that come from outside.
macro_rules! read {
    ($($type:ty),*) => {
        $(impl Arg<Color, marker::Plain> for $type {
            fn into_assignment(self) -> Assignment<Color> {
                Assignment::Value(Color::css(self))
            }
        })*
    };
}
read!(&str, String);
