//! The outputs of a document that could not be computed, as its pages show them.

use serde_json::Value as Json;
use tropism_core::Document;

/// Changes whenever [`list`] does; zero as long as there never was an error.
pub(super) fn version(_document: &Document) -> u64 {
    0
}

/// All errors that there are at present, each `{"model": id, "property": name, "text": why}`.
pub(super) fn list(_document: &Document) -> Vec<Json> {
    Vec::new()
}
