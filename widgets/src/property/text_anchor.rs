//! Points of boxes.

use tropism_core::{Arg, Assignment, Field, SpecItem, Value, marker};

use super::choice::choices;
use super::{Align, Anchor, Auto, HAlign, VAlign};

choices! {
    /// Which point of a box lies on its coordinates.
    TextAnchor {
        /// A corner, the middle of a side, or the centre.
        Anchor(Anchor),
        /// A point of its width and one of its height.
        Each((HorizontalAnchor, VerticalAnchor)),
    }
    /// A point of a width.
    HorizontalAnchor {
        /// The start is at the left.
        Along(Align),
        /// A side, or the middle.
        Side(HAlign),
        /// A part of the width from the left, from 0 to 1.
        Part(f64),
    }
    /// A point of a height.
    VerticalAnchor {
        /// The start is at the top.
        Along(Align),
        /// A side, or the middle.
        Side(VAlign),
        /// A part of the height from the top, from 0 to 1.
        Part(f64),
    }
}

impl SpecItem for TextAnchor {}
impl SpecItem for Auto<TextAnchor> {}

impl Arg<TextAnchor, marker::Plain> for Anchor {
    fn into_assignment(self) -> Assignment<TextAnchor> {
        Assignment::Value(self.into())
    }
}

impl<X: Into<HorizontalAnchor>, Y: Into<VerticalAnchor>> Arg<TextAnchor, marker::Plain> for (X, Y) {
    fn into_assignment(self) -> Assignment<TextAnchor> {
        Assignment::Value(TextAnchor::Each((self.0.into(), self.1.into())))
    }
}

impl<X: Into<HorizontalAnchor>, Y: Into<VerticalAnchor>> Arg<Auto<TextAnchor>, marker::Plain> for (X, Y) {
    fn into_assignment(self) -> Assignment<Auto<TextAnchor>> {
        Arg::<TextAnchor, _>::into_assignment(self).map(Auto::Given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_read_and_written() {
        let pair = |x: Value, y: Value| [x, y].into_iter().collect::<Value>();
        let anchors = [
            ("top_left".into(), TextAnchor::Anchor(Anchor::TopLeft)),
            (pair("left".into(), 0.25.into()), TextAnchor::Each((HAlign::Left.into(), 0.25.into()))),
            (pair("end".into(), "bottom".into()), TextAnchor::Each((Align::End.into(), VAlign::Bottom.into()))),
        ];
        for (value, anchor) in anchors {
            assert_eq!(TextAnchor::from_value(&value), Some(anchor.clone()));
            assert_eq!(anchor.into_value(), value);
        }
        assert_eq!(TextAnchor::from_value(&pair("top".into(), "left".into())), None);
    }
}
