//! Texts and how they are written.

use tropism_core::{Arg, Assignment, Field, Is, New, Value, marker};

use crate::models::{BaseText, DatetimeTickFormatter, TickFormatter, TimedeltaTickFormatter};
use crate::property::{LabelOrientation, ResolutionType, TimedeltaResolutionType};

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
    /// The direction of a label.
    LabelAngle {
        /// A direction that has a word.
        Named(LabelOrientation),
        /// An angle in radians, counter-clockwise.
        Angle(f64),
    }
    /// What is written beside labels of durations to tell what they do not say.
    TimedeltaContext {
        /// A pattern.
        Pattern(String),
        /// A formatter with patterns of its own.
        Formatter(TimedeltaTickFormatter),
    }
    /// Where zeros at the start of labels of durations are left out.
    StripTimedeltaZeros {
        /// Everywhere or nowhere.
        All(bool),
        /// On these scales of time.
        On(Vec<TimedeltaResolutionType>),
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
    f64 => LabelAngle: LabelAngle::Angle;
    LabelOrientation => LabelAngle: LabelAngle::Named;
    &str => TimedeltaContext: |pattern| TimedeltaContext::Pattern(pattern.into());
    bool => StripTimedeltaZeros: StripTimedeltaZeros::All;
    Vec<TimedeltaResolutionType> => StripTimedeltaZeros: StripTimedeltaZeros::On;
}

accepted_models! {
    TickFormatter => NumberFormat;
    BaseText => TextLike;
    DatetimeTickFormatter => TickContext;
    TimedeltaTickFormatter => TimedeltaContext;
}

impl From<&str> for TextLike {
    fn from(text: &str) -> Self {
        Self::Plain(text.into())
    }
}

followed_text! {
    TextLike: Plain;
}
