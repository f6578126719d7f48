//! Mistakes in documents that are found before a page is served: what Bokeh logs under codes.
//!
//! Errors keep the page from being served, warnings are logged; a session silences those that it means by
//! [`Session::silence`](tropism_core::Session::silence). Without a server [`Document::check`] tells of both:
//!
//! ```
//! # use std::sync::Arc;
//! use tropism_core::{Document, Registry, columns};
//! use tropism_widgets::{diagnostics, prelude::*};
//!
//! // With the crate `tropism`: `tropism::registry()`.
//! let registry = Registry::new([]).with_checks(diagnostics::checks());
//! let mut document = Document::new(Arc::new(registry));
//! document.turn(|turn| {
//!     let prices = ColumnDataSource::builder().data(columns! { date: vec![0.0, 1.0], close: vec![3.0, 4.0] });
//!     let plot = figure().build();
//!     plot.line("date", "clsoe").source(prices).add();
//!     turn.session().add_root(&plot);
//! });
//! let unsound = document.check().expect_err("a misspelt column");
//! assert_eq!(unsound.findings[0].code, diagnostics::BAD_COLUMN_NAME);
//! assert!(unsound.to_string().contains("did you mean \"close\"?"), "{unsound}");
//! ```
//!
//! Each code is a constant of this module. These of Bokeh's have none, because the mistake cannot be made:
//!
//! - `MISSING_GLYPH` (1002), `NO_SOURCE_FOR_GLYPH` (1003): both properties of a `GlyphRenderer` must be set; without
//!   them the error is [`UNSET_PROPERTY`], as with every other property that must be set.
//! - `REQUIRED_RANGE` (1004), `REQUIRED_SCALE` (1008): a plot has a range and a scale in each direction, of its own
//!   where none is given, and `None` is none.
//! - `MISSING_GOOGLE_API_KEY` (1005): it must be set.
//! - `EXT` (9999, errors and warnings): what others check has [codes](tropism_core::diagnostics::Code) of their own.
//!
//! Columns of unequal length are refused where they are made: [`ColumnData::new`](tropism_core::ColumnData::new).
//!
//! A data source without any columns, such as one that a feed has given nothing yet, and one whose columns the browser
//! loads lack no column. Only what joins a document is looked at: a source that changes its columns later is not.
//!
//! [`Document::check`]: tropism_core::Document::check
//! [`UNSET_PROPERTY`]: tropism_core::diagnostics::Code::UNSET_PROPERTY

mod codes;
mod columns;
mod layouts;
mod plots;
mod properties;
mod tools;
mod values;

pub use codes::*;

use tropism_core::diagnostics::Check;

/// All checks, for a [`Registry`](tropism_core::Registry).
pub fn checks() -> impl Iterator<Item = Check> {
    columns::checks()
        .into_iter()
        .chain(layouts::checks())
        .chain(plots::checks())
        .chain(properties::checks())
        .chain(tools::checks())
        .chain(values::checks())
}

/// Words that may have been meant, as the end of a sentence.
fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let near = tropism_core::near::near(word, known);
    if near.is_empty() { String::new() } else { format!("; did you mean {}?", either(near)) }
}

/// Names in quotes, of which one is to be taken.
fn either<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("{name:?}")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
