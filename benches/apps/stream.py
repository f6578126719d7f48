"""A stream: every 50 ms 10 rows of a time and five sines, of which the last 1,000 are kept.

The column `t` counts milliseconds since the epoch, and the last row of a batch bears the moment at which
the batch was made, so a viewer knows how stale what it sees is.
"""

import time

import numpy as np
from bokeh.io import curdoc
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

ROWS = 10
PERIOD = 50  # milliseconds
ROLLOVER = 1_000
COLOURS = {"y0": "red", "y1": "green", "y2": "blue", "y3": "orange", "y4": "purple"}
AGES = PERIOD / ROWS * np.arange(ROWS)[::-1]

source = ColumnDataSource(name="stream", data={name: np.empty(0) for name in ["t", *COLOURS]})
plot = figure(title="stream", width=800, height=400, x_axis_type="datetime")
for name, colour in COLOURS.items():
    plot.line("t", name, source=source, line_color=colour)


def batch():
    now = 1000 * time.time() - AGES
    sines = {name: np.sin(now / 1000 + number) for number, name in enumerate(COLOURS)}
    source.stream({"t": now, **sines}, rollover=ROLLOVER)


curdoc().title = "Stream"
curdoc().add_root(plot)
curdoc().add_periodic_callback(batch, PERIOD)
