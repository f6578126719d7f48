//! The mutable part of a node.

use std::sync::{Arc, Weak};

use slab::Slab;

use super::{Callback, Listeners, Reactions};
use crate::class::{Class, Default as PropertyDefault};
use crate::columns::{ColumnData, ColumnHistory, ColumnUpdate, Difference, RowCursor};
use crate::document::{Clock, Shared};
use crate::reactive::{Binding, Watcher};
use crate::theme::Style;
use crate::value::{ModelId, Value};

/// A property with a value of this instance alone.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) key: u16,
    /// Whether the app or a client set it. Else it is what the theme or the class makes of it.
    pub(crate) is_set: bool,
    /// Counts the changes, in a document or not.
    pub(crate) changes: u32,
    /// The document's version at the last change; 0 if it never changed in one.
    pub(crate) version: u64,
    pub(crate) value: Value,
}

/// What a change replaced.
#[derive(Debug)]
pub(crate) struct Touch {
    pub(crate) old: Value,
    pub(crate) old_version: u64,
    pub(crate) old_columns: Option<Box<ColumnHistory>>,
    pub(crate) version: u64,
}

/// What fed a property, and who was called when it changed.
pub(crate) type Fed = (Option<Arc<Binding>>, Slab<Callback>);

/// The key of a property of every model.
const JS_PROPERTY_CALLBACKS: u16 = 2;

#[derive(Default)]
pub(crate) struct State {
    pub(crate) id: Option<ModelId>,
    home: Weak<Shared>,
    /// The version at which it last became reachable; 0 while it is not.
    pub(crate) attached_at: u64,
    /// Whether its document is gone, and its values with it.
    pub(crate) has_ended: bool,
    /// Whether it was part of the document once before: then a client may hold old values of any slot.
    pub(crate) is_returning: bool,
    /// How many references to it there are in reachable models.
    pub(crate) references: u32,
    pub(crate) slots: Vec<Slot>,
    /// What properties without a slot read as by the document's theme.
    pub(crate) style: Option<Arc<Style>>,
    reactions: Vec<(u16, Box<Reactions>)>,
    pub(crate) column_history: Option<Box<ColumnHistory>>,
    /// Who listens to its events, by their names.
    pub(crate) listeners: Option<Box<Listeners>>,
}

impl State {
    pub(crate) fn is_attached(&self) -> bool {
        self.attached_at != 0
    }

    /// The document of which it is a part now.
    pub(crate) fn attached_home(&self) -> Option<Arc<Shared>> {
        if self.is_attached() { self.home.upgrade() } else { None }
    }

    pub(crate) fn attach(&mut self, home: Weak<Shared>, version: u64) {
        self.home = home;
        self.has_ended = false;
        self.attached_at = version;
        self.column_history = None;
    }

    /// Forgets what only another document knew of it: its id and the versions of what was set there.
    pub(crate) fn emigrate(&mut self, home: &Weak<Shared>) {
        let has_none = Weak::ptr_eq(&self.home, &Weak::new());
        if has_none || Weak::ptr_eq(&self.home, home) {
            return;
        }
        self.id = None;
        self.is_returning = false;
        self.column_history = None;
        self.slots.iter_mut().for_each(|slot| slot.version = 0);
    }

    pub(crate) fn detach(&mut self) {
        self.attached_at = 0;
        self.references = 0;
        self.is_returning = true;
    }

    pub(crate) fn slot(&self, key: u16) -> Option<&Slot> {
        self.slots.binary_search_by_key(&key, |slot| slot.key).ok().map(|place| &self.slots[place])
    }

    pub(crate) fn slot_mut(&mut self, key: u16) -> Option<&mut Slot> {
        self.slots.binary_search_by_key(&key, |slot| slot.key).ok().map(|place| &mut self.slots[place])
    }

    /// Whether the app or a client set the property.
    pub(crate) fn is_set(&self, key: u16) -> bool {
        self.slot(key).is_some_and(|slot| slot.is_set)
    }

    /// The value of a property that is not what the class makes of it.
    pub(crate) fn value(&self, key: u16) -> Option<&Value> {
        self.slot(key).map(|slot| &slot.value).or_else(|| self.style.as_ref()?.get(key))
    }

    pub(crate) fn insert(&mut self, slot: Slot) {
        match self.slots.binary_search_by_key(&slot.key, |known| known.key) {
            Ok(place) => self.slots[place] = slot,
            Err(place) => {
                // Most models have about two set slots: do not start with room for four.
                self.slots.reserve_exact(1);
                self.slots.insert(place, slot);
            }
        }
    }

    /// Stores the value and stamps it with the clock's next version; `None` if nothing changed. With `is_set`, no theme
    /// changes it any more.
    pub(crate) fn put(
        &mut self,
        class: &'static Class,
        key: u16,
        value: Value,
        is_data: bool,
        is_set: bool,
        clock: Option<&Clock>,
    ) -> Option<Touch> {
        let default = match &class.entry(key).default {
            PropertyDefault::Value(value) => Some(value),
            _ => None,
        };
        let old = self.value(key).or(default);
        // Columns are compared once, so that it is known what of them changed.
        let columns = match (is_data, old, &value) {
            (true, Some(Value::Columns(old)), Value::Columns(new)) => {
                Some((self.difference(class, key, old, new), old.rows()))
            }
            _ => None,
        };
        let is_same = columns.as_ref().map_or_else(|| old == Some(&value), |(difference, _)| difference.is_nothing());
        if is_same {
            if is_set {
                self.keep(class, key, value);
            }
            return None;
        }
        let old = old.cloned().unwrap_or(Value::Null);
        let version = clock.map_or(0, Clock::next);
        let old_columns = if is_data { self.column_history.clone() } else { None };
        if let (Some((difference, rows)), Value::Columns(new), true) = (columns, &value, version != 0) {
            let history = self.column_history.get_or_insert_with(|| Box::new(ColumnHistory::starting(rows)));
            history.stamp(&difference, new, version);
        }
        let old_version = if let Some(slot) = self.slot_mut(key) {
            slot.changes = slot.changes.wrapping_add(1);
            slot.value = value;
            slot.is_set |= is_set;
            std::mem::replace(&mut slot.version, version)
        } else {
            self.insert(Slot { key, is_set, changes: self.changes(class, key), version, value });
            0
        };
        Some(Touch { old, old_version, old_columns, version })
    }

    /// Notes that the property was set to what it read as anyway.
    fn keep(&mut self, class: &'static Class, key: u16, value: Value) {
        if let Some(slot) = self.slot_mut(key) {
            slot.is_set = true;
        } else {
            // It counts as before, for nothing changed.
            let changes = self.changes(class, key).wrapping_sub(1);
            self.insert(Slot { key, is_set: true, changes, version: 0, value });
        }
    }

    /// Has columns that were replaced on the way through a turn, since that version, differ by what they were before it,
    /// `history` and all.
    pub(crate) fn restamp_columns(
        &mut self,
        class: &'static Class,
        key: u16,
        (old, history): (&Value, Option<Box<ColumnHistory>>),
        version: u64,
    ) {
        if !self.column_history.as_ref().is_some_and(|history| history.is_replaced_since(version)) {
            return;
        }
        let (Some(slot), Value::Columns(old)) = (self.slot(key), old) else { return };
        let Value::Columns(new) = &slot.value else { return };
        let mut history = history.unwrap_or_else(|| Box::new(ColumnHistory::starting(old.rows())));
        history.stamp(&self.difference(class, key, old, new), new, slot.version);
        self.column_history = Some(history);
    }

    fn difference(&self, class: &'static Class, key: u16, old: &ColumnData, new: &ColumnData) -> Difference {
        let difference = Difference::between(old, new);
        let is_watched = self.is_watched_in_browsers(class.entry(key).descriptor.name);
        if is_watched { difference.without_rows() } else { difference }
    }

    /// Whether code in browsers runs when the property is replaced; it would not run for rows.
    fn is_watched_in_browsers(&self, name: &str) -> bool {
        match self.slot(JS_PROPERTY_CALLBACKS).map(|slot| &slot.value) {
            Some(Value::Map(callbacks)) => callbacks.iter().any(|(event, _)| match event {
                Value::Text(event) => event.strip_prefix("change:") == Some(name),
                _ => false,
            }),
            _ => false,
        }
    }

    /// How often the property has changed: what a reader compares to know whether it has seen the newest value. An
    /// alias counts as what it reads as, and on from there.
    pub(crate) fn changes(&self, class: &'static Class, key: u16) -> u32 {
        match (self.slot(key), &class.entry(key).default) {
            (Some(slot), _) => slot.changes.wrapping_add(1),
            (None, _) if self.value(key).is_some() => 1,
            (None, PropertyDefault::Same(other)) => self.changes(class, *other),
            (None, _) => 0,
        }
    }

    /// What a client that is there has to be told of the columns.
    pub(crate) fn columns_since(&self, columns: &ColumnData, version: u64, at: Option<RowCursor>) -> ColumnUpdate {
        self.column_history.as_ref().map_or(ColumnUpdate::All, |history| history.since(columns, version, at))
    }

    /// Where a client is in the rows that has all of them; `None` if none came since its model joined.
    pub(crate) fn row_cursor(&self, columns: &ColumnData) -> Option<RowCursor> {
        self.column_history.as_ref().map(|history| history.cursor(columns))
    }

    pub(crate) fn known_reactions(&self, key: u16) -> Option<&Reactions> {
        self.reactions.iter().find(|(known, _)| *known == key).map(|(_, reactions)| &**reactions)
    }

    /// The reactions of a property, made if need be.
    pub(crate) fn reactions(&mut self, key: u16) -> &mut Reactions {
        let place = self.reactions.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            self.reactions.push((key, Box::default()));
            self.reactions.len() - 1
        });
        &mut self.reactions[place].1
    }

    pub(crate) fn all_reactions(&self) -> impl Iterator<Item = (u16, &Reactions)> {
        self.reactions.iter().map(|(key, reactions)| (*key, &**reactions))
    }

    /// Gives what feeds the properties and who is called, and everyone who watches: those stay, to be told and to take
    /// their leave.
    pub(crate) fn end_reactions(&mut self) -> (Vec<Fed>, Vec<Watcher>) {
        let all = self.reactions.iter_mut().map(|(_, reactions)| &mut **reactions);
        let fed = all.map(|reactions| (reactions.binding.take(), std::mem::take(&mut reactions.callbacks))).collect();
        let watchers = self.reactions.iter().flat_map(|(_, reactions)| reactions.watchers.iter());
        let watchers = watchers.map(|(_, watcher)| watcher.clone()).collect();
        self.reactions.retain(|(_, reactions)| !reactions.is_idle());
        (fed, watchers)
    }

    pub(crate) fn forget_idle_reactions(&mut self, key: u16) {
        self.reactions.retain(|(known, reactions)| *known != key || !reactions.is_idle());
    }

    /// Everyone who is to be told when the property changes: who watches it, or what reads as it.
    pub(crate) fn woken_by(&self, class: &'static Class, key: u16) -> Vec<Watcher> {
        let mut woken = self.watchers_of(key);
        for &alias in class.aliases(key).iter().filter(|alias| self.value(**alias).is_none()) {
            woken.extend(self.watchers_of(alias));
        }
        woken
    }

    pub(crate) fn watchers_of(&self, key: u16) -> Vec<Watcher> {
        self.known_reactions(key)
            .map(|reactions| reactions.watchers.iter().map(|(_, watcher)| watcher.clone()).collect())
            .unwrap_or_default()
    }
}
