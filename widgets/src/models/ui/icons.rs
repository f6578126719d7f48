//! Pictures.

use tropism_core::{Model, models};

use crate::models::{StyledElement, UIElement};
use crate::property::{Color, IconSize};

models! { $
    /// A small picture.
    Icon / BuildIcon: UIElement, abstract {
        /// Width and height: a number of pixels, or a CSS length.
        size: IconSize = Text("1em") => [guarded],
    }

    /// A picture that the client has.
    BuiltinIcon / BuildBuiltinIcon: Icon {
        /// Its name.
        icon_name: String = Required => [guarded],
        /// Its colour.
        color: Color = Text("gray"),
    }

    /// A picture in SVG.
    SVGIcon / BuildSVGIcon: Icon {
        /// The picture.
        svg: String = Required => [guarded],
    }

    /// A picture of the Tabler collection, which the client fetches from its address.
    TablerIcon / BuildTablerIcon: Icon {
        /// Its name in the collection.
        icon_name: String = Required,
    }
}
