"""What views do not follow: swapped, and then changed, it looks like a page that was just loaded."""

from __future__ import annotations

import itertools
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from harness import settings
from harness.listeners import listeners
from harness.page import Viewer
from harness.server import Server, tropism_command

# What stock BokehJS says of every table.
USUAL = "jquery-ui is required to enable DataTable.reorderable"


def case_names() -> list[str]:
    """All cases that the app has."""
    if settings.UNDER_TEST == "python":
        return []
    command = tropism_command("swaps", 0)[0]
    return subprocess.run([command, "--cases"], capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.fixture(scope="module")
def swaps() -> Iterator[Server]:
    """The app with all cases."""
    server = Server("swaps").start()
    yield server
    server.kill()


@pytest.fixture(scope="module")
def context(browser) -> Iterator[BrowserContext]:
    """One person, whose browser need not compile BokehJS for each page."""
    context = browser.new_context(viewport={"width": 900, "height": 500})
    context.set_default_timeout(settings.PATIENCE * 1000)
    yield context
    context.close()


@pytest.fixture
def load(swaps, context, request) -> Iterator[Callable[[], Viewer]]:
    """Opens pages of one session of the case."""
    viewers: list[Viewer] = []

    def open_viewer() -> Viewer:
        name = request.node.callspec.params["name"]
        session = request.node.name
        viewers.append(Viewer(context, f"{swaps.url}?case={name}&bokeh-session-id={session}"))
        return viewers[-1]

    yield open_viewer
    for viewer in viewers:
        viewer.page.close()


def step(viewer: Viewer, number: int) -> None:
    """Have the server do the next thing; without the mouse, which would leave its mark on the picture."""
    viewer.page.locator(".bk-Button button").dispatch_event("click")
    viewer.page.get_by_text(f"{number} steps").wait_for()


def hover(page: Page) -> None:
    """Move the pointer to the first points of a plot."""
    box = page.locator(".bk-Figure").bounding_box()
    page.mouse.move(box["x"] + 130, box["y"] + 130)
    page.mouse.move(box["x"] + 137, box["y"] + 137)


def drag(page: Page) -> None:
    """Begin to drag, and do not let go."""
    box = page.locator(".bk-Figure").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 60)
    page.mouse.down()
    for x, y in ((110, 70), (160, 90), (200, 180), (120, 160)):
        page.mouse.move(box["x"] + x, box["y"] + y)


def corners(page: Page) -> None:
    """Click the corners of a polygon."""
    box = page.locator(".bk-Figure").bounding_box()
    for x, y in ((100, 60), (200, 90), (180, 200)):
        page.mouse.click(box["x"] + x, box["y"] + y)


GESTURES = {
    "GlyphRenderer.hover_glyph": hover,
    "CrosshairTool.overlay": hover,
    "BoxZoomTool.overlay": drag,
    "BoxSelectTool.overlay": drag,
    "LassoSelectTool.overlay": drag,
    "PolySelectTool.overlay": corners,
}

# What BokehJS never takes off: a glyph that is gone listens to transforms that other glyphs still use, and views of
# tools to those that the toolbar of a grid holds, too.
LEAVE_LISTENERS = {"Scatter.x transform", "Plot.x_range in a grid"}


def picture(viewer: Viewer) -> bytes:
    """What is on the screen, below the button."""
    viewer.wait_until_painted()
    box = viewer.page.locator(".bk-Button").bounding_box()
    top, size = box["y"] + box["height"], viewer.page.viewport_size
    clip = {"x": 0, "y": top, "width": size["width"], "height": size["height"] - top}
    return viewer.page.screenshot(animations="disabled", clip=clip)


def still(viewer: Viewer) -> bytes:
    """What is on the screen once nothing moves."""
    viewer.wait_until_quiet()
    pictures = (picture(viewer) for _ in itertools.count())
    return next(one for one, next_one in itertools.pairwise(pictures) if one == next_one)


def look_alike(one: Viewer, other: Viewer) -> bool:
    """Whether two pages come to look the same."""
    deadline = time.monotonic() + settings.PATIENCE / 4
    while still(one) != still(other):
        if time.monotonic() > deadline:
            return False
    return True


@pytest.mark.parametrize("name", case_names())
def test_swapped_value_is_followed(load, name):
    """After a swap, and a change of the new value, the page looks like one that was just loaded."""
    gesture = GESTURES.get(name)
    live = load()
    step(live, 1)
    swapped = still(live)
    step(live, 2)
    if not gesture:
        assert still(live) != swapped, "nothing shows that the new value was changed"
    fresh = load()
    for viewer in (live, fresh):
        if gesture:
            gesture(viewer.page)
    alike = look_alike(live, fresh)
    live.screenshot(f"{name} live")
    if not alike:
        fresh.screenshot(f"{name} fresh")
    assert alike, f"compare the two pictures of {name} in {settings.SCREENSHOTS}"
    if name not in LEAVE_LISTENERS:
        assert listeners(live, fresh) == listeners(fresh, fresh)
    for viewer in (live, fresh):
        viewer.trouble = [trouble for trouble in viewer.trouble if USUAL not in trouble]
        viewer.assert_quiet()
