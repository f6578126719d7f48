//! Nodes: instances of models.

mod feeding;
mod reactions;
mod state;
mod styling;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, Weak};

pub(crate) use reactions::{Callback, Listener, Listeners, Reactions};
pub(crate) use state::{Slot, State, Touch};

use crate::class::{Class, Default, Role};
use crate::columns::{ColumnData, ColumnEdit, EditError, RowCursor};
use crate::document::Shared;
use crate::reactive::{Watcher, turn_of_document};
use crate::sync::lock;
use crate::value::{Field, ModelId, Value};

/// One instance of a model: its class and the property values that were ever set.
///
/// A handle: cloning it gives another handle of the same instance, and equality is identity.
#[derive(Clone)]
pub struct Node(Arc<Inner>);

/// A handle that does not keep its node alive.
#[derive(Clone)]
pub(crate) struct WeakNode(Weak<Inner>);

struct Inner {
    class: &'static Class,
    state: Mutex<State>,
}

impl fmt::Debug for WeakNode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("WeakNode")
    }
}

impl WeakNode {
    pub(crate) fn is_alive(&self) -> bool {
        self.0.strong_count() > 0
    }

    pub(crate) fn upgrade(&self) -> Option<Node> {
        self.0.upgrade().map(Node)
    }
}

impl Node {
    /// A new instance with all properties at their defaults.
    pub fn new(class: &'static Class) -> Self {
        Self(Arc::new(Inner { class, state: Mutex::default() }))
    }

    /// An instance that a client made, under its id.
    pub(crate) fn with_id(class: &'static Class, id: ModelId) -> Self {
        let node = Self::new(class);
        node.state().id = Some(id);
        node
    }

    /// Its class.
    pub fn class(&self) -> &'static Class {
        self.0.class
    }

    /// Its id, once it has joined a document.
    pub fn id(&self) -> Option<ModelId> {
        self.state().id.clone()
    }

    pub(crate) fn downgrade(&self) -> WeakNode {
        WeakNode(Arc::downgrade(&self.0))
    }

    /// Tells this instance from all others that live.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.0).addr()
    }

    /// How many handles of it there are.
    pub(crate) fn handles(&self) -> usize {
        Arc::strong_count(&self.0)
    }

    /// The mutable part. Never held while user code runs or anything is woken, and the innermost of all locks.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0.state)
    }

    /// The value of a property: as set, else as the theme has it, else its default. `None` where it must be set and was not.
    pub(crate) fn read(&self, key: u16) -> Option<Value> {
        if let Some(value) = self.state().value(key) {
            return Some(value.clone());
        }
        match &self.0.class.entry(key).default {
            Default::Value(value) => Some(value.clone()),
            Default::Same(other) => self.read(*other),
            Default::Model(make) => Some(self.own(key, *make)),
            Default::Required => None,
        }
    }

    /// The properties that were ever set, and those that have a model by default, by name, with their values.
    pub fn values(&self) -> Vec<(&'static str, Value)> {
        let state = self.state();
        let name = |key| self.0.class.entry(key).descriptor.name;
        state.slots.iter().map(|slot| (name(slot.key), slot.value.clone())).collect()
    }

    /// Makes the model that a property has by default, unless somebody was faster.
    fn own(&self, key: u16, make: fn() -> Node) -> Value {
        let value = Value::Model(make());
        let mut state = self.state();
        if let Some(value) = state.value(key) {
            return value.clone();
        }
        state.insert(Slot { key, is_set: false, changes: 0, version: 0, value: value.clone() });
        value
    }

    /// Notes that a client may hold something else than the default: if the model leaves and returns, its definition
    /// tells the property.
    pub(crate) fn mention(&self, key: u16) {
        let mut state = self.state();
        if let (None, Default::Value(value)) = (state.value(key), &self.0.class.entry(key).default) {
            state.insert(Slot { key, is_set: false, changes: 0, version: 0, value: value.clone() });
        }
    }

    /// Makes all models that properties have by default, so that a client never invents one of its own. Gives the
    /// keys of properties that had none yet.
    pub(crate) fn own_defaults(&self) -> Vec<u16> {
        let mut owned = Vec::new();
        for (key, entry) in (0..).zip(self.0.class.entries()) {
            if let Default::Model(make) = entry.default
                && !entry.descriptor.flags.is_unserialized
                && self.state().value(key).is_none()
            {
                self.own(key, make);
                owned.push(key);
            }
        }
        owned
    }

    /// The names of properties that must be set and are not.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        let state = self.state();
        (0..)
            .zip(self.0.class.entries())
            .filter(|(key, entry)| {
                matches!(entry.default, Default::Required)
                    && !entry.descriptor.flags.is_unserialized
                    && state.value(*key).is_none()
            })
            .map(|(_, entry)| entry.descriptor.name)
            .collect()
    }

    /// Whether its document is gone.
    pub(crate) fn has_ended(&self) -> bool {
        self.state().has_ended
    }

    /// How often the property has changed.
    pub(crate) fn changes(&self, key: u16) -> u32 {
        self.state().changes(self.0.class, key)
    }

    /// Sets a property. On the task of the node's document, and while it is in none, at once; from anywhere else
    /// the value is staged for the document's next turn.
    pub(crate) fn write(&self, key: u16, value: Value) {
        let mut state = self.state();
        let home = state.attached_home();
        if let Some(home) = &home
            && !turn_of_document(home.serial())
        {
            drop(state);
            home.stage(self.clone(), key, value);
            return;
        }
        let is_data = self.0.class.entry(key).descriptor.flags.role == Role::Data;
        let Some(touch) = state.put(self.0.class, key, value, is_data, true, home.as_deref().map(Shared::clock)) else {
            return;
        };
        let woken = state.woken_by(self.0.class, key);
        drop(state);
        if let Some(home) = home {
            home.touched(self, key, touch);
        }
        for watcher in woken {
            watcher.wake();
        }
    }

    /// Edits columns, with the same care as [`write`](Self::write).
    pub(crate) fn edit(&self, key: u16, edit: ColumnEdit) -> Result<(), EditError> {
        let home = self.state().attached_home();
        if let Some(home) = home.filter(|home| !turn_of_document(home.serial())) {
            return home.stage_edit(self, key, edit);
        }
        let columns = self.read(key).as_ref().and_then(ColumnData::from_value).unwrap_or_default();
        self.write(key, Value::Columns(edit.apply(&columns)?));
        Ok(())
    }

    /// Calls a function at each event of that name; gives the place to remove it by.
    pub(crate) fn listen(&self, name: &str, listener: Listener) -> usize {
        self.state().listeners.get_or_insert_default().insert((name.into(), listener))
    }

    /// Removes the function at that place; gives the name of its events if no other is called at them.
    pub(crate) fn remove_listener(&self, place: usize) -> Option<Box<str>> {
        let (name, removed) = self.state().listeners.as_mut()?.try_remove(place)?;
        // Not under the lock: it holds what the user wrote.
        drop(removed);
        self.listeners(&name).is_empty().then_some(name)
    }

    /// The names of the events that functions are called at.
    pub(crate) fn listened(&self) -> Vec<String> {
        let state = self.state();
        let all = state.listeners.iter().flat_map(|listeners| listeners.iter());
        all.map(|(_, (name, _))| name.to_string()).collect()
    }

    pub(crate) fn listeners(&self, name: &str) -> Vec<Listener> {
        let state = self.state();
        let all = state.listeners.iter().flat_map(|listeners| listeners.iter());
        all.filter(|(_, (known, _))| **known == *name).map(|(_, (_, listener))| listener.clone()).collect()
    }

    pub(crate) fn watch(&self, key: u16, watcher: Watcher) -> usize {
        self.state().reactions(key).watchers.insert(watcher)
    }

    pub(crate) fn unwatch(&self, key: u16, place: usize) {
        let mut state = self.state();
        state.reactions(key).watchers.try_remove(place);
        state.forget_idle_reactions(key);
    }

    /// Where a client is in the rows of this source that has all of them; `None` if none came since it joined.
    pub(crate) fn row_cursor(&self) -> Option<RowCursor> {
        let key = self.data_key()?;
        let state = self.state();
        match state.slot(key).map(|slot| &slot.value) {
            Some(Value::Columns(columns)) => state.row_cursor(columns),
            _ => None,
        }
    }

    /// The key of the property that holds columns.
    pub(crate) fn data_key(&self) -> Option<u16> {
        self.0.class.data_key()
    }

    /// The height of the binding that feeds the property, 0 where none does.
    pub(crate) fn height(&self, key: u16) -> u32 {
        let state = self.state();
        let height = state.known_reactions(key).map_or(0, |reactions| reactions.height);
        match self.0.class.entry(key).default {
            Default::Same(other) if state.value(key).is_none() => {
                height.max(state.known_reactions(other).map_or(0, |reactions| reactions.height))
            }
            _ => height,
        }
    }

    /// The property in words: `Slider(p1003).value`.
    pub(crate) fn describe(&self, key: u16) -> String {
        format!("{self:?}.{}", self.0.class.entry(key).descriptor.name)
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Node {}

impl Hash for Node {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.address().hash(state);
    }
}

impl fmt::Debug for Node {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => write!(formatter, "{}({id})", self.0.class.name()),
            None => write!(formatter, "{}(new)", self.0.class.name()),
        }
    }
}

impl Drop for Inner {
    /// Takes the models below apart in a loop, so that a deep tree cannot exhaust the stack.
    fn drop(&mut self) {
        let mut orphans = std::mem::take(&mut lock(&self.state).slots);
        while let Some(slot) = orphans.pop() {
            let mut nodes = Vec::new();
            slot.value.for_each_model(&mut |node| nodes.push(node.clone()));
            drop(slot);
            for node in nodes {
                if let Some(inner) = Arc::into_inner(node.0) {
                    orphans.append(&mut lock(&inner.state).slots);
                }
            }
        }
    }
}
