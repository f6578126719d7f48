//! What a client is told that a property of a class of one's own holds.

use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

/// The kind of a property of a [`DataModel`](crate::DataModel): a client refuses code that sets anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Anything.
    Any,
    /// A truth value.
    Bool,
    /// A whole number.
    Int,
    /// A number.
    Float,
    /// A text.
    Str,
    /// A list of one kind of items.
    List(Box<Kind>),
    /// That kind, or no value.
    Nullable(Box<Kind>),
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (name, of) = match self {
            Self::Any => ("Any", None),
            Self::Bool => ("Bool", None),
            Self::Int => ("Int", None),
            Self::Float => ("Float", None),
            Self::Str => ("Str", None),
            Self::List(item) => ("List", Some(item)),
            Self::Nullable(value) => ("Nullable", Some(value)),
        };
        let Some(of) = of else { return serializer.serialize_str(name) };
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(name)?;
        pair.serialize_element(of)?;
        pair.end()
    }
}
