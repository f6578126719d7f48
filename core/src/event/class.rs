//! Classes of events, and who they happen to.

use std::fmt;
use std::sync::Arc;

use super::Event;
use crate::error::{Error, Result};
use crate::model::{Model, ModelClass};
use crate::node::Node;
use crate::reactive::{Scope, turn_of_document};

/// A class of events: a struct of what comes with one. Implemented by [`events!`](crate::events).
pub trait EventClass: Clone + fmt::Debug + Send + Sync + 'static {
    /// Its name on the wire, such as `tap`.
    const NAME: &'static str;
    /// What comes with one, by the names on the wire.
    const FIELDS: &'static [&'static str];

    /// The typed event.
    ///
    /// # Errors
    /// If a field lacks or is of another type.
    fn read(event: &Event) -> Result<Self>;
}

/// Events that happen to models of the class `M`.
#[diagnostic::on_unimplemented(
    message = "no `{Self}` happens to a `{M}`",
    label = "this would never be called",
    note = "events of a document, such as `DocumentReady`, are for `Session::on_event`"
)]
pub trait ModelEvent<M: ModelClass>: EventClass {}

/// Events that happen to the document.
#[diagnostic::on_unimplemented(
    message = "no `{Self}` happens to a document",
    label = "this would never be called",
    note = "events of a model, such as a click, are for `on_event` of that model"
)]
pub trait DocumentEvent: EventClass {}

/// A class of events, as a [`Registry`](crate::Registry) has it.
#[derive(Clone, Copy, Debug)]
pub struct EventKind {
    name: &'static str,
    fields: &'static [&'static str],
    read: fn(&Event) -> Result<()>,
}

impl EventKind {
    /// That of a class.
    pub const fn of<E: EventClass>() -> Self {
        Self { name: E::NAME, fields: E::FIELDS, read: |event| E::read(event).map(drop) }
    }

    /// The name of its events.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What comes with one.
    pub const fn fields(&self) -> &'static [&'static str] {
        self.fields
    }

    /// Whether an event of that name is one: with all its fields, each of its type, and no others.
    pub(crate) fn check(&self, event: &Event) -> Result<()> {
        match event.fields().find(|name| !self.fields.contains(name)) {
            None => (self.read)(event),
            Some(field) => Err(Error::Malformed(format!("the event {:?} has no field {field:?}", self.name))),
        }
    }
}

/// Calls a function at each event of that class, and has clients report them.
pub(crate) fn listen<E: EventClass>(node: &Node, function: impl Fn(E) + Send + Sync + 'static) {
    let listener = move |event: &Event| match E::read(event) {
        Ok(event) => function(event),
        // Clients may report another class of that name.
        Err(error) => tracing::error!(event = E::NAME, "a callback was left out: {error}"),
    };
    let place = node.listen(E::NAME, Arc::new(listener));
    Scope::own_listener(node.downgrade(), place);
    // On another task the name of an earlier event may only be staged, so all of them are added.
    let subscription = Model::wrap(node.clone()).subscribed_events();
    let mut names = subscription.get();
    let known = names.len();
    names.extend(node.listened());
    if names.len() > known {
        subscription.set(names);
    }
}

/// Ends a function that is called at events; after the last for their class clients do not report them any more.
pub(crate) fn unlisten(node: &Node, place: usize) {
    let Some(name) = node.remove_listener(place) else { return };
    let target = node.clone();
    let unsubscribe = move || {
        let subscription = Model::wrap(target.clone()).subscribed_events();
        let mut names = subscription.get();
        if target.listeners(&name).is_empty() && names.remove(&*name) {
            subscription.set(names);
        }
    };
    let home = node.state().attached_home();
    match home {
        // What is staged now would take back what is listened to until it is applied.
        Some(home) if !turn_of_document(home.serial()) => home.next_turn(Box::new(unsubscribe)),
        _ => unsubscribe(),
    }
}
