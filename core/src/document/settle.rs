//! The end of a turn: everything derived is brought up to date, callbacks are called, versions are committed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::journal::Change;
use super::peer::Peer;
use super::shared::{Inner, Place, Shared};
use crate::class::Default;
use crate::node::{Node, Touch};
use crate::reactive::{Binding, panic_message};
use crate::value::Value;

/// How often a binding may run in one turn.
const MAX_RUNS: u32 = 100;

impl Shared {
    /// Runs what is stale, lowest first, then callbacks, until nothing is left to do.
    pub(crate) fn settle(self: &Arc<Self>) {
        let mut runs: HashMap<(u32, u64), u32> = HashMap::new();
        let mut rounds = 0;
        loop {
            self.relink();
            while let Some(binding) = self.next_ready() {
                let count = runs.entry(binding.rank()).or_default();
                *count += 1;
                if *count > MAX_RUNS {
                    self.give_up(Some(binding));
                    return;
                }
                binding.run();
                self.relink();
            }
            if !self.call_callbacks() {
                return;
            }
            rounds += 1;
            if rounds > MAX_RUNS {
                self.give_up(None);
                return;
            }
        }
    }

    /// What is still stale after so many passes is a cycle: goes round once more to name it, and stops.
    fn give_up(self: &Arc<Self>, first: Option<Arc<Binding>>) {
        let mut names: BTreeSet<String> = BTreeSet::new();
        let mut next = first;
        for _ in 0..MAX_RUNS {
            let Some(binding) = next else { break };
            names.insert(binding.describe());
            binding.run();
            next = self.next_ready();
        }
        let called = std::mem::take(&mut self.inner().called);
        names.extend(called.iter().map(|((node, key), _)| node.describe(*key)));
        // What only waited behind the cycle is brought up to date once.
        for binding in self.take_ready() {
            if !names.contains(&binding.describe()) {
                binding.run();
            }
        }
        drop(self.take_ready());
        self.relink();
        let names: Vec<String> = names.into_iter().collect();
        self.fault(format!(
            "these properties still change after {MAX_RUNS} passes, so they depend on each other: {}; \
             they keep their last values",
            names.join(", ")
        ));
    }

    /// Calls the callbacks of what changed; says whether there were any.
    fn call_callbacks(&self) -> bool {
        let called = std::mem::take(&mut self.inner().called);
        let any = !called.is_empty();
        for ((node, key), old) in called {
            let Some(new) = node.read(key) else { continue };
            if new == old {
                continue;
            }
            let old = match node.class().entry(key).default {
                // Set for the first time: until now it read as that one.
                Default::Same(other) if old == Value::Null => node.read(other).unwrap_or(old),
                _ => old,
            };
            let callbacks: Vec<_> = {
                let state = node.state();
                state
                    .known_reactions(key)
                    .map(|reactions| reactions.callbacks.iter().map(|(_, callback)| callback.clone()).collect())
                    .unwrap_or_default()
            };
            for callback in callbacks {
                if let Err(panic) = catch_unwind(AssertUnwindSafe(|| callback(&old, &new))) {
                    let message = panic_message(&*panic);
                    tracing::error!(property = node.describe(key), "a callback failed: {message}");
                }
            }
        }
        any
    }

    /// Ends the turn: what left is let go, what is as before is as if it had never changed, clients that wrote
    /// something get what became of it.
    pub(crate) fn commit(self: &Arc<Self>) {
        self.relink();
        let has_detached = self.release();
        self.renew_frozen();
        let joined = self.inner().graph.take_joined();
        self.diagnose(joined.iter().filter(|node| node.state().is_attached()));
        let outdated = {
            let mut inner = self.inner();
            let touched = inner.undo_unchanged();
            (touched, inner.compare_writes(), inner.forget_detached(has_detached), inner.prune())
        };
        // Not under the lock: these are the last handles of much that left, whose closures the user wrote.
        drop((joined, outdated));
        if has_detached {
            self.free_adrift();
        }
    }
}

impl Inner {
    /// A property that ends a turn as it began it was not changed. Gives what the turn replaced.
    fn undo_unchanged(&mut self) -> HashMap<Place, Touch> {
        let mut touched = std::mem::take(&mut self.touched);
        for (place, Touch { old, old_version, old_columns, version: first_version }) in &mut touched {
            let (node, key) = place;
            let mut state = node.state();
            let is_attached = state.is_attached();
            let Some(slot) = state.slot_mut(*key).filter(|_| is_attached) else {
                continue;
            };
            if slot.value != *old {
                if node.data_key() == Some(*key) && slot.version != *first_version {
                    state.restamp_columns(node.class(), *key, (old, old_columns.take()), *first_version);
                }
                continue;
            }
            let version = std::mem::replace(&mut slot.version, *old_version);
            if node.data_key() == Some(*key) {
                state.column_history = old_columns.take();
            }
            drop(state);
            self.journal.unstamp(place, version, *old_version);
        }
        touched
    }

    /// What a client wrote it holds, unless it is about to lose it; if the document ended with something else, it must
    /// be told. Gives what was compared.
    fn compare_writes(&mut self) -> Vec<(Place, Value)> {
        let mut compared = Vec::new();
        for (_, peer) in &mut self.peers {
            for ((node, key), sent) in std::mem::take(&mut peer.wrote) {
                let version = node.state().slot(key).map_or(0, |slot| slot.version);
                if !peer.is_replacing && node.read(key).as_ref() == Some(&sent) {
                    let place = (node, key);
                    // Its own rows are among those that it has, unless it lacks others.
                    if place.0.data_key() == Some(key) && !peer.owed.contains(&place) {
                        peer.has_rows([&place.0]);
                    }
                    peer.holds.insert(place.clone(), version);
                    compared.push((place, sent));
                } else {
                    peer.owe((node.clone(), key));
                    compared.push(((node, key), sent));
                }
            }
        }
        compared
    }

    /// Forgets, and gives, what clients have to do with models that left, or that they made and never showed.
    fn forget_detached(&mut self, has_detached: bool) -> Vec<Node> {
        let peers = self.peers.iter_mut().map(|(_, peer)| peer);
        peers.filter(|peer| has_detached || !peer.made.is_empty()).flat_map(Peer::forget_detached).collect()
    }

    /// Forgets, and gives, the changes that every client has.
    fn prune(&mut self) -> BTreeMap<u64, Change> {
        match self.peers.iter().filter_map(|(_, peer)| peer.cursor).min() {
            Some(oldest) => self.journal.prune(oldest),
            None => self.journal.clear(),
        }
    }
}
