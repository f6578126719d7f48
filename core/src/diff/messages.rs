//! The events that tell of changes, in the order that a client needs, as messages.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde::ser::Serializer;

use super::changes::{Changes, Since};
use super::event::{EncodedEvent, Event};
use crate::class::{Group, Role};
use crate::columns::{ColumnData, ColumnUpdate, Recipient};
use crate::document::Place;
use crate::node::Node;
use crate::value::{Field, Value};
use crate::wire::{Buffers, Encoder, Message, MessageKind, Specs};

/// The place of an event within a message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    Definitions,
    RootRemoved,
    Role(Role),
    RootAdded,
    Last(Role),
    Title,
    Message,
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
        let events = column_events(node, descriptor.name, data, &column_update(node, data, since));
        return events.into_iter().map(|event| (order, event)).collect();
    }
    vec![(order, Event::ModelChanged { model: node.clone(), attribute: descriptor.name, new: value })]
}

/// What of its columns a client of a source has to be told.
fn column_update(node: &Node, data: &ColumnData, since: Option<Since>) -> ColumnUpdate {
    since.map_or(ColumnUpdate::All, |Since { version, rows }| node.state().columns_since(data, version, rows))
}

/// The events that tell it: whole columns, or rows and cells.
fn column_events(node: &Node, attribute: &'static str, data: &ColumnData, update: &ColumnUpdate) -> Vec<Event> {
    let (model, data) = (node.clone(), data.clone());
    let ColumnUpdate::Parts { appended, rollover, columns, cells } = update else {
        return vec![Event::ColumnDataChanged { model, attribute, data, columns: None }];
    };
    let (appended, rollover) = (*appended, *rollover);
    let mut events = Vec::new();
    if !columns.is_empty() {
        let (model, data) = (model.clone(), data.clone());
        events.push(Event::ColumnDataChanged { model, attribute, data, columns: Some(columns.clone()) });
    }
    if appended > 0 {
        let tail = data.tail(appended);
        events.push(Event::ColumnsStreamed { model: model.clone(), attribute, tail, rollover });
    }
    if !cells.is_empty() {
        events.push(Event::ColumnsPatched { model, attribute, data, cells: cells.clone() });
    }
    events
}

/// The message of a frame that tells of nothing but columns which many sessions show: one for all of them.
fn broadcast(changes: &Changes) -> Option<Result<Message, serde_json::Error>> {
    // Who is owed it may get the same again, which no id tells apart.
    let ((node, key), since) = changes.single_property().filter(|(_, since)| since.is_some())?;
    let value = node.read(*key);
    let data = value.as_ref().and_then(ColumnData::from_value).filter(|_| node.data_key() == Some(*key))?;
    let attribute = node.class().entry(*key).descriptor.name;
    let update = column_update(node, &data, *since);
    let recipient = Recipient { source: node.id()?, attribute, update };
    let make = |recipient: &Recipient, id: String| {
        message(&column_events(node, attribute, &data, &recipient.update), HashSet::new(), id)
    };
    data.broadcast().map(|broadcast| broadcast.message(recipient, make))
}

/// All events of a frame, as the messages in which a client can take them.
pub(super) fn messages(changes: Changes, number: u64, root: &Node) -> Result<Vec<Message>, serde_json::Error> {
    if let Some(message) = broadcast(&changes) {
        return Ok(vec![message?]);
    }
    let mut first: Vec<(Order, Event)> = Vec::new();
    let mut later: Vec<Vec<Event>> = Vec::new();
    let together = together(&changes);
    if !changes.classes.is_empty() || !changes.new.is_empty() || !together.is_empty() {
        let (classes, new) = (changes.classes, changes.new.clone());
        first.push((Order::Definitions, Event::Definitions { classes, new, together }));
    }
    first.extend(changes.removed.into_iter().map(|id| (Order::RootRemoved, Event::RootRemoved { id })));
    first.extend(changes.added.into_iter().map(|model| (Order::RootAdded, Event::RootAdded { model })));
    let mut builds_views = false;
    for (place, since) in &changes.properties {
        for (order, event) in events(place, *since, root) {
            // A client builds views in the background, one change at a time: each further one is a message of its own.
            if order == Order::Role(Role::Views) && std::mem::replace(&mut builds_views, true) {
                later.push(vec![event]);
            } else {
                first.push((order, event));
            }
        }
    }
    let custom = changes.messages.into_iter().filter(|message| message.is_deliverable(root)).map(Event::Message);
    match later.last_mut() {
        Some(last) => last.extend(custom),
        None => first.extend(custom.map(|event| (Order::Message, event))),
    }
    if first.is_empty() {
        return Ok(Vec::new());
    }
    first.sort_by_key(|(order, _)| *order);
    let first: Vec<Event> = first.into_iter().map(|(_, event)| event).collect();
    let undefined = changes.new.into_iter().collect();
    let mut messages = vec![message(&first, undefined, number.to_string())?];
    for (events, part) in later.into_iter().zip(1..) {
        messages.push(message(&events, HashSet::new(), format!("{number}.{part}"))?);
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
