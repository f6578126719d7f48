//! The vocabulary of Tropism: the models of BokehJS as typed Rust, and the plotting API over them.
//!
//! ```
//! use tropism_core::{columns, derive};
//! use tropism_widgets::prelude::*;
//!
//! let slope = Slider::builder().title("slope").start(-5).end(5).value(1).build();
//! let data = derive(slope.value(), |slope| columns! { x: vec![0.0, 1.0], y: vec![0.0, slope] });
//!
//! let plot = figure().width(400).title("a line").build();
//! plot.line("x", "y").source(ColumnDataSource::builder().data(data)).line_width(3).add();
//! let page = column((slope, plot)).build();
//! # assert_eq!(page.children().get().len(), 2);
//! ```

pub mod diagnostics;
pub mod events;
mod given;
pub mod layout;
pub mod models;
pub mod palettes;
pub mod plot;
pub mod prelude;
pub mod property;
pub mod themes;
pub mod transform;
