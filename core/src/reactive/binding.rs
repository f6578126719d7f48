//! Bindings: what is done with the values of sources.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};

use super::watcher::MAX_HEIGHT;
use super::{Dependent, Source, Unavailable, Watcher};
use crate::document::Shared;
use crate::node::{Node, WeakNode};
use crate::sync::lock;
use crate::value::Value;

/// Feeds one property from one source, while the property's model is part of a document; or runs a source that is an
/// effect of its own.
pub(crate) struct Binding {
    this: Weak<Self>,
    target: Option<(WeakNode, u16)>,
    source: Box<dyn Source<Item = Value>>,
    /// Tells bindings of equal height apart: the order in which they were made.
    order: u64,
    height: AtomicU32,
    awake: Mutex<Option<Awake>>,
    /// The source's count of changes at the last run, plus one.
    seen: AtomicU64,
}

struct Awake {
    home: Weak<Shared>,
    place: usize,
}

static ORDER: AtomicU64 = AtomicU64::new(0);

impl Binding {
    /// Feeds a property.
    pub(crate) fn new(target: &Node, key: u16, source: Box<dyn Source<Item = Value>>) -> Arc<Self> {
        Self::make(Some((target.downgrade(), key)), source)
    }

    /// Runs an effect.
    pub(crate) fn effect(source: Box<dyn Source<Item = Value>>) -> Arc<Self> {
        Self::make(None, source)
    }

    fn make(target: Option<(WeakNode, u16)>, source: Box<dyn Source<Item = Value>>) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            target,
            height: AtomicU32::new(source.height() + 1),
            source,
            order: ORDER.fetch_add(1, Ordering::Relaxed),
            awake: Mutex::new(None),
            seen: AtomicU64::new(0),
        })
    }

    /// Where it stands in the order of a pass.
    pub(crate) fn rank(&self) -> (u32, u64) {
        (self.height.load(Ordering::Relaxed), self.order)
    }

    /// The property it feeds, in words.
    pub(crate) fn describe(&self) -> String {
        match &self.target {
            None => "an effect".to_owned(),
            Some((target, key)) => {
                target.upgrade().map_or_else(|| "a property that is gone".to_owned(), |node| node.describe(*key))
            }
        }
    }

    /// Starts to follow the source: the target has joined that document.
    pub(crate) fn wake(&self, home: &Arc<Shared>) {
        let mut awake = lock(&self.awake);
        if awake.is_some() {
            return;
        }
        let this: Weak<dyn Dependent> = self.this.clone();
        let place = self.source.watch(Watcher::dependent(this));
        *awake = Some(Awake { home: Arc::downgrade(home), place });
        drop(awake);
        // What was bound above us while we slept did not tell us.
        self.height.fetch_max(self.source.height() + 1, Ordering::Relaxed);
        if let Some(this) = self.this.upgrade() {
            home.ready(this);
        }
    }

    /// Stops following: the target has left the document or is fed by something else.
    pub(crate) fn sleep(&self) {
        let awake = lock(&self.awake).take();
        if let Some(awake) = awake {
            self.source.unwatch(awake.place);
        }
    }

    /// Brings the source up to date and gives its value to the property, if it changed.
    pub(crate) fn run(&self) {
        if lock(&self.awake).is_none() {
            return;
        }
        let (changes, value) = self.source.current();
        if self.seen.swap(changes + 1, Ordering::Relaxed) == changes + 1 {
            return;
        }
        match value {
            Ok(value) => {
                if let Some((target, key)) = &self.target
                    && let Some(node) = target.upgrade()
                {
                    node.write(*key, value);
                }
            }
            Err(Unavailable::Pending) => {}
            Err(Unavailable::Failed(message)) => {
                tracing::error!(property = self.describe(), "a derivation failed: {message}");
            }
        }
    }
}

impl Dependent for Binding {
    fn invalidate(self: Arc<Self>) {
        let home = lock(&self.awake).as_ref().and_then(|awake| awake.home.upgrade());
        if let Some(home) = home {
            home.ready(self);
        }
    }

    fn raise(self: Arc<Self>, height: u32) {
        let height = height + 1;
        let old = self.height.load(Ordering::Relaxed);
        if height <= old || old >= MAX_HEIGHT {
            return;
        }
        let home = lock(&self.awake).as_ref().and_then(|awake| awake.home.upgrade());
        match home {
            Some(home) => home.rerank(&self, || self.height.store(height, Ordering::Relaxed)),
            None => self.height.store(height, Ordering::Relaxed),
        }
        if let Some((target, key)) = &self.target
            && let Some(node) = target.upgrade()
        {
            node.raise(*key, height);
        }
    }
}

impl Drop for Binding {
    fn drop(&mut self) {
        self.sleep();
    }
}
