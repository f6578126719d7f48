//! Graphs, and the decorations of paths.

use tropism::prelude::*;

use crate::documents;

documents![square, edges_first, neighbours, coordinates, decorations];

/// A renderer of four nodes in a square and of the edges around it.
fn around(graph: New<GraphRenderer>) -> GraphRenderer {
    let layout = [(0, (0.0, 0.0)), (1, (1.0, 0.0)), (2, (1.0, 1.0)), (3, (0.0, 1.0))];
    let nodes = ColumnDataSource::builder().data(columns! { index: [0.0, 1.0, 2.0, 3.0] });
    let edges = columns! { start: [0.0, 1.0, 2.0, 3.0], end: [1.0, 2.0, 3.0, 0.0] };
    let edges = ColumnDataSource::builder().data(edges);
    let node = Scatter::builder().size(20).fill_color("gold").line_color("brown");
    let edge = MultiLine::builder().line_width(3).line_color("gray");
    let graph = graph.layout_provider(StaticLayoutProvider::builder().graph_layout(layout));
    let graph = graph.node_renderer(GlyphRenderer::builder().data_source(nodes).glyph(node));
    graph.edge_renderer(GlyphRenderer::builder().data_source(edges).glyph(edge)).build()
}

/// A plot of that graph.
fn plot(graph: &GraphRenderer) -> Vec<UIElement> {
    let plot = figure().width(250).height(250).x_range((-0.2, 1.2)).y_range((-0.2, 1.2)).tools("tap,hover").build();
    plot.renderers().set(vec![graph.upcast()]);
    vec![plot.upcast()]
}

fn square() -> Vec<UIElement> {
    let policy = NodesAndLinkedEdges::builder();
    plot(&around(GraphRenderer::builder().selection_policy(policy).inspection_policy(NodesOnly::builder())))
}

fn edges_first() -> Vec<UIElement> {
    let policy = EdgesAndLinkedNodes::builder();
    plot(&around(GraphRenderer::builder().selection_policy(policy).inspection_policy(EdgesOnly::builder())))
}

fn neighbours() -> Vec<UIElement> {
    let graph = GraphRenderer::builder().selection_policy(NodesAndAdjacentNodes::builder());
    plot(&around(graph.level(RenderLevel::Underlay)))
}

fn coordinates() -> Vec<UIElement> {
    let graph = around(GraphRenderer::builder());
    let layout = graph.layout_provider().get();
    let roots = plot(&graph);
    let names = LabelSet::builder().source(graph.node_renderer().get().data_source().get()).text(Spec::field("index"));
    let nodes = NodeCoordinates::builder().layout(&layout).build();
    let x = Spec::expr(&XComponent::builder().transform(&nodes).build().upcast());
    let y = Spec::expr(&YComponent::builder().transform(&nodes).build().upcast());
    let names = names.x(x).y(y).x_offset(12).build();
    if let Some(plot) = Plot::from_node(roots[0].as_node().clone()) {
        plot.add_layout(&names, Place::Center);
        let edges = EdgeCoordinates::builder().layout(&layout).build();
        let xs = Spec::expr(&XComponent::builder().transform(&edges).build().upcast());
        let ys = Spec::expr(&YComponent::builder().transform(&edges).build().upcast());
        let glow = MultiLine::builder().xs(xs).ys(ys).line_width(9).line_alpha(0.2);
        let glow = GlyphRenderer::builder().data_source(graph.edge_renderer().get().data_source().get()).glyph(glow);
        plot.renderers().set(vec![graph.upcast(), glow.build().upcast()]);
    }
    roots
}

fn decorations() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 10)).y_range((0, 10)).build();
    let data = columns! { x0: [1.0, 1.0], y0: [2.0, 4.0], x1: [9.0, 9.0], y1: [5.0, 9.0] };
    let end = Decoration::builder().node(NodePosition::End).marking(VeeHead::builder().size(12).fill_color("navy"));
    let start = Decoration::builder().node(NodePosition::Start).marking(TeeHead::builder().size(12).line_width(2));
    let segments = Segment::builder().line_width(2).decorations([start.build(), end.build()]);
    let segments = GlyphRenderer::builder().data_source(ColumnDataSource::builder().data(data)).glyph(segments);
    plot.renderers().set(vec![segments.build().upcast()]);
    vec![plot.upcast()]
}
