//! Pages that take what they are sent and count it.

use std::ops::Sub;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use tokio::task::JoinSet;

use crate::browser::Page;
use crate::message::MessageKind;

/// Open pages. Each is read all the time, so that none is slow.
#[derive(Default)]
pub(crate) struct Audience {
    viewers: JoinSet<Result<()>>,
    counters: Arc<Counters>,
}

#[derive(Default)]
struct Counters {
    messages: AtomicU64,
    bytes: AtomicU64,
}

/// What all pages together were sent: patches of their documents, and their bytes without those of the transport.
#[derive(Clone, Copy)]
pub(crate) struct Received {
    pub(crate) messages: f64,
    pub(crate) bytes: f64,
}

impl Audience {
    pub(crate) fn add(&mut self, mut page: Page) {
        let counters = Arc::clone(&self.counters);
        self.viewers.spawn(async move {
            loop {
                let message = page.receive().await?;
                if message.kind == MessageKind::PatchDoc {
                    counters.messages.fetch_add(1, Ordering::Relaxed);
                    counters.bytes.fetch_add(message.bytes, Ordering::Relaxed);
                }
            }
        });
    }

    #[expect(clippy::cast_precision_loss, reason = "far less than 2^52 of either")]
    pub(crate) fn received(&self) -> Received {
        Received {
            messages: self.counters.messages.load(Ordering::Relaxed) as f64,
            bytes: self.counters.bytes.load(Ordering::Relaxed) as f64,
        }
    }

    /// Closes all pages. Fails if one has failed before.
    pub(crate) async fn leave(mut self) -> Result<()> {
        let failed = self.viewers.try_join_next();
        self.viewers.shutdown().await;
        failed.map_or(Ok(()), |outcome| outcome?)
    }
}

impl Sub for Received {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { messages: self.messages - other.messages, bytes: self.bytes - other.bytes }
    }
}
