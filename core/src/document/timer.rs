//! Calls at a later time, on the session's task.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, Weak};

use super::Shared;
use crate::reactive::{Binding, ScopeToken, panic_message};
use crate::source::Pump;
use crate::sync::lock;

/// So many calls may wait for the next turn.
pub(super) const MAX_NEXT_CALLS: usize = 4_096;

/// A call at the next turn.
pub(super) struct NextCall {
    /// The scope that it was made in, and ends with.
    pub(super) scope: Option<ScopeToken>,
    pub(super) function: Box<dyn FnOnce() + Send>,
}

impl Shared {
    /// Calls what was kept for this turn.
    pub(super) fn call_next_calls(&self) {
        for NextCall { scope, function } in self.take_next_calls() {
            let call = || {
                if let Err(panic) = catch_unwind(AssertUnwindSafe(function)) {
                    tracing::error!("a callback at the next turn failed: {}", panic_message(&*panic));
                }
            };
            match scope {
                Some(scope) => scope.enter(call),
                None => call(),
            }
        }
    }
}

/// What [`Session::every`](super::Session::every) and [`Session::after`](super::Session::after) give: pauses, resumes
/// and stops the calls. Cloning gives another handle; dropping it changes nothing.
#[derive(Clone)]
pub struct Timer(Arc<Inner>);

type Callback = Box<dyn FnMut() + Send>;

struct Inner {
    /// Taken out while it is called.
    callback: Mutex<Option<Callback>>,
    is_once: bool,
    ticks: Arc<Pump<()>>,
    home: Weak<Shared>,
    /// Makes the calls; owned by a scope.
    effect: OnceLock<Weak<Binding>>,
}

impl Timer {
    pub(super) fn new(home: Weak<Shared>, ticks: Arc<Pump<()>>, is_once: bool, callback: Callback) -> Self {
        Self(Arc::new(Inner { callback: Mutex::new(Some(callback)), is_once, ticks, home, effect: OnceLock::new() }))
    }

    pub(super) fn is_made_by(&self, effect: &Arc<Binding>) {
        let _ = self.0.effect.set(Arc::downgrade(effect));
    }

    fn effect(&self) -> Option<Arc<Binding>> {
        self.0.effect.get().and_then(Weak::upgrade)
    }

    pub(super) fn call(&self) {
        let Some(mut callback) = lock(&self.0.callback).take() else { return };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(&mut callback)) {
            tracing::error!("a timer's callback failed: {}", panic_message(&*panic));
        }
        if self.0.is_once {
            self.stop();
        } else if self.is_active() {
            *lock(&self.0.callback) = Some(callback);
        }
    }

    /// Makes no calls until it is resumed.
    pub fn pause(&self) {
        if let Some(effect) = self.effect() {
            effect.sleep();
        }
    }

    /// Goes on after a pause: the next call is a whole period, or delay, from now.
    pub fn resume(&self) {
        if let (Some(effect), Some(home)) = (self.effect(), self.0.home.upgrade()) {
            // What came too late before the pause comes too late.
            self.0.ticks.forget();
            effect.wake(&home);
        }
    }

    /// Makes no calls any more, and lets go of the function.
    pub fn stop(&self) {
        if let Some(effect) = self.effect() {
            effect.end();
        }
        let callback = lock(&self.0.callback).take();
        drop(callback);
    }

    /// Whether it may make calls yet, though it may be paused: until it is stopped, its only call was made, or its
    /// scope or session ended.
    pub fn is_active(&self) -> bool {
        self.effect().is_some_and(|effect| !effect.is_over())
    }
}

impl std::fmt::Debug for Timer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Timer").field("is_active", &self.is_active()).finish_non_exhaustive()
    }
}
