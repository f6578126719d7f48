//! Maps below glyphs: tiles by the name of who offers them, and coordinates.

use std::f64::consts::PI;

use thiserror::Error;
use tropism_core::{Is, New, marker};

use crate::models::{BuildTileRenderer, BuildTileSource, Plot, TileRenderer, TileSource, WMTSTileSource};
use tropism_core::near::near;

/// Name, address, least and greatest level of zoom, and attribution in a line each, with `{r}` where larger tiles differ.
const PROVIDERS: &str = include_str!("providers.tsv");

/// Names that stand for others.
const ALIASES: [(&str, &str); 2] = [("osm", "openstreetmapmapnik"), ("esriimagery", "esriworldimagery")];

/// Radius of the sphere that maps are projected from, in metres.
const RADIUS: f64 = 6_378_137.0;

/// No tiles have that name.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("there are no tiles named {name:?};{} those with names are {}", suggestion(similar), known.join(", "))]
pub struct UnknownTiles {
    /// The name.
    pub name: String,
    /// Names that are similar, the most similar first.
    pub similar: Vec<String>,
    /// All names.
    pub known: Vec<String>,
}

fn suggestion(similar: &[String]) -> String {
    if similar.is_empty() { String::new() } else { format!(" did you mean {}?", similar.join(" or ")) }
}

/// Where tiles of that name come from: `CartoDB Positron`, `OpenStreetMap Mapnik` or `OSM`, `Esri World Imagery` and so
/// on, however it is written. With `retina` after it they have twice as many pixels, where there are such. Browsers fetch
/// them from who offers them, under their terms: Carto and Stadia want a key of the sites that show theirs.
///
/// ```
/// use tropism_widgets::plot::tile_source;
///
/// let source = tile_source("CartoDB Positron retina")?.build();
/// assert_eq!(source.url().get(), "https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}@2x.png");
/// assert!(tile_source("CartoDB Pozitron").is_err_and(|error| error.similar == ["CartoDB.Positron"]));
/// # Ok::<(), tropism_widgets::plot::UnknownTiles>(())
/// ```
///
/// # Errors
/// If there are none.
pub fn tile_source(name: &str) -> Result<New<WMTSTileSource>, UnknownTiles> {
    let letters = plain(name);
    let (letters, size) = match letters.replace("retina", "") {
        without if without == letters => (letters, ""),
        without => (without, "@2x"),
    };
    let letters = if letters.starts_with("stamen") { format!("stadia{letters}") } else { letters };
    let alias = ALIASES.iter().find(|(alias, _)| *alias == letters);
    let wanted = alias.map_or(letters.as_str(), |(_, name)| name);
    let providers = || PROVIDERS.lines().map(|line| line.split('\t').collect::<Vec<&str>>());
    for provider in providers() {
        if let [name, url, min_zoom, max_zoom, attribution] = provider[..]
            && plain(name) == wanted
        {
            let zoom = |level: &str| level.parse::<i64>().unwrap_or_default();
            let source = WMTSTileSource::builder().url(url.replace("{r}", size)).attribution(attribution);
            return Ok(source.min_zoom(zoom(min_zoom)).max_zoom(zoom(max_zoom)));
        }
    }
    let known: Vec<&str> = providers().map(|provider| provider[0]).collect();
    let plain_names: Vec<String> = known.iter().map(|name| plain(name)).collect();
    let similar = near(wanted, plain_names.iter().map(String::as_str)).into_iter();
    let similar = similar.filter_map(|near| plain_names.iter().position(|name| name == near));
    Err(UnknownTiles {
        name: name.to_owned(),
        similar: similar.map(|index| known[index].to_owned()).collect(),
        known: known.into_iter().map(str::to_owned).collect(),
    })
}

/// The letters and digits of a name.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The place in web Mercator coordinates, in metres, of a longitude and a latitude in degrees: where it is on tiles. At
/// the poles there is none, and tiles end at 85 degrees.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let (x, y) = web_mercator(8.68, 50.11);
/// assert_eq!((x.round(), y.round()), (966_253.0, 6_465_348.0));
///
/// let plot = figure().x_axis_type(AxisType::Mercator).y_axis_type(AxisType::Mercator).build();
/// plot.add_tile("OpenStreetMap Mapnik");
/// plot.scatter([x], [y]).size(10).add();
/// ```
pub fn web_mercator(longitude: f64, latitude: f64) -> (f64, f64) {
    (RADIUS * longitude.to_radians(), RADIUS * (PI / 4.0 + latitude.to_radians() / 2.0).tan().ln())
}

/// Can be given as where tiles come from: a name, as [`tile_source`] takes it, a model or its builder.
#[diagnostic::on_unimplemented(message = "`{Self}` is no source of tiles", label = "give a name or a `TileSource`")]
pub trait TileSourceLike<Marker> {
    /// Where they come from.
    ///
    /// # Panics
    /// If no tiles have the name.
    fn into_tile_source(self) -> TileSource;
}

impl TileSourceLike<marker::Plain> for &str {
    #[track_caller]
    fn into_tile_source(self) -> TileSource {
        match tile_source(self) {
            Ok(source) => source.build().upcast(),
            Err(error) => panic!("{error}"),
        }
    }
}

impl<A: Is<TileSource>> TileSourceLike<marker::AsModel> for A {
    fn into_tile_source(self) -> TileSource {
        self.upcast()
    }
}

impl<A: Is<TileSource>> TileSourceLike<marker::AsModelRef> for &A {
    fn into_tile_source(self) -> TileSource {
        self.upcast()
    }
}

impl<A: Is<TileSource>> TileSourceLike<marker::AsBuilder> for New<A> {
    fn into_tile_source(self) -> TileSource {
        self.build().upcast()
    }
}

impl Plot {
    /// Draws a map of tiles: those of a name, as [`tile_source`] takes it, or of a source. Both dimensions must be in web
    /// Mercator coordinates: see [`web_mercator`].
    ///
    /// # Panics
    /// If no tiles have the name.
    #[track_caller]
    pub fn add_tile<Marker>(&self, tiles: impl TileSourceLike<Marker>) -> TileRenderer {
        let renderer = TileRenderer::builder().tile_source(tiles.into_tile_source()).build();
        self.add_renderer(&renderer);
        renderer
    }
}
