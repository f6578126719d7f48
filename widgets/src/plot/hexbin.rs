//! Points counted by the hexagons that they are in.

use std::collections::BTreeMap;

use super::glyph::GlyphBuilder;
use crate::models::{BuildHexTile, HexTile, Plot};
use crate::property::{Color, HexTileOrientation};
use crate::transform::linear_cmap;

/// Hexagons of a tiling that have points in them, in the order of their coordinates. A tile has the axial coordinates `q`,
/// its column, and `r`, its row, which grows downwards; the tile (0, 0) has its centre at the origin.
#[derive(Clone, Debug, PartialEq)]
pub struct HexBins {
    /// The columns of the tiles.
    pub q: Vec<i64>,
    /// The rows of the tiles.
    pub r: Vec<i64>,
    /// How many points are in each tile.
    pub counts: Vec<i64>,
    size: f64,
    orientation: HexTileOrientation,
    aspect_scale: f64,
}

impl HexBins {
    /// Counts the points in each hexagon, whose corners are `size` from its centre. Points that are not finite are in
    /// none, and what `y` has more than `x` or less is left out.
    ///
    /// ```
    /// use tropism_widgets::plot::HexBins;
    /// use tropism_widgets::property::HexTileOrientation;
    ///
    /// let bins = HexBins::new(&[0.0, 0.1, 1.8], &[0.0, 0.1, 0.0], 1.0, HexTileOrientation::Pointytop);
    /// assert_eq!((bins.q, bins.r, bins.counts), (vec![0, 1], vec![0, 0], vec![2, 1]));
    /// ```
    pub fn new(x: &[f64], y: &[f64], size: f64, orientation: HexTileOrientation) -> Self {
        Self::scaled(x, y, size, orientation, 1.0)
    }

    /// The same with hexagons that are larger by a factor along the dimension in which they have no corner: for plots
    /// whose ranges are not to the same scale.
    pub fn scaled(x: &[f64], y: &[f64], size: f64, orientation: HexTileOrientation, aspect_scale: f64) -> Self {
        let mut counts: BTreeMap<(i64, i64), i64> = BTreeMap::new();
        let points = x.iter().zip(y).filter(|(x, y)| x.is_finite() && y.is_finite());
        for (x, y) in points {
            let tile = match orientation {
                HexTileOrientation::Pointytop => pointy(x / size * aspect_scale, -y / size),
                HexTileOrientation::Flattop => flat(x / size, -y / size / aspect_scale),
            };
            *counts.entry(tile).or_default() += 1;
        }
        let (q, r) = counts.keys().copied().unzip();
        Self { q, r, counts: counts.into_values().collect(), size, orientation, aspect_scale }
    }
}

/// The tile that a point is in, of tiles of the size 1 that have a corner at the top.
fn pointy(x: f64, y: f64) -> (i64, i64) {
    nearest(x * 3_f64.sqrt() / 3.0 - y / 3.0, y * 2.0 / 3.0)
}

/// The tile that a point is in, of tiles of the size 1 that have a side at the top.
fn flat(x: f64, y: f64) -> (i64, i64) {
    nearest(x * 2.0 / 3.0, y * 3_f64.sqrt() / 3.0 - x / 3.0)
}

/// The tile of fractional axial coordinates. With a third one all three sum up to 0; the one that is rounded by most
/// follows from the others.
#[expect(clippy::cast_possible_truncation, reason = "rounded; what is beyond any plot is in the outermost tile")]
fn nearest(q: f64, r: f64) -> (i64, i64) {
    let s = -q - r;
    let rounded = [q, r, s].map(f64::round_ties_even);
    let [of_q, of_r, of_s] =
        [(q, rounded[0]), (r, rounded[1]), (s, rounded[2])].map(|(exact, round)| (round - exact).abs());
    let [q, r, s] = rounded;
    let (q, r) = match () {
        () if of_q > of_r && of_q > of_s => (-r - s, r),
        () if of_r >= of_s => (q, -q - s),
        () => (q, r),
    };
    (q as i64, r as i64)
}

impl Plot {
    /// Hexagons that have points in them, coloured by how many: from 0, the first colour, to the most of all, the last
    /// one. The plot should match its aspect. Columns are `q`, `r` and, for the counts, `c`.
    ///
    /// ```
    /// use tropism_widgets::plot::HexBins;
    /// use tropism_widgets::prelude::*;
    ///
    /// let bins = HexBins::new(&[0.0, 0.1, 1.8], &[0.0, 0.1, 0.0], 1.0, HexTileOrientation::Pointytop);
    /// let plot = figure().match_aspect(true).build();
    /// plot.hexbin(&bins, VIRIDIS11).add();
    /// ```
    pub fn hexbin(&self, bins: &HexBins, palette: impl Into<Vec<Color>>) -> GlyphBuilder<HexTile> {
        let HexBins { q, r, counts, size, orientation, aspect_scale } = bins.clone();
        let most = counts.iter().copied().max().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many points")]
        let color = linear_cmap("c", palette, 0.0, most as f64);
        let tiles = self.hex_tile(q, r).column("c", counts).size(size).aspect_scale(aspect_scale);
        tiles.orientation(orientation).line_color(None).fill_color(color)
    }
}
