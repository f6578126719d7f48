//! Plots over maps of Google's.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, Plot, Range1d, StyledElement, UIElement};
use crate::property::{EncodedText, MapType};

models! { $
    /// Which part of a map is shown at first.
    MapOptions / BuildMapOptions: Model, abstract {
        /// Latitude of the middle in degrees.
        lat: f64 = Required,
        /// Longitude of the middle in degrees.
        lng: f64 = Required,
        /// Level of zoom: 0 shows the whole world, each further level doubles the scale.
        zoom: i64 = Int(12),
    }

    /// What a map of Google shows at first, and how it looks.
    GMapOptions / BuildGMapOptions: MapOptions {
        /// Whether the map shows roads, the terrain, satellite images, or such images with roads.
        map_type: MapType = Text("roadmap"),
        /// Whether a bar tells the scale of the map.
        scale_control: bool = Bool(false),
        /// How features of the map look, in the style language of Google as JSON; `None` keeps the usual look.
        styles: Option<String> = Null,
        /// From how steeply the map is seen, in degrees: 0 is from straight above; other angles need images that have
        /// them.
        tilt: i64 = Int(45),
    }

    /// A plot on top of a map.
    MapPlot / BuildMapPlot: Plot, abstract {}

    /// A plot on top of a map of Google. Its ranges follow the map, in web Mercator coordinates.
    GMapPlot / BuildGMapPlot: MapPlot {
        /// What part of the map is shown at first, and how it looks.
        map_options: GMapOptions = Required,
        /// The key that Google issues for its maps; without one, no map is shown.
        api_key: EncodedText = Required => [guarded],
        /// Which version of Google's library is loaded: a number, or a channel such as `weekly`.
        api_version: String = Text("weekly") => [guarded],
    }, override {
        x_range = Model(|| Range1d::builder().into_node()),
        y_range = Model(|| Range1d::builder().into_node()),
        background_fill_alpha = Float(0.0),
    }

    /// A plot on top of a map of Google; the client draws it as a `GMapPlot`.
    GMap / BuildGMap: GMapPlot {}
}
