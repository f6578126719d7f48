//! The bases of glyphs.

use crate::models::Decoration;
use tropism_core::{Model, models};

models! { $
    /// A mark that is drawn for rows of a data source.
    Glyph / BuildGlyph: Model, abstract {
        /// Arrow heads and the like along the path of the glyph.
        decorations: Vec<Decoration> = List(&[]),
    }

    /// A glyph placed by one x and one y coordinate a row.
    XYGlyph / BuildXYGlyph: Glyph, abstract {}

    /// A glyph that connects the points of all rows.
    ConnectedXYGlyph / BuildConnectedXYGlyph: XYGlyph, abstract {}

    /// A glyph placed by its centre and a radius.
    RadialGlyph / BuildRadialGlyph: XYGlyph, abstract {}
}
