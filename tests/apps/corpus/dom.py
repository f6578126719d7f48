"""Markup made of models."""

from bokeh.layouts import row
from bokeh.models import (
    Button,
    ColumnDataSource,
    CustomJS,
    Dialog,
    HelpButton,
    HoverTool,
    RendererGroup,
    Slider,
    TextInput,
    Tooltip,
    dom,
)
from bokeh.plotting import figure


def _plot(tooltips):
    """A plot of three points, and what is told about them."""
    data = {"x": [1, 2, 3], "mass": [1.5, 0.25, 4], "color": ["#1f77b4", "#ff7f0e", "#2ca02c"]}
    plot = figure(width=300, height=200, tools=[HoverTool(tooltips=tooltips, show_arrow=False)])
    plot.scatter("x", "mass", source=ColumnDataSource(data), size=15)
    return plot


def _bold(text):
    """A bold text."""
    return dom.Span(style={"font-weight": "bold"}, children=[text])


def templates():
    number = dom.Index(style={"color": "gray"}, children=["?"])
    mass = dom.ValueRef(field="mass", format="0.00", formatter="numeral")
    color = dom.ColorRef(field="color", hex=True, swatch=False, style={"color": "navy"})
    line = dom.Div(style={"padding": "4px"}, children=[_bold("Mass "), mass])
    return [_plot(dom.Template(children=[number, line, color]))]


def tables():
    mass = dom.ValueRef(field="mass", style={"text-align": "right"})
    heavy = dom.ValueRef(field="x", filter=CustomJS(code="return cb_data.value < 3"))
    table = dom.Table(style={"border": "1px solid teal"})
    for name, value in [("mass", mass), ("x", heavy)]:
        table.children = [*table.children, dom.TableRow(style={"color": "teal"}, children=[_bold(name), value])]
    return [_plot(dom.Template(children=[table]))]


def html():
    unit = dom.Span(name="unit", children=["kg"])
    markup = dom.HTML(html="<b>4</b> <ref name='unit'></ref>", refs=[unit], style={"color": "darkgreen"})
    weight = TextInput(title=dom.HTML(html="Weight in <i>kg</i>"))
    return [row(weight, HelpButton(tooltip=Tooltip(content=markup, position="right")))]


def labels():
    return [row(Button(label=dom.Text(content="1 < 2")), Button(label=_bold("bold")))]


def value_of():
    slider = Slider(title="Mass", start=0, end=10, value=2.5, step=0.5)
    value = dom.ValueOf(obj=slider, attr="value", format="0.00", formatter="numeral")
    text = dom.Div(children=["The mass is ", value])
    return [slider, Dialog(title="Mass", content=text, closable=False)]


def toggle_group():
    groups = [RendererGroup() for _ in range(3)]
    template = dom.Template(actions=[dom.ToggleGroup(groups=groups)], children=[dom.Index()])
    template.style = {"color": "orangered"}
    hover = HoverTool(tooltips=template)
    plot = figure(width=300, height=200, tools=[hover])
    hover.renderers = [plot.scatter([1, 2, 3], [0, 1, 2], size=12)]
    for height, group in enumerate(groups):
        plot.line([1, 3], [height, height], line_color="orange").group = group
    return [plot]
