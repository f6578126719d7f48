//! No wake-up is lost when properties and variables are set on one thread and polled on another.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use futures_signals::signal::Signal;
use tokio::time::Instant;
use tropism_core::{Model, Source as _, Var, models};

models! { $
    /// A model to test with.
    Cell / BuildCell: Model {
        /// A number.
        value: i64 = Int(0),
    }
}

/// Of each kind of source; of properties and variables together a million.
const ROUNDS: i64 = 500_000;

/// Far longer than the other thread can be kept waiting for a core.
const PATIENCE: Duration = Duration::from_secs(5);

struct Unpark {
    thread: std::thread::Thread,
    woken: AtomicBool,
}

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.woken.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

/// One thread sets number after number, each when the last was seen; this one polls and parks. Gives how often it
/// was not woken although there was something to see.
fn lost_wake_ups(signal: impl Signal<Item = i64>, set: impl Fn(i64) + Sync) -> u32 {
    let seen = AtomicI64::new(0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 1..=ROUNDS {
                set(round);
                while seen.load(Ordering::Acquire) < round {
                    std::thread::yield_now();
                }
            }
        });
        let mut signal = pin!(signal);
        let unpark = Arc::new(Unpark { thread: std::thread::current(), woken: AtomicBool::new(false) });
        let waker: Waker = unpark.clone().into();
        let mut context = Context::from_waker(&waker);
        let (mut lost, mut may_be_lost) = (0, false);
        while seen.load(Ordering::Relaxed) < ROUNDS {
            match signal.as_mut().poll_change(&mut context) {
                Poll::Ready(Some(value)) => {
                    lost += u32::from(may_be_lost);
                    seen.store(value, Ordering::Release);
                    may_be_lost = false;
                }
                Poll::Ready(None) => panic!("the signal ended"),
                Poll::Pending => {
                    let begin = Instant::now();
                    std::thread::park_timeout(PATIENCE);
                    // A thread may also go on without reason, or for a wake-up that it has heard of already.
                    may_be_lost = !unpark.woken.swap(false, Ordering::AcqRel) && begin.elapsed() >= PATIENCE;
                }
            }
        }
        lost
    })
}

#[test]
fn none_is_lost_on_a_property() {
    let cell = Cell::builder().build();
    assert_eq!(lost_wake_ups(cell.value().signal(), |round| cell.value().set(round)), 0);
}

#[test]
fn none_is_lost_on_a_variable() {
    let variable = Var::new(0);
    assert_eq!(lost_wake_ups(variable.signal(), |round| variable.set(round)), 0);
}

#[test]
fn none_is_lost_at_the_end_of_a_pause() {
    let (variable, pause) = (Var::new(0), Var::new(false));
    let signal = variable.clone().paused_while(pause.clone()).signal();
    let set = |round| {
        pause.set(true);
        variable.set(round);
        pause.set(false);
    };
    assert_eq!(lost_wake_ups(signal, set), 0);
}
