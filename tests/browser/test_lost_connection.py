"""The network goes away, or the server does."""

from __future__ import annotations

import pytest

from harness.page import Viewer
from harness.proxy import Proxy

recovers = pytest.mark.better_than_python("sends buffers in a second pull, which BokehJS 3.9.2 drops")


def notification(viewer: Viewer, text: str) -> None:
    """Wait for one of BokehJS's own notifications."""
    viewer.page.get_by_text(text).first.wait_for()


def move_and_check(viewer: Viewer) -> None:
    """The slider still moves the curve."""
    before = viewer.state.sliders[1]
    viewer.press("amplitude", "ArrowRight")
    viewer.until(lambda state: state.sliders[1] > before and state.curve_error < 1e-9, "the curve after the cut")


def test_notification(server, view):
    """While the server cannot be reached the page says so."""
    with Proxy(server) as proxy:
        viewer = view(proxy.url)
        viewer.wait_until_quiet()
        proxy.closed = True
        proxy.cut()
        notification(viewer, "Client connection was lost")
        viewer.screenshot("sliders-connection-lost")


@recovers
def test_cut_and_back(server, view):
    """After a cut the page comes back by itself, with its sliders where they were, and works."""
    with Proxy(server) as proxy:
        viewer = view(proxy.url)
        viewer.press("offset", "ArrowRight", times=3)
        moved = viewer.until(lambda state: state.sliders[0] > 0.2 and state.curve_error < 1e-9, "the curve")
        viewer.wait_until_quiet()
        proxy.cut()
        notification(viewer, "reestablished")
        back = viewer.until(lambda state: state.curve_error < 1e-9, "the curve")
        assert (back.sliders == moved.sliders).all()
        move_and_check(viewer)
        viewer.screenshot("sliders-connection-back")


@recovers
def test_changes_missed_during_a_cut(server, view, connect):
    """What another viewer moved meanwhile is there when the page is back."""
    session = "moved-during-a-cut"
    with Proxy(server) as proxy:
        viewer = view(f"{proxy.url}?bokeh-session-id={session}")
        viewer.wait_until_quiet()
        proxy.closed = True
        proxy.cut()
        notification(viewer, "Client connection was lost")
        other = connect(session)
        other.set(other.pull().find("Slider", title="phase"), "value", 2)
        proxy.closed = False
        viewer.until(lambda state: state.sliders[2] == 2 and state.curve_error < 1e-9, "what was missed")
        move_and_check(viewer)


@recovers
@pytest.mark.parametrize("count", [1, 60, 700, 1500])
def test_cut_inside_a_message(server, view, count):
    """A cut in the middle of a message leaves the page alive."""
    with Proxy(server) as proxy:
        viewer = view(proxy.url)
        viewer.wait_until_quiet()
        proxy.cut_after(count)
        while not proxy.was_cut:
            viewer.press("offset", "ArrowRight")
        notification(viewer, "reestablished")
        viewer.until(lambda state: state.curve_error < 1e-9, "the curve")
        move_and_check(viewer)


@recovers
def test_server_restarted(own_server, view):
    """A server that was killed and started again serves the open page anew."""
    viewer = view(own_server.url)
    viewer.wait_until_quiet()
    own_server.kill()
    notification(viewer, "Client connection was lost")
    own_server.start()
    notification(viewer, "reestablished")
    viewer.until(lambda state: state.curve_error < 1e-9, "the curve")
    move_and_check(viewer)
