"""How elements stand together."""

from bokeh.layouts import column, gridplot, layout, row
from bokeh.models import (
    CheckboxGroup,
    Div,
    GridBox,
    GroupBox,
    HBox,
    ScrollBox,
    Spacer,
    TabPanel,
    Tabs,
    VBox,
)
from bokeh.plotting import figure


def _tile(letter, **properties):
    """A box with a letter in it."""
    return Div(text=letter, styles={"background": "lightsteelblue", "padding": "8px"}, **properties)


def rows():
    spacer = Spacer(width=40, height=10, margin=2)
    tiles = [_tile("A", height=80), _tile("B", align="end"), spacer, _tile("C")]
    return [row(*tiles, spacing=12, width=300, height=120)]


def columns():
    tiles = [_tile("A", width=120), _tile("B", align=("center", "start")), _tile("C")]
    return [column(*tiles, spacing=8, width=200, margin=(10, 20, 10, 20))]


def sizing():
    wide = _tile("as wide as there is room", sizing_mode="stretch_width", height=40)
    at_most = _tile("up to 150 pixels", width_policy="max", max_width=150, min_height=30)
    square = _tile("square", width=90, aspect_ratio=1.0, sizing_mode="scale_height", max_height=90)
    resizable = _tile("pull my corner", width=120, height=40, resizable=True)
    return [column(wide, at_most, square, resizable, sizing_mode="stretch_width")]


def grid_box():
    a, b, c = (_tile(letter, sizing_mode="stretch_both") for letter in "ABC")
    grid = GridBox(children=[(a, 0, 0), (b, 0, 1), (c, 1, 0, 1, 2)], rows="60px", cols=["1fr", "2fr"])
    grid.update(spacing=(5, 10), width=300)
    return [grid]


def boxes():
    a, b, c, d = (_tile(letter) for letter in "ABCD")
    across = HBox(children=[{"child": a}, {"child": b, "col": 1, "span": 2}], cols="80px", spacing=6)
    down = VBox(children=[{"child": c}, {"child": d, "row": 2}], rows="40px", spacing=4)
    return [across, down]


def scroll_box():
    large = _tile("a large box", width=600, height=90)
    scroll = ScrollBox(child=large, horizontal_scrollbar="visible", vertical_scrollbar="hidden")
    scroll.update(width=250, height=120)
    return [scroll]


def group_box():
    choices = CheckboxGroup(labels=["roads", "rivers"], active=[0])
    return [GroupBox(title="Layers", checkable=True, child=choices, width=200)]


def tabs():
    first = TabPanel(title="First", child=_tile("A"), closable=True)
    second = TabPanel(title="Second", child=_tile("B"))
    third = TabPanel(title="Third", child=_tile("C"), disabled=True)
    return [Tabs(tabs=[first, second, third], active=1, tabs_location="left", width=300, height=150)]


def grid_plot():
    def curve(color, y):
        plot = figure(width=200, height=150, tools="pan,reset")
        plot.line([1, 2, 3], y, line_color=color)
        return plot

    grid = gridplot([[curve("navy", [1, 3, 2]), curve("orange", [3, 1, 2])]], toolbar_location="right")
    grid.update(spacing=10, rows="150px")
    return [grid]


def nested():
    fixed = _tile("B", width=100, sizing_mode="fixed")
    rows = [_tile("A"), [fixed, [_tile("C"), _tile("D")]], [_tile("E"), _tile("F")]]
    everything = layout(rows, sizing_mode="stretch_width", name="all")
    return [everything, layout([[_tile("G"), _tile("H")], [_tile("I"), _tile("J")]], spacing=5)]


def options():
    def plot():
        plot = figure(tools="pan,save,copy,examine,fullscreen,reset", width=200, height=150)
        plot.line([1.0, 2.0], [1.0, 2.0])
        return plot

    shared = gridplot([plot(), plot(), plot()], ncols=2, width=140, height=120, toolbar_options={"logo": "grey"})
    own = gridplot([[plot(), plot()]], merge_tools=False, toolbar_location=None, sizing_mode="scale_width")
    return [shared, own]
