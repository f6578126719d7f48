//! Graphs of nodes and edges.

use tropism_core::{Is, ModelClass, Spec, Value, columns};
use tropism_widgets::prelude::*;

fn column(source: &DataSource, name: &str) -> Vec<Value> {
    let source = ColumnDataSource::from_node(source.as_node().clone()).expect("columns");
    source.data().get().get(name).expect("the column is there").to_values()
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<Value> {
    texts.map(Value::from).to_vec()
}

#[test]
fn a_network_is_drawn_as_its_edges_tell() {
    let network = Network::new([("b", "a"), ("a", "c"), ("b", "c")]).node_column("rank", vec![1, 2, 3]);
    let plot = figure().build();
    let graph = plot.graph(network.node_source(), network.edge_source(), network.grid_layout(3)).add();
    assert_eq!(plot.renderers().get(), [graph.upcast()]);
    let [nodes, edges] = [graph.node_renderer(), graph.edge_renderer()].map(|part| part.get().data_source().get());
    assert_eq!(column(&nodes, "index"), texts(["b", "a", "c"]));
    assert_eq!(column(&nodes, "rank").len(), 3);
    assert_eq!(column(&edges, "start"), texts(["b", "a", "b"]));
    assert_eq!(column(&edges, "end"), texts(["a", "c", "c"]));
    let layout = StaticLayoutProvider::from_node(graph.layout_provider().get().as_node().clone()).expect("static");
    let expected = [("b", (0.0, 0.0)), ("a", (1.0, 0.0)), ("c", (2.0, 0.0))].into_iter().collect();
    assert_eq!(layout.graph_layout().get(), expected);
}

#[test]
fn nodes_without_edges_and_nodes_that_are_numbers() {
    let network = Network::with_nodes([7, 8], [(3, 7)]);
    assert_eq!(network.nodes(), [Key::Number(7), Key::Number(8), Key::Number(3)]);
    let source = ColumnDataSource::builder().data(network.edge_source()).build().upcast();
    assert_eq!(column(&source, "end"), [Value::Int(7)]);
}

#[test]
fn parts_look_as_they_were_told_to() {
    let plot = figure().build();
    let (nodes, edges) = (columns! { index: vec![0, 1] }, columns! { start: vec![0], end: vec![1] });
    let graph = plot.graph(nodes, edges, StaticLayoutProvider::builder());
    let graph = graph.node_circle(|node| node.radius(0.5).hover(|node| node.color("red")));
    let graph = graph.edge(|edge| edge.line_width(3)).level(RenderLevel::Underlay).add();
    let looks = graph.node_renderer().get();
    let circle = Circle::from_node(looks.glyph().get().as_node().clone()).expect("a circle");
    assert_eq!(circle.radius().get(), Spec::value(0.5));
    assert!(looks.hover_glyph().get().is_some());
    assert_eq!(graph.level().get(), RenderLevel::Underlay);
}

#[test]
#[should_panic(expected = "column \"weight\" has 1 rows where \"start\" has 2")]
fn columns_have_a_value_for_each_edge() {
    Network::new([(1, 2), (2, 3)]).edge_column("weight", vec![1.0]).edge_source();
}

#[test]
#[should_panic(expected = "a part of a renderer is not described in a legend")]
fn parts_are_in_no_legend() {
    let network = Network::new([(1, 2)]);
    let graph = figure().build().graph(network.node_source(), network.edge_source(), network.circular_layout());
    drop(graph.node(|node| node.legend_label("nodes")));
}
