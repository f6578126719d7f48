//! What happens in a page: clicks, keys, and whatever a client reports besides changes.

mod class;
mod document;
mod macros;

use std::sync::Arc;

pub use class::{DocumentEvent, EventClass, EventKind, ModelEvent};
pub use document::{ClientReconnected, ConnectionLost, DocumentReady};

pub(crate) use class::{listen, unlisten};

use crate::document::CustomMessage;
use crate::error::{Error, Result};
use crate::model::{Model, ModelClass};
use crate::value::{Field, Object, Value};

/// The type of the messages that carry events.
pub(crate) const MESSAGE: &str = "bokeh_event";

/// Something that happened in a page, as it was reported. What apps listen to is of an [`EventClass`].
#[derive(Clone, Debug)]
pub struct Event(Arc<Object>);

impl Event {
    pub(crate) fn new(object: Arc<Object>) -> Self {
        Self(object)
    }

    /// As a message carries it.
    pub(crate) fn into_message(self) -> CustomMessage {
        CustomMessage { kind: MESSAGE.into(), data: Value::Event(self.0) }
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

    /// A value that came with it, as that type. One that did not come counts as null.
    ///
    /// # Errors
    /// If the type has no such value; the error names the event and the field.
    pub fn field<T: Field>(&self, name: &str) -> Result<T> {
        let found = self.get(name);
        T::from_value(found.unwrap_or(&Value::Null)).ok_or_else(|| Error::WrongField {
            event: self.name().to_owned(),
            field: name.to_owned(),
            expected: T::expected(),
            found: found.map_or_else(|| "nothing".to_owned(), Value::describe),
        })
    }

    /// The names of the values that came with it.
    fn fields(&self) -> impl Iterator<Item = &str> {
        self.0.attributes.iter().map(|(name, _)| &**name)
    }
}
