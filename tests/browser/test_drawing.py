"""Shapes that people draw into a plot arrive in the columns of the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from harness import settings
from harness.interaction import Board

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the app has no Python twin")


@pytest.fixture
def board(open_app: Callable[[str], Board]) -> Board:
    """A new session, with an empty plot but for one point."""
    return open_app("drawing")


def test_points(board):
    """One is added by a tap, moved by a drag, and taken away by a key."""
    board.expect("points", "x 2.0; y 2.0")
    board.use("point-draw")
    board.click(5, 6)
    board.expect_near("points", 2, 5, 2, 6)
    board.drag((5, 6), (6, 7), (7, 8))
    board.expect_near("points", 2, 7, 2, 8)
    board.click(2, 2)
    board.page.keyboard.press("Backspace")
    board.expect_near("points", 7, 8)
    board.viewer.assert_quiet()


def test_boxes(board):
    """One is drawn with shift, and moved."""
    board.use("box-edit")
    board.page.keyboard.down("Shift")
    board.drag((2, 2), (3, 4), (4, 6))
    board.page.keyboard.up("Shift")
    board.expect_near("boxes", 3, 4, 2, 4)
    board.drag((3, 4), (4, 5), (6, 5))
    board.expect_near("boxes", 6, 5, 2, 4)
    board.viewer.screenshot("interaction-boxes")
    board.viewer.assert_quiet()


def test_areas(board):
    """Corners are added by taps; the first and the last by holding the button down."""
    board.use("poly-draw")
    board.hold(2, 4)
    board.mouse.move(*board.at(6, 4))
    board.click(6, 4)
    board.mouse.move(*board.at(4, 8))
    board.hold(4, 8)
    board.expect_near("areas", 2, 6, 4, 4, 4, 8)
    board.viewer.screenshot("interaction-areas")
    board.viewer.assert_quiet()


def test_lines(board):
    """A line follows the mouse."""
    board.use("freehand-draw")
    board.drag((1, 1), (5, 5), (9, 1))
    board.viewer.wait_for(lambda: len(board.told("lines").split()) > 10, "a line", lambda: board.told("lines"))
    board.viewer.assert_quiet()
