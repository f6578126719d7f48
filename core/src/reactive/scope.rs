//! Who owns what is bound: the session, and below it every derivation that makes models.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, Weak};

use super::Binding;
use crate::document::Shared;
use crate::event::unlisten;
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
    Handler { home: Weak<Shared>, place: usize },
}

impl Item {
    fn is_alive(&self) -> bool {
        match self {
            Self::Binding { binding, .. } => binding.strong_count() > 0,
            Self::Callback { target, .. } | Self::Listener { target, .. } => target.is_alive(),
            Self::Effect(effect) => !effect.is_over(),
            Self::Handler { home, .. } => home.strong_count() > 0,
        }
    }
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
            owned.push(item);
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

    pub(crate) fn own_handler(home: Weak<Shared>, place: usize) {
        Self::own(Item::Handler { home, place });
    }

    /// The innermost scope that is entered, for who wants to know whether it lives; none outside of all.
    pub(crate) fn current() -> Option<ScopeToken> {
        Self::innermost().map(|owned| ScopeToken(Arc::downgrade(&owned)))
    }

    /// Keeps an effect as long as the scope lives; gives it back if none is entered.
    pub(crate) fn own_effect(effect: Arc<Binding>) -> Result<(), Arc<Binding>> {
        match Self::innermost() {
            Some(owned) => owned.push(Item::Effect(effect)),
            None => return Err(effect),
        }
        Ok(())
    }
}

/// Tells whether a scope lives.
pub(crate) struct ScopeToken(Weak<Owned>);

impl ScopeToken {
    /// Runs a function inside of the scope, if that lives.
    pub(crate) fn enter(&self, function: impl FnOnce()) {
        if let Some(owned) = self.0.upgrade() {
            Scope(owned).enter(function);
        }
    }
}

impl Owned {
    fn push(&self, item: Item) {
        let mut over = Vec::new();
        let mut items = lock(&self.0);
        // Now and then, so that what is bound again and again does not pile up in a scope that lives long.
        if items.len() == items.capacity() {
            over.extend(items.extract_if(.., |item| !item.is_alive()));
            let living = items.len();
            items.reserve(living + 1);
        }
        items.push(item);
        drop(items);
        // Not under the lock: it holds what the user wrote.
        drop(over);
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
                Item::Effect(effect) => effect.end(),
                Item::Handler { home, place } => {
                    if let Some(home) = home.upgrade() {
                        home.remove_handler(place);
                    }
                }
                Item::Listener { target, place } => {
                    if let Some(node) = target.upgrade() {
                        unlisten(&node, place);
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

#[cfg(test)]
mod tests {
    use super::Scope;
    use crate::protocol_models::DocumentConfig;
    use crate::reactive::Var;
    use crate::sync::lock;

    #[test]
    fn what_is_bound_again_and_again_does_not_pile_up() {
        let (scope, source) = (Scope::new(), Var::new(true));
        let config = DocumentConfig::builder().build();
        for _ in 0..1_000 {
            scope.enter(|| config.reconnect_session().bind(source.clone()));
        }
        assert!(lock(&scope.0.0).len() < 10);
    }
}
