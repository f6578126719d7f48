"""Models of one's own: widgets with a script, data models, and extensions that fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from harness import settings
from harness.server import Server

pytestmark = pytest.mark.better_than_python("has no such programs")

# Whatever is awaited, in Playwright's unit.
PATIENCE = settings.PATIENCE * 1000


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[str], Server]]:
    """Starts each program once."""
    servers: dict[str, Server] = {}

    def start(program: str) -> Server:
        if program not in servers:
            servers[program] = Server(program).start()
        return servers[program]

    yield start
    for server in servers.values():
        server.kill()


@pytest.fixture
def open_app(browser, serve) -> Iterator[Callable[[str, str], Page]]:
    """Opens an app of a program."""
    context = browser.new_context()

    def open_page(program: str, app: str) -> Page:
        page = context.new_page()
        page.goto(f"http://localhost:{serve(program).port}/{app}")
        return page

    yield open_page
    context.close()


def test_a_widget_of_ones_own_goes_both_ways(open_app):
    page = open_app("custom_model", "custom_model")
    face, hand = page.locator(".dial"), page.locator(".hand")
    expect(face).to_be_visible(timeout=PATIENCE)
    # Three o'clock.
    face.click(position={"x": 140, "y": 76})
    turned = "[...Bokeh.documents[0]._all_models.values()].find((model) => model.type == 'Slider').value == 90"
    page.wait_for_function(turned, timeout=PATIENCE)
    expect(page.get_by_text("90° is east")).to_be_visible(timeout=PATIENCE)
    page.evaluate("""() => {
        const slider = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == "Slider")
        slider.value = 180
    }""")
    expect(hand).to_have_attribute("style", re.compile(r"rotate\(180deg\)"), timeout=PATIENCE)
    expect(page.get_by_text("180° is south")).to_be_visible(timeout=PATIENCE)
    settings.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=settings.SCREENSHOTS / "custom_model.png")


def test_a_data_model_that_comes_late_goes_both_ways(open_app):
    page = open_app("extensions", "late")
    page.get_by_text("bring it").click(timeout=PATIENCE)
    expect(page.get_by_text("it came")).to_be_visible(timeout=PATIENCE)
    page.get_by_text("count", exact=True).click()
    expect(page.get_by_text("6 came back")).to_be_visible(timeout=PATIENCE)
    # Another one of a class that is known by now.
    page.get_by_text("bring it").click()
    expect(page.get_by_text("it came")).to_be_visible(timeout=PATIENCE)
    page.get_by_text("count", exact=True).click()
    expect(page.get_by_text("6 came back")).to_be_visible(timeout=PATIENCE)


def test_a_class_that_came_with_a_second_pull_is_known_to_patches(open_app):
    """BokehJS would forget it with the document that it moves the models from."""
    page = open_app("extensions", "late")
    expect(page.get_by_text("nothing")).to_be_visible(timeout=PATIENCE)
    ran = page.evaluate("""() => {
        const [doc] = Bokeh.documents
        const json = doc.to_json()
        json.defs = [{type: "model", name: "Later", properties: [{name: "a", kind: "Any", default: 1}]}]
        doc.replace_with_json(json)
        const later = {type: "object", name: "Later", id: "later"}
        doc.apply_json_patch({events: [{kind: "MessageSent", msg_type: "nobody", msg_data: later}]})
        return doc.resolver.get("Later") != null
    }""")
    assert ran


@pytest.mark.parametrize(
    ("app", "text"),
    [("throws", 'The extension "gear" failed: Error: there are no teeth'), ("unreadable", "its script cannot be read")],
)
def test_an_extension_that_fails_says_so(open_app, app, text):
    page = open_app("extensions", app)
    expect(page.locator("#tropism-status")).to_contain_text(text, timeout=PATIENCE)


def test_a_page_of_another_server_gets_extensions_too_and_each_once(open_app, serve):
    page = open_app("extensions", "fine")
    expect(page.get_by_text("it works")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("window.gears") == 1
    address = f"http://localhost:{serve('extensions').port}"
    page.goto(f"{address}/health")
    page.set_content("<div id=one></div><div id=two></div><div id=three></div>")
    for app, element in [("fine", "one"), ("fine", "two"), ("throws", "three")]:
        query = f"bokeh-autoload-element={element}&bokeh-app-path=/{app}&bokeh-absolute-url={address}/{app}"
        page.add_script_tag(url=f"{address}/{app}/autoload.js?{query}")
    for element in ("one", "two"):
        expect(page.locator(f"#{element}").get_by_text("it works")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("window.gears") == 1
    expect(page.locator("#three")).to_contain_text("there are no teeth", timeout=PATIENCE)
