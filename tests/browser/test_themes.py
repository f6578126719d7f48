"""A theme that one picks: the plot changes on the page as it is, and so does all that follows a themed value."""

from __future__ import annotations

import pytest

from harness import settings
from harness.dashboard import count_near, pixels
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")

WHITE = (255, 255, 255)
DARK = (0x15, 0x19, 0x1C)
# What is behind the lines of the plot, and around it.
THEMES = {
    "carbon": ((0x1B, 0x1E, 0x23), (0x1B, 0x1E, 0x23)),
    "contrast": ((0, 0, 0), WHITE),
    "dark_minimal": ((0x20, 0x26, 0x2B), DARK),
    "light_minimal": (WHITE, WHITE),
    "night_sky": ((0x2C, 0x00, 0x1E), DARK),
    "sepia": ((0xFD, 0xF5, 0xE6), (0xFA, 0xEB, 0xD7)),
    "caliber": (WHITE, WHITE),
}


@pytest.fixture(scope="module")
def server():
    """The example."""
    server = Server("themes").start()
    yield server
    server.kill()


def shows(viewer: Viewer, inside: tuple[int, int, int], around: tuple[int, int, int]) -> bool:
    """Whether the plot and the page behind it have these colours."""
    viewer.wait_until_painted()
    plot = pixels(viewer.page.locator(".bk-Figure"))
    height, width = plot.shape[:2]
    frame = plot[height // 8 : -height // 4, width // 5 : -width // 5]
    page = pixels(viewer.page.locator(".bk-Column"))[100:300, -60:]
    is_inside = count_near(frame, inside) > frame[..., 0].size * 0.7
    return is_inside and count_near(page, around) == page[..., 0].size


def test_themes_change_on_the_page_as_it_is(server, view):
    """And come back to what they were; models that are not styled are left alone."""
    viewer = view(server.url)
    viewer.page.evaluate("window.isTheSame = true")
    for name, (inside, around) in THEMES.items():
        viewer.page.locator(".bk-RadioButtonGroup button").filter(has_text=name).click()
        viewer.wait_for(lambda inside=inside, around=around: shows(viewer, inside, around), name)
        viewer.screenshot(f"themes-{name}")
    assert viewer.page.evaluate("window.isTheSame"), "the page was loaded again"
    viewer.assert_quiet()
