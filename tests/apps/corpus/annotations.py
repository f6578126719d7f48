"""What is drawn over plots."""

from bokeh.models import (
    Arrow,
    Band,
    BoxAnnotation,
    CanvasTexture,
    ColumnDataSource,
    HTMLLabel,
    HTMLLabelSet,
    HTMLTitle,
    ImageURLTexture,
    Label,
    LabelSet,
    NormalHead,
    OpenHead,
    PanTool,
    PolyAnnotation,
    Slope,
    Span,
    TeeHead,
    Title,
    Toolbar,
    ToolbarPanel,
    VeeHead,
    Whisker,
)
from bokeh.models.annotations.geometry import AreaVisuals, BoxInteractionHandles
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


def _forecast():
    """What was expected of four days, at least and at most."""
    return ColumnDataSource({"day": [1.0, 4, 6, 9], "low": [2.0, 3, 3.5, 6], "high": [3.0, 6, 5.5, 8]})


def bands():
    plot = _plot()
    band = Band(source=_forecast(), base="day", lower="low", upper="high", level="underlay")
    band.update(fill_color="gold", fill_alpha=0.6, line_color="brown", line_width=2, line_alpha=1)
    plot.add_layout(band)
    lying = Band(dimension="width", base="day", lower="low", upper="high", source=_forecast())
    lying.update(fill_color=None, hatch_pattern="dot", hatch_color="teal")
    plot.add_layout(lying)
    return [plot]


def whiskers():
    plot = _plot()
    whisker = Whisker(source=_forecast(), base="day", lower="low", upper="high", line_color="navy")
    tee = TeeHead(size=12, line_color="navy", line_width=3)
    vee = VeeHead(size=14, fill_color="orange", line_color="navy")
    whisker.update(lower_head=tee, upper_head=vee, line_width=3)
    plot.add_layout(whisker)
    bare = Whisker(dimension="width", base="day", lower="low", upper="high", source=_forecast())
    bare.update(lower_head=None, upper_head=None, line_dash=[2, 4])
    plot.add_layout(bare)
    return [plot]


def boxes():
    plot = _plot()
    plot.add_layout(BoxAnnotation(bottom=3, top=6, fill_color="palegreen", fill_alpha=0.5, line_color=None))
    corner = BoxAnnotation(left=20, right=90, bottom=20, top=60, border_radius=8, inverted=True, fill_alpha=0.1)
    corner.update(left_units="screen", right_units="screen", bottom_units="screen", top_units="screen")
    plot.add_layout(corner)
    return [plot]


def handles():
    plot = _plot()

    def look(color):
        return AreaVisuals(fill_color=color, fill_alpha=0.8, line_color="black", line_width=2)

    handles = BoxInteractionHandles(all=look("silver"), sides=look("gold"))
    handles.corners = look("skyblue")
    area = BoxAnnotation(left=2, right=8, bottom=3, top=8, editable=True, use_handles=True, handles=handles)
    area.update(resizable="all", movable="x", symmetric=True, min_width=1, max_height=9)
    plot.add_layout(area)
    return [plot]


def lines():
    plot = _plot()
    slope = Slope(gradient=0.8, y_intercept=1, line_color="firebrick", line_dash="dashed", line_width=2)
    slope.update(above_fill_color="mistyrose", above_fill_alpha=0.5)
    plot.add_layout(slope)
    noon = Span(location=5, dimension="height", line_color="navy", line_width=3, editable=True)
    noon.hover_line_color = "red"
    plot.add_layout(noon)
    plot.add_layout(Span(location=30, location_units="screen", line_dash=[6, 3], line_color="green"))
    return [plot]


def polygons():
    plot = _plot()
    triangle = PolyAnnotation(xs=[1, 9, 5], ys=[1, 2, 9], fill_color="plum", fill_alpha=0.4, editable=True)
    triangle.update(line_color="purple", line_width=2, hatch_pattern="diagonal_cross", hatch_alpha=0.2)
    triangle.hover_fill_color = "orchid"
    plot.add_layout(triangle)
    return [plot]


def labels():
    plot = _plot()
    peak = Label(x=8, y=8, text="peak", x_offset=-10, y_offset=10, text_color="crimson", text_align="right")
    peak.update(padding=4, border_radius=4, border_line_color="crimson", background_fill_color="seashell")
    plot.add_layout(peak)
    steep = Label(x=60, y=40, x_units="screen", y_units="screen", text="uphill", angle=45, angle_units="deg")
    steep.update(text_font_size="20px", anchor="left", text_font_style="bold italic")
    plot.add_layout(steep)
    return [plot]


def label_sets():
    plot = _plot()
    data = {"x": [2.0, 5, 8], "y": [2.0, 5, 8], "name": ["low", "middle", "high"], "turn": [0, 0.3, 0.6]}
    names = LabelSet(source=ColumnDataSource(data), x="x", y="y", angle="turn", text="name", x_offset=8, y_offset=-4)
    names.update(text_color="darkgreen", text_font_size="15px", background_fill_color="honeydew")
    names.border_line_color = "green"
    plot.add_layout(names)
    return [plot]


def page_labels():
    plot = _plot()
    label = HTMLLabel(x=2, y=7, text="part of the page", angle=-10, angle_units="deg", x_offset=5, padding=6)
    label.update(border_radius=3, text_color="white", background_fill_color="slategray")
    plot.add_layout(label)
    source = ColumnDataSource({"x": [2.0, 8], "y": [2.0, 8], "name": ["start", "end"]})
    names = HTMLLabelSet(source=source, x="x", y="y", x_offset=6, text="name", text_font_size="14px")
    names.update(text_color="navy", border_line_color="navy")
    plot.add_layout(names)
    title = HTMLTitle(text="A title that can be selected", align="center", text_color="teal", standoff=6, offset=4)
    title.text_font_style = "italic"
    plot.add_layout(title, "above")
    return [plot]


def titles():
    plot = _plot()
    right = Title(text="on the right", align="center", text_color="gray", standoff=4, vertical_align="middle")
    plot.add_layout(right, "right")
    boxed = Title(text="a title\nof two lines", text_font_size="16px", text_line_height=1.5, offset=10)
    boxed.update(background_fill_color="lavender", border_line_color="indigo", padding=(4, 8), border_radius=6)
    plot.add_layout(boxed, "above")
    return [plot]


def toolbars():
    plot = figure(width=300, height=250, x_range=(0, 10), y_range=(0, 10), toolbar_location=None)
    plot.scatter([2.0, 8.0], [2.0, 8.0], size=6)
    toolbar = Toolbar(tools=[PanTool()], logo=None, group=False, autohide=False)
    panel = ToolbarPanel(toolbar=toolbar, css_classes=["tools"], level="overlay", propagate_hover=True)
    plot.add_layout(panel, "below")
    return [plot]


def textures():
    plot = _plot()
    code = "ctx.strokeStyle = color; ctx.arc(scale / 2, scale / 2, scale / 3, 0, 2 * Math.PI); ctx.stroke();"
    rings = CanvasTexture(repetition="repeat_x", code=code)
    image = (
        "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
        "<rect width='20' height='20' fill='teal'/></svg>"
    )
    squares = ImageURLTexture(url=image, repetition="repeat_x")
    # Rows of pictures along the upper edge of the canvas.
    for name, texture, left in [("rings", rings, 1.0), ("squares", squares, 6.0)]:
        area = BoxAnnotation(left=left, right=left + 3, hatch_pattern=name, fill_color="white")
        area.update(hatch_extra={name: texture}, hatch_scale=40, hatch_weight=2)
        plot.add_layout(area)
    return [plot]
