"""What our script in the page tells the server, and how a page gets right again that went wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from bokeh.document import Document
from bokeh.models import Slider
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from harness import settings
from harness.page import IDLE, Viewer
from harness.proxy import Proxy
from harness.server import Server
from harness.sliders import curve_error
from harness.traffic import NOTE, Traffic
from harness.wire import frames

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="its pages have no script of ours")

# Makes the next change of the curve's columns throw in the middle, as a broken handler would.
BREAK_ONCE = """() => {
    const source = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == "ColumnDataSource")
    let is_broken = true
    source.connect(source.properties.data.change, () => {
        if (is_broken) {
            is_broken = false
            throw new Error("broken on purpose")
        }
    })
}"""

# Makes every patch throw.
BREAK = """() => {
    Bokeh.require("document/document").Document.prototype.apply_json_patch = () => {
        throw new Error("broken on purpose")
    }
}"""

# As in a tab that nobody looks at: animation frames do not come, until `show` is called.
HIDE = """() => {
    const request = window.requestAnimationFrame
    const waiting = []
    window.requestAnimationFrame = (callback) => waiting.push(callback)
    window.show = () => {
        window.requestAnimationFrame = request
        waiting.forEach((callback) => request(callback))
    }
}"""


def test_every_patch_is_answered(server, view):
    """The page says hello before it asks for the document, then that each patch was applied, and painted."""
    viewer = view(server.url)
    viewer.press("amplitude", "ArrowRight", times=5)
    viewer.until(lambda state: state.sliders[1] > 1.4 and state.curve_error < 1e-9, "the curve")
    viewer.wait_until_painted()
    viewer.wait_until_quiet()
    hello, *notes = viewer.traffic.notes
    assert hello == {"hello": 1}
    patches = viewer.traffic.patches
    assert patches
    assert [note["applied"] for note in notes if "applied" in note] == patches
    painted = [note["painted"] for note in notes if "painted" in note]
    assert painted[-1] == patches[-1]
    viewer.assert_quiet()


def test_failed_patch_is_healed(server, view, connect):
    """A patch that BokehJS throws at is told to the server, and the page ends with what the server has."""
    session = "healed"
    viewer = view(f"{server.url}?bokeh-session-id={session}")
    viewer.wait_until_quiet()
    viewer.page.evaluate(BREAK_ONCE)
    viewer.press("amplitude", "ArrowRight", times=3)
    state = viewer.until(lambda state: state.curve_error < 1e-9 and state.sliders[1] > 1.2, "the healed curve")
    assert any("broken on purpose" in trouble for trouble in viewer.trouble)
    assert "broken on purpose" in server.log
    document = connect(session).pull()
    assert curve_error(document) < 1e-9
    assert document.find("Slider", title="amplitude").attributes["value"] == state.sliders[1]
    viewer.wait_until_quiet()
    notes = viewer.traffic.notes
    assert [list(note) for note in notes if "failed" in note] == [["failed", "error"]]
    assert {"replaced": True} in notes
    # BokehJS by itself would give back the whole document that it has just got.
    assert "RootAdded" not in viewer.traffic.written
    # Nothing is left of the damage.
    before = viewer.state
    viewer.press("amplitude", "ArrowRight", times=2)
    viewer.until(lambda state: state.sliders[1] > before.sliders[1] and state.curve_error < 1e-9, "the curve goes on")
    assert viewer.page.locator(".bk-Figure").count() == 1
    viewer.screenshot("script-healed")


class Corrupter:
    """Puts a value into the next patch of the server that BokehJS refuses."""

    def __init__(self, context: BrowserContext, *, silent: bool) -> None:
        self.armed: str | None = None
        self._silent = silent
        context.route_web_socket("**/ws*", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda frame: socket.send(self._corrupt(frame)))
        socket.on_message(lambda frame: server.send(self._hush(frame)))

    def _corrupt(self, frame: str | bytes) -> str | bytes:
        if self.armed is None or not isinstance(frame, str) or not frame.startswith('{"events":'):
            return frame
        content = json.loads(frame)
        bad = {"kind": "ModelChanged", "model": {"id": self.armed}, "attr": "disabled", "new": "perhaps"}
        content["events"].append(bad)
        self.armed = None
        return json.dumps(content)

    def _hush(self, frame: str | bytes) -> str | bytes:
        """The page does not tell by itself that it failed, where it is to be silent."""
        return '{"painted":"nothing"}' if self._silent and str(frame).startswith('{"failed":') else frame


@pytest.mark.parametrize("silent", [False, True], ids=["told", "noticed by the next"])
def test_invalid_value_is_healed(server, browser, connect, silent):
    """A value that BokehJS refuses is found by what the page tells, or by the answer that is missing."""
    context = browser.new_context(viewport={"width": 900, "height": 500})
    corrupter = Corrupter(context, silent=silent)
    session = f"invalid-{silent}"
    viewer = Viewer(context, f"{server.url}?bokeh-session-id={session}")
    corrupter.armed = viewer.page.evaluate(
        '() => [...Bokeh.documents[0]._all_models.values()].find((model) => model.title == "phase").id'
    )
    viewer.press("amplitude", "ArrowRight")
    viewer.wait_for(lambda: any("perhaps" in trouble for trouble in viewer.trouble), "the refusal")
    viewer.press("amplitude", "ArrowRight")
    viewer.wait_for(lambda: "a page failed to apply a change" in server.log, "the server's notice")
    viewer.until(lambda state: state.sliders[1] > 1.1 and state.curve_error < 1e-9, "the healed curve")
    # Neither the slider that got the value nor what is behind it is harmed for good.
    viewer.press("phase", "ArrowRight", times=2)
    state = viewer.until(lambda state: state.sliders[2] > 0.1 and state.curve_error < 1e-9, "the curve goes on")
    document = connect(session).pull()
    assert document.find("Slider", title="phase").attributes["value"] == state.sliders[2]
    assert curve_error(document) < 1e-9
    context.close()


def test_hopeless_page_is_told_so(server, view):
    """A page that fails again and again stops, and says what to do."""
    viewer = view(server.url)
    viewer.wait_until_quiet()
    viewer.page.evaluate(BREAK)
    for _ in range(20):
        viewer.press("amplitude", "ArrowRight")
        viewer.page.wait_for_timeout(100)
        if viewer.page.locator(".tropism-notice").count():
            break
    button = viewer.page.get_by_role("button", name="Load it again")
    button.wait_for()
    viewer.screenshot("script-stopped")
    button.click()
    viewer.wait_until_idle()
    viewer.press("amplitude", "ArrowRight")
    viewer.until(lambda state: state.sliders[1] > 1 and state.curve_error < 1e-9, "the curve")


@pytest.fixture
def monitor() -> Iterator[Server]:
    """The live example: four rows a second."""
    server = Server("monitor").start()
    yield server
    server.kill()


def test_hidden_tab_gets_a_trickle(monitor, view):
    """Where nobody looks frames come once a second; who looks again sees everything, and all that follows."""
    viewer = view(monitor.url)

    def frames(milliseconds: int) -> int:
        before = len(viewer.traffic.patches)
        viewer.page.wait_for_timeout(milliseconds)
        return len(viewer.traffic.patches) - before

    assert frames(3000) >= 8
    viewer.page.evaluate(HIDE)
    viewer.page.wait_for_timeout(2000)
    assert 2 <= frames(4000) <= 5
    viewer.page.evaluate("() => window.show()")
    assert frames(3000) >= 8
    viewer.assert_quiet()


def test_lost_while_loading(server, browser):
    """A page that loses its connection before the document came loads itself again."""
    page = browser.new_page()
    lost = []

    def connect(socket: WebSocketRoute) -> None:
        if lost:
            socket.connect_to_server()
        else:
            lost.append(socket)
            socket.close()

    page.route_web_socket("**/ws*", connect)
    page.goto(server.url)
    page.get_by_text("The connection was lost while the application was loading").wait_for()
    settings.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=settings.SCREENSHOTS / "script-lost-while-loading.png")
    page.wait_for_function(IDLE, timeout=settings.PATIENCE * 1000)
    assert page.locator("#tropism-status").count() == 0
    page.close()


def test_never_loaded(server, browser):
    """A page that cannot connect says so in the end, with a button, and does not load itself for ever."""
    page = browser.new_page()
    opened = []

    def refuse(socket: WebSocketRoute) -> None:
        opened.append(socket)
        socket.close()

    page.route_web_socket("**/ws*", refuse)
    page.goto(server.url)
    page.get_by_role("button", name="Try again").wait_for()
    page.screenshot(path=settings.SCREENSHOTS / "script-never-loaded.png")
    assert len(opened) == 4
    page.close()


def test_long_outage(server, browser):
    """However long the server cannot be reached, the page comes back by itself."""
    with Proxy(server) as proxy:
        context = browser.new_context()
        # Hours pass in seconds.
        context.add_init_script("const set = setTimeout; setTimeout = (f, ms) => set(f, ms >= 1000 ? ms / 50 : ms)")
        viewer = Viewer(context, proxy.url)
        viewer.wait_until_quiet()
        proxy.closed = True
        proxy.cut()
        viewer.page.wait_for_timeout(4000)
        assert viewer.page.get_by_text("lost permanently").count() == 0
        viewer.page.get_by_text("Client connection was lost").wait_for()
        proxy.closed = False
        # That it is back is told for some seconds, which pass too fast here.
        viewer.page.get_by_text("Client connection was lost").wait_for(state="hidden")
        viewer.press("amplitude", "ArrowRight")
        viewer.until(lambda state: state.sliders[1] > 1 and state.curve_error < 1e-9, "the curve")
        context.close()


class Injector:
    """A page's websocket, into which a test can put messages of the server."""

    def __init__(self, page: Page) -> None:
        self._socket: WebSocketRoute | None = None
        page.route_web_socket("**/ws*", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        self._socket = socket

    def send(self, content: Any) -> None:
        """A message of ours. It must not come between the frames of another one."""
        assert self._socket is not None
        for frame in frames({"msgid": "0", "msgtype": NOTE}, content):
            self._socket.send(frame)


def test_errors_stand_over_their_views(server, browser):
    """Why an output could not be computed stands over the view that it feeds, until it can be."""
    page = browser.new_page(viewport={"width": 900, "height": 500})
    injector = Injector(page)
    page.goto(server.url)
    page.wait_for_function(IDLE, timeout=settings.PATIENCE * 1000)
    find = """([type, title]) => [...Bokeh.documents[0]._all_models.values()]
        .find((model) => model.type == type && (title == null || model.title == title)).id"""
    source = page.evaluate(find, ["ColumnDataSource", None])
    slider = page.evaluate(find, ["Slider", "phase"])
    of_source = {"model": source, "property": "data", "text": "the file “rates.csv” has no column “day”"}
    of_slider = {"model": slider, "property": "end", "text": "it must be above the start, which is 3"}
    injector.send({"errors": [of_source, of_slider]})
    boxes = page.locator(".tropism-error")
    expect(boxes).to_have_count(2)
    plot, box = page.locator(".bk-Figure").bounding_box(), boxes.filter(has_text="rates.csv").bounding_box()
    assert plot["x"] <= box["x"] and box["x"] + box["width"] <= plot["x"] + plot["width"]
    assert plot["y"] <= box["y"] and box["height"] < plot["height"] / 2
    page.screenshot(path=settings.SCREENSHOTS / "script-errors.png")
    # What rebuilds a view takes the box away for a moment only.
    page.evaluate("() => [...Bokeh.index.query((view) => view.model.type == 'Figure')][0].render()")
    expect(boxes).to_have_count(2)
    injector.send({"errors": []})
    expect(boxes).to_have_count(0)
    injector.send({"errors": [of_slider]})
    expect(boxes).to_have_count(1)
    # The slider below its box can still be moved.
    handle = page.locator(".bk-Slider").filter(has_text="phase:").locator(".noUi-handle").bounding_box()
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(handle["x"] + 100, handle["y"], steps=5)
    page.mouse.up()
    expect(page.locator(".bk-Slider").filter(has_text="phase:")).not_to_contain_text("phase: 0")
    page.close()


def test_empty_application(server, view, connect):
    """An app that shows nothing says so, until it shows something."""
    session = "empty"
    client = connect(session)
    document = Document()
    assert client.request("PUSH-DOC", {"doc": document.to_json().content}).type == "OK"
    viewer = view(f"{server.url}?bokeh-session-id={session}")
    status = viewer.page.get_by_text("This application shows nothing")
    status.wait_for()
    viewer.screenshot("script-empty")
    document.add_root(Slider(start=0, end=1, value=0.5, step=0.1))
    assert client.request("PUSH-DOC", {"doc": document.to_json().content}).type == "OK"
    viewer.page.locator(".bk-Slider").wait_for()
    expect(status).to_have_count(0)
    viewer.assert_quiet()


def test_strict_content_policy(server, browser):
    """Where a page may run nothing but files of its server the script works."""
    context = browser.new_context()
    page = context.new_page()
    traffic = Traffic(page)
    html = context.request.get(server.url).text()
    page.goto(server.url.replace(server.app, "nothing-here"))
    page.evaluate("(url) => history.replaceState(null, '', url)", server.url)
    policy = """<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"""
    page.set_content(html.replace("<head>", f"<head>{policy}"))
    page.wait_for_function(IDLE, timeout=settings.PATIENCE * 1000)
    page.locator(".bk-Slider").filter(has_text="amplitude:").locator(".noUi-handle").press("ArrowRight")
    page.wait_for_timeout(500)
    assert traffic.notes[0] == {"hello": 1}
    assert [note["applied"] for note in traffic.notes if "applied" in note] == traffic.patches != []
    context.close()


def test_foreign_page(server, browser):
    """Two apps in a page of somebody else get the same."""
    context = browser.new_context(viewport={"width": 900, "height": 950})
    source = "{app}/autoload.js?bokeh-autoload-element=e{index}&bokeh-app-path=/{name}&bokeh-absolute-url={app}"
    sources = [source.format(app=server.url, name=server.app, index=index) for index in range(2)]
    elements = [f'<script src="{source}"></script><div id="e{index}"></div>' for index, source in enumerate(sources)]
    page = context.new_page()
    traffic = Traffic(page)
    # A page of the same server that runs nothing: other pages may not connect.
    page.goto(server.url.replace(server.app, "nothing-here"))
    page.set_content("<h1>Foreign</h1>" + "".join(elements))
    sliders = page.locator(".bk-Slider").filter(has_text="amplitude:").locator(".noUi-handle")
    expect(sliders).to_have_count(2)
    page.wait_for_function("() => Bokeh.documents.length == 2 && Bokeh.documents.every((document) => document.is_idle)")
    for index in range(2):
        sliders.nth(index).press("ArrowRight")
    page.wait_for_timeout(500)
    notes = traffic.notes
    assert notes[0] == {"hello": 1}
    assert [note["applied"] for note in notes if "applied" in note] == traffic.patches != []
    page.screenshot(path=settings.SCREENSHOTS / "script-foreign.png")
    context.close()
