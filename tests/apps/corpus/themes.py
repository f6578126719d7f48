"""One document in every theme."""

from pathlib import Path

from bokeh.io import curdoc
from bokeh.layouts import column
from bokeh.models import ColorBar, LinearColorMapper, Slider
from bokeh.palettes import Viridis5
from bokeh.plotting import figure
from bokeh.themes import Theme


def caliber():
    return _page("caliber")


def carbon():
    return _page("carbon")


def contrast():
    return _page("contrast")


def dark_minimal():
    return _page("dark_minimal")


def light_minimal():
    return _page("light_minimal")


def night_sky():
    return _page("night_sky")


def own():
    return _page(Theme(filename=Path(__file__).with_name("theme.yaml")))


def _page(theme):
    curdoc().theme = theme
    plot = figure(width=400, height=300, title="Tides", x_axis_label="hour", y_axis_label="metres")
    # What is set stays as it is.
    plot.outline_line_color = "red"
    hours, metres = [0.0, 6.0, 12.0, 18.0], [1.0, 4.5, 0.5, 5.0]
    plot.line(hours, metres, legend_label="level")
    mapper = LinearColorMapper(palette=Viridis5, low=0, high=5)
    color = {"field": "y", "transform": mapper}
    plot.scatter(hours, metres, size=12, fill_color=color, legend_label="measured")
    plot.add_layout(ColorBar(color_mapper=mapper, title="m"), "right")
    return [column(plot, Slider(title="Hour", start=0, end=24, value=6, step=1))]
