//! What the load generator reads: pages, documents and messages, as far as it needs to understand them.

use std::borrow::Cow;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

/// The first frame of a message.
#[derive(Debug, Deserialize)]
pub(crate) struct Header {
    #[serde(rename = "msgtype")]
    pub(crate) kind: MessageKind,
    /// How many pairs of a text and a binary frame follow the content.
    #[serde(default)]
    pub(crate) num_buffers: usize,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub(crate) enum MessageKind {
    Ack,
    PullDocReply,
    PatchDoc,
    Ok,
    Error,
    #[serde(other)]
    Other,
}

/// The token that a page gives its script to connect with.
pub(crate) fn token(page: &str) -> Result<String> {
    let place = page.find("\"token\"").context("the page holds no `\"token\"`")?;
    let rest = page[place + "\"token\"".len()..].trim_start().strip_prefix(':').unwrap_or_default();
    serde_json::Deserializer::from_str(rest)
        .into_iter::<String>()
        .next()
        .context("the page holds no text after `\"token\"`")?
        .context("the page's token is not JSON text")
}

/// The ids of what a round trip moves and of what moves in answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Handles {
    pub(crate) slider: String,
    pub(crate) source: String,
}

impl Handles {
    /// Finds the slider by its title, and the document's data source, in the content of a PULL-DOC-REPLY.
    pub(crate) fn find(content: &str, title: &str) -> Result<Self> {
        let document: Value = serde_json::from_str(content).context("the document is not JSON")?;
        let slider = object(&document, &|name, attributes| name == "Slider" && attributes["title"] == title)
            .with_context(|| format!("the document holds no Slider with the title `{title}`"))?;
        let source = object(&document, &|name, _| name == "ColumnDataSource")
            .context("the document holds no ColumnDataSource")?;
        Ok(Self { slider, source })
    }
}

/// The id of the first model, in the order of the document, whose class and attributes fit.
fn object(value: &Value, fits: &impl Fn(&str, &Value) -> bool) -> Option<String> {
    match value {
        Value::Array(values) => values.iter().find_map(|value| object(value, fits)),
        Value::Object(fields) => {
            if let (Some(Value::String(name)), Some(Value::String(id))) = (fields.get("name"), fields.get("id"))
                && fits(name, fields.get("attributes").unwrap_or(&Value::Null))
            {
                return Some(id.clone());
            }
            fields.values().find_map(|value| object(value, fits))
        }
        _ => None,
    }
}

/// The content of a PATCH-DOC.
#[derive(Debug, Deserialize)]
pub(crate) struct Patch<'a> {
    #[serde(borrow)]
    events: Vec<Event<'a>>,
}

#[derive(Debug, Deserialize)]
struct Event<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow, default)]
    model: Option<Reference<'a>>,
    #[serde(borrow, default)]
    attr: Option<Cow<'a, str>>,
}

#[derive(Debug, Deserialize)]
struct Reference<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
}

impl Patch<'_> {
    /// Whether it brings new columns to the data source with this id.
    pub(crate) fn brings_columns_to(&self, source: &str) -> bool {
        self.events.iter().any(|event| {
            let replaces = match event.kind.as_ref() {
                "ColumnDataChanged" => true,
                "ModelChanged" => event.attr.as_deref() == Some("data"),
                _ => false,
            };
            replaces && event.model.as_ref().is_some_and(|model| model.id == source)
        })
    }
}
