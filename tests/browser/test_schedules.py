"""Whatever happens to a document and its connections, once quiet BokehJS holds what the server holds."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import pytest

from harness import settings
from harness.client import Client
from harness.compare import canonical, differences
from harness.page import Viewer
from harness.proxy import Proxy
from harness.replica import Replica
from harness.server import Server

pytestmark = pytest.mark.better_than_python("is not the app of the schedules")

SEEDS = range(12)
TURNS = 36

# What BokehJS holds and is not at its default, as it would save it.
HELD = "() => JSON.parse(Bokeh.documents[0].to_json_string(false))"
# Moves a slider as a person would, if there is one.
WRITE = """([pick, value]) => {
    const sliders = [...Bokeh.documents[0]._all_models.values()].filter((model) => model.type == "Slider")
    sliders.sort((one, other) => one.id < other.id ? -1 : 1)
    // While a socket is being opened BokehJS cannot send, and throws.
    try { if (sliders.length > 0) sliders[pick % sliders.length].value = value } catch {}
}"""
# What one view sees, or BokehJS works out by itself.
DERIVED = {
    "Figure": {"inner_width", "inner_height", "outer_width", "outer_height"},
    "FactorRange": {"start", "end"},
}


@pytest.fixture(scope="module")
def schedules() -> Iterator[Server]:
    """The app that runs schedules."""
    server = Server("schedules").start()
    yield server
    server.kill()


def state(tree: Any) -> Any:
    """The document without what is no state (see `DERIVED`), and with one way to say that a value is the same for all."""
    if isinstance(tree, list):
        return [state(value) for value in tree]
    if not isinstance(tree, dict):
        return tree
    if tree.keys() == {"type", "value"} and tree["type"] == "value":
        return tree["value"]
    if tree.keys() == {"type", "iso"}:
        return tree["iso"].replace(".000Z", "Z")
    tree = {name: state(value) for name, value in tree.items()}
    for name in DERIVED.get(tree.get("class"), ()):
        tree["attributes"].pop(name, None)
    return tree


def unequal(page: Viewer, client: Client) -> list[str]:
    """Where the page differs from what a new client gets."""
    held = Replica(page.page.evaluate(HELD))
    return differences(state(canonical(held)), state(canonical(client.pull())), 0.0)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_page_holds_what_the_server_holds(schedules, view, seed):
    """Turns of the app, edits in the page, stalls and cuts; then the page and a fresh pull are compared."""
    chance = random.Random(seed)
    session = f"schedule-{seed}"
    with Proxy(schedules) as proxy:
        page = view(f"{proxy.url}?seed={seed}&bokeh-session-id={session}")
        with Client(schedules, session) as client:
            control = client.pull().find("TextInput", title="turns")
            for turn in range(1, TURNS + 1):
                client.set(control, "value", str(turn))
                match chance.randrange(10):
                    case 0 | 1:
                        proxy.stall()
                    case 2 | 3 | 4:
                        proxy.resume()
                    case 5 | 6:
                        page.page.evaluate(WRITE, [chance.randrange(10), chance.randrange(-50, 50)])
                    case 7:
                        # In the middle of a message, wherever that is.
                        proxy.cut_after(chance.randrange(1, 2_000))
                    case 8 if turn % 3 == 0:
                        proxy.resume()
                        page.page.wait_for_timeout(300)
                        proxy.cut()
                page.page.wait_for_timeout(chance.choice([0, 0, 5, 30, 120]))
            proxy.resume()
            deadline = time.monotonic() + settings.PATIENCE
            while (found := unequal(page, client)) and time.monotonic() < deadline:
                page.page.wait_for_timeout(100)
            assert not found, "\n".join(found + page.trouble[:10])
