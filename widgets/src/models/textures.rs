//! Textures.

use tropism_core::{Model, models};

use crate::property::TextureRepetition;

models! { $
    /// A pattern made of a picture.
    Texture / BuildTexture: Model, abstract {
        /// Along which dimensions the image is repeated.
        repetition: TextureRepetition = Text("repeat"),
    }

    /// A pattern that JavaScript draws on a canvas.
    CanvasTexture / BuildCanvasTexture: Texture {
        /// Body of a function that draws a tile of `scale` by `scale` pixels on `ctx`, with `color` and strokes of
        /// `weight`. BokehJS 3.9.2 confuses these: it gives the opacity as `scale`, and the scale as `weight`.
        code: String = Required => [guarded],
    }

    /// A pattern made of an image from an address.
    ImageURLTexture / BuildImageURLTexture: Texture {
        /// The address, which may be a `data:` one.
        url: String = Required => [guarded],
    }
}
