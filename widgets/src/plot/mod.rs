//! Plots as they are mostly made: a figure with axes, grids and tools, and a verb for each glyph.

mod dimension;
mod figure;
#[macro_use]
mod glyph;
mod line;
mod range;
mod tools;

pub use dimension::AxisType;
pub use figure::{FigureBuilder, figure};
pub use glyph::{Coordinate, Coordinates, GlyphBuilder, SourceLike, Visuals};
pub use range::RangeLike;
pub use tools::ToolsLike;
