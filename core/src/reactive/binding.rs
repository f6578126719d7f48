//! Bindings: what is done with the values of sources.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
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
    /// Why the source had no value at the last run.
    error: Mutex<Option<Arc<str>>>,
    is_over: AtomicBool,
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
            error: Mutex::new(None),
            is_over: AtomicBool::new(false),
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

    /// Why the source has no value now.
    pub(crate) fn error(&self) -> Option<Arc<str>> {
        lock(&self.error).clone()
    }

    /// Whether it follows a stream of rows for many.
    pub(crate) fn is_of_feed(&self) -> bool {
        self.source.is_feed()
    }

    /// Whether it will never run again, although somebody holds it.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }

    /// Whether it follows its source.
    pub(crate) fn is_awake(&self) -> bool {
        lock(&self.awake).is_some()
    }

    /// Stops it for good.
    pub(crate) fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
        self.sleep();
    }

    /// Starts to follow the source: the target has joined that document.
    pub(crate) fn wake(&self, home: &Arc<Shared>) {
        let is_idle = |awake: &Option<Awake>| awake.is_none() && !self.is_over() && !home.is_closed();
        if !is_idle(&lock(&self.awake)) {
            return;
        }
        let this: Weak<dyn Dependent> = self.this.clone();
        // Not under our lock: whoever watches the same is told.
        let place = self.source.watch(Watcher::dependent(this));
        let is_first = {
            let mut awake = lock(&self.awake);
            let is_first = is_idle(&awake);
            if is_first {
                *awake = Some(Awake { home: Arc::downgrade(home), place });
            }
            is_first
        };
        if !is_first {
            self.source.unwatch(place);
            return;
        }
        // What was bound above us while we slept did not tell us.
        self.height.fetch_max(self.source.height() + 1, Ordering::Relaxed);
        self.tell_error(home);
        if let Some(this) = self.this.upgrade() {
            home.ready(this);
        }
    }

    /// Stops following: the target has left the document or is fed by something else.
    pub(crate) fn sleep(&self) {
        let awake = lock(&self.awake).take();
        if let Some(awake) = awake {
            self.source.unwatch(awake.place);
            if let Some(home) = awake.home.upgrade() {
                self.tell_error(&home);
            }
        }
    }

    /// The document's list of errors is another one, if it has one.
    fn tell_error(&self, home: &Shared) {
        if lock(&self.error).is_some() {
            home.errors_changed();
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
                self.set_error(None);
                self.write(value);
            }
            Err(Unavailable::Pending) => {}
            Err(Unavailable::Failed(message)) => {
                // Of what it gave before it failed, some may not have been seen.
                if let Some(value) = self.source.last_good() {
                    self.write(value);
                }
                self.set_error(Some(message));
            }
        }
    }

    fn write(&self, value: Value) {
        if let Some((target, key)) = &self.target
            && let Some(node) = target.upgrade()
        {
            node.write(*key, value);
        }
    }

    fn set_error(&self, error: Option<Arc<str>>) {
        {
            let mut known = lock(&self.error);
            if *known == error {
                return;
            }
            known.clone_from(&error);
        }
        if let Some(message) = error {
            tracing::error!(property = self.describe(), "what feeds it failed: {message}");
        }
        let home = lock(&self.awake).as_ref().and_then(|awake| awake.home.upgrade());
        if let Some(home) = home {
            home.errors_changed();
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
