//! Who feeds the properties of a node, and who is told of it.

use std::sync::{Arc, Weak};

use super::Node;
use crate::reactive::{Binding, Scope, Source};
use crate::value::Value;

impl Node {
    /// Feeds a property from a source.
    pub(crate) fn bind(&self, key: u16, source: Box<dyn Source<Item = Value>>) {
        let binding = Binding::new(self, key, source);
        Scope::own_binding(self.downgrade(), key, Arc::downgrade(&binding));
        let (replaced, home) = {
            let mut state = self.state();
            let home = state.attached_home();
            let reactions = state.reactions(key);
            (reactions.binding.replace(binding.clone()), home)
        };
        if let Some(replaced) = replaced {
            replaced.sleep();
        }
        self.raise(key, binding.rank().0);
        if let Some(home) = home {
            binding.wake(&home);
        }
    }

    /// Stops what feeds a property; with `only`, if it is that binding.
    pub(crate) fn unbind(&self, key: u16, only: Option<&Weak<Binding>>) {
        let binding = {
            let mut state = self.state();
            let reactions = state.reactions(key);
            let is_meant = match (&reactions.binding, only) {
                (Some(binding), Some(only)) => std::ptr::eq(Arc::as_ptr(binding), only.as_ptr()),
                (binding, _) => binding.is_some(),
            };
            let binding = if is_meant { reactions.binding.take() } else { None };
            state.forget_idle_reactions(key);
            binding
        };
        if let Some(binding) = binding {
            binding.sleep();
        }
    }

    /// What feeds a property.
    pub(crate) fn binding(&self, key: u16) -> Option<Arc<Binding>> {
        self.state().known_reactions(key).and_then(|reactions| reactions.binding.clone())
    }

    /// What feeds its properties, by their keys.
    pub(crate) fn bindings(&self) -> Vec<(u16, Arc<Binding>)> {
        let state = self.state();
        state.all_reactions().filter_map(|(key, reactions)| Some((key, reactions.binding.clone()?))).collect()
    }

    pub(crate) fn remove_callback(&self, key: u16, place: usize) {
        let callback = {
            let mut state = self.state();
            let callback = state.reactions(key).callbacks.try_remove(place);
            state.forget_idle_reactions(key);
            callback
        };
        drop(callback);
    }

    /// Says that the property is fed from this height; whoever reads it stands higher.
    pub(crate) fn raise(&self, key: u16, height: u32) {
        let watchers = {
            let mut state = self.state();
            let reactions = state.reactions(key);
            if height <= reactions.height {
                return;
            }
            reactions.height = height;
            let mut watchers = state.watchers_of(key);
            for &alias in self.class().aliases(key) {
                watchers.extend(state.watchers_of(alias));
            }
            watchers
        };
        for watcher in watchers {
            watcher.raise(height);
        }
    }
}
