//! Properties that hold one of several types.

/// Declares choices: their alternatives are tried in order.
macro_rules! choices {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$variant_doc:meta])* $variant:ident($type:ty)),* $(,)? }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub enum $name { $($(#[$variant_doc])* $variant($type)),* }

            impl Field for $name {
                fn expected() -> String {
                    [$(<$type>::expected()),*].join(" or ")
                }

                fn from_value(value: &Value) -> Option<Self> {
                    $(if let Some(inner) = <$type>::from_value(value) {
                        return Some(Self::$variant(inner));
                    })*
                    None
                }

                fn into_value(self) -> Value {
                    match self { $(Self::$variant(inner) => inner.into_value()),* }
                }
            }

            $(impl From<$type> for $name {
                fn from(inner: $type) -> Self {
                    Self::$variant(inner)
                }
            })*

            ::tropism_core::plain_arg!($name);
        )*
    };
}

pub(super) use choices;

/// Says what else than its own type a choice is set with.
macro_rules! accepted {
    ($($type:ty => $name:ident: $convert:expr;)*) => {
        $(impl Arg<$name, marker::Plain> for $type {
            fn into_assignment(self) -> Assignment<$name> {
                let convert: fn($type) -> $name = $convert;
                Assignment::Value(convert(self))
            }
        })*
    };
}

/// Says which models a choice is set with.
macro_rules! accepted_models {
    ($($base:ty => $name:ident;)*) => {
        $(
            impl Arg<$name, marker::AsModel> for $base {
                fn into_assignment(self) -> Assignment<$name> {
                    Assignment::Value(self.into())
                }
            }

            impl<A: Is<$base>> Arg<$name, marker::AsBuilder> for New<A> {
                fn into_assignment(self) -> Assignment<$name> {
                    Assignment::Value(self.build().upcast().into())
                }
            }
        )*
    };
}

/// Says which choices a text that is followed can be: it stays a text.
macro_rules! followed_text {
    ($($choice:ident: $variant:ident;)*) => {
        $(
            followed_text!(@ $choice, $variant, tropism_core::Derived<String>);
            followed_text!(@ $choice, $variant, tropism_core::Property<String>);
            followed_text!(@ $choice, $variant, tropism_core::Var<String>);
        )*
    };
    (@ $choice:ident, $variant:ident, $type:ty) => {
        impl Arg<$choice, marker::Plain> for $type {
            fn into_assignment(self) -> Assignment<$choice> {
                Arg::<String, _>::into_assignment(self).map($choice::$variant)
            }
        }
    };
}

mod content;
mod data;
mod interaction;
mod place;
mod style;
mod text;
mod time;

pub use content::{
    ButtonLabel, Caption, Content, Description, DropdownAction, DropdownEntry, Html, MenuEntry, Tooltips,
};
pub use data::{Samples, TexMacro, Unit};
pub use interaction::{
    CrosshairOverlay, HitTestBehavior, Resizing, Selectable, SortBy, SortField, SortOrder, ToolGroup, TooltipFormatter,
    ValueFormatter,
};
pub use place::{
    Alignment, BarLength, Edge, Extent, FrameAlign, HorizontalLocation, Placement, Position, ScaleBarAnchor,
    ScaleBarLocation, Spacing, Target, TooltipPosition, TooltipTarget, VerticalLocation,
};
pub use style::{Css, CssVariable, ElementStyles, IconSize, Length, TrackSize, Tracks};
pub use text::{LabelAngle, NumberFormat, StripTimedeltaZeros, StripZeros, TextLike, TickContext, TimedeltaContext};
pub use time::{Moment, Period};
