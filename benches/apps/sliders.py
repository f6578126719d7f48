"""Four sliders and a title box drive a sine of 200 points: the twin of the Rust app `sliders`."""

import numpy as np
from bokeh.io import curdoc
from bokeh.layouts import column, row
from bokeh.models import ColumnDataSource, Slider, TextInput
from bokeh.plotting import figure

TURNS = np.linspace(0, 4 * np.pi, 200)

title = TextInput(title="title", value="my sine wave")
offset = Slider(title="offset", start=-5.0, end=5.0, step=0.1, value=0.0)
amplitude = Slider(title="amplitude", start=-5.0, end=5.0, step=0.1, value=1.0)
phase = Slider(title="phase", start=0.0, end=2 * np.pi, value=0.0)
frequency = Slider(title="frequency", start=0.1, end=5.1, step=0.1, value=1.0)
sliders = [offset, amplitude, phase, frequency]


def wave():
    """The columns that the four sliders ask for."""
    sine = np.sin(frequency.value * TURNS + phase.value)
    return {"x": TURNS, "y": amplitude.value * sine + offset.value}


source = ColumnDataSource(data=wave())
plot = figure(
    title=title.value,
    width=400,
    height=400,
    x_range=[0, 4 * np.pi],
    y_range=[-2.5, 2.5],
    tools="crosshair,pan,reset,save,wheel_zoom",
)
plot.line("x", "y", source=source, line_width=3, line_alpha=0.6)


def redraw(_attr, _old, _new):
    source.data = wave()


def rename(_attr, _old, new):
    plot.title.text = new


for slider in sliders:
    slider.on_change("value", redraw)
title.on_change("value", rename)

curdoc().title = "Sliders"
curdoc().add_root(row(column(title, *sliders), plot, width=800))
