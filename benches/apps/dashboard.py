"""Two hundred widgets beside twenty plots of 200 points; slider `s<i>` scales the sine of plot `i % 20`."""

from functools import partial

import numpy as np
from bokeh.io import curdoc
from bokeh.layouts import column, gridplot, row
from bokeh.models import Button, CheckboxGroup, ColumnDataSource, RangeSlider, Select, Slider, TextInput
from bokeh.plotting import figure

PLOTS = 20
TURNS = np.linspace(0, 4 * np.pi, 200)


def wave(number, amplitude):
    """The columns of plot `number`."""
    return {"x": TURNS, "y": amplitude * np.sin(TURNS + number)}


sources = [ColumnDataSource(data=wave(number, 1)) for number in range(PLOTS)]
plots = []
for number, source in enumerate(sources):
    plot = figure(title=f"plot {number}", width=300, height=200, tools="pan,wheel_zoom,reset,save")
    plot.line("x", "y", source=source, line_width=2)
    plots.append(plot)


def scale(_attr, _old, new, number):
    sources[number].data = wave(number, new)


def changed(_attr, _old, _new):
    """Nothing to do: that there is a callback keeps Bokeh's work for one in the figures."""


def clicked():
    """Nothing to do, as above; the button asks its page for clicks all the same."""


sliders = [Slider(title=f"s{i}", start=-5.0, end=5.0, step=0.1, value=0.0) for i in range(60)]
for i, slider in enumerate(sliders):
    slider.on_change("value", partial(scale, number=i % PLOTS))

range_sliders = [RangeSlider(title=f"r{i}", start=0, end=10, step=0.1, value=(2, 8)) for i in range(20)]
selects = [Select(title=f"select {i}", options=["a", "b", "c", "d"], value="a") for i in range(40)]
texts = [TextInput(title=f"text {i}", value=f"value {i}") for i in range(30)]
for widget in [*range_sliders, *selects, *texts]:
    widget.on_change("value", changed)

checkboxes = [CheckboxGroup(labels=["one", "two", "three"], active=[0]) for _ in range(20)]
for checkbox in checkboxes:
    checkbox.on_change("active", changed)

buttons = [Button(label=f"button {i}") for i in range(30)]
for button in buttons:
    button.on_click(clicked)

widgets = [*sliders, *range_sliders, *selects, *texts, *checkboxes, *buttons]
columns = [column(*widgets[first : first + 40]) for first in range(0, len(widgets), 40)]

curdoc().title = "Dashboard"
curdoc().add_root(row(*columns, gridplot(plots, ncols=4)))
