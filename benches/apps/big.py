"""Ten plots of a random walk of 100,000 points each: 16 MB in the document that a page pulls."""

import numpy as np
from bokeh.io import curdoc
from bokeh.layouts import gridplot
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

POINTS = 100_000
random = np.random.default_rng(42)


def walk(number):
    """Plot `number`, its walk drawn from the one generator in turn."""
    source = ColumnDataSource(
        data={
            "x": np.linspace(0, 100, POINTS),
            "y": np.cumsum(random.standard_normal(POINTS)),
        }
    )
    plot = figure(title=f"walk {number}", width=400, height=250)
    plot.line("x", "y", source=source)
    return plot


curdoc().title = "Big"
curdoc().add_root(gridplot([walk(number) for number in range(10)], ncols=2))
