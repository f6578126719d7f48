//! Where the tiles of maps come from.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

models! { $
    /// Where the square images of a map come from.
    TileSource / BuildTileSource: Model {
        /// Address of an image, with names in braces that stand for the position of the image.
        url: String = Text("") => [guarded],
        /// Width and height of an image in pixels.
        tile_size: i64 = Int(256),
        /// The least level of zoom for which there are images.
        min_zoom: i64 = Int(0),
        /// The greatest level of zoom for which there are images.
        max_zoom: i64 = Int(30),
        /// What further names in braces in the address stand for.
        extra_url_vars: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// HTML that names the source, shown in a corner of the plot.
        attribution: String = Text("") => [guarded],
        /// Distance from the left edge of the map to the origin, in units of its coordinates.
        x_origin_offset: f64 = Required,
        /// Distance from the bottom edge of the map to the origin, in units of its coordinates.
        y_origin_offset: f64 = Required,
        /// Units of the map's coordinates in one pixel at level 0; `None` computes it from the size of images.
        initial_resolution: Option<f64> = Null,
    }

    /// Images of a map in web Mercator coordinates.
    MercatorTileSource / BuildMercatorTileSource: TileSource {
        /// Whether the ranges at first are set to fit one level exactly, so that its images keep their size.
        snap_to_zoom: bool = Bool(false),
        /// Whether the map is repeated to the left and right of the world.
        wrap_around: bool = Bool(true),
    }, override {
        x_origin_offset = Float(20_037_508.34),
        y_origin_offset = Float(20_037_508.34),
        initial_resolution = Float(156_543.033_928_040_97),
    }

    /// Images asked for by the edges of their area: `{XMIN}`, `{YMIN}`, `{XMAX}` and `{YMAX}` in the address.
    BBoxTileSource / BuildBBoxTileSource: MercatorTileSource {
        /// Whether the edges are given in degrees, and not in metres of web Mercator.
        use_latlon: bool = Bool(false),
    }

    /// Images asked for by a quadkey: `{Q}` in the address.
    QUADKEYTileSource / BuildQUADKEYTileSource: MercatorTileSource {}

    /// Images asked for by `{X}`, `{Y}` and level `{Z}` in the address, with rows counted from the bottom.
    TMSTileSource / BuildTMSTileSource: MercatorTileSource {}

    /// Images asked for by `{X}`, `{Y}` and level `{Z}` in the address, with rows counted from the top.
    WMTSTileSource / BuildWMTSTileSource: MercatorTileSource {}
}
