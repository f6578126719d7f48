//! The renderer of glyphs.

use tropism_core::{Model, models};

use crate::models::{CDSView, DataRenderer, DataSource, Glyph, Renderer, StyledElement};
use crate::property::Auto;

models! { $
    /// Draws a glyph for the rows of a data source.
    GlyphRenderer / BuildGlyphRenderer: DataRenderer {
        /// Where the rows come from.
        data_source: DataSource = Required => [frozen],
        /// Which rows of the source are drawn.
        view: CDSView = Model(|| CDSView::builder().into_node()) => [frozen],
        /// What is drawn for each row.
        glyph: Glyph = Required => [frozen],
        /// What is drawn for selected rows; `Auto` derives it from the glyph.
        selection_glyph: Option<Auto<Glyph>> = Text("auto") => [frozen],
        /// What is drawn for the other rows while some are selected; `Auto` derives it from the glyph.
        nonselection_glyph: Option<Auto<Glyph>> = Text("auto") => [frozen],
        /// What is drawn for rows under the pointer; `None` changes nothing.
        hover_glyph: Option<Glyph> = Null => [frozen],
        /// What is drawn while the renderer is muted; `Auto` derives it from the glyph.
        muted_glyph: Option<Auto<Glyph>> = Text("auto") => [frozen],
        /// Whether the renderer is pushed to the background, as a legend can do.
        muted: bool = Bool(false) => [input],
    }
}
