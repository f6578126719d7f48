//! Calls at a later time, on the session's task.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, Weak};

use super::Shared;
use crate::reactive::{Binding, Scope, ScopeToken, panic_message, turn_of_document};
use crate::source::Pump;
use crate::sync::lock;

/// So many calls may wait for the next turn.
const MAX_NEXT_CALLS: usize = 4_096;

/// A call at the next turn.
pub(super) struct NextCall {
    /// The scope that it was made in, and ends with.
    scope: Option<ScopeToken>,
    function: Box<dyn FnOnce() + Send>,
}

impl Shared {
    /// Calls a function at the next turn, if there is one; on the session's task it belongs to the scope in which it is
    /// made.
    pub(crate) fn next_turn(&self, function: Box<dyn FnOnce() + Send>) {
        let scope = if turn_of_document(self.serial()) { Scope::current() } else { None };
        if self.call_next(NextCall { scope, function }).is_err() && !self.is_closed() {
            tracing::error!("a callback was left out: {MAX_NEXT_CALLS} wait for the session's next turn already");
        }
    }

    /// Keeps a call for the next turn; gives it back if too many wait, or there is no next turn.
    fn call_next(&self, call: NextCall) -> Result<(), NextCall> {
        {
            let mut next = lock(&self.next);
            if next.len() == MAX_NEXT_CALLS || self.is_closed() {
                return Err(call);
            }
            next.push(call);
        }
        self.wake();
        Ok(())
    }

    pub(super) fn take_next_calls(&self) -> Vec<NextCall> {
        std::mem::take(&mut *lock(&self.next))
    }

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
pub struct Timer(Weak<Calls>);

type Callback = Box<dyn FnMut() + Send>;

/// The calls of a timer; lives as long as the effect that makes them.
pub(super) struct Calls {
    /// Taken out while it is called.
    callback: Mutex<Option<Callback>>,
    is_once: bool,
    ticks: Arc<Pump<()>>,
    home: Weak<Shared>,
    effect: OnceLock<Weak<Binding>>,
}

impl Calls {
    pub(super) fn new(home: Weak<Shared>, ticks: Arc<Pump<()>>, is_once: bool, callback: Callback) -> Arc<Self> {
        Arc::new(Self { callback: Mutex::new(Some(callback)), is_once, ticks, home, effect: OnceLock::new() })
    }

    /// The handle, once it is known which effect makes the calls.
    pub(super) fn made_by(self: &Arc<Self>, effect: &Arc<Binding>) -> Timer {
        let _ = self.effect.set(Arc::downgrade(effect));
        Timer(Arc::downgrade(self))
    }

    fn effect(&self) -> Option<Arc<Binding>> {
        self.effect.get().and_then(Weak::upgrade)
    }

    fn is_active(&self) -> bool {
        self.effect().is_some_and(|effect| !effect.is_over())
    }

    pub(super) fn call(&self) {
        let Some(mut callback) = lock(&self.callback).take() else { return };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(&mut callback)) {
            tracing::error!("a timer's callback failed: {}", panic_message(&*panic));
        }
        if self.is_once {
            self.stop();
        } else if self.is_active() {
            *lock(&self.callback) = Some(callback);
        }
    }

    fn stop(&self) {
        if let Some(effect) = self.effect() {
            effect.end();
        }
        let callback = lock(&self.callback).take();
        drop(callback);
    }
}

impl Timer {
    /// Makes no calls until it is resumed.
    pub fn pause(&self) {
        if let Some(effect) = self.0.upgrade().and_then(|calls| calls.effect()) {
            effect.sleep();
        }
    }

    /// Goes on after a pause: the next call is a whole period, or delay, from now. Inside of a tokio runtime, as all
    /// that asks for time.
    pub fn resume(&self) {
        let Some(calls) = self.0.upgrade() else { return };
        if let (Some(effect), Some(home)) = (calls.effect(), calls.home.upgrade())
            && !effect.is_awake()
        {
            // A call that was due before the pause is not made up for.
            calls.ticks.forget();
            effect.wake(&home);
        }
    }

    /// Makes no calls any more, and lets go of the function.
    pub fn stop(&self) {
        if let Some(calls) = self.0.upgrade() {
            calls.stop();
        }
    }

    /// Whether it may make calls yet, though it may be paused: until it is stopped, its only call was made, or its
    /// scope or session ended.
    pub fn is_active(&self) -> bool {
        self.0.upgrade().is_some_and(|calls| calls.is_active())
    }
}

impl std::fmt::Debug for Timer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Timer").field("is_active", &self.is_active()).finish_non_exhaustive()
    }
}
