//! The base of annotations.

use tropism_core::{Model, models};

use crate::models::{ColumnDataSource, CompositeRenderer, DataSource, Renderer, StyledElement};

models! { $
    /// What is drawn over or beside the data of a plot and has no data of its own.
    Annotation / BuildAnnotation: CompositeRenderer, abstract {
    }, override {
        level = Text("annotation"),
    }

    /// An annotation that is drawn for the rows of a data source.
    DataAnnotation / BuildDataAnnotation: Annotation, abstract {
        /// Where the rows come from.
        source: DataSource = Model(|| ColumnDataSource::builder().into_node()) => [frozen],
    }
}
