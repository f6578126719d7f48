//! The whole document as one message.

use std::collections::HashSet;

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::{BOKEH_VERSION, Buffers, ClassDefinition, Encoded, Encoder, Message, MessageKind, Specs};
use crate::class::Class;
use crate::model::ModelClass;
use crate::node::Node;
use crate::protocol_models::DocumentRoot;

struct Whole<'a>(&'a DocumentRoot, &'a [&'static Class], &'a Encoder);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(root, classes, encoder) = *self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", BOKEH_VERSION)?;
        map.serialize_entry("title", &root.title().get())?;
        map.serialize_entry("config", &Encoded(root.config().get().as_node(), encoder))?;
        map.serialize_entry("roots", &Roots(root, encoder))?;
        if !classes.is_empty() {
            map.serialize_entry("defs", &Classes(classes, encoder))?;
        }
        map.end()
    }
}

struct Roots<'a>(&'a DocumentRoot, &'a Encoder);

impl Serialize for Roots<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        for root in self.0.roots().get() {
            sequence.serialize_element(&Encoded(root.as_node(), self.1))?;
        }
        sequence.end()
    }
}

struct Classes<'a>(&'a [&'static Class], &'a Encoder);

impl Serialize for Classes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|class| ClassDefinition(class, self.1)))
    }
}

#[derive(Serialize)]
struct Doc<T> {
    doc: T,
}

/// The document as the answer to a pull, with the classes of its data models.
pub(crate) fn document_message(
    root: &DocumentRoot,
    classes: &[&'static Class],
    models: HashSet<Node>,
    version: u64,
    buffers: Buffers,
    request: &str,
) -> Result<Message, serde_json::Error> {
    let encoder = Encoder::new(version.to_string(), buffers, Specs::Bare, models);
    let content = serde_json::to_string(&Doc { doc: Whole(root, classes, &encoder) })?;
    Ok(Message::new(version.to_string(), MessageKind::PullDocReply, Some(request), content, encoder.into_buffers()))
}
