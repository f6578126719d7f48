"""What is drawn over plots."""

from bokeh.models import Arrow, NormalHead, OpenHead, TeeHead, VeeHead
from bokeh.plotting import figure


def _plot():
    """A plot of the numbers from 0 to 10 in both dimensions."""
    plot = figure(width=300, height=250, x_range=(0, 10), y_range=(0, 10))
    plot.scatter([2.0, 8.0], [2.0, 8.0], size=6)
    return plot


def arrows():
    plot = _plot()
    open_head = OpenHead(size=15, line_color="navy", line_width=3, line_dash=[4, 2])
    normal = NormalHead(size=12, fill_color="orange", line_alpha=0.5)
    tee = TeeHead(size=20, line_color="green", line_width=2)
    vee = VeeHead(size=18, fill_color="red", line_join="round")
    for head, tail, place in [(open_head, tee, 2.0), (normal, vee, 6.0)]:
        arrow = Arrow(x_start=place, y_start=1, x_end=place + 2, y_end=9, start=tail, end=head)
        arrow.update(line_width=2, line_color="gray")
        plot.add_layout(arrow)
    return [plot]
