//! Images.

use tropism_core::{Model, Spec, Value, models};

use crate::models::{BuildColorMapper, ColorMapper, Glyph, LinearColorMapper, XYGlyph};
use crate::palette::GREYS9;
use crate::property::{ImageOrigin, SpatialUnits};

models! { $
    /// An image for each row.
    ImageBase / BuildImageBase: XYGlyph, abstract {
        /// Horizontal coordinates of the anchors.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the anchors.
        y: Spec<f64> = Field("y"),
        /// What the widths count.
        dw_units: SpatialUnits = Text("data") => [unserialized],
        /// The widths.
        dw: Spec<f64> = Field("dw"),
        /// What the heights count.
        dh_units: SpatialUnits = Text("data") => [unserialized],
        /// The heights.
        dh: Spec<f64> = Field("dh"),
        /// Opacity of the images, from 0 to 1.
        global_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Whether images are drawn a pixel larger, so that no gaps show between them.
        dilate: bool = Bool(false),
        /// Which corner the first pixel is in.
        origin: ImageOrigin = Text("bottom_left"),
        /// Which point of an image lies on its coordinates: a word, or a pair of words or parts of the size.
        anchor: Value = Text("bottom_left"),
    }

    /// An image for each row, whose pixels are numbers that a mapper gives colours to.
    Image / BuildImage: ImageBase {
        /// The pixels, as arrays of rows.
        image: Spec<f64> = Field("image"),
        /// Gives the numbers colours.
        color_mapper: ColorMapper = Model(|| LinearColorMapper::builder().palette(GREYS9).into_node()) => [frozen],
    }
}
