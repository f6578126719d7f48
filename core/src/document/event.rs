//! What happens in a page: clicks, keys, and whatever a client reports besides changes.

use std::sync::Arc;

use crate::model::{Model, ModelClass};
use crate::value::{Object, Value};

/// Something that happened in a page.
#[derive(Clone, Debug)]
pub struct Event(Arc<Object>);

impl Event {
    pub(crate) fn new(object: Arc<Object>) -> Self {
        Self(object)
    }

    /// Its name, such as `button_click`.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The model that it happened to; none for events of the document.
    pub fn model(&self) -> Option<Model> {
        match self.get("model") {
            Some(Value::Model(node)) => Model::from_node(node.clone()),
            _ => None,
        }
    }

    /// A value that came with it, such as `x` of a tap.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.attributes.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
    }
}
