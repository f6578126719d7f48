"""Boxes, menus and pictures."""

from bokeh.layouts import row
from bokeh.models import (
    ActionItem,
    BuiltinIcon,
    Button,
    ByClass,
    ByCSS,
    ByID,
    ByXPath,
    CheckableItem,
    CheckboxGroup,
    CustomJS,
    Dialog,
    Div,
    DividerItem,
    Drawer,
    Examiner,
    Menu,
    MenuItem,
    Node,
    Pane,
    Panel,
    Slider,
    SVGIcon,
    TablerIcon,
    TextInput,
    Tooltip,
)
from bokeh.plotting import figure


def tooltip():
    price = TextInput(title="Price", margin=20, width=150)
    hint = Tooltip(content="in euros", position="right", target=price, attachment="right")
    hint.update(closable=True, interactive=False, visible=True)
    return [price, hint]


def selectors():
    field = Div(text="found in four ways", html_id="found", css_classes=["found"], margin=100)
    by_id = Tooltip(content="id", position="left", visible=True, target=ByID(query="found"))
    by_class = Tooltip(content="class", position="right", visible=True, target=ByClass(query="found"))
    by_css = Tooltip(content="CSS", position="top", visible=True, target=ByCSS(query="div.found"))
    by_path = Tooltip(content="XPath", position="bottom", visible=True, target=ByXPath(query="//div[@id='found']"))
    return [field, by_id, by_class, by_css, by_path]


def dialog():
    question = Div(text="Save the changes?")
    dialog = Dialog(title="Question", content=question, pinnable=False, maximizable=False)
    dialog.update(close_action="hide", resizable="x", movable="x")
    return [dialog]


def drawer():
    settings = CheckboxGroup(labels=["roads", "rivers"], active=[0])
    drawer = Drawer(location="left", open=True, size=150, resizable=True, elements=[settings])
    plot = figure(width=400, height=250, elements=[drawer])
    plot.line([1, 2, 3], [1, 3, 2])
    return [plot]


def panel():
    corner = Node(target="frame", symbol="top_right", offset=-10)
    note = Div(text="in the corner", styles={"background": "gold"})
    panel = Panel(position=corner, anchor="top_right", width=100, elements=[note])
    plot = figure(width=400, height=250, elements=[panel])
    plot.line([1, 2, 3], [1, 3, 2])
    return [plot]


def pane():
    text = Div(text="in a pane")
    slider = Slider(title="in it, too", start=0, end=9, value=3)
    styles = {"border": "1px solid gray", "padding": "10px"}
    return [Pane(elements=[text, slider], css_classes=["card"], styles=styles)]


def menu():
    greet = CustomJS(code="console.log('hello')")
    hello = ActionItem(label="Hello", shortcut="Ctrl+H", icon="help", action=greet)
    grid = CheckableItem(label="Grid", checked=True, tooltip="lines behind the data")
    formats = [MenuItem(label=name) for name in ["PNG", "SVG"]]
    export = MenuItem(label="Export", menu=Menu(items=formats), disabled=True)
    menu = Menu(items=[hello, grid, DividerItem(), export], reversed=True, css_classes=["own"])
    return [Div(text="a right click opens a menu", context_menu=menu)]


def icons():
    help_icon = BuiltinIcon("help", size=24, color="crimson")
    head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
    circle = SVGIcon(f"{head}<circle cx='5' cy='5' r='4'/></svg>", size="1.5em", css_classes=["round"])
    return [row(Button(label="Help", icon=help_icon), Button(label="Go", icon=circle))]


def tabler_icon():
    pencil = TablerIcon("pencil", size=20, css_classes=["pencil"])
    return [Button(label="Edit", icon=pencil)]


def examiner():
    slider = Slider(title="Examined", start=0, end=9, value=3)
    return [slider, Examiner(target=slider, styles={"height": "300px"}, css_classes=["wide"])]
