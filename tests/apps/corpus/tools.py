"""Tools, toolbars, proxies and menus of tools."""

from bokeh.models import (
    BoxAnnotation,
    BoxEditTool,
    BoxSelectTool,
    BoxZoomTool,
    ClickPanTool,
    ColumnDataSource,
    CopyTool,
    CrosshairTool,
    CustomAction,
    CustomJS,
    CustomJSHover,
    ExamineTool,
    FreehandDrawTool,
    FullscreenTool,
    GlyphRenderer,
    GroupByModels,
    GroupByName,
    HelpTool,
    HoverTool,
    LassoSelectTool,
    LineEditTool,
    PanTool,
    Patches,
    PointDrawTool,
    PolyAnnotation,
    PolyDrawTool,
    PolyEditTool,
    PolySelectTool,
    Range1d,
    RangeTool,
    RedoTool,
    ResetTool,
    SaveTool,
    Span,
    TapTool,
    Toolbar,
    ToolbarPanel,
    ToolMenu,
    ToolProxy,
    UndoTool,
    WheelPanTool,
    WheelZoomTool,
    ZoomInTool,
    ZoomOutTool,
)
from bokeh.plotting import figure


def _plot(*tools):
    """A plot of a few points with these tools."""
    plot = figure(width=300, height=200, x_range=(0, 10), y_range=(0, 10), tools=list(tools))
    plot.scatter([2.0, 5, 8], [3.0, 8, 5], size=8)
    return plot


def moving():
    pan = PanTool(dimensions="width", description="Move left and right", group="moving")
    wheel = WheelPanTool(dimension="height", modifiers={"shift": True}, description="Move up and down")
    zoom = WheelZoomTool(speed=0.002, zoom_on_axis=False, maintain_focus=False, modifiers={"shift": True})
    return [_plot(pan, wheel, zoom)]


def boxes():
    look = BoxAnnotation(fill_color="gold", fill_alpha=0.3, line_color="brown", level="overlay")
    zoom = BoxZoomTool(dimensions="height", match_aspect=True, origin="center", overlay=look)
    select = BoxSelectTool(mode="append", continuous=True, persistent=True, greedy=True, origin="center")
    return [_plot(zoom, select)]


def areas():
    look = PolyAnnotation(fill_color="skyblue", fill_alpha=0.3, line_dash=[4, 4], visible=False)
    lasso = LassoSelectTool(mode="subtract", continuous=False, persistent=True, overlay=look)
    return [_plot(lasso, PolySelectTool(mode="intersect", greedy=True, persistent=True))]


def taps():
    plot = _plot()
    dots = plot.scatter([4.0, 6.0], [2.0, 2.0], size=14, color="tomato")
    tell = CustomJS(code="console.log(cb_data.source.selected.indices)")
    tap = TapTool(renderers=[dots], behavior="inspect", mode="xor", gesture="doubletap", callback=tell)
    tap.modifiers = {"shift": True}
    plot.toolbar.tools = [tap]
    return [plot]


def hover():
    shout = CustomJSHover(args={"mark": "!"}, code="return `${value}${mark}`")
    even = CustomJS(code="return args.row % 2 == 0")
    hover = HoverTool(tooltips=[("place", "@x{0.0}, @y{custom}")], mode="vline", limit=2, sort_by="y")
    hover.update(formatters={"@y": shout}, filters={"@x": even}, anchor="top_left", attachment="above")
    hover.update(point_policy="follow_mouse", line_policy="interp", show_arrow=False, muted_policy="ignore")
    return [_plot(hover)]


def crosshairs():
    both = [Span(dimension=dimension, line_color="crimson", line_dash=[2, 2]) for dimension in ("width", "height")]
    styled = CrosshairTool(overlay=tuple(both), description="Where am I?", visible=False)
    plain = CrosshairTool(dimensions="height", line_color="navy", line_alpha=0.5, line_width=3)
    return [_plot(styled, plain)]


def history():
    undo = UndoTool(description="Back", group="history", icon="undo")
    redo = RedoTool(description="Forward", group="history", icon="redo")
    return [_plot(undo, redo, ResetTool(description="To the start", group="history", icon="reset"))]


def windows():
    save = SaveTool(filename="points", description="Keep a picture", icon="save")
    copy = CopyTool(description="Copy a picture", group="pictures", icon="copy")
    full = FullscreenTool(description="As large as can be", group=False, icon="fullscreen")
    help_ = HelpTool(redirect="https://example.org/help", description="What is this?", icon="help")
    return [_plot(save, copy, full, help_, ExamineTool(description="Look inside", group=False, visible=False))]


def own_actions():
    shout = CustomJS(args={"text": "pressed"}, code="console.log(text)")
    action = CustomAction(callback=shout, icon="settings", description="Say something", active=True)
    return [_plot(action, CustomAction(disabled=True, icon="unknown", active_callback="auto"))]


def steps():
    left = ClickPanTool(direction="left", factor=0.25, description="A step to the left")
    north = ClickPanTool(direction="north", group=False)
    closer = ZoomInTool(dimensions="width", factor=0.5, level=1, description="Closer")
    return [_plot(left, north, closer, ZoomOutTool(dimensions="height", factor=0.2, maintain_focus=False))]


def box_edits():
    plot = _plot()
    bars = plot.quad([1.0, 5.0], [3.0, 8.0], [4.0, 7.0], [1.0, 5.0], fill_alpha=0.4)
    plot.toolbar.tools = [BoxEditTool(renderers=[bars], dimensions="width", num_objects=5, empty_value="new")]
    return [plot]


def drawing():
    plot = _plot()
    dots = plot.scatter([1.0, 9.0], [1.0, 9.0], size=12)
    draw = PointDrawTool(renderers=[dots], add=False, num_objects=9, empty_value="dot")
    line = plot.line([1.0, 5, 9], [9.0, 6, 1], line_width=3)
    edit = LineEditTool(renderers=[line], intersection_renderer=dots, dimensions="height")
    plot.toolbar.tools = [draw, edit]
    return [plot]


def polygons():
    plot = _plot()
    patches = Patches(fill_color="plum", fill_alpha=0.5)
    patches = GlyphRenderer(data_source=ColumnDataSource({"xs": [], "ys": []}), glyph=patches)
    plot.renderers.append(patches)
    corners = plot.scatter([], [], size=10, color="white")
    draw = PolyDrawTool(renderers=[patches], vertex_renderer=corners, drag=False, num_objects=3)
    draw.default_overrides = {"color": "plum"}
    edit = PolyEditTool(renderers=[patches], vertex_renderer=corners, empty_value="corner")
    plot.toolbar.tools = [draw, edit, FreehandDrawTool(renderers=[patches], num_objects=2, empty_value="free")]
    return [plot]


def ranges():
    part = Range1d(start=3, end=6)
    detail = figure(width=300, height=150, x_range=part, y_range=(0, 10))
    detail.line([0.0, 5, 10], [0.0, 9, 2])
    tool = RangeTool(x_range=part, y_interaction=False, start_gesture="pan")
    whole = figure(width=300, height=100, x_range=(0, 10), y_range=(0, 10), tools=[tool])
    whole.line([0.0, 5, 10], [0.0, 9, 2])
    return [detail, whole]


def _zoomed(group):
    """Lines whose renderers are zoomed in groups."""
    plot = _plot()
    lines = [plot.line([0.0, 10.0], [height, height], name="wave") for height in (2.0, 4.0)]
    zoom = WheelZoomTool(level=1, hit_test=True, hit_test_mode="hline", renderers=lines)
    zoom.hit_test_behavior = group(lines)
    plot.toolbar.tools = [zoom]
    return [plot]


def zoom_groups():
    return _zoomed(lambda lines: GroupByModels(groups=[lines]))


def named_zoom_groups():
    return _zoomed(lambda _: GroupByName())


def proxies():
    pan = PanTool()
    plot = _plot(pan)
    toolbar = Toolbar(tools=[ToolProxy(tools=[pan], active=True, disabled=True)], logo="grey")
    plot.toolbar_location = None
    plot.add_layout(ToolbarPanel(toolbar=toolbar), "right")
    return [plot]


def menus():
    plot = _plot(PanTool(), ResetTool())
    plot.context_menu = ToolMenu(toolbar=plot.toolbar, reversed=True, css_classes=["tools"])
    return [plot]


def toolbars():
    pan, zoom = PanTool(), WheelZoomTool()
    plot = _plot(pan, zoom, PanTool(dimensions="width"))
    plot.toolbar.update(autohide=True, logo=None, group_types=["pan"], active_drag=None, active_scroll=zoom)
    return [plot]
