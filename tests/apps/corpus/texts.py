"""Texts in markup, and places that are found relative to something else."""

from bokeh.models import Ascii, BoxAnnotation, Indexed, Label, MathML, Node, PlainText, TeX, Tooltip, XY
from bokeh.plotting import figure


def _labelled(text):
    """A plot whose vertical axis has that label."""
    plot = figure(width=300, height=200, y_axis_label=text)
    plot.line([0.0, 1, 2], [0.0, 1, 4])
    return [plot]


def _written(text):
    """A plot with that text inside."""
    plot = figure(width=300, height=200)
    plot.line([0.0, 1, 2], [0.0, 1, 4])
    plot.add_layout(Label(x=0.2, y=3, text=text, text_font_size="18px"))
    return [plot]


def tex():
    macros = {"R": r"\mathbb{R}", "half": (r"\frac{#1}{2}", 1)}
    return _labelled(TeX(text=r"\half{x^2}, x \in \R", macros=macros, inline=True))


def mathml():
    return _written(MathML(text="<math><msup><mi>x</mi><mn>2</mn></msup></math>"))


def ascii():
    return _written(Ascii(text="sum_(k=1)^n k = n(n+1)/2"))


def plain():
    return _labelled(PlainText(text="costs in $$, not a formula$$"))


def anchored():
    plot = figure(width=300, height=200, x_range=(0, 10), y_range=(0, 10))
    outer = BoxAnnotation(left=2, right=6, bottom=3, top=8, fill_color="wheat")
    plot.add_layout(outer)
    right, frame = Node(target=outer, symbol="right", offset=10), Node(target="frame", symbol="right", offset=-10)
    plot.add_layout(BoxAnnotation(left=right, right=frame, bottom=3, top=8, fill_color="thistle"))
    return [plot]


def pinned():
    plot = figure(width=400, height=300, x_range=(0, 10), y_range=(0, 10))
    dots = plot.scatter([2.0, 5.0], [4.0, 7.0], size=10)
    row = Tooltip(position=Indexed(index=1, renderer=dots), content="the second row", visible=True)
    place = Tooltip(position=XY(x=8, y=3), content="a place", visible=True)
    plot.elements = [row, place]
    return [plot]
