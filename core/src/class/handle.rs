//! What `models!` writes of a handle.
//!
//! These are functions and no paths through [`ModelClass`], because at each such path the compiler proves the bounds of
//! the trait anew, `Send` and `Sync` through all that a node is made of. That took a third of the time of the tables.

use std::fmt;

use super::Class;
use crate::model::ModelClass;
use crate::node::Node;
use crate::value::Value;

/// How many properties the class has, those of its bases included.
pub const fn count<M: ModelClass>() -> u16 {
    M::COUNT
}

/// The table of the class.
pub fn class<M: ModelClass>() -> &'static Class {
    M::class()
}

/// The instance behind a handle.
pub fn node<M: ModelClass>(model: &M) -> &Node {
    model.as_node()
}

/// A handle of a node of the class, unchecked.
pub fn wrap<M: ModelClass>(node: Node) -> M {
    M::wrap(node)
}

/// The model that a value is, if it is one of the class.
pub fn from_value<M: ModelClass>(value: &Value) -> Option<M> {
    match value {
        Value::Model(node) => M::from_node(node.clone()),
        _ => None,
    }
}

/// The model as a value.
pub fn into_value<M: ModelClass>(model: &M) -> Value {
    Value::Model(model.as_node().clone())
}

/// Shows class and id.
pub fn format<M: ModelClass>(model: &M, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(model.as_node(), formatter)
}
