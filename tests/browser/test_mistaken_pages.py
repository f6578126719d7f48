"""Mistakes in a document: the page tells of them all, and nobody else is concerned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from harness import settings
from harness.server import Server, example

pytestmark = pytest.mark.better_than_python("logs mistakes and serves the page")


@pytest.fixture
def server() -> Iterator[Server]:
    """Documents with mistakes."""
    server = Server("several", lambda _, port: [example("mistakes"), "--port", str(port)]).start()
    yield server
    server.kill()


def test_the_page_tells_of_all_mistakes_and_other_apps_are_served(server, view, browser: Browser):
    page = browser.new_page()
    answer = page.goto(server.url)
    assert answer is not None
    assert answer.status == 500
    expect(page.locator("h1")).to_have_text("The application “several” could not start")
    mistakes = page.locator("li")
    expect(mistakes).to_have_count(4)
    for number, words in enumerate(
        [
            ["E-1001 (BAD_COLUMN_NAME)", 'named "prices"', '"clsoe"', 'did you mean "close"?'],
            ["E-1027 (REPEATED_LAYOUT_CHILD)", "Row(", "make a model of its own for each place"],
            ["E-1 (UNSET_PROPERTY)", "Slider(", "end must be set"],
            ["E-1 (UNSET_PROPERTY)", "Slider(", "value must be set"],
        ]
    ):
        for word in words:
            expect(mistakes.nth(number)).to_contain_text(word)
    page.screenshot(path=settings.SCREENSHOTS / "mistakes.png")
    page.close()

    server.app = "nothing_wrong"
    viewer = view(server.url)
    expect(viewer.page.locator(".bk-Figure")).to_be_visible()
    viewer.assert_quiet()


def test_a_mistake_that_comes_later_is_logged_and_the_session_lives(server, view):
    server.app = "later"
    viewer = view(server.url)
    viewer.page.get_by_role("button", name="show").click()
    expect(viewer.page.get_by_text("shown")).to_be_visible()
    viewer.wait_for(lambda: "E-1001 (BAD_COLUMN_NAME): GlyphRenderer(" in server.log, "the finding", lambda: server.log)
