"""Two people, each with a session or both in one."""

from __future__ import annotations

import numpy as np

from harness.page import Viewer


def drag(viewer: Viewer, right: int, down: int) -> None:
    """Drag the plot with the mouse; press and first move at once, or BokehJS takes it for a long press."""
    box = viewer.page.locator(".bk-Figure").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = viewer.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right / 2, y + down / 2)
    mouse.move(x + right, y + down)
    mouse.up()


def test_sessions_are_apart(server, view):
    """What one person moves does not move for another with a page of his own."""
    one, other = view(server.url), view(server.url)
    one.press("amplitude", "ArrowRight", times=5)
    one.until(lambda state: state.sliders[1] > 1.4 and state.curve_error < 1e-9, "the curve")
    other.press("offset", "ArrowRight")
    state = other.until(lambda state: state.sliders[0] > 0 and state.curve_error < 1e-9, "the other curve")
    assert state.sliders[1] == 1
    assert one.state.sliders[0] == 0
    one.assert_quiet()
    other.assert_quiet()


def test_shared_session(server, view):
    """Two pages with one session id show each other's sliders, titles and curves."""
    url = f"{server.url}?bokeh-session-id=shared-by-two-pages"
    one, other = view(url), view(url)
    one.press("frequency", "ArrowRight", times=4)
    moved = one.until(lambda state: state.sliders[3] > 1.3 and state.curve_error < 1e-9, "the curve")
    other.until(lambda state: (state.sliders == moved.sliders).all() and state.curve_error < 1e-9, "the same curve")
    other.type_title("for both")
    for viewer in (one, other):
        viewer.until(lambda state: state.title == state.text == "for both", "the title")
    other.press("frequency", "ArrowLeft")
    back = other.until(lambda state: state.sliders[3] < moved.sliders[3] and state.curve_error < 1e-9, "the curve")
    one.until(lambda state: (state.sliders == back.sliders).all() and state.curve_error < 1e-9, "the same curve")
    one.screenshot("sliders-shared-one")
    other.screenshot("sliders-shared-other")
    one.assert_quiet()
    other.assert_quiet()


def test_late_viewer(server, view):
    """Who comes later to a session sees it as it stands."""
    url = f"{server.url}?bokeh-session-id=shared-with-a-late-one"
    one = view(url)
    one.press("phase", "ArrowRight", times=5)
    one.type_title("before you came")
    moved = one.until(
        lambda state: state.sliders[2] > 0 and state.curve_error < 1e-9 and state.title == "before you came",
        "the curve and the title",
    )
    late = view(url).until(lambda state: state.curve_error < 1e-9, "the curve")
    np.testing.assert_array_equal(late.sliders, moved.sliders)
    assert late.title == "before you came"


def test_pan_with_the_mouse(server, view, connect):
    """Dragging the plot moves its axes, on the server and for the other viewer too."""
    session = "shared-pan"
    url = f"{server.url}?bokeh-session-id={session}"
    one, other = view(url), view(url)
    before = one.state.range
    drag(one, 80, 40)
    panned = one.until(lambda state: state.range[0] < before[0] and state.range[2] > before[2], "the new range").range
    np.testing.assert_allclose(panned[1] - panned[0], before[1] - before[0], rtol=1e-9)
    other.until(lambda state: (state.range == panned).all(), "the range of the other viewer")
    document = connect(session).pull()
    x_range = document.models[document.find("Figure").attributes["x_range"].id].attributes
    assert [x_range["start"], x_range["end"]] == list(panned[:2])
    one.assert_quiet()
    other.assert_quiet()
