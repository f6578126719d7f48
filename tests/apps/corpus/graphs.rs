//! Graphs, and the decorations of paths.

use tropism::prelude::*;

use crate::documents;

documents![square, edges_first, neighbours, coordinates, looks, circles, circular, decorations];

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

/// Nodes and edges with looks for every occasion.
fn looks() -> Vec<UIElement> {
    let nodes =
        columns! { index: vec!["a", "b", "c"], fill: vec!["gold", "tomato", "teal"], kind: vec!["star", "x", "hex"] };
    let edges = columns! { start: vec!["a", "b"], end: vec!["b", "c"], width: vec![2.0, 6.0] };
    let layout =
        StaticLayoutProvider::builder().graph_layout([("a", (0.0, 0.0)), ("b", (1.0, 1.0)), ("c", (2.0, 0.0))]);
    let plot = figure().width(250).height(250).x_range((-1, 3)).y_range((-1, 2)).tools("tap,hover").build();
    let graph = plot.graph(nodes, edges, layout).node(|node| {
        let node = node.size(30).fill_color("fill").line_color("black").marker(Spec::field("kind"));
        node.selection(|node| node.fill_color("red"))
            .nonselection(|node| node.alpha(0.3))
            .hover(|node| node.line_width(3))
    });
    let graph = graph.edge(|edge| {
        let edge = edge.line_width("width").line_color("gray").muted(|edge| edge.line_alpha(0.5));
        edge.selection(|edge| edge.line_color("red")).hover(|edge| edge.line_color("blue"))
    });
    let graph =
        graph.selection_policy(NodesAndLinkedEdges::builder()).inspection_policy(EdgesAndLinkedNodes::builder());
    graph.level(RenderLevel::Underlay).add();
    vec![plot.upcast()]
}

/// Nodes as circles.
fn circles() -> Vec<UIElement> {
    let nodes = columns! { index: vec![0, 1], radius: vec![0.2, 0.5] };
    let edges = columns! { start: vec![0], end: vec![1] };
    let layout = StaticLayoutProvider::builder().graph_layout([(0, (0.0, 0.0)), (1, (1.0, 1.0))]);
    let plot = figure().width(250).height(250).x_range((-1, 2)).y_range((-1, 2)).build();
    plot.graph(nodes, edges, layout).node_circle(|node| node.radius("radius").alpha(0.5)).visible(true).add();
    vec![plot.upcast()]
}

/// What a list of edges gives.
fn circular() -> Vec<UIElement> {
    let network = Network::with_nodes(["alone"], [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]);
    let network =
        network.node_column("size", vec![9.0, 14.0, 19.0, 24.0, 29.0]).edge_column("weight", vec![1.0, 2.0, 3.0, 4.0]);
    let plot = figure().width(250).height(250).x_range((-1.2, 1.2)).y_range((-1.2, 1.2)).build();
    let graph = plot.graph(network.node_source(), network.edge_source(), network.circular_layout());
    graph.node(|node| node.size("size")).edge(|edge| edge.line_width("weight")).add();
    vec![plot.upcast()]
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
