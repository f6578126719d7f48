//! Textures.

use tropism_core::{Model, models};

use crate::property::TextureRepetition;

models! { $
    /// A pattern made of a picture.
    Texture / BuildTexture: Model, abstract {
        /// Along which dimensions the image is repeated.
        repetition: TextureRepetition = Text("repeat"),
    }
}
