//! Frames: the difference between a client's cursor and now, ready for the socket.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde::ser::Serializer;

use super::event::{EncodedEvent, Event};
use crate::class::{Group, Role};
use crate::columns::{ColumnData, ColumnUpdate, RowCursor};
use crate::document::{Change, Document, Inner, Peer, PeerId, Place, reachable};
use crate::model::ModelClass;
use crate::node::Node;
use crate::value::{ModelId, Value};
use crate::wire::{Buffers, Encoder, Message, MessageKind, Specs, document_message};

/// What takes a client from its cursor to now: one message, or several to be written together where the client
/// cannot take it in one.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The messages, in order.
    pub messages: Vec<Message>,
    /// Whether a client has to build or remove views for it. One that is still building its first views, some of
    /// which load resources, may not be ready for that.
    pub is_structural: bool,
}

/// From where on a client has to be told of a property; whose value it does not know has to be told all.
#[derive(Clone, Copy)]
struct Since {
    version: u64,
    rows: Option<RowCursor>,
}

/// What a client has to be told.
#[derive(Default)]
struct Changes {
    new: Vec<Node>,
    properties: Vec<(Place, Option<Since>)>,
    removed: Vec<ModelId>,
    added: Vec<Node>,
    /// Sources whose rows it has in full then, whether it is told or knows already.
    sources: Vec<Node>,
}

impl Changes {
    fn is_structural(&self) -> bool {
        let builds_views = |((node, key), _): &(Place, Option<Since>)| {
            matches!(node.class().entry(*key).descriptor.flags.role, Role::Views | Role::Children)
        };
        !(self.new.is_empty() && self.added.is_empty() && self.removed.is_empty())
            || self.properties.iter().any(builds_views)
    }
}

/// The place of an event within a message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    Definitions,
    RootRemoved,
    Role(Role),
    RootAdded,
    Last(Role),
    Title,
}

impl Document {
    /// Takes a client in. It gets changes after its first pull.
    pub fn connect(&mut self) -> PeerId {
        PeerId(self.shared().inner().peers.insert(crate::document::Peer::default()))
    }

    /// Forgets a client.
    pub fn disconnect(&mut self, peer: PeerId) {
        let gone = self.shared().inner().peers.try_remove(peer.0);
        // Not under the lock: it may hold the last handle of a model.
        drop(gone);
    }

    /// The whole document as the answer to a client's request; the client is up to date with it.
    ///
    /// # Errors
    /// If the document cannot be encoded.
    pub fn pull(&mut self, peer: PeerId, request: &str, buffers: Buffers) -> Result<Message, serde_json::Error> {
        let version = self.version();
        let models = self.shared().inner().graph.models().cloned().collect();
        let message = document_message(self.root(), models, version, buffers, request)?;
        self.shared().is_current(peer, self.root_ids());
        self.shared().has_all_rows(peer);
        Ok(message)
    }

    /// Notes whether a client is about to replace all that it has by the document that it pulls. What it writes
    /// meanwhile is lost to it then, so it is told of that again.
    pub fn set_replacing(&mut self, peer: PeerId, is_replacing: bool) {
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.is_replacing = is_replacing;
        }
    }

    /// The difference between a client's cursor and now, which becomes its cursor; `None` if there is none, or if
    /// the client has not pulled the document.
    ///
    /// # Errors
    /// If a value cannot be encoded; the cursor stays.
    pub fn frame(&mut self, peer: PeerId) -> Result<Option<Frame>, serde_json::Error> {
        let version = self.version();
        let roots = self.root_ids();
        let (cursor, changes) = {
            let inner = self.shared().inner();
            let Some(cursor) = inner.peers.get(peer.0).and_then(|peer| peer.cursor) else {
                return Ok(None);
            };
            (cursor, changes(&inner, peer, cursor, self.root().as_node(), &roots))
        };
        let is_structural = changes.is_structural();
        let sources = changes.sources.clone();
        let messages = messages(changes, cursor, version, self.root().as_node())?;
        self.shared().is_current(peer, roots);
        self.shared().has_rows(peer, &sources);
        Ok(if messages.is_empty() { None } else { Some(Frame { messages, is_structural }) })
    }
}

/// Collects what changed after the cursor, and what the client is owed.
fn changes(inner: &Inner, peer: PeerId, cursor: u64, root: &Node, roots: &[ModelId]) -> Changes {
    let mut changes = Changes::default();
    let Some(peer) = inner.peers.get(peer.0) else {
        return changes;
    };
    let mut seen: HashSet<Place> = HashSet::new();
    for (version, change) in inner.journal.since(cursor) {
        match change {
            Change::Attached(node) => {
                changes.sources.extend(node.data_key().map(|_| node.clone()));
                if !peer.made.contains(node) {
                    changes.new.push(node.clone());
                }
            }
            Change::Property(node, key) => {
                let place = (node.clone(), *key);
                changes.sources.extend((node.data_key() == Some(*key)).then(|| node.clone()));
                if peer.holds.get(&place) != Some(&version) && is_sent(&place, peer, cursor) {
                    seen.insert(place.clone());
                    let rows = peer.rows.get(node).copied();
                    changes.properties.push((place, Some(Since { version: cursor, rows })));
                }
            }
        }
    }
    let mut owed: Vec<&Place> = peer.owed.iter().collect();
    owed.sort_by_key(|(node, key)| (node.id(), *key));
    for place in owed {
        // Even of a model that is about to be defined again: its definition leaves out what was never set here.
        if is_state(place) && seen.insert(place.clone()) {
            // What it holds is unknown, so all of it.
            changes.properties.push((place.clone(), None));
        }
    }
    // A client places roots one behind the other: what stands out of order goes, and comes again at the end.
    let mut kept: Vec<&ModelId> = peer.roots.iter().filter(|id| roots.contains(id)).collect();
    let in_order = kept.iter().zip(roots).take_while(|(held, root)| **held == *root).count();
    kept.truncate(in_order);
    changes.removed.extend(peer.roots.iter().filter(|id| !kept.contains(id)).cloned());
    changes.added.extend(roots[in_order..].iter().filter_map(|id| inner.graph.model(id).cloned()));
    for root in changes.added.iter().filter(|root| peer.forgot.contains(*root)) {
        let known: HashSet<Node> = changes.new.iter().cloned().collect();
        changes.new.extend(reachable(root).into_iter().filter(|node| !known.contains(node)));
    }
    // The document's own properties that are no event of their own are none at all.
    changes.properties.retain(|((node, key), _)| node != root || root.class().entry(*key).descriptor.name == "title");
    changes
}

/// Whether the change of a property is told to a client: not if its model is unreachable or about to be defined,
/// and not if it is never sent.
fn is_sent(place: &Place, peer: &Peer, cursor: u64) -> bool {
    let (node, _) = place;
    let is_known = node.state().attached_at <= cursor || peer.made.contains(node);
    is_known && is_state(place)
}

/// Whether a property is part of what client and document share.
fn is_state((node, key): &Place) -> bool {
    let flags = node.class().entry(*key).descriptor.flags;
    node.state().is_attached() && !flags.is_unserialized && !flags.is_observed
}

/// The events that tell a client of a property.
fn events(place: &Place, since: Option<Since>, root: &Node) -> Vec<(Order, Event)> {
    let (node, key) = place;
    let descriptor = node.class().entry(*key).descriptor;
    let Some(value) = node.read(*key) else {
        return Vec::new();
    };
    if node == root {
        return vec![(Order::Title, Event::TitleChanged { title: value })];
    }
    let role = descriptor.flags.role;
    let order = match role {
        Role::Selection | Role::RangeEnd => Order::Last(role),
        _ => Order::Role(role),
    };
    if let (Role::Data, Value::Columns(data)) = (role, &value) {
        return column_events(node, descriptor.name, data, since).into_iter().map(|event| (order, event)).collect();
    }
    vec![(order, Event::ModelChanged { model: node.clone(), attribute: descriptor.name, new: value })]
}

/// The events that tell a client of columns: whole columns, or rows and cells.
fn column_events(node: &Node, attribute: &'static str, data: &ColumnData, since: Option<Since>) -> Vec<Event> {
    let update =
        since.map_or(ColumnUpdate::All, |Since { version, rows }| node.state().columns_since(data, version, rows));
    let (model, data) = (node.clone(), data.clone());
    let ColumnUpdate::Parts { appended, rollover, columns, cells } = update else {
        return vec![Event::ColumnDataChanged { model, attribute, data, columns: None }];
    };
    let mut events = Vec::new();
    if !columns.is_empty() {
        let (model, data) = (model.clone(), data.clone());
        events.push(Event::ColumnDataChanged { model, attribute, data, columns: Some(columns) });
    }
    if appended > 0 {
        let tail = data.tail(appended);
        events.push(Event::ColumnsStreamed { model: model.clone(), attribute, tail, rollover });
    }
    if !cells.is_empty() {
        events.push(Event::ColumnsPatched { model, attribute, data, cells });
    }
    events
}

fn messages(changes: Changes, cursor: u64, version: u64, root: &Node) -> Result<Vec<Message>, serde_json::Error> {
    debug_assert!(cursor <= version, "cursors do not run ahead");
    let mut first: Vec<(Order, Event)> = Vec::new();
    let mut later: Vec<Event> = Vec::new();
    let together = together(&changes);
    if !changes.new.is_empty() || !together.is_empty() {
        first.push((Order::Definitions, Event::Definitions { new: changes.new.clone(), together }));
    }
    first.extend(changes.removed.into_iter().map(|id| (Order::RootRemoved, Event::RootRemoved { id })));
    first.extend(changes.added.into_iter().map(|model| (Order::RootAdded, Event::RootAdded { model })));
    let mut builds_views = false;
    for (place, since) in &changes.properties {
        for (order, event) in events(place, *since, root) {
            // A client builds views in the background, one change at a time: each further one is a message of its own.
            if order == Order::Role(Role::Views) && std::mem::replace(&mut builds_views, true) {
                later.push(event);
            } else {
                first.push((order, event));
            }
        }
    }
    if first.is_empty() {
        return Ok(Vec::new());
    }
    first.sort_by_key(|(order, _)| *order);
    let first: Vec<Event> = first.into_iter().map(|(_, event)| event).collect();
    let undefined = changes.new.into_iter().collect();
    let mut messages = vec![message(&first, undefined, version.to_string())?];
    for (event, part) in later.into_iter().zip(1..) {
        messages.push(message(&[event], HashSet::new(), format!("{version}.{part}"))?);
    }
    Ok(messages)
}

/// The changed properties that are invalid one by one.
fn together(changes: &Changes) -> Vec<(Node, Vec<(&'static str, Value)>)> {
    // In the order of the changes, so that equal documents make equal frames.
    let mut groups: Vec<Vec<&Place>> = Vec::new();
    let mut known: HashMap<(&Node, Group), usize> = HashMap::new();
    for (place, _) in &changes.properties {
        if let Some(group) = place.0.class().entry(place.1).descriptor.flags.group {
            let index = *known.entry((&place.0, group)).or_insert(groups.len());
            match groups.get_mut(index) {
                Some(places) => places.push(place),
                None => groups.push(vec![place]),
            }
        }
    }
    let several = groups.into_iter().filter(|places| places.len() > 1);
    several
        .map(|places| {
            let attributes = places
                .iter()
                .filter_map(|(node, key)| Some((node.class().entry(*key).descriptor.name, node.read(*key)?)))
                .collect();
            (places[0].0.clone(), attributes)
        })
        .collect()
}

#[derive(Serialize)]
struct Patch<T> {
    events: T,
}

struct Events<'a>(&'a [Event], &'a Encoder);

impl Serialize for Events<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|event| EncodedEvent(event, self.1)))
    }
}

fn message(events: &[Event], undefined: HashSet<Node>, id: String) -> Result<Message, serde_json::Error> {
    let encoder = Encoder::new(id.clone(), Buffers::Binary, Specs::Typed, undefined);
    let content = serde_json::to_string(&Patch { events: Events(events, &encoder) })?;
    Ok(Message::new(id, MessageKind::PatchDoc, None, content, encoder.into_buffers()))
}
