//! Properties that hold one of several types.

use tropism_core::{Arg, Assignment, Derived, Field, Is, Model, New, Property, Value, Var, marker};

use super::{Align, Anchor, Factor, LabelOrientation, ResolutionType};
use crate::models::{
    BaseText, DatetimeTickFormatter, GlobalImportedStyleSheet, GlobalInlineStyleSheet, ImportedStyleSheet,
    InlineStyleSheet, Node, StyleSheet, TickFormatter, Tooltip,
};

/// Declares a choice: its alternatives are tried in order.
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

choices! {
    /// How numbers are written.
    NumberFormat {
        /// A pattern such as `0.00` or `0[.]0a`.
        Pattern(String),
        /// A model that writes them.
        Formatter(TickFormatter),
    }
    /// What is written beside labels of time to tell what they do not say.
    TickContext {
        /// A pattern.
        Pattern(String),
        /// A formatter with patterns of its own.
        Formatter(DatetimeTickFormatter),
    }
    /// Where zeros at the start of labels of time are left out.
    StripZeros {
        /// Everywhere or nowhere.
        All(bool),
        /// On these scales of time.
        On(Vec<ResolutionType>),
    }
    /// A text, plain or in the markup of a model.
    TextLike {
        /// Plain, or TeX between dollar signs.
        Plain(String),
        /// In the markup of a model.
        Markup(BaseText),
    }
    /// More about something, shown on demand.
    Description {
        /// Plain.
        Text(String),
        /// In a box of its own.
        Tooltip(Tooltip),
    }
    /// The direction of a label.
    LabelAngle {
        /// A direction that has a word.
        Named(LabelOrientation),
        /// An angle in radians, counter-clockwise.
        Angle(f64),
    }
    /// How an element is placed in a larger cell.
    Alignment {
        /// Alike in both dimensions.
        Both(Align),
        /// Vertically and horizontally.
        Each((Align, Align)),
    }
    /// A place in the frame of a plot.
    Placement {
        /// At a corner, at the middle of a side, or in the centre.
        Anchor(Anchor),
        /// So many pixels from the left and from the bottom.
        Offset((f64, f64)),
    }
    /// Space between rows and columns, in pixels.
    Spacing {
        /// Alike in both dimensions.
        Both(i64),
        /// Between rows and between columns.
        Each((i64, i64)),
    }
    /// A date, a time of day or both, as a picker has it: pickers themselves write texts.
    Moment {
        /// In ISO 8601, such as `2024-02-29`.
        Text(String),
        /// Milliseconds since the epoch, or since midnight.
        Milliseconds(f64),
    }
    /// One date, or a first and a last one.
    Period {
        /// One date.
        Day(Moment),
        /// The first and the last date.
        Days((Moment, Moment)),
    }
    /// What is told about data under the pointer.
    Tooltips {
        /// A template in HTML, with patterns such as `@column` in it.
        Template(String),
        /// Lines of a label and a pattern.
        Lines(Vec<(String, String)>),
        /// A template in the markup of a model.
        Markup(Model),
    }
    /// What stands for the name of a macro of TeX.
    TexMacro {
        /// The text.
        Text(String),
        /// A text with places such as `#1` in it, and how many arguments it takes.
        WithArguments((String, i64)),
    }
    /// A place along a range.
    Position {
        /// On a range of numbers; points in time are milliseconds since the epoch.
        Number(f64),
        /// On a range of factors.
        Factor(Factor),
    }
    /// CSS for the elements of a model.
    Css {
        /// The rules.
        Text(String),
        /// A model, which others can have, too.
        Sheet(StyleSheet),
        /// Properties by selector.
        Rules(Value),
    }
    /// A side of a box.
    Edge {
        /// At a place along a range.
        Position(Position),
        /// At a point of another model.
        Node(Node),
    }
}

accepted! {
    &str => NumberFormat: |pattern| NumberFormat::Pattern(pattern.into());
    String => NumberFormat: NumberFormat::Pattern;
    &str => TickContext: |pattern| TickContext::Pattern(pattern.into());
    bool => StripZeros: StripZeros::All;
    Vec<ResolutionType> => StripZeros: StripZeros::On;
    &str => TextLike: |text| TextLike::Plain(text.into());
    String => TextLike: TextLike::Plain;
    &str => Description: |text| Description::Text(text.into());
    String => Description: Description::Text;
    f64 => LabelAngle: LabelAngle::Angle;
    LabelOrientation => LabelAngle: LabelAngle::Named;
    Align => Alignment: Alignment::Both;
    (Align, Align) => Alignment: Alignment::Each;
    Anchor => Placement: Placement::Anchor;
    (f64, f64) => Placement: Placement::Offset;
    i32 => Spacing: |pixels| Spacing::Both(pixels.into());
    (i32, i32) => Spacing: |(rows, columns)| Spacing::Each((rows.into(), columns.into()));
    &str => Moment: |text| Moment::Text(text.into());
    String => Moment: Moment::Text;
    f64 => Moment: Moment::Milliseconds;
    &str => Tooltips: |template| Tooltips::Template(template.into());
    Vec<(String, String)> => Tooltips: Tooltips::Lines;
    i32 => Position: |number| Position::Number(number.into());
    f64 => Position: Position::Number;
    &str => Position: |name| Position::Factor(name.into());
    i32 => Edge: |number| Edge::Position(Position::Number(number.into()));
    f64 => Edge: |number| Edge::Position(Position::Number(number));
}

impl From<&str> for TexMacro {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<(&str, i64)> for TexMacro {
    fn from((text, arguments): (&str, i64)) -> Self {
        Self::WithArguments((text.into(), arguments))
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl<const N: usize> Arg<Tooltips, marker::Plain> for [(&str, &str); N] {
    fn into_assignment(self) -> Assignment<Tooltips> {
        Assignment::Value(Tooltips::Lines(self.map(|(label, pattern)| (label.into(), pattern.into())).into()))
    }
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

accepted_models! {
    TickFormatter => NumberFormat;
    BaseText => TextLike;
    Tooltip => Description;
    DatetimeTickFormatter => TickContext;
    Node => Edge;
}

/// A text that is followed stays plain.
macro_rules! followed_text {
    ($($type:ty),*) => {
        $(impl Arg<TextLike, marker::Plain> for $type {
            fn into_assignment(self) -> Assignment<TextLike> {
                Arg::<String, _>::into_assignment(self).map(TextLike::Plain)
            }
        })*
    };
}
followed_text!(Derived<String>, Property<String>, Var<String>);

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
