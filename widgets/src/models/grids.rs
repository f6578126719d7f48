//! Grids.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::models::{Axis, GuideRenderer, Renderer, StyledElement, Texture, Ticker};
use crate::property::{Auto, Color, Dash, LineCap, LineJoin};

models! { $
    /// Lines, and bands between them, across the frame at the ticks of an axis.
    Grid / BuildGrid: GuideRenderer {
        /// Which range the lines mark: 0 for x, which draws vertical lines, 1 for y.
        dimension: i64 = Int(0),
        /// Between which values lines are drawn; `Auto` takes the whole range.
        bounds: Auto<(f64, f64)> = Text("auto"),
        /// From where to where each line reaches on the other range; `Auto` crosses the whole frame.
        cross_bounds: Auto<(f64, f64)> = Text("auto"),
        /// The axis whose ticks are marked.
        axis: Option<Axis> = Null,
        /// What chooses where lines stand in place of the axis; `None` follows the axis.
        ticker: Option<Ticker> = Null,
        /// Colour of the grid line; `None` draws none.
        grid_line_color: Option<Color> = Text("#e5e5e5"),
        /// Opacity of the grid line, from 0 to 1.
        grid_line_alpha: f64 = Float(1.0),
        /// Width of the grid line in pixels.
        grid_line_width: f64 = Float(1.0),
        /// How segments of the grid line meet.
        grid_line_join: LineJoin = Text("bevel"),
        /// How the grid line ends.
        grid_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the grid line.
        grid_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the grid line starts, in pixels.
        grid_line_dash_offset: i64 = Int(0),
        /// Colour of the minor grid line; `None` draws none.
        minor_grid_line_color: Option<Color> = Null,
        /// Opacity of the minor grid line, from 0 to 1.
        minor_grid_line_alpha: f64 = Float(1.0),
        /// Width of the minor grid line in pixels.
        minor_grid_line_width: f64 = Float(1.0),
        /// How segments of the minor grid line meet.
        minor_grid_line_join: LineJoin = Text("bevel"),
        /// How the minor grid line ends.
        minor_grid_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the minor grid line.
        minor_grid_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the minor grid line starts, in pixels.
        minor_grid_line_dash_offset: i64 = Int(0),
        /// Colour of the band fill; `None` fills nothing.
        band_fill_color: Option<Color> = Null,
        /// Opacity of the band fill, from 0 to 1.
        band_fill_alpha: f64 = Float(0.0),
        /// Colour of the band hatching.
        band_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the band hatching, from 0 to 1.
        band_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the band hatching in pixels.
        band_hatch_scale: f64 = Float(12.0),
        /// Pattern of the band hatching; `None` hatches nothing.
        band_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the band hatching in pixels.
        band_hatch_weight: f64 = Float(1.0),
        /// Textures for the band hatching by the name that a pattern uses.
        band_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }, override {
        level = Text("underlay"),
    }
}
