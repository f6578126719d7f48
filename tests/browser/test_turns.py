"""Changes that BokehJS does not take one by one, made in one turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from harness import settings
from harness.listeners import listeners
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the app has no Python twin")

VIEWS = """() => {
    const {renderer_views} = Bokeh.index.query_one((view) => view.model.type == "Figure")
    return [...renderer_views.keys()].map((model) => `${model.type} ${model.id}`).sort()
}"""
HELD = """(type) => {
    const model = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == type)
    const {low, high, start, end, min_date, max_date, value} = model
    return [low ?? start ?? min_date, value ?? null, high ?? end ?? max_date]
}"""
LINES = """() => {
    const selection = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == "Selection")
    return [[...selection.multiline_indices.entries()].filter(([line]) => line >= 0), selection.indices]
}"""


@pytest.fixture(scope="module")
def turns() -> Iterator[Server]:
    """The app with all cases."""
    server = Server("turns").start()
    yield server
    server.kill()


@pytest.fixture
def load(turns, view, request) -> Callable[[str], Viewer]:
    """Opens pages of one session of a case."""
    return lambda case: view(f"{turns.url}?case={case}&bokeh-session-id={request.node.name}")


def step(viewer: Viewer, number: int) -> None:
    """Have the server make one turn, and wait for it."""
    viewer.page.locator(".bk-Button button").dispatch_event("click")
    viewer.page.get_by_text(f"{number} steps").wait_for()
    viewer.wait_until_painted()
    viewer.wait_until_quiet()


def test_lists_of_views_change_together(load):
    """Glyphs, legend and axes of one turn have one view each, and nothing else listens to the data."""
    live = load("glyph and legend")
    for number in (1, 2, 3):
        step(live, number)
    fresh = load("glyph and legend")
    views = fresh.page.evaluate(VIEWS)
    # A glyph and three more, a legend, two axes and three more, two grids; the title and the toolbar have views, too.
    assert sum(view.startswith("GlyphRenderer") for view in views) == 4
    assert sum(view.startswith("LinearAxis") for view in views) == 5
    known = [view for view in views if view in live.page.evaluate(VIEWS)]
    assert sum(view.startswith(("GlyphRenderer", "LinearAxis", "Legend", "Grid")) for view in known) == 12
    assert listeners(live, fresh) == listeners(fresh, fresh)
    live.screenshot("lists of views")
    live.assert_quiet()
    fresh.assert_quiet()


def test_range_of_another_kind(load):
    """A plot of numbers becomes one of factors, and back, with its scale."""
    live = load("another kind of range")
    for number, kind in ((1, "FactorRange"), (2, "Range1d"), (3, "FactorRange")):
        step(live, number)
        # The plot that is shown: what it was before is forgotten later.
        plot = "Bokeh.index.query_one((view) => view.model.type == 'Figure').model"
        assert live.page.evaluate(f"{plot}.x_range.type") == kind
        live.screenshot(f"range of another kind {number}")
    live.assert_quiet()


def test_numbers_go_with_their_limits(load):
    """Limits and numbers go up and down in one turn; what the client would refuse or clamp one by one arrives."""
    live, other = load("limits"), load("limits")
    high = {"NumericInput": [100, 150, 200], "Spinner": [100, 150, 200], "Slider": [100, 150, 200]}
    low = {"NumericInput": [0, 5, 10], "Spinner": [0, 5, 10], "Slider": [0, 5, 10]}
    high |= {"Range1d": [100, None, 200], "DatePicker": ["2021-01-01", "2021-01-10", "2021-02-01"]}
    low |= {"Range1d": [0, None, 10], "DatePicker": ["2020-01-01", "2020-01-10", "2020-02-01"]}
    for number, expected in ((1, high), (2, low), (3, high)):
        step(live, number)
        other.page.get_by_text(f"{number} steps").wait_for()
        for viewer in (live, other, load("limits")):
            viewer.wait_until_quiet()
            assert {kind: viewer.page.evaluate(HELD, kind) for kind in expected} == expected
    live.screenshot("limits")
    live.assert_quiet()
    other.assert_quiet()


def test_no_lines_selected(load):
    """A selection of lines that becomes empty is told in a way that BokehJS takes, to whoever looks."""
    live = load("no lines selected")
    for number, expected in ((1, [[[0, [1]]], [1]]), (2, [[], []]), (3, [[[0, [1]]], [1]])):
        step(live, number)
        for viewer in (live, load("no lines selected")):
            assert viewer.page.evaluate(LINES) == expected
            viewer.assert_quiet()
