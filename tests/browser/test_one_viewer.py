"""One person with one page."""

from __future__ import annotations

import numpy as np
import pytest

from harness.sliders import TITLES, sine


def test_page_loads(server, view):
    """Four sliders, a text box and a plot of one sine appear, and the console stays empty."""
    viewer = view(server.url)
    state = viewer.state
    assert viewer.page.title() == "Sliders"
    np.testing.assert_array_equal(state.sliders, [0, 1, 0, 1])
    assert state.title == state.text == "my sine wave"
    np.testing.assert_allclose(state.y, sine(0, 1, 0, 1), rtol=0, atol=1e-9)
    assert viewer.page.locator(".noUi-handle").count() == 4
    viewer.screenshot("sliders-initial")
    viewer.assert_quiet()


@pytest.mark.parametrize("title", TITLES)
def test_slider_moves_the_curve(server, view, title):
    """An arrow key on a slider moves its handle and the curve, which is the sine of the new values."""
    viewer = view(server.url)
    before = viewer.state
    index = TITLES.index(title)
    viewer.press(title, "ArrowRight", times=7)
    after = viewer.until(
        lambda state: state.sliders[index] > before.sliders[index] and state.curve_error < 1e-9, "the curve"
    )
    assert np.abs(after.y - before.y).max() > 0.05
    for other in range(4):
        assert other == index or after.sliders[other] == before.sliders[other]
    viewer.screenshot(f"sliders-moved-{title}")
    viewer.assert_quiet()


def test_all_sliders_and_back(server, view):
    """Whatever is moved, and however often, the curve ends where the sliders are."""
    viewer = view(server.url)
    for title in TITLES:
        viewer.press(title, "PageUp")
        viewer.press(title, "ArrowLeft", times=3)
    viewer.press("amplitude", "End")
    viewer.until(lambda state: state.sliders[1] == 5 and state.curve_error < 1e-9, "the curve")
    viewer.press("amplitude", "Home")
    viewer.until(lambda state: state.sliders[1] == -5 and state.curve_error < 1e-9, "the curve")
    viewer.screenshot("sliders-moved-all")
    viewer.assert_quiet()


def test_text_box_renames_the_plot(server, view):
    """What is typed stands above the plot."""
    viewer = view(server.url)
    # The strip above the frame, where the plot paints its title.
    box = viewer.page.locator(".bk-Figure").bounding_box()
    strip = {"x": box["x"], "y": box["y"], "width": box["width"], "height": 25}
    before = viewer.page.screenshot(clip=strip)
    viewer.type_title("a wave of my own")
    viewer.until(lambda state: state.title == "a wave of my own", "the title")
    viewer.wait_until_painted()
    painted = viewer.page.screenshot(clip=strip)
    assert painted != before, "the new title is not painted"
    viewer.type_title("my sine wave")
    viewer.until(lambda state: state.title == "my sine wave", "the old title")
    viewer.wait_until_painted()
    assert viewer.page.screenshot(clip=strip) == before, "the old title does not look as at first"
    viewer.assert_quiet()


def test_reload(server, view):
    """A reload gives a fresh page that works."""
    viewer = view(server.url)
    viewer.press("offset", "ArrowRight", times=3)
    viewer.until(lambda state: state.sliders[0] > 0.2, "the slider")
    viewer.page.reload()
    viewer.wait_until_idle()
    np.testing.assert_array_equal(viewer.state.sliders, [0, 1, 0, 1])
    viewer.press("offset", "ArrowLeft")
    viewer.until(lambda state: state.sliders[0] < 0 and state.curve_error < 1e-9, "the curve")
    viewer.assert_quiet()
