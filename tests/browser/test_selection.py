"""What people select, move and click in plots reaches the program, and what the program selects is seen."""

from __future__ import annotations

import pytest

from harness import settings

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the apps have no Python twins")

SELECTED = """() => Bokeh.index.query_one((view) => view.model.type == "GlyphRenderer").model
    .data_source.selected.indices.join(" ")"""


def test_points_are_selected(open_app):
    """By tap, with shift another, by box, lasso and corners, and not at all by a tap beside them."""
    board = open_app("selection")
    board.expect("rows", "[]")
    board.click(2, 2)
    board.expect("rows", "[0]")
    board.page.keyboard.down("Shift")
    board.click(8, 8)
    board.page.keyboard.up("Shift")
    board.expect("rows", "[0, 2]", "[2, 0]")
    board.expect("sum", "10")
    board.click(1, 9)
    board.expect("rows", "[]")
    board.use("box-select")
    board.drag((4, 4), (9, 6), (9, 9))
    board.expect("rows", "[1, 2]")
    board.expect("sum", "13")
    board.use("lasso-select")
    board.drag((7, 1), (9, 1), (9, 9), (7, 9), (7, 1))
    board.expect("rows", "[2, 3]")
    board.viewer.screenshot("interaction-selection")
    board.use("polygon-select")
    for corner in [(1, 1), (3, 1), (3, 3), (1, 3)]:
        board.click(*corner)
    board.page.keyboard.press("Enter")
    board.expect("rows", "[0]")
    board.page.keyboard.press("Escape")
    board.expect("rows", "[]")
    board.viewer.assert_quiet()


def test_segments_of_a_line_are_selected(open_app):
    """A tap on a line tells between which points it was."""
    board = open_app("selection")
    board.click(3.5, 3.5, plot=1)
    board.expect("segments", "[0]")
    board.click(8, 6, plot=1)
    # BokehJS adds segments where it replaces points.
    board.expect("segments", "[2, 0]", "[0, 2]")
    board.viewer.assert_quiet()


def test_the_program_selects(open_app):
    """The page shows it: what is not selected pales."""
    board = open_app("selection")
    place = board.at(5, 5)
    before = board.color(*place)
    board.widget("Button").locator("button").click()
    board.expect("rows", "[0, 3]")
    assert board.page.evaluate(SELECTED) == "0 3"
    board.viewer.wait_until_painted()
    assert board.color(*place) != before
    assert board.color(*board.at(2, 2)) == before
    board.viewer.screenshot("interaction-selected-by-the-program")
    board.viewer.assert_quiet()


def test_ranges_are_moved(open_app):
    """By dragging, by the wheel and by a box, and back."""
    board = open_app("views")
    board.expect("x", "0.0 10.0")
    board.drag((6, 3), (5, 2.5), (4, 2))
    board.expect("x", "2.0 12.0")
    board.expect("y", "1.0 11.0")
    board.use("reset")
    board.expect("x", "0.0 10.0")
    board.expect("y", "0.0 10.0")
    board.use("wheel-zoom")
    board.mouse.move(*board.at(5, 5))
    board.mouse.wheel(0, -240)
    board.viewer.wait_for(lambda: board.told("x") not in ("0.0 10.0", ""), "a zoom", lambda: board.told("x"))
    start, end = map(float, board.told("x").split())
    assert 0 < start < 5 < end < 10
    board.use("reset")
    board.expect("x", "0.0 10.0")
    board.use("box-zoom")
    board.drag((5, 2), (6, 3), (7, 4))
    board.expect("x", "5.0 7.0")
    board.expect("y", "2.0 4.0")
    board.viewer.assert_quiet()


def test_items_of_a_legend_hide_and_mute(open_app):
    """As its policy says, and the program hears of it."""
    board = open_app("views")
    items = board.page.locator(".bk-Legend .bk-item")
    items.nth(0).click()
    board.expect("first", "false")
    items.nth(0).click()
    board.expect("first", "true")
    board.widget("Select", "policy").locator("select").select_option("mute")
    board.viewer.wait_until_quiet()
    items.nth(1).click()
    board.expect("second", "true")
    assert board.told("first") == "true"
    board.viewer.screenshot("interaction-legend")
    items.nth(1).click()
    board.expect("second", "false")
    board.viewer.assert_quiet()


def test_annotations_are_moved(open_app):
    """A box and a line are dragged, and an edge of the box."""
    board = open_app("views")
    board.drag((3, 7.5), (4, 7.5), (5, 7.5))
    board.expect_near("left", 4)
    board.expect_near("right", 6)
    board.drag((6, 7.5), (6.5, 7.5), (7, 7.5))
    board.expect_near("right", 7)
    board.expect_near("left", 4)
    board.drag((8, 3), (8.5, 3), (9, 3))
    board.expect_near("span", 9)
    board.expect("x", "0.0 10.0")
    board.viewer.screenshot("interaction-annotations")
    board.viewer.assert_quiet()


def test_a_group_of_renderers_is_shown_and_hidden(open_app):
    """It begins hidden, and follows the switch."""
    board = open_app("views")
    line, white = board.at(3.5, 3.5), board.color(*board.at(3.5, 2.5))
    assert board.color(*line) == white, "it is hidden at first"
    board.widget("Switch").locator(".bk-body").click()
    board.viewer.wait_for(lambda: board.color(*line) != white, "the line")
    board.widget("Switch").locator(".bk-body").click()
    board.viewer.wait_for(lambda: board.color(*line) == white, "no line")
    board.viewer.assert_quiet()
