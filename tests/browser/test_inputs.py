"""What people choose, type, pick, click and upload reaches the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from harness import settings
from harness.interaction import Board

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the apps have no Python twins")


@pytest.fixture
def board(open_app: Callable[[str], Board]) -> Board:
    """The page of inputs."""
    return open_app("inputs")


def test_choices_arrive(board: Board):
    """Of a list, several of a list, and with help while one types."""
    page = board.page
    page.get_by_label("Select", exact=True).select_option("pear")
    board.expect("select", 'Text("pear")', '"pear"')
    page.get_by_label("MultiSelect").select_option(["apple", "plum"])
    board.expect("several", '["apple", "plum"]')
    page.get_by_label("Complete").press_sequentially("pl")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    board.expect("complete", '"plum"')
    board.viewer.assert_quiet()


def test_clicks_are_heard(board: Board):
    """Buttons, toggles, menus and groups, in the order of the clicks."""
    page = board.page
    heard: list[str] = []
    for click, text in [
        (page.get_by_role("button", name="button", exact=True), "button"),
        (page.get_by_role("button", name="toggle"), "toggle true"),
    ]:
        click.click()
        heard.append(text)
        board.expect("heard", ", ".join(heard))
    page.get_by_role("button", name="dropdown").click()
    page.get_by_text("Pears", exact=True).click()
    heard.append("dropdown pear")
    board.expect("heard", ", ".join(heard))
    page.get_by_role("checkbox").nth(1).check()
    heard.append("boxes [1]")
    board.expect("heard", ", ".join(heard))
    page.get_by_role("radio").first.check()
    board.viewer.wait_for(lambda: "radio" in board.told("heard"), "a radio button", lambda: board.told("heard"))
    board.viewer.screenshot("interaction-inputs")
    board.viewer.assert_quiet()


def test_files_arrive(board: Board):
    """One file, and several at once, with their names and their content."""
    one, many = board.page.locator("input[type=file]").all()
    file = {"name": "greeting.txt", "mimeType": "text/plain", "buffer": b"hello"}
    one.set_input_files(file)
    board.expect("filename", 'One("greeting.txt")', '"greeting.txt"')
    board.viewer.wait_for(lambda: "aGVsbG8=" in board.told("content"), "hello", lambda: board.told("content"))
    many.set_input_files([file, {"name": "empty.csv", "mimeType": "text/csv", "buffer": b""}])
    board.viewer.wait_for(
        lambda: "greeting.txt" in board.told("filenames") and "empty.csv" in board.told("filenames"),
        "two names",
        lambda: board.told("filenames"),
    )
    board.viewer.assert_quiet()
