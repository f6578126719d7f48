//! Keeps a runtime's sockets and timers going while turns occupy its threads.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::Thread;
use std::time::Duration;

use tokio::runtime::Handle;

/// How long sockets and timers may be left alone.
const PATIENCE: Duration = Duration::from_millis(10);

/// Watches over turns.
///
/// Of a runtime's threads one waits for sockets and timers. When it has found something to do it does that itself,
/// and the others are not told: they sleep until somebody gives them work. If what it does is a slow turn, nobody
/// looks at the sockets of all other sessions, however many threads are free. So while turns run a thread of its own
/// gives the runtime an empty task every 10 ms; whoever takes it looks at the sockets afterwards. While no turn runs
/// the thread sleeps. Where the runtime has one thread alone there is none that could take the task, and nobody watches.
#[derive(Debug, Default)]
pub(crate) struct Lookout {
    turns: AtomicUsize,
    ended: AtomicBool,
    watcher: OnceLock<Thread>,
}

/// A turn that is being watched over, until it is dropped.
#[derive(Debug)]
pub(super) struct Watched<'a>(&'a Lookout);

/// Ends the watch when dropped.
#[derive(Debug)]
pub(crate) struct Watch(Arc<Lookout>);

impl Lookout {
    /// Starts to watch over the present runtime.
    pub(crate) fn start(self: &Arc<Self>) -> Watch {
        let lookout = Arc::clone(self);
        let runtime = Handle::current();
        if runtime.metrics().num_workers() > 1 {
            drop(tokio::task::spawn_blocking(move || lookout.watch(&runtime)));
        }
        Watch(Arc::clone(self))
    }

    /// Notes that a turn begins.
    pub(super) fn turn(&self) -> Watched<'_> {
        if self.turns.fetch_add(1, Ordering::AcqRel) == 0 {
            self.wake();
        }
        Watched(self)
    }

    fn watch(&self, runtime: &Handle) {
        self.watcher.get_or_init(std::thread::current);
        while !self.ended.load(Ordering::Acquire) {
            if self.turns.load(Ordering::Acquire) == 0 {
                std::thread::park();
                continue;
            }
            std::thread::sleep(PATIENCE);
            if self.turns.load(Ordering::Acquire) > 0 {
                runtime.spawn(async {});
            }
        }
    }

    fn wake(&self) {
        if let Some(watcher) = self.watcher.get() {
            watcher.unpark();
        }
    }
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        self.0.turns.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.ended.store(true, Ordering::Release);
        self.0.wake();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thread_is_not_watched_over() {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(1).max_blocking_threads(1).enable_time().build().expect("a runtime");
        runtime.block_on(async {
            let _watch = Arc::<Lookout>::default().start();
            // Whoever watches has the one thread that this needs.
            let free = tokio::task::spawn_blocking(|| ());
            tokio::time::timeout(Duration::from_secs(30), free).await.expect("nobody has it").expect("it ran");
        });
    }
}
