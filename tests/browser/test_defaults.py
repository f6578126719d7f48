"""What a model has before anybody set anything is what BokehJS gives it: unset properties are never sent."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from harness import settings
from harness.server import example

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="there are no tables in it")

# Every class with the values of a new instance, or what is wrong with it. Of models there is the class: a default that
# is a model is always sent. Constant specifications are the values in them.
READ = """() => {
    const key = (value) => typeof value == "string" ? value : JSON.stringify(value)
    const json = (value) => {
        if (typeof value == "number") {
            return Number.isFinite(value) ? value : Number.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf"
        }
        if (value == null || typeof value != "object") return value
        if (Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Set) return [...value].map(json)
        if (value.type != null && value.properties != null) return {class: value.type}
        const entries = typeof value.entries == "function" ? [...value.entries()] : Object.entries(value)
        return Object.fromEntries(entries.map(([name, item]) => [key(name), json(item)]))
    }
    const properties = (model) => {
        const set = [...model].filter((property) => !property.is_unset)
        return Object.fromEntries(set.map((property) => [property.attr, json(property.get_value())]))
    }
    const found = {}
    for (const [name, model] of Bokeh.require("base").default_resolver._known_models) {
        try {
            found[name] = properties(new model())
        } catch (error) {
            found[name] = String(error)
        }
    }
    return found
}"""

# Classes that only Python has: nothing that is shown can be one.
UNKNOWN = {"BaseSingleIntervalTicker", "CustomDimensional", "HTMLTextAnnotation", "TextLikeInput"}
# None can be made without what it requires.
INCOMPLETE = {"AjaxDataSource", "GeoJSONDataSource", "ImageURLTexture", "ServerSentDataSource"}
# What our tables say otherwise, and what a person sees of it.
MEANT = {
    # The client's tickers are used and cannot be read here.
    "DatetimeTicker.tickers",
    "TimedeltaTicker.tickers",
    # Nothing: a line that no source has stands for the empty map, which BokehJS would refuse.
    "Selection.multiline_indices",
    # BokehJS has none and draws no node and no edge without; ours are always sent.
    "GraphRenderer.edge_renderer",
    "GraphRenderer.node_renderer",
}


def same(ours: Any, theirs: Any) -> bool:
    """Whether both are one value; a specification of one value for all is that value."""
    plain = [value["value"] if isinstance(value, dict) and [*value] == ["value"] else value for value in (ours, theirs)]
    return plain[0] == plain[1]


def test_defaults_are_those_of_the_client(server, view):
    """Of every class and property, but for a few that are listed."""
    viewer = view(server.url)
    theirs = viewer.page.evaluate(READ)
    output = subprocess.run([example("defaults")], capture_output=True, check=True, timeout=settings.PATIENCE).stdout
    ours = json.loads(output)

    assert ours.keys() - theirs.keys() == UNKNOWN
    assert {name for name in ours if isinstance(theirs.get(name), str)} == INCOMPLETE
    common = ours.keys() - UNKNOWN - INCOMPLETE
    assert len(common) > 300
    missing = object()
    other = {
        f"{name}.{key}": f"{value!r} against {theirs[name].get(key, 'nothing')!r}"
        for name in common
        for key, value in ours[name].items()
        if not same(value, theirs[name].get(key, missing))
    }
    assert other.keys() == MEANT, "\n".join(f"{name}: {values}" for name, values in other.items())
