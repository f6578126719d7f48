//! Graphs.

use tropism_core::{Model, New, columns, models};

use crate::models::{
    BuildColumnDataSource, BuildGlyphRenderer, ColumnDataSource, DataRenderer, GlyphRenderer, GraphHitTestPolicy,
    LayoutProvider, MultiLine, NodesOnly, Renderer, Scatter, StyledElement,
};

models! { $
    /// Draws nodes and the edges that join them.
    GraphRenderer / BuildGraphRenderer: DataRenderer {
        /// Where nodes and edges stand.
        layout_provider: LayoutProvider = Required,
        /// Draws the nodes; the column `index` of its source tells what they are called.
        node_renderer: GlyphRenderer = Model(|| node_renderer().into_node()),
        /// Draws the edges; the columns `start` and `end` of its source tell which nodes they join.
        edge_renderer: GlyphRenderer = Model(|| edge_renderer().into_node()),
        /// Whether selecting finds nodes or edges, and what is selected with them.
        selection_policy: GraphHitTestPolicy = Model(|| NodesOnly::builder().into_node()),
        /// Whether hovering finds nodes or edges, and what is inspected with them.
        inspection_policy: GraphHitTestPolicy = Model(|| NodesOnly::builder().into_node()),
    }
}

fn node_renderer() -> New<GlyphRenderer> {
    GlyphRenderer::builder()
        .data_source(ColumnDataSource::builder().data(columns! { index: Vec::<f64>::new() }))
        .glyph(Scatter::builder())
}

fn edge_renderer() -> New<GlyphRenderer> {
    GlyphRenderer::builder()
        .data_source(ColumnDataSource::builder().data(columns! { start: Vec::<f64>::new(), end: Vec::<f64>::new() }))
        .glyph(MultiLine::builder())
}
