//! What may be left to the client.

use tropism_core::{Arg, Assignment, Field, Is, Model, New, Value, marker};

use super::{
    Align, Alignment, Anchor, AxisFace, Dimensions, Extent, Orientation, SizingPolicy, TextAnchor, TooltipAttachment,
    TooltipTarget,
};
use crate::models::{DataRenderer, Glyph, Menu, Selector, TickFormatter, Ticker, UIElement};

/// A value that is given, or left to the client to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auto<T> {
    /// The client chooses.
    Auto,
    /// This one.
    Given(T),
}

impl<T: Field> Field for Auto<T> {
    fn expected() -> String {
        format!("\"auto\" or {}", T::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) if &**text == "auto" => Some(Self::Auto),
            other => T::from_value(other).map(Self::Given),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Auto => "auto".into(),
            Self::Given(value) => value.into_value(),
        }
    }
}

impl<T: Field> Arg<Self, marker::Plain> for Auto<T> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

/// Says what a property that may be left to the client is set with, beside [`Auto`] itself.
macro_rules! given {
    ($($from:ty => $to:ty: $convert:expr;)*) => {
        $(impl Arg<Auto<$to>, marker::Plain> for $from {
            fn into_assignment(self) -> Assignment<Auto<$to>> {
                let convert: fn($from) -> $to = $convert;
                Assignment::Value(Auto::Given(convert(self)))
            }
        })*
    };
}

given! {
    i32 => i64: i64::from;
    i64 => i64: |number| number;
    i32 => f64: f64::from;
    f64 => f64: |number| number;
    i32 => Extent: |pixels| Extent::Pixels(pixels.into());
    (f64, f64) => (f64, f64): |ends| ends;
    (f64, f64) => (Option<f64>, Option<f64>): |(start, end)| (Some(start), Some(end));
    (Option<f64>, Option<f64>) => (Option<f64>, Option<f64>): |ends| ends;
    Align => Alignment: Alignment::Both;
    Anchor => TextAnchor: TextAnchor::Anchor;
    TextAnchor => TextAnchor: |anchor| anchor;
    (Align, Align) => Alignment: Alignment::Each;
    AxisFace => AxisFace: |face| face;
    Dimensions => Dimensions: |dimensions| dimensions;
    Orientation => Orientation: |orientation| orientation;
    SizingPolicy => SizingPolicy: |policy| policy;
    TooltipAttachment => TooltipAttachment: |attachment| attachment;
    Vec<DataRenderer> => Vec<DataRenderer>: |renderers| renderers;
}

/// The same for models, handles and builders.
macro_rules! given_models {
    ($($base:ty),*) => {
        $(
            impl Arg<Auto<$base>, marker::AsModel> for $base {
                fn into_assignment(self) -> Assignment<Auto<$base>> {
                    Assignment::Value(Auto::Given(self))
                }
            }

            impl<A: Is<$base>> Arg<Auto<$base>, marker::AsBuilder> for New<A> {
                fn into_assignment(self) -> Assignment<Auto<$base>> {
                    Assignment::Value(Auto::Given(self.build().upcast()))
                }
            }
        )*
    };
}
given_models!(Glyph, Menu, Model, TickFormatter, Ticker, UIElement);

/// A query for what a tooltip belongs to.
impl<A: Is<Selector>> Arg<Auto<TooltipTarget>, marker::AsBuilder> for New<A> {
    fn into_assignment(self) -> Assignment<Auto<TooltipTarget>> {
        Assignment::Value(Auto::Given(TooltipTarget::Selector(self.build().upcast())))
    }
}
