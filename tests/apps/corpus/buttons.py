"""What is pressed."""

from bokeh.layouts import column, row
from bokeh.models import (
    BuiltinIcon,
    Button,
    CheckboxButtonGroup,
    CheckboxGroup,
    Dropdown,
    HelpButton,
    RadioButtonGroup,
    RadioGroup,
    Toggle,
    Tooltip,
)


def button():
    save = Button(label="Save", button_type="success", width=120)
    gear = BuiltinIcon("settings", size="1.2em", color="white")
    settings = Button(label="Settings", button_type="primary", icon=gear, width=160)
    locked = Button(label="Delete", button_type="danger", disabled=True, margin=20)
    return [row(save, settings, locked, spacing=10)]


def dropdown():
    fruit = ["Apples", ("Pears", "pear"), None, ("Other", "none")]
    whole = Dropdown(label="Fruit", button_type="warning", menu=fruit)
    split = Dropdown(label="Buy", split=True, button_type="light", menu=fruit)
    return [column(whole, split, width=200)]


def toggle():
    off = Toggle(label="Grid", button_type="primary")
    on = Toggle(label="Legend", button_type="primary", active=True)
    return [row(off, on)]


def help_button():
    tooltip = Tooltip(content="Distances are in metres.", position="right", closable=True)
    return [HelpButton(tooltip=tooltip, label="Units", button_type="light")]


def checkbox_button_group():
    return [CheckboxButtonGroup(labels=["Mon", "Tue", "Wed", "Thu", "Fri"], active=[0, 2], button_type="success")]


def radio_button_group():
    sizes = ["small", "medium", "large"]
    return [RadioButtonGroup(labels=sizes, active=1, orientation="vertical", button_type="warning")]


def checkbox_group():
    return [CheckboxGroup(labels=["roads", "rivers", "borders"], active=[1, 2], inline=True)]


def radio_group():
    return [RadioGroup(labels=["metric", "imperial"], active=0, inline=True, width=250)]
