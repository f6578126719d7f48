"""Data sources, and which of their rows are drawn and selected."""

from bokeh.models import (
    AllIndices,
    BooleanFilter,
    CDSView,
    ColumnDataSource,
    CustomJSFilter,
    DifferenceFilter,
    GeoJSONDataSource,
    GroupFilter,
    IndexFilter,
    IntersectionFilter,
    IntersectRenderers,
    InversionFilter,
    Selection,
    SymmetricDifferenceFilter,
    UnionFilter,
    UnionRenderers,
)
from bokeh.plotting import figure


def _points():
    """Six points in two groups."""
    return ColumnDataSource({"x": [1.0, 2, 3, 4, 5, 6], "y": [3.0, 1, 2, 6, 4, 5], "kind": list("ababab")})


def _through(chosen):
    """Two views of the points: those that pass the filter in red, all of them small."""
    source = _points()
    plot = figure(width=300, height=200)
    plot.scatter("x", "y", source=source, size=14, color="tomato", view=CDSView(filter=chosen))
    plot.scatter("x", "y", source=source, size=4, view=CDSView(filter=AllIndices()))
    return [plot]


def by_index():
    return _through(IndexFilter([0, 2, 3]))


def by_group():
    return _through(GroupFilter(column_name="kind", group="b"))


def by_code():
    return _through(CustomJSFilter(args={"limit": 2.5}, code="return Array.from(source.data.y, (y) => y > limit)"))


def combined():
    def odd():
        return BooleanFilter([True, False, True, False, True, False])

    def first():
        return IndexFilter([0, 1, 2])

    both = IntersectionFilter(operands=[odd(), first()])
    neither = InversionFilter(operand=UnionFilter(operands=[odd(), first()]))
    one = SymmetricDifferenceFilter(operands=[odd(), first()])
    rest = DifferenceFilter(operands=[one, neither])
    return _through(UnionFilter(operands=[both, rest]))


def selected():
    source = _points()
    source.selected.indices = [1, 3]
    source.update(selection_policy=IntersectRenderers(), default_values={"kind": "a", "x": 0})
    plot = figure(width=300, height=200, tools="tap,reset")
    look = {"selection_fill_color": "gold", "nonselection_fill_alpha": 0.1}
    plot.scatter("x", "y", source=source, size=14, **look)
    return [plot]


def selected_everywhere():
    source = _points()
    source.selection_policy = UnionRenderers()
    plot = figure(width=300, height=200, tools="box_select,reset")
    plot.scatter("x", "y", source=source, size=10, muted_fill_alpha=0.1)
    plot.scatter("y", "x", source=source, size=10, color="green", hover_fill_color="red")
    return [plot]


def cells():
    plot = figure(width=300, height=200, x_range=(0, 2), y_range=(0, 2))
    cell = {"index": 0, "i": 1, "j": 0, "flat_index": 1}
    shape = plot.quad([0.0, 1.0], [1.0, 2.0], [1.0, 2.0], [0.0, 1.0], color="plum")
    shape.data_source.selected.update(indices=[0], image_indices=[cell], line_indices=[0])
    return [plot]


def regions():
    geojson = """{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "north"}, "geometry": {"type": "Point", "coordinates": [1, 3]}},
        {"type": "Feature", "properties": {"name": "south"}, "geometry": {"type": "Point", "coordinates": [2, 1]}}
    ]}"""
    source = GeoJSONDataSource(geojson=geojson, selected=Selection(indices=[0]), default_values={"name": "nowhere"})
    plot = figure(width=300, height=200)
    plot.scatter("x", "y", source=source, size=12, marker="diamond")
    return [plot]
