//! The values of properties, as they stand in a document and travel to a client.

mod array;
mod field;
mod id;
mod spec;

use std::sync::Arc;

use bytes::Bytes;

pub use array::{Array, DType, Element};
pub use field::Field;
pub use id::ModelId;
pub use spec::{Spec, SpecItem, SpecSource, SpecValue};

use crate::columns::ColumnData;
use crate::model::ModelClass;
use crate::node::Node;
use crate::theme::Theme;

/// Any value a property can have. Cloning is cheap: everything large is shared.
#[derive(Clone, Debug)]
pub enum Value {
    /// No value.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number; infinities and NaN included.
    Float(f64),
    /// A text.
    Text(Arc<str>),
    /// A moment, as ISO 8601 text: what JavaScript's `Date` travels as.
    Date(Arc<str>),
    /// Raw bytes.
    Bytes(Arc<Bytes>),
    /// A list.
    List(Arc<[Value]>),
    /// Keys and values, in order.
    Map(Arc<[(Value, Value)]>),
    /// A set, in the order in which it was made.
    Set(Arc<[Value]>),
    /// Some rows of a column.
    Slice(Arc<Slice>),
    /// Numbers in any shape.
    Array(Arc<Array>),
    /// Flat numbers, a JavaScript typed array.
    TypedArray(Arc<Array>),
    /// Data, a column's name or an expression, perhaps transformed.
    Spec(Arc<SpecValue>),
    /// The columns of a data source.
    Columns(ColumnData),
    /// A reference to a model.
    Model(Node),
    /// A plain object that is no model: a class name and its attributes.
    Object(Arc<Object>),
    /// Something that happened: the name of the event and its values.
    Event(Arc<Object>),
    /// What properties of a document that nobody set read as; never sent.
    Theme(Theme),
}

/// `start:stop:step`, with Python's meaning of an absent part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// The first row.
    pub start: Option<i64>,
    /// The row behind the last.
    pub stop: Option<i64>,
    /// The distance of rows.
    pub step: Option<i64>,
}

/// An instance of a class that is no model, or an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// The name of its class.
    pub name: Arc<str>,
    /// Its attributes, in order.
    pub attributes: Vec<(Arc<str>, Value)>,
}

impl PartialEq for Value {
    /// Equality of what a client would hold: `1` equals `1.0`, NaN equals NaN, `-0.0` differs from `0.0`,
    /// and a model equals itself alone.
    fn eq(&self, other: &Self) -> bool {
        fn same(a: f64, b: f64) -> bool {
            a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
        }
        #[expect(clippy::cast_precision_loss, reason = "a client's numbers are floats: they lose the same digits")]
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => same(*a, *b),
            (Self::Int(a), Self::Float(b)) | (Self::Float(b), Self::Int(a)) => same(*a as f64, *b),
            (Self::Text(a), Self::Text(b)) | (Self::Date(a), Self::Date(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Set(a), Self::Set(b)) => a == b,
            (Self::Map(a), Self::Map(b)) => a == b,
            (Self::Slice(a), Self::Slice(b)) => a == b,
            (Self::Array(a), Self::Array(b)) | (Self::TypedArray(a), Self::TypedArray(b)) => a == b,
            (Self::Spec(a), Self::Spec(b)) => a == b,
            (Self::Columns(a), Self::Columns(b)) => a == b,
            (Self::Model(a), Self::Model(b)) => a == b,
            (Self::Theme(a), Self::Theme(b)) => a == b,
            (Self::Object(a), Self::Object(b)) | (Self::Event(a), Self::Event(b)) => a == b,
            _ => false,
        }
    }
}

impl Value {
    /// Calls `visit` with every model that this value refers to directly, in order.
    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&Node)) {
        match self {
            Self::Model(node) => visit(node),
            Self::List(items) | Self::Set(items) => items.iter().for_each(|item| item.for_each_model(visit)),
            Self::Map(entries) => {
                for (key, value) in entries.iter() {
                    key.for_each_model(visit);
                    value.for_each_model(visit);
                }
            }
            Self::Spec(spec) => spec.for_each_model(visit),
            Self::Object(object) | Self::Event(object) => {
                for (_, value) in &object.attributes {
                    value.for_each_model(visit);
                }
            }
            Self::Columns(columns) => columns.for_each_model(visit),
            _ => {}
        }
    }

    /// What it is, in words for an error message.
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) => value.to_string(),
            Self::Text(text) if text.chars().count() <= 60 => format!("{text:?}"),
            Self::Text(text) => format!("{:?}...", text.chars().take(60).collect::<String>()),
            Self::Date(iso) => format!("the date {iso}"),
            Self::Bytes(bytes) => format!("{} bytes", bytes.len()),
            Self::List(items) => format!("a list of {} items", items.len()),
            Self::Map(entries) => format!("a map of {} entries", entries.len()),
            Self::Set(items) => format!("a set of {} items", items.len()),
            Self::Slice(_) => "a slice".into(),
            Self::Array(array) | Self::TypedArray(array) => {
                format!("an array of {} of shape {:?}", array.dtype().name(), array.shape())
            }
            Self::Spec(spec) => spec.describe(),
            Self::Columns(columns) => format!("{} columns", columns.names().count()),
            Self::Model(node) => format!("{node:?}"),
            Self::Object(object) => format!("an object of class {:?}", &*object.name),
            Self::Event(event) => format!("the event {:?}", &*event.name),
            Self::Theme(_) => "a theme".into(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Int(number.into())
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl<M: ModelClass> From<&M> for Value {
    fn from(model: &M) -> Self {
        Self::Model(model.as_node().clone())
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Value>>(items: I) -> Self {
        Self::List(items.into_iter().collect())
    }
}
