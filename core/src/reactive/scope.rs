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

    fn own(item: Item) {
        let innermost = ENTERED.with_borrow(|entered| entered.last().and_then(Weak::upgrade));
        if let Some(owned) = innermost {
            lock(&owned.0).push(item);
        }
    }

    pub(crate) fn own_binding(target: WeakNode, key: u16, binding: Weak<Binding>) {
        Self::own(Item::Binding { target, key, binding });
    }

    pub(crate) fn own_callback(target: WeakNode, key: u16, place: usize) {
        Self::own(Item::Callback { target, key, place });
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
