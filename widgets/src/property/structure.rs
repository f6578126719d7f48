//! Properties that hold a map with known keys.

use tropism_core::{Field, Is, Value, plain_arg};

use super::TrackAlign;
use crate::models::UIElement;

/// Declares structures: maps whose keys are known. What is optional may be absent.
macro_rules! structures {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $read:ident),* $(,)? }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),* }

            impl Field for $name {
                fn expected() -> String {
                    let keys = [$(format!("{}: {}", stringify!($field), <$type>::expected())),*];
                    format!("a map of {}", keys.join(", "))
                }

                fn from_value(value: &Value) -> Option<Self> {
                    let Value::Map(entries) = value else {
                        return None;
                    };
                    let keys = [$(stringify!($field)),*];
                    let is_known = |key: &Value| matches!(key, Value::Text(text) if keys.contains(&&**text));
                    if !entries.iter().all(|(key, _)| is_known(key)) {
                        return None;
                    }
                    let find = |name: &str| {
                        let is_one = |key: &Value| matches!(key, Value::Text(text) if &**text == name);
                        entries.iter().find(|(key, _)| is_one(key)).map(|(_, value)| value)
                    };
                    Some(Self { $($field: $read(find(stringify!($field)))?),* })
                }

                fn into_value(self) -> Value {
                    let entries = [$((stringify!($field), self.$field.into_value())),*];
                    let present = entries.into_iter().filter(|(_, value)| *value != Value::Null);
                    Value::Map(present.map(|(key, value)| (key.into(), value)).collect())
                }
            }

            plain_arg!($name);
        )*
    };
}

structures! {
    /// Keys that are held down; `None` does not matter.
    Modifiers {
        /// The shift key.
        shift: Option<bool> = optional,
        /// The control key.
        ctrl: Option<bool> = optional,
        /// The alt key, on a Mac the option key.
        alt: Option<bool> = optional,
    }
    /// Sides of the frame of a plot; `None` means true.
    FrameSides {
        /// The left side.
        left: Option<bool> = optional,
        /// The right side.
        right: Option<bool> = optional,
        /// The upper side.
        top: Option<bool> = optional,
        /// The lower side.
        bottom: Option<bool> = optional,
    }
    /// The size of a row or a column of a grid, and how elements stand in it.
    TrackSizing {
        /// In terms of CSS.
        size: Option<String> = optional,
        /// Where smaller elements stand.
        align: Option<TrackAlign> = optional,
    }
    /// An element of a row.
    HBoxItem {
        /// The element.
        child: UIElement = required,
        /// Its column, from 0; `None` takes the next one.
        col: Option<i64> = optional,
        /// How many columns it takes; `None` is one.
        span: Option<i64> = optional,
    }
    /// An element of a column.
    VBoxItem {
        /// The element.
        child: UIElement = required,
        /// Its row, from 0; `None` takes the next one.
        row: Option<i64> = optional,
        /// How many rows it takes; `None` is one.
        span: Option<i64> = optional,
    }
    /// A pixel of an image.
    ImageIndex {
        /// The row of the source, which is an image.
        index: i64 = required,
        /// The column of pixels.
        i: i64 = required,
        /// The row of pixels.
        j: i64 = required,
        /// The place of the pixel, row by row.
        flat_index: i64 = required,
    }
}

/// An element in the next free place.
macro_rules! next_free {
    ($($item:ident: $place:ident),*) => {
        $(impl<E: Is<UIElement>> From<&E> for $item {
            fn from(child: &E) -> Self {
                Self { child: child.upcast(), $place: None, span: None }
            }
        })*
    };
}
next_free!(HBoxItem: col, VBoxItem: row);

fn required<T: Field>(value: Option<&Value>) -> Option<T> {
    value.and_then(T::from_value)
}

/// What is absent is `None`; what is of another type is an error.
#[expect(clippy::option_option, reason = "the outer one is that of every reading")]
fn optional<T: Field>(value: Option<&Value>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| T::from_value(value).map(Some))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(entries: &[(&str, Value)]) -> Value {
        Value::Map(entries.iter().map(|(key, value)| ((*key).into(), value.clone())).collect())
    }

    #[test]
    fn what_is_absent_stays_absent() {
        let shift = map(&[("shift", Value::Bool(true))]);
        let read = Modifiers::from_value(&shift);
        assert_eq!(read, Some(Modifiers { shift: Some(true), ctrl: None, alt: None }));
        assert_eq!(read.map(Field::into_value), Some(shift));
    }

    #[test]
    fn other_keys_and_types_are_refused() {
        assert_eq!(Modifiers::from_value(&map(&[("meta", Value::Bool(true))])), None);
        assert_eq!(Modifiers::from_value(&map(&[("shift", Value::Int(1))])), None);
        assert_eq!(ImageIndex::from_value(&map(&[("index", Value::Int(1))])), None);
    }
}
