//! Graphs of nodes and edges: where they are, and what is hit.

use tropism_core::{Model, models};

use crate::models::{CoordinateTransform, Expression};
use crate::property::GraphLayout;

models! { $
    /// Which parts of a graph are selected or inspected when it is hit.
    GraphHitTestPolicy / BuildGraphHitTestPolicy: Model, abstract {}

    /// Where the nodes and edges of a graph stand.
    LayoutProvider / BuildLayoutProvider: Model, abstract {}

    /// Finds edges, and takes the nodes at their ends along.
    EdgesAndLinkedNodes / BuildEdgesAndLinkedNodes: GraphHitTestPolicy {}

    /// Finds edges alone.
    EdgesOnly / BuildEdgesOnly: GraphHitTestPolicy {}

    /// Finds nodes, and takes the nodes along that an edge joins to them.
    NodesAndAdjacentNodes / BuildNodesAndAdjacentNodes: GraphHitTestPolicy {}

    /// Finds nodes, and takes their edges along.
    NodesAndLinkedEdges / BuildNodesAndLinkedEdges: GraphHitTestPolicy {}

    /// Finds nodes alone.
    NodesOnly / BuildNodesOnly: GraphHitTestPolicy {}

    /// Nodes at given coordinates. Edges run straight, or along the columns `xs` and `ys` of their source.
    StaticLayoutProvider / BuildStaticLayoutProvider: LayoutProvider {
        /// The coordinates of each node, by what the column `index` of the nodes calls it.
        graph_layout: GraphLayout = Map(&[]),
    }

    /// Coordinates that the layout of a graph gives.
    GraphCoordinates / BuildGraphCoordinates: CoordinateTransform, abstract {
        /// The layout.
        layout: LayoutProvider = Required,
    }

    /// The coordinates of the edges of a graph.
    EdgeCoordinates / BuildEdgeCoordinates: GraphCoordinates {}

    /// The coordinates of the nodes of a graph.
    NodeCoordinates / BuildNodeCoordinates: GraphCoordinates {}
}
