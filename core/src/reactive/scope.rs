//! Who owns what is bound: the session, and below it every derivation that makes models.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, Weak};

use super::Binding;
use crate::node::WeakNode;
use crate::sync::lock;

/// Owns the bindings and callbacks that are made while it is entered; dropping it ends them, even where a closure
/// holds the very model that it feeds.
#[derive(Clone, Default)]
pub struct Scope(Arc<Owned>);

#[derive(Default)]
struct Owned(Mutex<Vec<Item>>);

enum Item {
    Binding { target: WeakNode, key: u16, binding: Weak<Binding> },
    Callback { target: WeakNode, key: u16, place: usize },
    Listener { target: WeakNode, place: usize },
    Effect(Arc<Binding>),
}

thread_local! {
    static ENTERED: RefCell<Vec<Weak<Owned>>> = const { RefCell::new(Vec::new()) };
}

/// Leaves the innermost scope when it goes, a panic included.
struct Leave;

impl Drop for Leave {
    fn drop(&mut self) {
        ENTERED.with_borrow_mut(Vec::pop);
    }
}

impl Scope {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Runs a function: what it binds belongs to this scope.
    pub fn enter<R>(&self, function: impl FnOnce() -> R) -> R {
        ENTERED.with_borrow_mut(|entered| entered.push(Arc::downgrade(&self.0)));
        let _leave = Leave;
        function()
    }

    fn innermost() -> Option<Arc<Owned>> {
        ENTERED.with_borrow(|entered| entered.last().and_then(Weak::upgrade))
    }

    fn own(item: Item) {
        if let Some(owned) = Self::innermost() {
            lock(&owned.0).push(item);
        }
    }

    pub(crate) fn own_binding(target: WeakNode, key: u16, binding: Weak<Binding>) {
        Self::own(Item::Binding { target, key, binding });
    }

    pub(crate) fn own_callback(target: WeakNode, key: u16, place: usize) {
        Self::own(Item::Callback { target, key, place });
    }

    pub(crate) fn own_listener(target: WeakNode, place: usize) {
        Self::own(Item::Listener { target, place });
    }

    /// Keeps an effect as long as the scope lives; gives it back if none is entered.
    pub(crate) fn own_effect(effect: Arc<Binding>) -> Result<(), Arc<Binding>> {
        match Self::innermost() {
            Some(owned) => lock(&owned.0).push(Item::Effect(effect)),
            None => return Err(effect),
        }
        Ok(())
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        for item in std::mem::take(&mut *lock(&self.0)) {
            match item {
                Item::Binding { target, key, binding } => {
                    if let Some(node) = target.upgrade() {
                        node.unbind(key, Some(&binding));
                    }
                }
                Item::Effect(effect) => effect.sleep(),
                Item::Listener { target, place } => {
                    if let Some(node) = target.upgrade() {
                        node.remove_listener(place);
                    }
                }
                Item::Callback { target, key, place } => {
                    if let Some(node) = target.upgrade() {
                        node.remove_callback(key, place);
                    }
                }
            }
        }
    }
}

impl std::fmt::Debug for Scope {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Scope")
    }
}
