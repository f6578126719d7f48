//! Types of properties that are no models: colours, enumerations, choices of several types.

/// Says what a property is set with beside its own type, which that is made into.
macro_rules! converted {
    ($target:ty: $($type:ty),* $(,)?) => {
        $(impl ::tropism_core::Arg<$target, ::tropism_core::marker::Plain> for $type {
            fn into_assignment(self) -> ::tropism_core::Assignment<$target> {
                ::tropism_core::Assignment::Value(self.into())
            }
        })*
    };
}

mod auto;
mod border_radius;
mod choice;
mod color;
mod components;
mod dash;
mod encoded_text;
mod enums;
mod factor;
mod grid_item;
mod keyed;
mod line_indices;
mod margin;
mod names;
mod options;
mod padding;
mod several;
mod structure;
mod text_anchor;

pub use auto::Auto;
pub use border_radius::BorderRadius;
pub use choice::*;
pub use color::{Color, InvalidColor};
pub(crate) use components::Components;
pub use dash::Dash;
pub use encoded_text::EncodedText;
pub use enums::*;
pub use factor::Factor;
pub use grid_item::GridItem;
pub use keyed::{GraphLayout, Key, LabelOverrides, TracksAt};
pub use line_indices::LineIndices;
pub use margin::Margin;
pub use options::{Choice, Choices, SelectOptions};
pub use padding::Padding;
pub use several::Several;
pub use structure::{FrameSides, HBoxItem, ImageIndex, Modifiers, TrackSizing, VBoxItem};
pub use text_anchor::{HorizontalAnchor, TextAnchor, VerticalAnchor};

use tropism_core::{Field, Value};

/// The whole numbers of a map by name, of which none need be there; `None` if it has others.
fn named_numbers<const N: usize>(value: &Value, names: [&str; N]) -> Option<[Option<i64>; N]> {
    let Value::Map(entries) = value else {
        return None;
    };
    let mut numbers = [None; N];
    for (name, number) in entries.iter() {
        let index = names.iter().position(|known| *name == Value::from(*known))?;
        numbers[index] = Some(i64::from_value(number)?);
    }
    Some(numbers)
}
