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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Change, Journal};
    use crate::class::Registry;
    use crate::document::Document;
    use crate::model::ModelClass;
    use crate::wire::Buffers;

    fn entries(document: &Document) -> usize {
        document.shared().inner().journal.since(0).count()
    }

    #[test]
    fn what_all_clients_have_is_forgotten() {
        let mut document = Document::new(Arc::new(Registry::default()));
        let rename =
            |document: &mut Document, title: &str| document.turn(|turn| turn.session().title().set(title.into()));
        rename(&mut document, "for nobody");
        assert_eq!(entries(&document), 0);
        let peer = document.connect();
        document.pull(peer, "1", Buffers::Binary).expect("it can be encoded");
        rename(&mut document, "for one");
        assert_eq!(entries(&document), 1);
        document.frame(peer).expect("it can be encoded");
        document.turn(|_| ());
        assert_eq!(entries(&document), 0);
    }

    #[test]
    fn what_was_forgotten_does_not_come_back() {
        let document = Document::new(Arc::new(Registry::default()));
        let place = (document.root().as_node().clone(), 0);
        let mut journal = Journal::default();
        journal.restamp(&place, 0, 5);
        assert_eq!(journal.prune(7).len(), 1);
        journal.restamp(&place, 5, 9);
        journal.unstamp(&place, 9, 5);
        assert!(journal.since(0).next().is_none());
        journal.restamp(&place, 5, 10);
        journal.restamp(&place, 10, 11);
        journal.unstamp(&place, 11, 10);
        assert!(matches!(journal.since(0).next(), Some((10, Change::Property(..)))));
    }
}
