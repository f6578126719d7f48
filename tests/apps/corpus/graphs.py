"""Graphs, and the decorations of paths."""

from math import cos, pi, sin

from bokeh.models import (
    ColumnDataSource,
    EdgeCoordinates,
    EdgesAndLinkedNodes,
    EdgesOnly,
    GlyphRenderer,
    GraphRenderer,
    LabelSet,
    MultiLine,
    NodeCoordinates,
    NodesAndAdjacentNodes,
    NodesAndLinkedEdges,
    NodesOnly,
    Scatter,
    Segment,
    StaticLayoutProvider,
    TeeHead,
    VeeHead,
)
from bokeh.models.expressions import XComponent, YComponent
from bokeh.models.graphics import Decoration
from bokeh.plotting import figure


def _around(**policies):
    """A renderer of four nodes in a square and of the edges around it."""
    layout = StaticLayoutProvider(graph_layout={0: (0, 0), 1: (1, 0), 2: (1, 1), 3: (0, 1)})
    nodes = ColumnDataSource({"index": [0.0, 1, 2, 3]})
    edges = ColumnDataSource({"start": [0.0, 1, 2, 3], "end": [1.0, 2, 3, 0]})
    node = Scatter(size=20, fill_color="gold", line_color="brown")
    edge = MultiLine(line_width=3, line_color="gray")
    graph = GraphRenderer(layout_provider=layout, **policies)
    graph.node_renderer = GlyphRenderer(data_source=nodes, glyph=node)
    graph.edge_renderer = GlyphRenderer(data_source=edges, glyph=edge)
    return graph


def _plot(graph):
    """A plot of that graph."""
    plot = figure(width=250, height=250, x_range=(-0.2, 1.2), y_range=(-0.2, 1.2), tools="tap,hover")
    plot.renderers = [graph]
    return [plot]


def square():
    return _plot(_around(selection_policy=NodesAndLinkedEdges(), inspection_policy=NodesOnly()))


def edges_first():
    return _plot(_around(selection_policy=EdgesAndLinkedNodes(), inspection_policy=EdgesOnly()))


def neighbours():
    return _plot(_around(selection_policy=NodesAndAdjacentNodes(), level="underlay"))


def coordinates():
    graph = _around()
    layout = graph.layout_provider
    [plot] = _plot(graph)
    nodes = NodeCoordinates(layout=layout)
    x, y = {"expr": XComponent(transform=nodes)}, {"expr": YComponent(transform=nodes)}
    plot.add_layout(LabelSet(source=graph.node_renderer.data_source, text="index", x=x, y=y, x_offset=12))
    edges = EdgeCoordinates(layout=layout)
    xs, ys = {"expr": XComponent(transform=edges)}, {"expr": YComponent(transform=edges)}
    glow = MultiLine(xs=xs, ys=ys, line_width=9, line_alpha=0.2)
    plot.renderers = [graph, GlyphRenderer(data_source=graph.edge_renderer.data_source, glyph=glow)]
    return [plot]


def looks():
    nodes = {"index": ["a", "b", "c"], "fill": ["gold", "tomato", "teal"], "kind": ["star", "x", "hex"]}
    edges = {"start": ["a", "b"], "end": ["b", "c"], "width": [2.0, 6.0]}
    layout = StaticLayoutProvider(graph_layout={"a": (0, 0), "b": (1, 1), "c": (2, 0)})
    plot = figure(width=250, height=250, x_range=(-1, 3), y_range=(-1, 2), tools="tap,hover")
    plot.graph(
        nodes,
        edges,
        layout,
        level="underlay",
        node_size=30,
        node_fill_color="fill",
        node_line_color="black",
        node_marker="kind",
        node_selection_fill_color="red",
        node_nonselection_alpha=0.3,
        node_hover_line_width=3,
        edge_line_width="width",
        edge_line_color="gray",
        edge_selection_line_color="red",
        edge_hover_line_color="blue",
        edge_muted_line_alpha=0.5,
        selection_policy=NodesAndLinkedEdges(),
        inspection_policy=EdgesAndLinkedNodes(),
    )
    return [plot]


def circles():
    nodes = {"index": [0, 1], "radius": [0.2, 0.5]}
    layout = StaticLayoutProvider(graph_layout={0: (0, 0), 1: (1, 1)})
    plot = figure(width=250, height=250, x_range=(-1, 2), y_range=(-1, 2))
    plot.graph(nodes, {"start": [0], "end": [1]}, layout, node_radius="radius", node_alpha=0.5, visible=True)
    return [plot]


def circular():
    names = ["alone", "a", "b", "c", "d"]
    nodes = {"index": names, "size": [9.0, 14.0, 19.0, 24.0, 29.0]}
    edges = {"start": ["a", "b", "c", "c"], "end": ["b", "c", "a", "d"], "weight": [1.0, 2.0, 3.0, 4.0]}
    angles = [2 * pi * index / len(names) for index in range(len(names))]
    places = {name: (cos(angle), sin(angle)) for name, angle in zip(names, angles, strict=True)}
    layout = StaticLayoutProvider(graph_layout=places)
    plot = figure(width=250, height=250, x_range=(-1.2, 1.2), y_range=(-1.2, 1.2))
    plot.graph(nodes, edges, layout, node_size="size", edge_line_width="weight")
    return [plot]


def decorations():
    plot = figure(width=300, height=200, x_range=(0, 10), y_range=(0, 10))
    source = ColumnDataSource({"x0": [1.0, 1.0], "y0": [2.0, 4.0], "x1": [9.0, 9.0], "y1": [5.0, 9.0]})
    end = Decoration(node="end", marking=VeeHead(size=12, fill_color="navy"))
    start = Decoration(node="start", marking=TeeHead(size=12, line_width=2))
    segments = Segment(line_width=2, decorations=[start, end])
    plot.renderers = [GlyphRenderer(data_source=source, glyph=segments)]
    return [plot]
