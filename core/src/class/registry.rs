//! The classes that clients may bring.

use std::collections::HashMap;

use super::Class;
use crate::diagnostics::Check;
use crate::error::{Error, Result};
use crate::event::{ClientReconnected, DocumentReady, Event, EventKind};

/// The classes that a document can be read with, by their names on the wire.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    classes: HashMap<&'static str, &'static Class>,
    events: HashMap<&'static str, EventKind>,
    checks: HashMap<&'static str, Vec<Check>>,
}

/// The events of the document itself that clients report.
const DOCUMENT_EVENTS: [EventKind; 2] = [EventKind::of::<DocumentReady>(), EventKind::of::<ClientReconnected>()];

impl Registry {
    /// A registry of these classes; of two of one name the later counts.
    pub fn new(classes: impl IntoIterator<Item = &'static Class>) -> Self {
        let classes = classes.into_iter().map(|class| (class.name(), class)).collect();
        Self { classes, ..Self::default() }.with_events(DOCUMENT_EVENTS)
    }

    /// The registry with more classes; of two of one name the later counts.
    #[must_use]
    pub fn with_classes(mut self, classes: impl IntoIterator<Item = &'static Class>) -> Self {
        self.classes.extend(classes.into_iter().map(|class| (class.name(), class)));
        self
    }

    /// The registry with events that clients may report, beside those of the document itself; of two of one name the
    /// later counts.
    #[must_use]
    pub fn with_events(mut self, events: impl IntoIterator<Item = EventKind>) -> Self {
        self.events.extend(events.into_iter().map(|kind| (kind.name(), kind)));
        self
    }

    /// The registry with checks of models, beside those that it has.
    #[must_use]
    pub fn with_checks(mut self, checks: impl IntoIterator<Item = Check>) -> Self {
        for check in checks {
            self.checks.entry(check.class()).or_default().push(check);
        }
        self
    }

    /// The checks of a class and its bases.
    pub(crate) fn checks(&self, class: &'static Class) -> impl Iterator<Item = &Check> {
        let lineage = std::iter::successors(Some(class), |class| class.base());
        lineage.filter_map(|class| self.checks.get(class.name())).flatten()
    }

    /// Whether a client may report that event.
    pub(crate) fn check(&self, event: &Event) -> Result<()> {
        match self.events.get(event.name()) {
            Some(kind) => kind.check(event),
            None => Err(Error::Malformed(format!("there are no events named {:?}", event.name()))),
        }
    }

    /// Whether events of that name are the document's own.
    pub(crate) fn is_document_event(name: &str) -> bool {
        DOCUMENT_EVENTS.iter().any(|kind| kind.name() == name)
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
