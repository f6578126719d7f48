//! The base of annotations.

use tropism_core::{Model, models};

use crate::models::{CompositeRenderer, Renderer, StyledElement};

models! { $
    /// What is drawn over or beside the data of a plot and has no data of its own.
    Annotation / BuildAnnotation: CompositeRenderer, abstract {
    }, override {
        level = Text("annotation"),
    }
}
