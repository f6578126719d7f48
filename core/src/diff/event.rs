//! The events of a patch.

use std::sync::Arc;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::class::Class;
use crate::columns::ColumnData;
use crate::document::CustomMessage;
use crate::node::Node;
use crate::value::Value;
use crate::wire::{ClassDefinition, Encoded, Encoder, Partial, Reference, SomeColumns};

/// The type of the message that defines models; nobody listens to it.
const DEFINITIONS: &str = "tropism.models";

/// One event of a patch.
pub(super) enum Event {
    /// Classes and models that the client does not know, and attributes of known ones that must be set together. A client
    /// reads all events before it applies the first one, so this stands in front of everything that refers to them.
    Definitions {
        classes: Vec<&'static Class>,
        new: Vec<Node>,
        together: Vec<(Node, Vec<(&'static str, Value)>)>,
    },
    ModelChanged {
        model: Node,
        attribute: &'static str,
        new: Value,
    },
    ColumnDataChanged {
        model: Node,
        attribute: &'static str,
        data: ColumnData,
        columns: Option<Vec<Arc<str>>>,
    },
    ColumnsStreamed {
        model: Node,
        attribute: &'static str,
        tail: ColumnData,
        rollover: Option<usize>,
    },
    ColumnsPatched {
        model: Node,
        attribute: &'static str,
        data: ColumnData,
        cells: Vec<(Arc<str>, Vec<usize>)>,
    },
    RootAdded {
        model: Node,
    },
    RootRemoved {
        id: crate::value::ModelId,
    },
    TitleChanged {
        title: Value,
    },
    /// A message of the app's own.
    Message(CustomMessage),
}

/// An event in the encoding of one message.
pub(super) struct EncodedEvent<'a>(pub(super) &'a Event, pub(super) &'a Encoder);

/// One entry of the message of definitions.
enum Definition<'a> {
    Class(&'static Class),
    New(&'a Node),
    Together(&'a Node, &'a [(&'static str, Value)]),
}

impl Serialize for EncodedEvent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(event, encoder) = *self;
        let mut map = serializer.serialize_map(None)?;
        match event {
            Event::Definitions { classes, new, together } => {
                map.serialize_entry("kind", "MessageSent")?;
                map.serialize_entry("msg_type", DEFINITIONS)?;
                let classes = classes.iter().copied().map(Definition::Class);
                let new = new.iter().map(Definition::New);
                let together = together.iter().map(|(node, attributes)| Definition::Together(node, attributes));
                map.serialize_entry("msg_data", &Definitions(classes.chain(new).chain(together).collect(), encoder))?;
            }
            Event::ModelChanged { model, attribute, new } => {
                map.serialize_entry("kind", "ModelChanged")?;
                map.serialize_entry("model", &Reference(model))?;
                map.serialize_entry("attr", attribute)?;
                map.serialize_entry("new", &Encoded(new, encoder))?;
            }
            Event::ColumnDataChanged { model, attribute, data, columns } => {
                map.serialize_entry("kind", "ColumnDataChanged")?;
                map.serialize_entry("model", &Reference(model))?;
                map.serialize_entry("attr", attribute)?;
                match columns {
                    None => map.serialize_entry("data", &Encoded(data, encoder))?,
                    Some(columns) => map.serialize_entry("data", &SomeColumns(data, columns, encoder))?,
                }
                let names: Option<Vec<&str>> = columns.as_ref().map(|names| names.iter().map(|name| &**name).collect());
                map.serialize_entry("cols", &names)?;
            }
            Event::ColumnsStreamed { model, attribute, tail, rollover } => {
                map.serialize_entry("kind", "ColumnsStreamed")?;
                map.serialize_entry("model", &Reference(model))?;
                map.serialize_entry("attr", attribute)?;
                map.serialize_entry("data", &Encoded(tail, encoder))?;
                map.serialize_entry("rollover", rollover)?;
            }
            Event::ColumnsPatched { model, attribute, data, cells } => {
                map.serialize_entry("kind", "ColumnsPatched")?;
                map.serialize_entry("model", &Reference(model))?;
                map.serialize_entry("attr", attribute)?;
                map.serialize_entry("patches", &Patches(data, cells, encoder))?;
            }
            Event::RootAdded { model } => {
                map.serialize_entry("kind", "RootAdded")?;
                map.serialize_entry("model", &Reference(model))?;
            }
            Event::RootRemoved { id } => {
                map.serialize_entry("kind", "RootRemoved")?;
                map.serialize_entry("model", &IdOnly { id: id.to_string() })?;
            }
            Event::TitleChanged { title } => {
                map.serialize_entry("kind", "TitleChanged")?;
                map.serialize_entry("title", &Encoded(title, encoder))?;
            }
            Event::Message(message) => {
                map.serialize_entry("kind", "MessageSent")?;
                map.serialize_entry("msg_type", &*message.kind)?;
                map.serialize_entry("msg_data", &Encoded(&message.data, encoder))?;
            }
        }
        map.end()
    }
}

#[derive(Serialize)]
struct IdOnly {
    id: String,
}

struct Definitions<'a>(Vec<Definition<'a>>, &'a Encoder);

impl Serialize for Definitions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|definition| EncodedDefinition(definition, self.1)))
    }
}

struct EncodedDefinition<'a>(&'a Definition<'a>, &'a Encoder);

impl Serialize for EncodedDefinition<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Definition::Class(class) => ClassDefinition(class, self.1).serialize(serializer),
            Definition::New(node) => Encoded(*node, self.1).serialize(serializer),
            Definition::Together(node, attributes) => Partial(node, attributes, self.1).serialize(serializer),
        }
    }
}

/// The cells of some rows of some columns.
struct Patches<'a>(&'a ColumnData, &'a [(Arc<str>, Vec<usize>)], &'a Encoder);

impl Serialize for Patches<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(data, cells, encoder) = *self;
        let of_column = |(name, rows): &(Arc<str>, Vec<usize>)| {
            let cell = |&row: &usize| Some([Value::Int(i64::try_from(row).ok()?), data.get(name)?.row(row)?]);
            let cells = rows.iter().filter_map(cell).map(|cell| cell.into_iter().collect()).collect();
            (Value::Text(name.clone()), cells)
        };
        Encoded(&Value::Map(cells.iter().map(of_column).collect()), encoder).serialize(serializer)
    }
}
