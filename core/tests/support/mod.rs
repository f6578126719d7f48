//! A document to test with, and clients that know nothing of the diff: they apply messages as BokehJS does.

#![allow(dead_code, unused_imports, reason = "each test binary uses its part")]

pub(crate) mod browser;
mod client;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

pub(crate) use client::Client;
use serde_json::Value as Json;
use tropism_core::{ColumnData, Document, EventKind, Model, Registry, Spec, Value, events, models};

models! { $
    /// A model to test with.
    Item / BuildItem: Model {
        /// A number.
        value: f64 = Float(0.0) => [input],
        /// A text.
        label: String = Text("") => [guarded],
        /// Models below.
        children: Vec<Model> = List(&[]) => [children],
        /// Builds views.
        above: Vec<Model> = List(&[]) => [views],
        /// Builds views as well.
        below: Vec<Model> = List(&[]) => [views],
        /// Views keep following the model that they were born with.
        glyph: Option<Model> = Null => [frozen],
        /// Views look at it once.
        once: bool = Bool(false) => [frozen],
        /// Below `high`.
        low: f64 = Float(0.0) => [group_x],
        /// Above `low`.
        high: f64 = Float(10.0) => [group_x],
        /// A data specification.
        size: Spec<f64> = Value(&Float(1.0)),
        /// Anything, by name.
        notes: BTreeMap<String, Value> = Map(&[]),
        /// Never sent.
        inner: Option<Model> = Null => [unserialized],
        /// Seen by one view.
        inner_width: Option<i64> = Null => [observed],
    }

    /// Columns.
    Source / BuildSource: Model {
        /// The columns.
        data: ColumnData = Columns => [data],
        /// Selected rows.
        selected: Vec<i64> = List(&[]) => [selection],
        /// Selected rows, as a model of their own.
        selection: Option<Model> = Null,
    }

    /// Which rows of a source are selected.
    Selection / BuildSelection: Model {
        /// The rows.
        indices: Vec<i64> = List(&[]) => [selection],
    }

    /// A range.
    Range / BuildRange: Model {
        /// Its start.
        start: f64 = Float(0.0) => [range_end],
        /// What clamps it.
        bounds: Option<(f64, f64)> = Null => [bounds],
        /// Its categories.
        factors: Vec<String> = List(&[]) => [factors],
    }
}

events! {
    /// Somebody tapped on an item.
    Tap = "tap": Item {
        /// Where.
        x: Option<f64>,
        /// Whether it is over.
        is_final = "final": Option<bool>,
    }
}

pub(crate) const SECOND: Duration = Duration::from_secs(1);

/// Runs the turns that a document asks for in that time.
pub(crate) async fn run(document: &mut Document, time: Duration) {
    let end = tokio::time::Instant::now() + time;
    while tokio::time::timeout_at(end, document.changed()).await.is_ok() {
        document.turn(|_| ());
    }
}

/// A document that shows one model.
pub(crate) struct Harness {
    pub(crate) document: Document,
}

/// Names a model.
pub(crate) trait AsId {
    /// Its id, once it has one.
    fn as_id(&self) -> Option<String>;
}

impl<M: tropism_core::ModelClass> AsId for M {
    fn as_id(&self) -> Option<String> {
        self.as_node().id().map(|id| id.to_string())
    }
}

impl Harness {
    /// A document that shows nothing.
    pub(crate) fn empty() -> Document {
        let protocol = tropism_core::protocol_models::classes();
        let registry = Registry::new(CLASSES.iter().map(|class| class()).chain(protocol));
        Document::new(Arc::new(registry.with_events([EventKind::of::<Tap>()])))
    }

    pub(crate) fn showing(model: &impl tropism_core::Is<Model>) -> Self {
        let mut document = Self::empty();
        document.turn(|turn| turn.session().add_root(model));
        assert_eq!(document.take_faults(), Vec::<String>::new());
        Self { document }
    }

    /// The models of the document, as a new client gets them.
    pub(crate) fn models(&mut self) -> BTreeMap<String, Json> {
        Client::pull(&mut self.document).models()
    }
}
