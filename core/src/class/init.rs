//! Defaults as tables write them.

use std::sync::Arc;

use crate::columns::ColumnData;
use crate::node::Node;
use crate::value::{SpecSource, SpecValue, Value};

/// The default of a property, as written in a table.
#[derive(Clone, Copy, Debug)]
pub enum Init {
    /// There is none: the property must be set before its model joins a document.
    Required,
    /// No value.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// A text.
    Text(&'static str),
    /// A list.
    List(&'static [Init]),
    /// A map, in order.
    Map(&'static [(Init, Init)]),
    /// An empty set.
    Set,
    /// A data specification of one value for all.
    Value(&'static Init),
    /// A data specification that names a column.
    Field(&'static str),
    /// No columns.
    Columns,
    /// A new model for each owner.
    Model(fn() -> Node),
    /// Reads as another property of the same model until it is set.
    Same(&'static str),
}

impl Init {
    pub(super) fn to_value(self) -> Value {
        match self {
            Self::Null | Self::Required | Self::Model(_) | Self::Same(_) => Value::Null,
            Self::Bool(truth) => Value::Bool(truth),
            Self::Int(number) => Value::Int(number),
            Self::Float(number) => Value::Float(number),
            Self::Text(text) => text.into(),
            Self::List(items) => items.iter().map(|item| item.to_value()).collect(),
            Self::Map(entries) => {
                Value::Map(entries.iter().map(|(key, value)| (key.to_value(), value.to_value())).collect())
            }
            Self::Set => Value::Set(Arc::new([])),
            Self::Value(value) => spec(SpecSource::Value(value.to_value())),
            Self::Field(name) => spec(SpecSource::Field(name.into())),
            Self::Columns => Value::Columns(ColumnData::default()),
        }
    }
}

fn spec(source: SpecSource) -> Value {
    Value::Spec(Arc::new(SpecValue { source, transform: None, units: None }))
}
