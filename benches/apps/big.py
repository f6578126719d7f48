"""Ten plots of a walk of 100,000 points each: 16 MB in the document that a page pulls."""

import numpy as np
from bokeh.io import curdoc
from bokeh.layouts import gridplot
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

POINTS = 100_000
PRIME = 100_003


def walk(number):
    """Plot `number`; squares modulo a prime go up and down like chance, and are the same in every language."""
    steps = (number + 1) * np.arange(POINTS) ** 2 % PRIME / PRIME - 0.5
    source = ColumnDataSource(
        data={
            "x": np.linspace(0, 100, POINTS),
            "y": np.cumsum(steps),
        }
    )
    plot = figure(title=f"walk {number}", width=400, height=250)
    plot.line("x", "y", source=source)
    return plot


curdoc().title = "Big"
curdoc().add_root(gridplot([walk(number) for number in range(10)], ncols=2))
