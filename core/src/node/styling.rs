//! What a document's theme makes of properties that nobody set.
//!
//! A model that joins refers to the values of its class, which all sessions with that theme share. Only where a value
//! changes in a running session does the property get a slot, so that it has a version.

use std::sync::Arc;

use super::Node;
use crate::class::{Default, Role};
use crate::document::Shared;
use crate::theme::Style;
use crate::value::Value;

impl Node {
    /// Has properties that nobody set read as that style says, or as the class says; in place of the style before.
    pub(crate) fn restyle(&self, style: Option<Arc<Style>>) {
        let (old, home) = {
            let state = self.state();
            (state.style.clone(), state.attached_home())
        };
        let is_same = match (&old, &style) {
            (Some(old), Some(new)) => Arc::ptr_eq(old, new),
            (None, None) => true,
            _ => false,
        };
        if is_same {
            return;
        }
        let mut keys: Vec<u16> =
            [&old, &style].into_iter().flatten().flat_map(|style| style.iter()).map(|(key, _)| *key).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut touches = Vec::new();
        let mut woken = Vec::new();
        for key in keys {
            if self.state().is_set(key) {
                continue;
            }
            let styled = style.as_ref().and_then(|style| style.get(key)).cloned();
            // A client that is told all of a model needs no version of what the style says.
            if let Some(value) = &styled
                && home.is_none()
                && self.state().slot(key).is_none()
            {
                if self.read(key).as_ref() != Some(value) {
                    woken.extend(self.state().woken_by(self.class(), key));
                }
                continue;
            }
            let Some(value) = styled.or_else(|| self.default(key)) else { continue };
            let is_data = self.class().entry(key).descriptor.flags.role == Role::Data;
            let mut state = self.state();
            if let Some(touch) = state.put(self.class(), key, value, is_data, false, home.as_deref().map(Shared::clock))
            {
                woken.extend(state.woken_by(self.class(), key));
                touches.push((key, touch));
            }
        }
        let replaced = std::mem::replace(&mut self.state().style, style);
        drop(replaced);
        if let Some(home) = home {
            for (key, touch) in touches {
                home.touched(self, key, touch);
            }
        }
        for watcher in woken {
            watcher.wake();
        }
    }

    /// What the class makes of a property; `None` where it must be set.
    fn default(&self, key: u16) -> Option<Value> {
        match &self.class().entry(key).default {
            Default::Value(value) => Some(value.clone()),
            Default::Same(other) => self.read(*other),
            Default::Model(make) => Some(Value::Model(make())),
            Default::Required => None,
        }
    }
}
