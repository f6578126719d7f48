"""What pages do by themselves, without a word from the server, and what reaches the program all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from harness import settings
from harness.corpus import corpus_command
from harness.interaction import Board
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the apps have no Python twins")

VALUE = """(title) => [...Bokeh.documents[0]._all_models.values()].find((model) => model.title == title)?.value"""


@pytest.fixture(scope="module")
def documents() -> Iterator[Server]:
    """The documents of the corpus."""
    server = Server("callbacks-custom_js", corpus_command).start()
    yield server
    server.kill()


def test_links_and_scripts_need_no_server(apps: Server, open_app: Callable[[str], Board]):
    """A chain of linked sliders, a script at a click and a menu's action: seen at once, told to the program later."""
    board = open_app("in_page")
    page = board.page
    with apps.asleep():
        page.locator(".noUi-handle").first.press("ArrowRight")
        board.viewer.wait_for(lambda: page.evaluate(VALUE, "last") == 4, "the last of the chain", lambda: "not 4")
        page.get_by_role("button", name="press").click()
        expect(page.get_by_text("pressed: 4")).to_be_visible()
        assert board.told("last") == "3.0", "the server sleeps"
    board.expect("last", "4.0")
    board.expect("title", 'Some("pressed")')
    page.get_by_text("a right click opens a menu").click(button="right")
    page.get_by_text("Ten", exact=True).click()
    board.expect("last", "10.0")
    board.viewer.screenshot("interaction-in_page")
    board.viewer.assert_quiet()


def test_callbacks_need_no_server(documents: Server, view: Callable[[str], Viewer]):
    """Code at a change, a value at a click, what is hidden and shown, a dialog that opens and closes."""

    def opened(name: str) -> Viewer:
        documents.app = name
        return view(documents.url)

    computed, muted, helped, asked = (
        opened(f"callbacks-{name}") for name in ["custom_js", "set_value", "toggle_visibility", "dialogs"]
    )
    with documents.asleep():
        computed.page.locator(".noUi-handle").press("ArrowRight")
        expect(computed.page.get_by_text("4 squared is 16")).to_be_visible()
        muted.page.get_by_role("button", name="Mute").click()
        expect(muted.page.get_by_text("Volume: 0")).to_be_visible()
        text = helped.page.get_by_text("Pull the handle to change the number.")
        helped.page.get_by_role("button", name="Help").click()
        expect(text).to_be_hidden()
        helped.page.get_by_role("button", name="Help").click()
        expect(text).to_be_visible()
        asked.page.get_by_role("button", name="About").click()
        expect(asked.page.get_by_text("An app.")).to_be_visible()
        asked.page.get_by_role("button", name="Enough").click()
        expect(asked.page.get_by_text("An app.")).to_be_hidden()
    for viewer in [computed, muted, helped, asked]:
        viewer.assert_quiet()
