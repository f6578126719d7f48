"""What one viewer of a shared session writes reaches the pages of the others only as far as the app lets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from harness import settings
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the app has no Python twin")

# Sets `planted` in a page that runs it.
SCRIPT = "window.planted = true"
MARKUP = f"<img src=x onerror='{SCRIPT}'>"
# What a person can enter in the console of a page, by the property that carries it to the others.
PLANTS = {
    "the text of a div": "one('Div').text = markup",
    "the title of a slider": "one('Slider').title = '$$x$$' + markup",
    "an attribute of an element": "one('Div').html_attributes = {onmouseover: script}",
    "a style sheet": "one('Div').stylesheets = [':host { background: url(/planted) }']",
    "a callback": "one('Slider').js_property_callbacks = {'change:value': [new CustomJS({code: script})]}",
    "a callback of an event": "one('Slider').js_event_callbacks = {'document_ready': [new CustomJS({code: script})]}",
    "a new div": "one('Column').children = [...one('Column').children, new Div({text: markup})]",
    "a new root": "Bokeh.documents[0].add_root(new Div({text: markup}))",
    "a div in a list": "one('Slider').tags = [new Div({text: markup})]",
}
PLANT = """([plant, markup, script]) => {
    const models = [...Bokeh.documents[0]._all_models.values()]
    const one = (type) => models.find((model) => model.type == type)
    const {CustomJS} = Bokeh.require("models/callbacks/customjs")
    const {Div} = Bokeh.require("models/widgets/div")
    new Function("one", "CustomJS", "Div", "markup", "script", plant)(one, CustomJS, Div, markup, script)
}"""
PLANTED = "() => window.planted === true"
HELD = """() => {
    const models = [...Bokeh.documents[0]._all_models.values()]
    const one = (type) => models.find((model) => model.type == type)
    return {
        level: one("Slider").value,
        end: one("Slider").end,
        note: one("Div").text,
        heard: one("Paragraph").text,
        callbacks: Object.keys(one("Slider").js_property_callbacks).length,
        sheets: one("Div").stylesheets.length,
        children: one("Column").children.length,
        roots: Bokeh.documents[0].roots().length,
    }
}"""
UNTOUCHED = {
    "end": 10,
    "note": "written by the app",
    "heard": "18 characters",
    "callbacks": 0,
    "sheets": 0,
    "children": 3,
    "roots": 1,
}


@pytest.fixture(scope="module")
def writes() -> Iterator[Server]:
    """The apps, one for each rule."""
    server = Server("writes").start()
    yield server
    server.kill()


@pytest.fixture
def load(writes, view, request) -> Callable[..., Viewer]:
    """Opens pages of one session of an app."""
    name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)
    return lambda app="writes": view(f"http://localhost:{writes.port}/{app}?bokeh-session-id={name}")


def plant(viewer: Viewer, name: str) -> None:
    """Have a person write what others should not get, and wait for the server's answer."""
    viewer.page.evaluate(PLANT, [PLANTS[name], MARKUP, SCRIPT])
    viewer.wait_until_quiet()


def held(viewer: Viewer) -> dict[str, object]:
    """What BokehJS holds."""
    return viewer.page.evaluate(HELD)


def level(viewer: Viewer, value: int) -> None:
    """Wait for the slider's value."""
    viewer.wait_for(lambda: held(viewer)["level"] == value, f"level {value}", lambda: held(viewer))


@pytest.mark.parametrize("name", PLANTS)
def test_nothing_is_planted(load, name):
    """Others get no script, those who come later neither, and everybody's slider goes on."""
    one, other = load(), load()
    plant(one, name)
    one.wait_for(lambda: held(one) == UNTOUCHED | {"level": 3}, "what the app says", lambda: held(one))
    one.press("level", "ArrowRight")
    level(other, 4)
    other.press("level", "ArrowRight")
    level(one, 5)
    late = load()
    for viewer in (other, late):
        viewer.wait_until_painted()
        assert held(viewer) == UNTOUCHED | {"level": 5}
        assert not viewer.page.evaluate(PLANTED)
        viewer.assert_quiet()


@pytest.mark.parametrize("name", ["the text of a div", "the title of a slider", "a callback", "a new div", "a new root"])
def test_trusted_clients_write_everything(load, name):
    """The same reaches the others where the app says that everybody may write everything: so the plants are real."""
    one, other = load("trusting"), load("trusting")
    plant(one, name)
    other.page.locator(".noUi-handle").press("ArrowRight")
    other.wait_for(lambda: other.page.evaluate(PLANTED), "the script")


def test_a_session_of_ones_own(load):
    """Who is alone may write what he likes; nobody else gets to see it."""
    one = load()
    plant(one, "the text of a div")
    one.wait_for(lambda: held(one)["heard"] == f"{len(MARKUP)} characters", "the app's answer", lambda: held(one))
    response = one.page.context.new_page().goto(one.url)
    assert response.status == 403
    one.press("level", "ArrowRight")
    level(one, 4)


def test_inputs_alone(load):
    """Where only inputs are taken the slider moves, and nothing else does."""
    one, other = load("inputs"), load("inputs")
    one.page.evaluate(PLANT, ["one('Slider').end = 5", "", ""])
    one.press("level", "ArrowRight")
    level(other, 4)
    one.wait_for(lambda: held(one)["end"] == 10, "the app's end", lambda: held(one))
    assert held(other) == UNTOUCHED | {"level": 4}
    other.assert_quiet()


def test_a_board(load):
    """Where nothing is taken the page stays as it is, and its load is no trouble."""
    one, other = load("board"), load("board")
    one.assert_quiet()
    one.press("level", "ArrowRight")
    level(one, 3)
    one.wait_until_quiet()
    assert held(other) == UNTOUCHED | {"level": 3}
    other.assert_quiet()
