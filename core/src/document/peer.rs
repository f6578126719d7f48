//! One client of a document: how far it is, and what it holds that the document does not.

use std::collections::{HashMap, HashSet};

use super::shared::Place;
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
    /// What it wrote in the present turn.
    pub(crate) wrote: Vec<(Place, Value)>,
    /// Properties that it holds already at that version, because it wrote them.
    pub(crate) holds: HashMap<Place, u64>,
    /// Models that it made itself since its cursor.
    pub(crate) made: HashSet<Node>,
    /// Properties that it must be sent even though they did not change: it holds something else.
    pub(crate) owed: Vec<Place>,
    /// It is about to replace all that it has by the document that it pulled, and what it writes meanwhile with it.
    pub(crate) is_replacing: bool,
    /// What it sees of ranges and sizes that are no state of the document.
    pub(crate) observed: HashMap<Place, Value>,
}

impl Peer {
    pub(crate) fn owe(&mut self, place: Place) {
        if !self.owed.contains(&place) {
            self.owed.push(place);
        }
    }

    /// It has everything up to that version now.
    pub(crate) fn is_at(&mut self, version: u64, roots: Vec<ModelId>) {
        self.cursor = Some(version);
        self.roots = roots;
        self.holds.clear();
        self.made.clear();
        self.owed.clear();
    }
}
