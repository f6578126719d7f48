//! Tropism: the Bokeh server reborn in Rust as a reactive dataflow framework.
//!
//! High-level models (plots, ranges, axes, glyphs, widgets) are kept in sync between a program and BokehJS in the
//! browser: what people do reaches the program, and its changes reach the page. Every property is a signal, and a
//! callback is a derived computation: you say what depends on what.
//!
//! ```no_run
//! use tropism::prelude::*;
//!
//! fn app() -> App {
//!     App::new("line", |session| {
//!         let slope = Slider::builder().title("slope").start(-5).end(5).step(0.1).value(1).build();
//!         // Runs again when the slider moves, and only while a page shows what it feeds.
//!         let line = derive(slope.value(), |slope| columns! { x: vec![0.0, 1.0], y: vec![0.0, slope] });
//!
//!         let plot = figure().height(400).width(400).title("a line").build();
//!         plot.line("x", "y").source(ColumnDataSource::builder().data(line)).line_width(3).add();
//!         session.add_root(column((slope, plot)));
//!         Ok(())
//!     })
//! }
//!
//! fn main() -> ExitCode {
//!     tropism::serve(app())
//! }
//! ```

#[cfg(feature = "cli")]
mod serve;

pub mod prelude;

pub use tropism_core as core;
#[cfg(feature = "query")]
pub use tropism_query as query;
pub use tropism_server::{App, AppError as Error, Apps, Config, Extension, Request, Resources, SecretKey, Server};
pub use tropism_widgets as widgets;

#[cfg(feature = "cli")]
pub use serve::{ServeOptions, serve};

use std::sync::Arc;

/// A result of an app function: any error converts into [`Error`] through `?`.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// The classes of models that clients may bring and the events that they may report: those of the protocol and of
/// [`widgets`], with what is [checked](widgets::diagnostics) before a page is served.
pub fn registry() -> Arc<core::Registry> {
    let classes = core::protocol_models::classes().chain(widgets::models::classes());
    Arc::new(
        core::Registry::new(classes).with_events(widgets::events::kinds()).with_checks(widgets::diagnostics::checks()),
    )
}

/// The example in the README is compiled as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
