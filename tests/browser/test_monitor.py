"""One live stream, several people who look."""

from __future__ import annotations

import pytest

from harness import settings
from harness.monitor import Monitor, rows_of
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")

# The windows of the two apps of the example, in rows.
WINDOW, SHORT_WINDOW = 1200, 40


@pytest.fixture(scope="module")
def server():
    """The example."""
    server = Server("monitor").start()
    yield server
    server.kill()


@pytest.fixture
def look(server, view):
    """Opens the page as another person would; nothing may have gone wrong in it in the end."""
    monitors = []

    def open_monitor(app: str = "monitor") -> Monitor:
        monitors.append(Monitor(view(f"http://localhost:{server.port}/{app}")))
        return monitors[-1]

    yield open_monitor
    for monitor in monitors:
        assert not monitor.held["uneven"], "columns differed in length"
        monitor.viewer.assert_quiet()


@pytest.fixture
def seconds(request) -> float:
    """For how long pages are watched."""
    return 60 if request.config.getoption("--long") else 6


def test_a_window_for_two(look, seconds):
    """Both pages go on, neither ever holds more than the window, and who comes later starts with all of it."""
    one = look("monitor-close-up")
    one.wait(f"held.rows == {SHORT_WINDOW}", 10)
    other = look("monitor-close-up")
    reply = next(message for message in other.messages if message.type == "PULL-DOC-REPLY")
    assert rows_of(reply) == SHORT_WINDOW
    start = [monitor.held for monitor in (one, other)]
    for monitor, held in zip((one, other), start, strict=True):
        monitor.wait(f"held.last >= {held['last'] + 1000 * seconds}", seconds)
        now = monitor.held
        assert now["first"] > held["first"]
        assert now["rows"] == now["most"] == SHORT_WINDOW


def test_five_minutes_for_two(look, seconds):
    """The usual window fills; both pages see the same rows."""
    one = look()
    one.wait("held.rows >= 8")
    other = look()
    start = other.held
    assert start["rows"] >= 8
    for monitor in (one, other):
        monitor.wait(f"held.last >= {start['last'] + 1000 * seconds}", seconds)
        assert start["rows"] < monitor.held["most"] <= WINDOW
    assert one.held["first"] == other.held["first"]
    one.viewer.screenshot("monitor", full_page=True)


def test_pause_stops_one_page(look):
    """Who pauses keeps what he sees and is sent nothing, while others go on; resuming is one frame with all that came."""
    one, other = look(), look()
    one.wait("held.rows >= 4")
    one.toggle()
    one.viewer.wait_until_quiet()
    one.page.wait_for_timeout(500)
    paused, before = one.held, len(one.messages)
    rows = other.held["rows"]
    other.wait(f"held.rows >= {rows + 12}")
    assert one.held == paused
    assert len(one.messages) == before, "a page that is paused was sent something"

    one.toggle()
    one.wait(f"held.rows >= {paused['rows'] + 12}")
    caught_up = [rows_of(message) for message in one.messages[before:] if rows_of(message) is not None]
    assert caught_up[0] >= 12, "what came meanwhile came in several frames"
    one.wait(f"held.last > {one.held['last']}")
    one.viewer.screenshot("monitor-resumed")


def test_the_table_is_patched_in_place(look):
    """There are always as many processes, and only the cells that changed are sent."""
    one = look()
    start = one.held
    assert len(start["names"]) == 10

    def kinds() -> list[str]:
        events = [event for message in one.messages for event in message.events]
        return [event["kind"] for event in events if event.get("model", {}).get("id") == start["processes"]]

    # When nearly every cell changed at once, the whole columns are the fewer bytes.
    one.viewer.wait_for(lambda: "ColumnsPatched" in kinds(), "a patch of processes", kinds)
    assert len(one.held["names"]) == 10
    assert one.page.locator(".slick-row").count() == 10
    texts = one.page.locator(".slick-row .slick-cell:first-child").all_inner_texts()
    assert any(texts), "the table is empty"


@pytest.mark.parametrize("width", [1440, 800, 390])
def test_every_width(look, width):
    """Nothing stands beside the page, however narrow it is."""
    one = look("monitor-close-up")
    one.page.set_viewport_size({"width": width, "height": 1900})
    one.wait("held.rows >= 12")
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in one.page.locator(".panel").all():
        box = panel.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    one.viewer.screenshot(f"monitor-{width}")
