//! One client of a document: how far it is, and what it holds that the document does not.

use std::collections::{HashMap, HashSet};
use std::mem::take;

use super::shared::Place;
use crate::columns::RowCursor;
use crate::node::Node;
use crate::value::{ModelId, Value};

/// Names a client of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeerId(pub(crate) usize);

/// A client's cursor and everything that sets it apart from others at the same version.
#[derive(Debug, Default)]
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
    /// Roots that it removed: it has forgotten what only they showed.
    pub(crate) forgot: HashSet<Node>,
    /// Properties that it must be sent even though they did not change: it holds something else.
    pub(crate) owed: HashSet<Place>,
    /// It is about to replace all that it has by the document that it pulled, and what it writes meanwhile with it.
    pub(crate) is_replacing: bool,
    /// What it sees of ranges and sizes that are no state of the document.
    pub(crate) observed: HashMap<Place, Value>,
}

impl Peer {
    pub(crate) fn owe(&mut self, place: Place) {
        self.owed.insert(place);
    }

    /// It has everything up to that version now. Gives what need not be remembered any more.
    pub(crate) fn is_at(&mut self, version: u64, roots: Vec<ModelId>) -> impl Sized + use<> {
        self.cursor = Some(version);
        let forgot = self.forgot.extract_if(|node| node.id().is_some_and(|id| roots.contains(&id))).collect::<Vec<_>>();
        self.roots = roots;
        (forgot, take(&mut self.holds), take(&mut self.made), take(&mut self.owed))
    }

    /// Forgets, and gives, what is about models that are no part of the document. They are defined anew if they
    /// return.
    pub(crate) fn forget_detached(&mut self) -> Vec<Node> {
        fn is_gone(node: &Node) -> bool {
            !node.state().is_attached()
        }
        let mut forgotten: Vec<Node> = self.made.extract_if(is_gone).collect();
        forgotten.extend(self.forgot.extract_if(is_gone));
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
