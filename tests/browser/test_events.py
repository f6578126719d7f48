"""What people do with mouse, fingers and keys reaches the program as an event, with all that it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from harness import settings
from harness.interaction import Plots
from harness.page import Viewer
from harness.proxy import Proxy
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the app has no Python twin")

RANGES = """() => {
    const {x_range, y_range} = Bokeh.index.query_one((view) => view.model.type == "Figure").model
    return [x_range.start, x_range.end, y_range.start, y_range.end].map((end) => end.toFixed(1)).join(" ")
}"""
ON_AXIS = """(type) => {
    const axis = Bokeh.index.query_one((view) => view.model.type == type && view.panel.side == "below")
    const {left, top} = axis.plot_view.canvas_view.el.getBoundingClientRect()
    const {x0, width, vcenter} = axis.bbox
    return [left + x0 + width / 4, top + vcenter]
}"""
SUBSCRIBED = """() => [...Bokeh.documents[0]._all_models.values()]
    .filter((model) => model.type == "Figure").map((model) => model.subscribed_events.size)"""
# A place in the window where no plot is.
OUTSIDE = (880, 480)


class Log(Plots):
    """The lines that the program shows, and what is done to get them."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self._seen = 0

    @property
    def _lines(self) -> list[str]:
        return self.page.locator(".bk-PreText pre").inner_text().splitlines()

    @property
    def new(self) -> list[str]:
        """The lines that came since they were last expected."""
        return self._lines[self._seen :]

    def expect(self, *expected: str) -> list[str]:
        """Wait until lines that begin so have come, in that order, perhaps with others between; gives them all."""

        def complete() -> bool:
            lines = iter(self.new)
            return all(any(line.startswith(start) for line in lines) for start in expected)

        self.viewer.wait_for(complete, f"{expected}", lambda: self.new)
        lines = self.new
        self._seen += len(lines)
        return lines

    def use(self, tool: str) -> None:
        """Choose a tool of the first plot."""
        self.page.locator(f".bk-tool-icon-{tool}").first.click()


@pytest.fixture(scope="module")
def events() -> Iterator[Server]:
    """The app that shows its events."""
    server = Server("events").start()
    yield server
    server.kill()


@pytest.fixture
def log(events: Server, view: Callable[[str], Viewer]) -> Log:
    """A new session, whose document is ready."""
    log = Log(view(events.url))
    log.expect("document_ready")
    return log


def test_pointer(log):
    """The pointer comes, moves, clicks once and twice, stays down, and goes; keys that are held are told."""
    log.mouse.move(*log.at(5, 5))
    log.mouse.move(*log.at(6, 4))
    log.expect("MouseEnter 5.0 5.0 inside", "MouseMove 6.0 4.0 inside")
    log.mouse.click(*log.at(6, 4))
    log.expect("SelectionGeometry Point 6.0 4.0 true", "Tap 6.0 4.0 inside")
    # What follows within 300 ms would be its second half.
    log.page.wait_for_timeout(350)
    log.mouse.dblclick(*log.at(3, 7))
    lines = log.expect("Tap 3.0 7.0 inside", "DoubleTap 3.0 7.0 inside")
    assert sum(line.startswith("Tap") for line in lines) == 1
    log.mouse.move(*log.at(7, 7))
    log.mouse.down()
    log.expect("Press 7.0 7.0 inside")
    log.mouse.up()
    log.expect("PressUp 7.0 7.0 inside")
    for key, name in (("Shift", "shift"), ("Control", "ctrl"), ("Alt", "alt")):
        log.page.wait_for_timeout(350)
        log.page.keyboard.down(key)
        log.mouse.click(*log.at(1, 9))
        log.page.keyboard.up(key)
        log.expect(f"Tap 1.0 9.0 inside {name}")
    log.viewer.screenshot("events")
    log.mouse.move(*OUTSIDE)
    log.expect("MouseLeave")
    log.viewer.assert_quiet()


def test_drag_wheel_and_reset(log):
    """A drag and the wheel tell how far, and what becomes of the ranges; the reset tool tells of itself."""
    start, end = log.at(5, 5), log.at(7, 4)
    log.drag((5, 5), (7, 4))
    moved = f"{end[0] - start[0]:.0f} {end[1] - start[1]:.0f} None"
    lines = log.expect("LODStart", "PanStart 5.0 5.0", f"Pan {moved}", "PanEnd 5.0 5.0", "LODEnd")
    assert f"RangesUpdate {log.page.evaluate(RANGES)}" in lines
    assert log.page.evaluate(RANGES) == "-2.0 8.0 1.0 11.0"
    log.mouse.move(*log.at(3, 6))
    log.mouse.wheel(0, -120)
    log.expect("LODStart", "MouseWheel 120", "LODEnd", f"RangesUpdate {log.page.evaluate(RANGES)}")
    assert log.page.evaluate(RANGES) != "-2.0 8.0 1.0 11.0"
    log.use("reset")
    log.expect("RangesUpdate 0.0 10.0 0.0 10.0", "Reset")
    log.viewer.assert_quiet()


def test_selections(log):
    """Boxes and lassos tell where they are while they are drawn, and when they are done."""
    log.use("box-select")
    log.drag((2, 3), (6, 8))
    lines = log.expect("SelectionGeometry Rect 2.0 6.0 3.0 8.0 true")
    assert any(line.startswith("PanStart") for line in lines)
    log.use("lasso-select")
    log.drag((1, 1), (9, 1), (9, 9), (1, 9))
    log.expect("SelectionGeometry Poly true true")
    log.viewer.assert_quiet()


def test_fingers(log):
    """Two fingers pinch; that they turn BokehJS tells only where they stay exactly as far apart."""
    touches = log.page.context.new_cdp_session(log.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        on_page = [log.at(*point) for point in points]
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(on_page)]
        touches.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", (4, 5), (6, 5))
    touch("touchMove", (3, 5), (7, 5))
    touch("touchEnd")
    log.expect("PinchStart", "Pinch 2.0", "PinchEnd")


def test_axes_and_legends(log):
    """Clicks on axes tell the number or the factor, those on legends the item."""
    log.mouse.click(*log.page.evaluate(ON_AXIS, "LinearAxis"))
    log.expect("AxisClick 2.5")
    log.mouse.click(*log.page.evaluate(ON_AXIS, "CategoricalAxis"))
    log.expect("AxisClick apples")
    log.page.locator(".bk-Legend .bk-item").click()
    log.expect("LegendItemClick Some(0)")
    log.viewer.assert_quiet()


def test_widgets(log):
    """Buttons, items of a menu, buttons of a group, and a text that is submitted."""
    log.page.get_by_role("button", name="button", exact=True).click()
    log.expect("ButtonClick")
    dropdown = log.page.locator(".bk-Dropdown")
    dropdown.locator("button").first.click()
    log.expect("ButtonClick of a dropdown")
    for item, value in (("first", "one"), ("two", "two")):
        dropdown.locator("button").last.click()
        log.page.get_by_text(item, exact=True).click()
        log.expect(f"MenuItemClick {value}")
    log.page.locator(".bk-RadioButtonGroup button").filter(has_text="b").click()
    log.expect("ButtonClick of a group")
    assert "active Some(1)" in log._lines
    log.viewer.type_title("hello")
    log.expect("ValueSubmit hello")
    log.viewer.assert_quiet()


def test_cleared_file_input(log):
    """The program has the page forget the file that was chosen, when a text is submitted."""
    file = log.page.locator(".bk-FileInput input")
    file.set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": b"x"})
    log.expect('filename One("a.csv")')
    assert file.input_value().endswith("a.csv")
    log.viewer.type_title("clear")
    log.expect("ValueSubmit clear", 'filename One("")')
    assert file.input_value() == ""
    log.viewer.assert_quiet()


def test_only_what_is_listened_to_is_sent(log):
    """A plot that nobody listens to subscribes nothing, and reports nothing."""
    assert sorted(log.page.evaluate(SUBSCRIBED)) == [0, 0, 22]
    log.mouse.move(*OUTSIDE)
    log.viewer.wait_until_quiet()
    before = len(log.viewer.traffic.written)
    silent = log.page.locator(".silent").bounding_box()
    log.mouse.click(silent["x"] + 200, silent["y"] + 50)
    log.page.get_by_role("button", name="button", exact=True).click()
    log.expect("ButtonClick")
    assert log.viewer.traffic.written[before:] == ["MessageSent"], "the click on the button alone"


def test_pages_that_go(events, view):
    """Who stays hears of those who go."""
    url = f"{events.url}?bokeh-session-id=shared"
    stays = Log(view(url))
    stays.expect("document_ready")
    goes = view(url)
    stays.expect("document_ready")
    goes.page.close()
    stays.expect("connection_lost true")
    stays.viewer.assert_quiet()


def test_pages_that_come_back(events, view):
    """A connection that was cut is told as lost, and as the page's again."""
    with Proxy(events) as proxy:
        log = Log(view(proxy.url))
        log.expect("document_ready")
        proxy.cut()
        log.expect("connection_lost true", "client_reconnected")
