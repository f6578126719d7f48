//! Images.

use tropism_core::{Model, Spec, models};

use crate::models::{BuildColorMapper, ColorMapper, Glyph, LinearColorMapper, StackColorMapper, XYGlyph};
use crate::palettes::GREYS9;
use crate::property::{Anchor, AngleUnits, ImageOrigin, SpatialUnits};

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
        /// Which point of an image lies on its coordinates.
        anchor: Anchor = Text("bottom_left"),
    }

    /// An image for each row, whose pixels are numbers that a mapper gives colours to.
    Image / BuildImage: ImageBase {
        /// The pixels, as arrays of rows.
        image: Spec<f64> = Field("image"),
        /// Gives the numbers colours.
        color_mapper: ColorMapper = Model(|| LinearColorMapper::builder().palette(GREYS9).into_node()) => [frozen],
    }

    /// An image for each row, whose pixels are colours.
    ImageRGBA / BuildImageRGBA: ImageBase {
        /// The pixels, as arrays of rows of 32-bit numbers: red, green, blue and opacity, a byte each.
        image: Spec<f64> = Field("image"),
    }

    /// An image for each row, whose pixels are lists of numbers that a mapper gives colours to.
    ImageStack / BuildImageStack: ImageBase {
        /// The pixels, as arrays of rows of lists of numbers.
        image: Spec<f64> = Field("image"),
        /// Gives the lists of numbers colours.
        color_mapper: StackColorMapper = Required => [frozen],
    }

    /// An image for each row, which browsers fetch by its address.
    ImageURL / BuildImageURL: XYGlyph {
        /// The addresses.
        url: Spec<String> = Field("url") => [guarded],
        /// Horizontal coordinates of the anchors.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of the anchors.
        y: Spec<f64> = Field("y"),
        /// What the widths count.
        w_units: SpatialUnits = Text("data") => [unserialized],
        /// The widths; `None` is the width of the image itself.
        w: Spec<Option<f64>> = Value(&Null),
        /// What the heights count.
        h_units: SpatialUnits = Text("data") => [unserialized],
        /// The heights; `None` is the height of the image itself.
        h: Spec<Option<f64>> = Value(&Null),
        /// The units of the angles.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// By what angles the images are turned, counter-clockwise.
        angle: Spec<f64> = Value(&Float(0.0)),
        /// Opacity of the images, from 0 to 1.
        global_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Whether images are drawn a pixel larger, so that no gaps show between them.
        dilate: bool = Bool(false),
        /// Which point of an image lies on its coordinates.
        anchor: Anchor = Text("top_left"),
        /// How often an image that could not be fetched is asked for again.
        retry_attempts: i64 = Int(0),
        /// How long to wait before an image is asked for again, in milliseconds.
        retry_timeout: i64 = Int(0),
    }
}
