//! Properties: handles of one property of one model.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::columns::{CellIndex, ColumnData, ColumnEdit, EditError};
use crate::model::ModelClass;
use crate::node::{Callback, Node};
use crate::reactive::{Arg, Reading, Scope, Source, SourceSignal, Unavailable, Watcher};
use crate::value::{Field, Value};

/// A property of a model: a value that can be read, set, followed and fed.
///
/// It is a handle, made on demand; cloning gives another handle of the same property.
pub struct Property<T> {
    node: Node,
    key: u16,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Property<T> {
    fn clone(&self) -> Self {
        Self { node: self.node.clone(), key: self.key, holds: PhantomData }
    }
}

impl<T> fmt::Debug for Property<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.node.describe(self.key))
    }
}

impl<T: Field> Property<T> {
    /// The property of a model that has that key. Used by [`models!`](crate::models).
    #[doc(hidden)]
    pub fn of(model: &impl ModelClass, key: u16) -> Self {
        Self { node: model.as_node().clone(), key, holds: PhantomData }
    }

    pub(crate) fn node(&self) -> &Node {
        &self.node
    }

    pub(crate) fn key(&self) -> u16 {
        self.key
    }

    /// The value: as set, else the default.
    ///
    /// # Panics
    /// If the property has no default and was never set. In a derivation or callback the panic is caught and
    /// reported.
    #[track_caller]
    pub fn get(&self) -> T {
        match self.try_get() {
            Some(value) => value,
            None => panic!("{self:?} was read before it was set, and it has no default"),
        }
    }

    /// The value, or `None` if the property has no default and was never set.
    pub fn try_get(&self) -> Option<T> {
        self.node.read(self.key).as_ref().and_then(T::from_value)
    }

    /// Sets the value. On the session's task, and while the model is in no document, it takes effect at once; from
    /// any other task or thread it is seen by everyone at the start of the session's next turn.
    pub fn set(&self, value: T) {
        self.node.write(self.key, value.into_value());
    }

    /// Sets the property to whatever a builder takes: a value, a model, a builder, or something to follow.
    pub fn put<Marker>(&self, value: impl Arg<T, Marker>) {
        value.into_assignment().apply(self);
    }

    /// Feeds the property from a derivation, variable, property or signal, in place of what fed it before. It
    /// follows while its model is part of the document, and until [`unbind`](Self::unbind), the end of the scope
    /// in which it was bound, or of the session.
    pub fn bind<Marker>(&self, source: impl Arg<T, Marker>) {
        self.put(source);
    }

    /// Stops what feeds the property; the value stays.
    pub fn unbind(&self) {
        self.node.unbind(self.key, None);
    }

    /// A signal of the value, for [`map_ref!`](futures_signals::map_ref) and every
    /// [`SignalExt`](futures_signals::signal::SignalExt) method. It may be polled on any task.
    pub fn signal(&self) -> SourceSignal<Self> {
        SourceSignal::new(self.clone())
    }

    /// Calls a function with the old and the new value after the value changed, while the model is part of a document:
    /// once per turn, when the derived computations have settled, and again if a callback changes the value. It belongs
    /// to the scope in which it is made. What had no value, because it was never set and has no default, is given as if
    /// it had been the new one.
    ///
    /// A panic in it is caught and logged.
    ///
    /// ```
    /// # let document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// session.title().on_change(|old, new| println!("the page was {old:?} and is {new:?}"));
    /// ```
    pub fn on_change(&self, callback: impl Fn(T, T) + Send + Sync + 'static) {
        let callback: Callback = Arc::new(move |old: &Value, new: &Value| {
            if let Some(new) = T::from_value(new) {
                callback(T::from_value(old).unwrap_or_else(|| new.clone()), new);
            }
        });
        let place = self.node.state().reactions(self.key).callbacks.insert(callback);
        Scope::own_callback(self.node.downgrade(), self.key, place);
    }
}

impl Property<ColumnData> {
    /// Appends rows; with `rollover` only the last so many rows stay. Costs what is appended, here and for clients.
    ///
    /// From other tasks and threads as well: then the rows wait for the session's next turn, all of them.
    ///
    /// # Errors
    /// If the rows are of other columns.
    pub fn stream(&self, rows: &ColumnData, rollover: Option<usize>) -> Result<(), EditError> {
        self.node.edit(self.key, ColumnEdit::Append { rows: rows.clone(), rollover })
    }

    /// Replaces cells of a column: rows, or slices of rows.
    ///
    /// # Errors
    /// If there is no such column or row, or the column cannot hold the values.
    pub fn patch(&self, column: &str, cells: &[(CellIndex, Value)]) -> Result<(), EditError> {
        self.node.edit(self.key, ColumnEdit::Patch { column: column.into(), cells: cells.to_vec() })
    }
}

impl<T: Field> Source for Property<T> {
    type Item = T;

    fn current(&self) -> Reading<T> {
        let changes = self.node.changes(self.key).into();
        // Of a document that is gone there are no values, and no defaults in their place.
        let value = if self.node.has_ended() { None } else { self.try_get() };
        (changes, value.ok_or(Unavailable::Pending))
    }

    fn height(&self) -> u32 {
        self.node.height(self.key)
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.node.watch(self.key, watcher)
    }

    fn unwatch(&self, place: usize) {
        self.node.unwatch(self.key, place);
    }

    fn has_ended(&self) -> bool {
        self.node.has_ended()
    }
}
