//! Where in a plot somebody selected.

use std::collections::BTreeMap;

use tropism_core::{Field, Value, enums};

enums! {
    /// Which way a line goes.
    SpanDirection {
        /// From left to right.
        Horizontal = "h",
        /// From top to bottom.
        Vertical = "v",
    }
}

/// Declares the forms of a geometry, each with its name on the wire.
macro_rules! geometries {
    ($(
        $(#[doc = $doc:expr])*
        $name:ident = $wire:literal { $($field:ident: $type:ty),* }
    )*) => {
        /// Where in a plot somebody selected: in pixels from the left and the top edge of its canvas (`sx`, `sy`), and
        /// on the plot's own ranges (`x`, `y`).
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "what `sx` and `x` are is said for all of them")]
        pub enum Geometry {
            $($(#[doc = $doc])* $name { $($field: $type),* },)*
        }

        impl Field for Geometry {
            fn expected() -> String {
                [$(concat!("a map of type ", $wire $(, ", ", stringify!($field))*)),*].join(" or ")
            }

            fn from_value(value: &Value) -> Option<Self> {
                let values = BTreeMap::<String, Value>::from_value(value)?;
                match &*String::from_value(values.get("type")?)? {
                    $($wire => Some(Self::$name {
                        $($field: <$type>::from_value(values.get(stringify!($field))?)?),*
                    }),)*
                    _ => None,
                }
            }

            fn into_value(self) -> Value {
                let (kind, fields) = match self {
                    $(Self::$name { $($field),* } => {
                        ($wire, vec![$((stringify!($field), $field.into_value())),*])
                    })*
                };
                let entries = [("type", kind.into())].into_iter().chain(fields);
                Value::Map(entries.map(|(name, value)| (name.into(), value)).collect())
            }
        }
    };
}

geometries! {
    /// At a point, as a tap does.
    Point = "point" { sx: f64, sy: f64, x: f64, y: f64 }
    /// Along a line through a point, across the whole frame.
    Span = "span" { direction: SpanDirection, sx: f64, sy: f64, x: f64, y: f64 }
    /// In a box.
    Rect = "rect" { sx0: f64, sx1: f64, sy0: f64, sy1: f64, x0: f64, x1: f64, y0: f64, y1: f64 }
    /// In a polygon or a lasso, by its corners.
    Poly = "poly" { sx: Vec<f64>, sy: Vec<f64>, x: Vec<f64>, y: Vec<f64> }
}
