//! Maps of tiles.

use tropism_core::{Model, models};

use crate::models::{Renderer, StyledElement, TileSource, WMTSTileSource};

models! { $
    /// Draws a map that is made of square images.
    TileRenderer / BuildTileRenderer: Renderer {
        /// Where the images come from.
        tile_source: TileSource = Model(|| WMTSTileSource::builder().into_node()),
        /// Opacity of the images, from 0 to 1.
        alpha: f64 = Float(1.0),
        /// Whether images that are drawn larger or smaller are smoothed.
        smoothing: bool = Bool(true),
        /// Whether images of other levels are drawn in place of those still being fetched.
        render_parents: bool = Bool(true),
    }
}
