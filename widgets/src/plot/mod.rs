//! Plots as they are mostly made: a figure with axes, grids and tools, and a verb for each glyph.

mod active;
mod contour;
mod dimension;
mod figure;
mod glyph;
mod graph;
mod grid;
mod hexbin;
mod legend;
mod range;
mod source;
mod stacks;
mod tile;
mod tools;
mod verbs;
mod visuals;

pub use active::{Active, ActiveLike};
pub use contour::{ContourBuilder, ContourColor, ContourData, ContourError};
pub use dimension::AxisType;
pub use figure::{FigureBuilder, figure};
pub use glyph::{Coordinate, Coordinates, GlyphBuilder};
pub use graph::{GraphBuilder, Network};
pub use grid::{GridPlotBuilder, gridplot};
pub use hexbin::HexBins;
pub use range::RangeLike;
pub use source::SourceLike;
pub use tile::{TileSourceLike, UnknownTiles, tile_source, web_mercator};
pub use tools::{NamedTool, ToolsLike};
pub use visuals::{Colored, Paint, Visuals};
