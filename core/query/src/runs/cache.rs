//! Results that are kept for a while.

use std::sync::Arc;

use lru::LruCache;

use crate::{Identity, QueryResult};

/// The results that were used last, in so many bytes.
pub(super) struct Cache {
    results: LruCache<Identity, Arc<QueryResult>>,
    bytes: usize,
    limit: usize,
}

impl Default for Cache {
    fn default() -> Self {
        Self::new(0)
    }
}

impl Cache {
    pub(super) fn new(limit: usize) -> Self {
        Self { results: LruCache::unbounded(), bytes: 0, limit }
    }

    pub(super) fn get(&mut self, identity: &Identity) -> Option<Arc<QueryResult>> {
        self.results.get(identity).cloned()
    }

    /// Keeps a result, and as many of the others as there is room for.
    pub(super) fn insert(&mut self, identity: Identity, result: Arc<QueryResult>) {
        if result.bytes() > self.limit {
            return;
        }
        self.bytes += result.bytes();
        if let Some((_, replaced)) = self.results.push(identity, result) {
            self.bytes -= replaced.bytes();
        }
        while self.bytes > self.limit
            && let Some((_, oldest)) = self.results.pop_lru()
        {
            self.bytes -= oldest.bytes();
        }
    }
}
