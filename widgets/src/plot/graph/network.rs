//! Nodes and edges as a list of pairs.

use std::collections::HashMap;

use tropism_core::{Column, ColumnData, Field, New, Value};

use super::layouts::{self, Point};
use crate::models::{BuildStaticLayoutProvider, StaticLayoutProvider};
use crate::property::{GraphLayout, Key};

/// Nodes that are numbers or texts, and the edges that join them: makes the sources and the layout that
/// [`Plot::graph`](crate::models::Plot::graph) takes.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let friends = Network::new([("Ann", "Bob"), ("Bob", "Cy"), ("Cy", "Ann"), ("Cy", "Dee")]);
/// let friends = friends.node_column("age", vec![31, 27, 45, 39]);
///
/// let plot = figure().tooltips([("name", "@index"), ("age", "@age")]).build();
/// plot.graph(friends.node_source(), friends.edge_source(), friends.spring_layout(1)).node(|node| node.size(15)).add();
/// ```
#[derive(Clone, Debug)]
pub struct Network {
    nodes: Vec<Key<i64>>,
    edges: Vec<(usize, usize)>,
    node_columns: Vec<(String, Column)>,
    edge_columns: Vec<(String, Column)>,
}

impl Network {
    /// Edges, each from a node to another one. The nodes are those at the ends, in the order in which they appear.
    pub fn new<K: Into<Key<i64>>>(edges: impl IntoIterator<Item = (K, K)>) -> Self {
        Self::with_nodes(std::iter::empty::<K>(), edges)
    }

    /// Nodes in an order of your own or without edges, and the edges; nodes that only edges know follow.
    pub fn with_nodes<K: Into<Key<i64>>, L: Into<Key<i64>>>(
        nodes: impl IntoIterator<Item = K>,
        edges: impl IntoIterator<Item = (L, L)>,
    ) -> Self {
        let mut known: HashMap<Key<i64>, usize> = HashMap::new();
        let mut all: Vec<Key<i64>> = Vec::new();
        let mut number = |node: Key<i64>| {
            *known.entry(node).or_insert_with_key(|node| {
                all.push(node.clone());
                all.len() - 1
            })
        };
        for node in nodes {
            number(node.into());
        }
        let edges = edges.into_iter().map(|(start, end)| (number(start.into()), number(end.into()))).collect();
        Self { nodes: all, edges, node_columns: Vec::new(), edge_columns: Vec::new() }
    }

    /// The nodes, in the order of the values in their columns.
    pub fn nodes(&self) -> &[Key<i64>] {
        &self.nodes
    }

    /// A column with a value for each node, for a property or a tooltip to name.
    #[must_use]
    pub fn node_column(mut self, name: &str, values: impl Into<Column>) -> Self {
        self.node_columns.push((name.into(), values.into()));
        self
    }

    /// A column with a value for each edge, for a property or a tooltip to name.
    #[must_use]
    pub fn edge_column(mut self, name: &str, values: impl Into<Column>) -> Self {
        self.edge_columns.push((name.into(), values.into()));
        self
    }

    /// The nodes in the column `index`, and the columns given for them.
    ///
    /// # Panics
    /// If a column has more or fewer values than there are nodes.
    #[track_caller]
    pub fn node_source(&self) -> ColumnData {
        source(vec![("index".into(), self.column(0..self.nodes.len()))], &self.node_columns)
    }

    /// The nodes that the edges join in the columns `start` and `end`, and the columns given for the edges.
    ///
    /// # Panics
    /// If a column has more or fewer values than there are edges.
    #[track_caller]
    pub fn edge_source(&self) -> ColumnData {
        let start = self.column(self.edges.iter().map(|edge| edge.0));
        let end = self.column(self.edges.iter().map(|edge| edge.1));
        source(vec![("start".into(), start), ("end".into(), end)], &self.edge_columns)
    }

    fn column(&self, nodes: impl Iterator<Item = usize>) -> Column {
        let names: Vec<Value> = nodes.map(|node| self.nodes[node].clone().into_value()).collect();
        names.into()
    }

    /// The nodes on the circle of radius 1, counter-clockwise from the right.
    pub fn circular_layout(&self) -> New<StaticLayoutProvider> {
        self.laid_out(layouts::ring(self.nodes.len(), 1.0, 0.0))
    }

    /// The nodes on circles around one another, so many on each from the innermost to the outermost, which has the
    /// radius 1; those that are left are on one more. One node alone on the first is in the centre.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let star = Network::new([("hub", "a"), ("hub", "b"), ("hub", "c")]);
    /// let layout = star.shell_layout([1]).build();
    /// assert_eq!(layout.graph_layout().get().0[0], ("hub".into(), (0.0, 0.0)));
    /// ```
    pub fn shell_layout(&self, sizes: impl IntoIterator<Item = usize>) -> New<StaticLayoutProvider> {
        self.laid_out(layouts::shells(self.nodes.len(), sizes))
    }

    /// The nodes in rows of so many, from left to right and from the top down, at whole numbers; the last row is at 0.
    pub fn grid_layout(&self, columns: usize) -> New<StaticLayoutProvider> {
        self.laid_out(layouts::grid(self.nodes.len(), columns))
    }

    /// The nodes where forces take them: edges pull them together, and all push one another away
    /// (Fruchterman and Reingold, 1991). The farthest coordinate from the middle is 1. They start at random places, which
    /// are the same for the same seed; of several seeds one may look best. The time it takes grows with the square of
    /// the number of nodes: a thousand take some tenths of a second.
    pub fn spring_layout(&self, seed: u64) -> New<StaticLayoutProvider> {
        self.laid_out(layouts::spring(self.nodes.len(), &self.edges, seed))
    }

    fn laid_out(&self, points: Vec<Point>) -> New<StaticLayoutProvider> {
        let layout: GraphLayout = self.nodes.iter().cloned().zip(points).collect();
        StaticLayoutProvider::builder().graph_layout(layout)
    }
}

#[track_caller]
fn source(mut columns: Vec<(String, Column)>, more: &[(String, Column)]) -> ColumnData {
    columns.extend_from_slice(more);
    match ColumnData::new(columns) {
        Ok(data) => data,
        Err(error) => panic!("{error}"),
    }
}
