//! The HTML and the scripts that the server makes.

mod json;
mod render;

pub(crate) use render::{AppPage, Embedding, Pages};

/// Our own script in the page of an app.
pub(crate) const SCRIPT: &str = include_str!("script.js");

/// The icon of every page.
pub(crate) const FAVICON: &str = include_str!("favicon.svg");
