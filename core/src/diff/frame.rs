//! Frames: the difference between a client's cursor and now, ready for the socket.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use serde::ser::Serializer;

use super::event::{EncodedEvent, Event};
use crate::class::{Group, Role};
use crate::document::{Change, Document, Inner, Peer, PeerId, Place};
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

/// What a client has to be told.
#[derive(Default)]
struct Changes {
    new: Vec<Node>,
    properties: Vec<(Place, u64)>,
    removed: Vec<ModelId>,
    added: Vec<Node>,
}

impl Changes {
    fn is_structural(&self) -> bool {
        let builds_views = |((node, key), _): &(Place, u64)| {
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
        self.shared().inner().peers.try_remove(peer.0);
    }

    /// The whole document as the answer to a client's request; the client is up to date with it.
    ///
    /// # Errors
    /// If the document cannot be encoded.
    pub fn pull(&mut self, peer: PeerId, request: &str, buffers: Buffers) -> Result<Message, serde_json::Error> {
        let version = self.version();
        let models = self.shared().inner().graph.models().cloned().collect();
        let message = document_message(self.root(), models, version, buffers, request)?;
        self.is_current(peer);
        Ok(message)
    }

    /// Notes that a client has everything, because it pulled or pushed it.
    pub fn is_current(&mut self, peer: PeerId) {
        let (version, roots) = (self.version(), self.root_ids());
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.is_at(version, roots);
        }
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
        let messages = messages(changes, cursor, version, self.root().as_node())?;
        if let Some(peer) = self.shared().inner().peers.get_mut(peer.0) {
            peer.is_at(version, roots);
        }
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
            Change::Attached(node) if peer.made.contains(node) => {}
            Change::Attached(node) => changes.new.push(node.clone()),
            Change::Property(node, key) => {
                let place = (node.clone(), *key);
                if peer.holds.get(&place) != Some(&version) && is_sent(&place, peer, cursor) {
                    seen.insert(place.clone());
                    changes.properties.push((place, cursor));
                }
            }
        }
    }
    for place in &peer.owed {
        // Even of a model that is about to be defined again: its definition leaves out what was never set here.
        if is_state(place) && seen.insert(place.clone()) {
            // What it holds is unknown, so all of it.
            changes.properties.push((place.clone(), 0));
        }
    }
    changes.removed.extend(peer.roots.iter().filter(|id| !roots.contains(id)).cloned());
    let added = roots.iter().filter(|id| !peer.roots.contains(id));
    changes.added.extend(added.filter_map(|id| inner.graph.model(id).cloned()));
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

/// The event that tells a client of a property.
fn event(place: &Place, since: u64, root: &Node) -> Option<(Order, Event)> {
    let (node, key) = place;
    let descriptor = node.class().entry(*key).descriptor;
    let value = node.read(*key)?;
    if node == root {
        return Some((Order::Title, Event::TitleChanged { title: value }));
    }
    let role = descriptor.flags.role;
    let order = match role {
        Role::Selection | Role::RangeEnd => Order::Last(role),
        _ => Order::Role(role),
    };
    let (model, attribute) = (node.clone(), descriptor.name);
    if let (Role::Data, Value::Columns(data)) = (role, &value) {
        let columns = if since == 0 { None } else { node.state().columns_since(data, since) };
        if columns.as_ref().is_some_and(Vec::is_empty) {
            return None;
        }
        return Some((order, Event::ColumnDataChanged { model, attribute, data: data.clone(), columns }));
    }
    Some((order, Event::ModelChanged { model, attribute, new: value }))
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
        let Some((order, event)) = event(place, *since, root) else {
            continue;
        };
        // A client builds views in the background, one change at a time: each further one is a message of its own.
        if order == Order::Role(Role::Views) && std::mem::replace(&mut builds_views, true) {
            later.push(event);
        } else {
            first.push((order, event));
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
    let mut groups: BTreeMap<(usize, Group), Vec<&Place>> = BTreeMap::new();
    for (place, _) in &changes.properties {
        if let Some(group) = place.0.class().entry(place.1).descriptor.flags.group {
            groups.entry((place.0.address(), group)).or_default().push(place);
        }
    }
    let several = groups.into_values().filter(|places| places.len() > 1);
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
