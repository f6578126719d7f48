//! Graphs of nodes and the edges that join them.

mod layouts;
mod network;

use tropism_core::{Arg, Builder, Field, New};

use super::glyph::GlyphBuilder;
use super::source::SourceLike;
use super::visuals::Visuals;
use crate::models::{
    BuildGraphRenderer, Circle, DataSource, GlyphRenderer, GraphRenderer, LayoutProvider, MultiLine, Plot, Scatter,
};

pub use network::Network;

impl Plot {
    /// Draws a graph: markers for the nodes, which the column `index` of their source names, and lines for the edges,
    /// whose source has the names of the nodes at their ends in the columns `start` and `end`. The layout tells where
    /// the nodes are. A [`Network`] makes all three of a list of edges.
    ///
    /// ```
    /// use tropism_core::columns;
    /// use tropism_widgets::prelude::*;
    ///
    /// let nodes = columns! { index: vec![0, 1, 2], fill: vec!["red", "gold", "navy"] };
    /// let edges = columns! { start: vec![0, 1], end: vec![1, 2] };
    /// let layout = StaticLayoutProvider::builder().graph_layout([(0, (0.0, 0.0)), (1, (1.0, 1.0)), (2, (2.0, 0.0))]);
    ///
    /// let plot = figure().tools("tap,hover").build();
    /// let graph = plot.graph(nodes, edges, layout).node(|node| node.size(15).fill_color("fill"));
    /// let graph = graph.edge(|edge| edge.line_width(2).hover(|edge| edge.line_color("red")));
    /// graph.inspection_policy(EdgesAndLinkedNodes::builder()).add();
    /// ```
    pub fn graph<Nodes, Edges, Layout>(
        &self,
        node_source: impl SourceLike<Nodes>,
        edge_source: impl SourceLike<Edges>,
        layout_provider: impl Arg<LayoutProvider, Layout>,
    ) -> GraphBuilder {
        let (nodes, edges) = (node_source.into_source(), edge_source.into_source());
        GraphBuilder {
            plot: self.clone(),
            node_renderer: part(glyph::<Scatter>(self, &nodes)),
            edge_renderer: part(glyph::<MultiLine>(self, &edges)),
            nodes,
            edges,
            graph: GraphRenderer::builder().layout_provider(layout_provider),
        }
    }
}

/// A graph that is being added to a plot. It has the builder methods of [`GraphRenderer`].
#[derive(Debug)]
#[must_use = "a graph is drawn when it is added: call `add`"]
pub struct GraphBuilder {
    plot: Plot,
    nodes: DataSource,
    edges: DataSource,
    node_renderer: GlyphRenderer,
    edge_renderer: GlyphRenderer,
    graph: New<GraphRenderer>,
}

impl GraphBuilder {
    /// How nodes look: markers, as the verb [`scatter`](Plot::scatter) draws them. Those that are not selected look as
    /// ever unless `nonselection` says otherwise.
    #[track_caller]
    pub fn node(mut self, look: impl FnOnce(GlyphBuilder<Scatter>) -> GlyphBuilder<Scatter>) -> Self {
        self.node_renderer = part(look(glyph(&self.plot, &self.nodes)));
        self
    }

    /// How nodes look that are circles, whose radius is measured along a range. They stand in place of markers.
    #[track_caller]
    pub fn node_circle(mut self, look: impl FnOnce(GlyphBuilder<Circle>) -> GlyphBuilder<Circle>) -> Self {
        self.node_renderer = part(look(glyph(&self.plot, &self.nodes)));
        self
    }

    /// How edges look. Those that are not selected look as ever unless `nonselection` says otherwise.
    #[track_caller]
    pub fn edge(mut self, look: impl FnOnce(GlyphBuilder<MultiLine>) -> GlyphBuilder<MultiLine>) -> Self {
        self.edge_renderer = part(look(glyph(&self.plot, &self.edges)));
        self
    }

    /// Adds the graph to the plot.
    pub fn add(self) -> GraphRenderer {
        let graph = self.graph.node_renderer(self.node_renderer).edge_renderer(self.edge_renderer).build();
        self.plot.add_renderer(&graph);
        graph
    }
}

impl Builder for GraphBuilder {
    type Model = GraphRenderer;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        self.graph = self.graph.assign(key, value);
        self
    }
}

fn glyph<G: Visuals>(plot: &Plot, source: &DataSource) -> GlyphBuilder<G> {
    G::with_default_color(GlyphBuilder::new(plot).source(source))
}

/// Neither nodes nor edges fade while others are selected, for a policy selects some of both.
#[track_caller]
fn part<G: Visuals>(glyph: GlyphBuilder<G>) -> GlyphRenderer {
    glyph.into_renderer(None)
}
