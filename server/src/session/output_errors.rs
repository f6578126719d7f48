//! Why outputs of a document could not be computed, as all of its pages are told.

use serde_json::{Value as Json, json};
use tropism_core::wire::{Message, to_script};
use tropism_core::{Document, OutputError};

/// The message that lists the errors of one version, made once for all pages.
#[derive(Debug, Default)]
pub(super) struct OutputErrors(Option<(u64, Message)>);

impl OutputErrors {
    /// All errors that there are now.
    pub(super) fn message(&mut self, document: &Document) -> Message {
        let version = document.errors_version();
        match &self.0 {
            Some((known, message)) if *known == version => message.clone(),
            _ => {
                let errors: Vec<Json> = document.errors().into_iter().map(describe).collect();
                let message = to_script(&json!({ "errors": errors }));
                self.0 = Some((version, message.clone()));
                message
            }
        }
    }
}

fn describe(OutputError { model, property, text }: OutputError) -> Json {
    json!({ "model": model.to_string(), "property": property, "text": text })
}
