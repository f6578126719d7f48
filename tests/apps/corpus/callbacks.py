"""What happens in the browser alone."""

from bokeh.layouts import column, row
from bokeh.models import (
    Button,
    CloseDialog,
    ColumnDataSource,
    CustomJS,
    CustomJSHover,
    Dialog,
    Div,
    HoverTool,
    OpenDialog,
    OpenURL,
    Paragraph,
    SetValue,
    Slider,
    TapTool,
    ToggleVisibility,
)
from bokeh.plotting import figure


def custom_js():
    text = Div(text="3 squared is 9")
    code = "text.text = `${cb_obj.value} squared is ${cb_obj.value ** power}`"
    square = CustomJS(args={"text": text, "power": 2.0}, code=code, module=False)
    number = Slider(title="Number", start=0, end=9, value=3)
    number.js_on_change("value", square)
    return [column(number, text)]


def set_value():
    slider = Slider(title="Volume", start=0, end=10, value=7)
    button = Button(label="Mute")
    button.js_on_event("button_click", SetValue(obj=slider, attr="value", value=0))
    return [row(slider, button)]


def open_url():
    data = {"x": [1, 2], "y": [1, 2], "page": ["one", "two"]}
    tap = TapTool(callback=OpenURL(url="https://example.com/@page", same_tab=True))
    plot = figure(width=300, height=200, tools=[tap])
    plot.scatter("x", "y", source=ColumnDataSource(data), size=20)
    return [plot]


def toggle_visibility():
    help_text = Paragraph(text="Pull the handle to change the number.")
    button = Button(label="Help")
    button.js_on_event("button_click", ToggleVisibility(target=help_text))
    return [column(button, help_text)]


def dialogs():
    dialog = Dialog(title="About", content="An app.", close_action="hide")
    about, enough = Button(label="About"), Button(label="Enough")
    about.js_on_event("button_click", OpenDialog(dialog=dialog))
    enough.js_on_event("button_click", CloseDialog(dialog=dialog))
    return [row(about, enough)]


def custom_js_hover():
    grams = CustomJSHover(args={"factor": 1000.0}, code="return `${(value * factor).toFixed(1)} g`")
    hover = HoverTool(tooltips=[("mass", "@y{custom}")], formatters={"@y": grams}, mode="vline")
    plot = figure(width=300, height=200, tools=[hover])
    plot.scatter([1, 2, 3], [0.5, 1.25, 1], size=12)
    return [plot]
