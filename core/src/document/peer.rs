//! One client of a document: how far it is, and what it holds that the document does not.

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem::take;
use std::sync::Arc;

use super::data_classes::DataClasses;
use super::flight::{Flights, Told};
use super::message::CustomMessage;
use super::shared::Place;
use crate::class::Class;
use crate::columns::RowCursor;
use crate::node::Node;
use crate::value::{ModelId, Value};

/// Names a client of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeerId(pub(crate) usize);

/// A client's cursor and everything that sets it apart from others at the same version.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a client")]
pub(crate) struct Peer {
    /// The version that it is up to date with; none before it has pulled the document.
    pub(crate) cursor: Option<u64>,
    /// The roots that it shows.
    pub(crate) roots: Vec<ModelId>,
    /// What it wrote last in the present turn.
    pub(crate) wrote: HashMap<Place, Value>,
    /// Properties that it holds already at that version, because it wrote them.
    pub(crate) holds: HashMap<Place, u64>,
    /// How far it is in the rows of sources.
    pub(crate) rows: HashMap<Node, RowCursor>,
    /// Models that it made itself since its cursor.
    pub(crate) made: HashSet<Node>,
    /// Whether it may have forgotten models since its cursor: those that only a root showed that it removed.
    pub(crate) has_forgotten: bool,
    /// Properties that it must be sent even though they did not change: it holds something else.
    pub(crate) owed: HashSet<Place>,
    /// It is about to replace all that it has by the document that it pulled, and what it writes meanwhile with it.
    pub(crate) is_replacing: bool,
    /// Whether it has classes of data models of its own, and must not be told of any.
    pub(super) has_classes: bool,
    /// What it sees of ranges and sizes that are no state of the document.
    pub(crate) observed: HashMap<Place, Value>,
    /// What is on its way to it.
    pub(super) flights: Flights,
    /// Messages of the app's own that it gets with the next frame, in order; a bounded number.
    pub(crate) messages: VecDeque<CustomMessage>,
    /// Whether some of them are lost, because too many waited.
    pub(super) has_lost_messages: bool,
}

/// What need not be remembered any more of a client.
type Settled = (Vec<Place>, HashMap<Place, u64>, HashSet<Node>);

impl Peer {
    pub(crate) fn owe(&mut self, place: Place) {
        self.owed.insert(place);
    }

    /// Whether a frame for it is the same as for any other client at its version.
    pub(crate) fn is_plain(&self, classes: &DataClasses) -> bool {
        let has_all = self.owed.is_empty() && self.messages.is_empty();
        let is_told_all = !self.has_classes || self.cursor.is_none_or(|cursor| classes.since(cursor).next().is_none());
        has_all && self.holds.is_empty() && self.made.is_empty() && !self.has_forgotten && is_told_all
    }

    /// The classes that came after its cursor and that it has to be told of: not those of which it made models itself.
    pub(crate) fn new_classes(&self, classes: &DataClasses, cursor: u64) -> Vec<&'static Class> {
        if self.has_classes {
            return Vec::new();
        }
        let is_known = |class: &Class| self.made.iter().any(|node| *node.class() == *class);
        classes.since(cursor).filter(|class| !is_known(class)).collect()
    }

    /// It is sent the whole document, of that version. Gives what need not be remembered any more.
    pub(crate) fn pulls(&mut self, version: u64, roots: Vec<ModelId>) -> impl Sized + use<> {
        (self.flights.clear(), self.is_at(version, roots, |_| false))
    }

    /// It is sent a frame that takes it to that version. Gives what need not be remembered any more.
    pub(crate) fn departs(&mut self, version: u64, roots: Vec<ModelId>, told: Arc<Told>) -> impl Sized + use<> {
        let flights = take(&mut self.flights);
        // What crossed something on its way is told when that has arrived.
        let settled = self.is_at(version, roots, |place| flights.tell(place) && !told.properties.contains(place));
        self.flights = flights;
        let rows = told.sources.iter().map(|source| self.rows.get(source).copied()).collect();
        self.has_rows(&told.sources);
        (settled, self.has_messages(), self.flights.depart(told, rows))
    }

    /// It has everything up to that version then, but for what it is still owed.
    fn is_at(&mut self, version: u64, roots: Vec<ModelId>, is_owed: impl Fn(&Place) -> bool) -> Settled {
        self.cursor = Some(version);
        self.has_forgotten = false;
        self.roots = roots;
        let owed = self.owed.extract_if(|place| !is_owed(place)).collect();
        (owed, take(&mut self.holds), take(&mut self.made))
    }

    /// Whether it can be told of what it is owed. While a frame that tells of the same is on its way, it may yet write
    /// again what it will be told then.
    pub(crate) fn is_due(&self, place: &Place) -> bool {
        !self.flights.tell(place)
    }

    /// Where it is in the rows of a source, as far as it has said.
    pub(crate) fn rows_of(&self, source: &Node) -> Option<RowCursor> {
        self.flights.rows(source, self.rows.get(source).copied())
    }

    /// Forgets, and gives, what is about models that are no part of the document. They are defined anew if they
    /// return.
    pub(crate) fn forget_detached(&mut self) -> Vec<Node> {
        fn is_gone(node: &Node) -> bool {
            !node.state().is_attached()
        }
        let mut forgotten: Vec<Node> = self.made.extract_if(is_gone).collect();
        forgotten.extend(self.holds.extract_if(|(node, _), _| is_gone(node)).map(|((node, _), _)| node));
        forgotten.extend(self.observed.extract_if(|(node, _), _| is_gone(node)).map(|((node, _), _)| node));
        forgotten.extend(self.rows.extract_if(|node, _| is_gone(node)).map(|(node, _)| node));
        forgotten.extend(self.owed.extract_if(|(node, _)| is_gone(node)).map(|(node, _)| node));
        forgotten
    }

    /// It has all rows of these sources now.
    pub(crate) fn has_rows<'a>(&mut self, sources: impl IntoIterator<Item = &'a Node>) {
        for node in sources {
            match node.row_cursor() {
                Some(cursor) => self.rows.insert(node.clone(), cursor),
                None => self.rows.remove(node),
            };
        }
    }
}
