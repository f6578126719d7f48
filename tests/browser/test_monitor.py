"""One live stream, several people who look."""

from __future__ import annotations

import pytest

from harness import settings
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")

HELD = """() => {
    const models = [...Bokeh.documents[0]._all_models.values()]
    const {data} = models.find((model) => model.type == "ColumnDataSource")
    const lengths = Object.values(data).map((column) => column.length)
    return {rows: data.time.length, last: data.time[data.time.length - 1], even: new Set(lengths).size == 1}
}"""


@pytest.fixture
def monitor():
    """The example, for this test alone."""
    server = Server("monitor").start()
    yield server
    server.kill()


def held(viewer) -> dict:
    """What a page holds of the stream."""
    return viewer.page.evaluate(HELD)


def test_two_people_see_one_stream(monitor, view):
    """Both pages go on by themselves and hold the same rows; who comes later starts with all of them."""
    one = view(monitor.url)
    first = held(one)
    one.page.wait_for_function(f"() => ({HELD})().rows >= {first['rows'] + 8}")
    other = view(monitor.url)
    start = held(other)
    assert start["rows"] >= first["rows"] + 8
    for viewer in (one, other):
        viewer.page.wait_for_function(f"() => ({HELD})().last > {start['last']}")
        assert held(viewer)["even"]
    rows = held(one)["rows"]
    other.page.wait_for_function(f"() => ({HELD})().rows >= {rows}")
    assert abs(held(other)["rows"] - held(one)["rows"]) <= 2
    one.screenshot("monitor")
    one.assert_quiet()
    other.assert_quiet()


def test_pause_stops_one_page(monitor, view):
    """Who pauses keeps what he sees while others go on; resuming shows all that came meanwhile."""
    one, other = view(monitor.url), view(monitor.url)
    button = one.page.locator(".bk-Toggle button")
    button.click()
    one.wait_until_quiet()
    paused = held(one)["rows"]
    other.page.wait_for_function(f"() => ({HELD})().rows >= {paused + 12}")
    assert held(one)["rows"] - paused <= 1
    button.click()
    one.page.wait_for_function(f"() => ({HELD})().rows >= {paused + 12}")
    assert held(one)["even"]
    one.screenshot("monitor-resumed")
    one.assert_quiet()
