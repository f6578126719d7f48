//! Maps of tiles.

use tropism_core::{Is, ModelClass};
use tropism_widgets::plot::tile_source;
use tropism_widgets::prelude::*;

#[test]
fn tiles_have_a_name_or_a_source() {
    let plot = figure().build();
    let named = plot.add_tile("osm");
    let source = WMTSTileSource::builder().url("https://tiles.test/{Z}/{X}/{Y}.png").build();
    let own = plot.add_tile(&source);
    assert_eq!(own.tile_source().get(), source.upcast());
    assert_eq!(plot.renderers().get(), [named.upcast(), own.upcast()]);
    let source = WMTSTileSource::from_node(named.tile_source().get().as_node().clone()).expect("by rows from the top");
    assert_eq!(source.url().get(), "https://tile.openstreetmap.org/{z}/{x}/{y}.png");
    assert_eq!((source.min_zoom().get(), source.max_zoom().get()), (0, 19));
}

#[test]
fn names_are_read_however_they_are_written() {
    let url = |name: &str| tile_source(name).map(|source| source.build().url().get()).expect("it is known");
    for name in ["CartoDB.Positron", "cartodb positron", "CARTO-DB/POSITRON"] {
        assert_eq!(url(name), "https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}.png");
        assert_eq!(url(&format!("{name}_RETINA")), "https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}@2x.png");
    }
}

#[test]
#[should_panic(expected = "there are no tiles named \"Open Street Map Mapnick\"; did you mean OpenStreetMap.Mapnik")]
fn a_name_that_was_misspelt() {
    figure().build().add_tile("Open Street Map Mapnick");
}

#[test]
fn places_are_where_tiles_have_them() {
    let near = |one: (f64, f64), other: (f64, f64)| (one.0 - other.0).hypot(one.1 - other.1) < 1e-6;
    assert!(near(web_mercator(0.0, 0.0), (0.0, 0.0)));
    let edge = std::f64::consts::PI * 6_378_137.0;
    assert!(near(web_mercator(180.0, 85.051_128_779_806_59), (edge, edge)));
    assert!(near(web_mercator(-180.0, -85.051_128_779_806_59), (-edge, -edge)));
}
