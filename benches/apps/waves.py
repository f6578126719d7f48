"""What `stream` and `heavy` have in common; no app itself."""

import time

import numpy as np
from bokeh.io import curdoc
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

COLOURS = {"y0": "red", "y1": "green", "y2": "blue", "y3": "orange", "y4": "purple"}


def stream(name, title, *, rows, period, rollover):
    """Show five sines, of which so many rows come in each period, in milliseconds.

    The column `t` counts milliseconds since the epoch, and the last row of a batch bears the moment at which
    the batch was made, so a viewer knows how stale what it sees is.
    """
    ages = period / rows * np.arange(rows)[::-1]
    source = ColumnDataSource(name="stream", data={column: np.empty(0) for column in ["t", *COLOURS]})
    plot = figure(title=name, width=800, height=400, x_axis_type="datetime")
    for column, colour in COLOURS.items():
        plot.line("t", column, source=source, line_color=colour)

    def batch():
        now = 1000 * time.time() - ages
        sines = {column: np.sin(now / 1000 + number) for number, column in enumerate(COLOURS)}
        source.stream({"t": now, **sines}, rollover=rollover)

    curdoc().title = title
    curdoc().add_root(plot)
    curdoc().add_periodic_callback(batch, period)
