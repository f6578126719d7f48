//! What feeds properties and has failed.

use std::sync::atomic::Ordering;

use super::{Document, Shared};
use crate::node::Node;
use crate::value::ModelId;

/// Longer texts are cut: a page shows them over a view.
const MAX_CHARACTERS: usize = 1_000;

/// Why a property does not get new values: what feeds it failed. It keeps the last value until the next good one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutputError {
    /// The model.
    pub model: ModelId,
    /// The name of the property.
    pub property: String,
    /// What went wrong, of at most a thousand characters.
    pub text: String,
}

impl Document {
    /// The properties that are fed by something that failed, of the models that are part of the document, in order of
    /// models and names. Looks at every model: ask when [`errors_version`](Self::errors_version) is another one.
    pub fn errors(&self) -> Vec<OutputError> {
        let models: Vec<Node> = self.shared().inner().graph.models().cloned().collect();
        let mut errors: Vec<OutputError> = models.iter().flat_map(errors_of).collect();
        errors.sort();
        errors
    }

    /// Changes whenever [`errors`](Self::errors) may have changed.
    pub fn errors_version(&self) -> u64 {
        self.shared().errors.load(Ordering::Relaxed)
    }
}

fn errors_of(node: &Node) -> Vec<OutputError> {
    let Some(model) = node.id() else { return Vec::new() };
    let error = |(key, text): (u16, std::sync::Arc<str>)| OutputError {
        model: model.clone(),
        property: node.class().entry(key).descriptor.name.to_owned(),
        text: shortened(&text),
    };
    let failed = node.bindings().into_iter().filter_map(|(key, binding)| Some((key, binding.error()?)));
    failed.map(error).collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARACTERS) {
        None => text.to_owned(),
        Some(_) => text.chars().take(MAX_CHARACTERS - 1).chain(['…']).collect(),
    }
}

impl Shared {
    pub(crate) fn errors_changed(&self) {
        self.errors.fetch_add(1, Ordering::Relaxed);
    }
}
