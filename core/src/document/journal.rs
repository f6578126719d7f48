//! What changed, in the order of versions.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::shared::Place;
use crate::node::Node;

/// One change.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// A model became reachable.
    Attached(Node),
    /// A property changed.
    Property(Node, u16),
}

/// The newest change of everything that changed since the oldest cursor: at most one entry for each model and
/// property, however long a client lags behind.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    changes: BTreeMap<u64, Change>,
    /// Nobody asks for changes up to this version.
    floor: u64,
}

impl Journal {
    pub(crate) fn attached(&mut self, node: Node, version: u64) {
        self.changes.insert(version, Change::Attached(node));
    }

    pub(crate) fn forget(&mut self, version: u64) {
        self.changes.remove(&version);
    }

    /// Moves the entry of a property from its last version to the next.
    pub(crate) fn restamp(&mut self, place: &Place, old_version: u64, version: u64) {
        self.changes.remove(&old_version);
        self.changes.insert(version, Change::Property(place.0.clone(), place.1));
    }

    /// Undoes that: the property has the value again that it had at its old version.
    pub(crate) fn unstamp(&mut self, place: &Place, version: u64, old_version: u64) {
        self.changes.remove(&version);
        if old_version > self.floor {
            self.changes.insert(old_version, Change::Property(place.0.clone(), place.1));
        }
    }

    /// The changes after a version, oldest first.
    pub(crate) fn since(&self, version: u64) -> impl Iterator<Item = (u64, &Change)> {
        self.changes.range((Bound::Excluded(version), Bound::Unbounded)).map(|(&version, change)| (version, change))
    }

    /// Takes out what no cursor needs any more.
    pub(crate) fn prune(&mut self, floor: u64) -> BTreeMap<u64, Change> {
        if floor <= self.floor {
            return BTreeMap::new();
        }
        self.floor = floor;
        let needed = self.changes.split_off(&(floor + 1));
        std::mem::replace(&mut self.changes, needed)
    }

    /// Takes out everything.
    pub(crate) fn clear(&mut self) -> BTreeMap<u64, Change> {
        std::mem::take(&mut self.changes)
    }
}
