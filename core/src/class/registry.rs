//! The classes that clients may bring.

use std::collections::{HashMap, HashSet};

use super::Class;

/// The classes that a document can be read with, by their names on the wire.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    classes: HashMap<&'static str, &'static Class>,
    events: HashSet<&'static str>,
}

/// The events of the document itself.
const DOCUMENT_EVENTS: [&str; 3] = ["document_ready", "client_reconnected", "connection_lost"];

impl Registry {
    /// A registry of these classes; of two of one name the later counts.
    pub fn new(classes: impl IntoIterator<Item = &'static Class>) -> Self {
        Self {
            classes: classes.into_iter().map(|class| (class.name(), class)).collect(),
            events: DOCUMENT_EVENTS.into(),
        }
    }

    /// The registry with the names of events that clients may report, beside those of the document itself.
    #[must_use]
    pub fn with_events(mut self, names: impl IntoIterator<Item = &'static str>) -> Self {
        self.events.extend(names);
        self
    }

    /// Whether a client may report events of that name.
    pub fn has_event(&self, name: &str) -> bool {
        self.events.contains(name)
    }

    /// Whether events of that name are the document's own.
    pub(crate) fn is_document_event(name: &str) -> bool {
        DOCUMENT_EVENTS.contains(&name)
    }

    /// The class of that name.
    pub fn get(&self, name: &str) -> Option<&'static Class> {
        self.classes.get(name).copied()
    }

    /// All classes, in no particular order.
    pub fn classes(&self) -> impl Iterator<Item = &'static Class> {
        self.classes.values().copied()
    }
}
