"""A change that is not valid is refused whole, in words that help, and its sender is put right."""

from __future__ import annotations

import pytest

from harness.client import changed
from harness.compare import assert_same
from harness.sliders import value

pytestmark = pytest.mark.better_than_python("answers with a traceback, or lets parts of a bad patch in")


@pytest.fixture
def writer(connect):
    """A client that has pulled."""
    client = connect()
    client.pull()
    return client


def refused(client, *events) -> str:
    """The text of the ERROR that answers these events, which the client has applied to its own copy."""
    for event in events:
        if event["kind"] == "ModelChanged" and event["model"]["id"] in client.document.models:
            client.document.models[event["model"]["id"]].attributes[event["attr"]] = event["new"]
    reply = client.patch(*events)
    assert reply.type == "ERROR", reply.content
    assert not reply.content.get("traceback")
    text = reply.content["text"]
    assert text and "Traceback" not in text and ".rs:" not in text and "panicked" not in text
    return text


def assert_unharmed(client, connect):
    """The document is as it was, for the client and for everyone else, and the connection serves on."""
    fresh, anew = connect(), connect(client.session_id)
    assert_same(anew.pull(), fresh.pull())
    for name in {model.name for model in fresh.document.models.values()}:
        assert name in {model.name for model in client.document.models.values()}
    client.set(client.document.find("Slider", title="frequency"), "value", 2)
    anew.until(lambda document: value(document, "frequency") == 2, "the next change")


def test_unknown_model(writer, connect):
    """A change of a model that never was: the answer says which."""
    assert "no-such-model" in refused(writer, changed("no-such-model", "value", 1))
    assert_unharmed(writer, connect)


def test_unknown_property(writer, connect):
    """A change of a property that the class lacks: the answer names both."""
    slider = writer.document.find("Slider", title="offset")
    text = refused(writer, changed(slider, "no_such_property", 1))
    assert "Slider" in text and "no_such_property" in text
    assert_unharmed(writer, connect)


@pytest.mark.parametrize(
    ("name", "attribute", "new", "expected", "came"),
    [
        ("Slider", "value", "notanumber", ("number", "float", "real", "f64"), "notanumber"),
        ("Slider", "value", None, ("number", "float", "real", "f64"), "null"),
        ("Slider", "title", 7, ("string", "text"), "7"),
        ("TextInput", "value", ["a"], ("string", "text"), "a"),
        ("Row", "sizing_mode", "upside_down", ("stretch_both",), "upside_down"),
        ("Row", "children", "none", ("list",), "none"),
        ("ColumnDataSource", "data", 5, ("column", "map", "data"), "5"),
        ("Figure", "x_range", {"type": "number", "value": "nan"}, ("range",), "nan"),
    ],
)
def test_wrong_type(writer, connect, name, attribute, new, expected, came):
    """A value that the property cannot hold: the answer says where, what was expected and what came."""
    model = writer.document.find("Slider", title="offset") if name == "Slider" else writer.document.find(name)
    before = model.attributes.get(attribute)
    text = refused(writer, changed(model, attribute, new))
    assert name in text and attribute in text
    assert any(word in text.lower() for word in expected), text
    assert came in text.lower(), text
    if before is not None and attribute != "data":
        assert model.attributes[attribute] == before, "the sender was not told the value that holds"
    assert_unharmed(writer, connect)


def test_all_or_nothing(writer, connect):
    """Two sliders in one patch, one of them wrong: neither moves, and both go back for their sender."""
    viewer = connect(writer.session_id)
    viewer.pull()
    offset = writer.document.find("Slider", title="offset")
    amplitude = writer.document.find("Slider", title="amplitude")
    refused(writer, changed(offset, "value", 2), changed(amplitude, "value", "much"))
    assert offset.attributes["value"] == 0
    assert amplitude.attributes["value"] == 1
    assert viewer.request("SERVER-INFO-REQ", {}).type == "SERVER-INFO-REPLY"
    assert value(viewer.document, "offset") == 0
    assert_unharmed(writer, connect)


def test_root_of_an_unknown_class(writer, connect):
    """A widget that the server does not know: the answer names its class."""
    widget = {"type": "object", "name": "NoSuchWidget", "id": "w1", "attributes": {}}
    assert "NoSuchWidget" in refused(writer, {"kind": "RootAdded", "model": widget})
    assert_unharmed(writer, connect)


def test_unknown_buffer(writer, connect):
    """Columns whose bytes did not come: refused, the curve stays."""
    source = writer.document.find("ColumnDataSource")
    array = {"type": "bytes", "data": {"id": "missing"}}
    column = {"type": "ndarray", "array": array, "shape": [1], "dtype": "float64", "order": "little"}
    data = {"type": "map", "entries": [["x", column], ["y", column]]}
    before = source.attributes["data"]
    reply = writer.patch(changed(source, "data", data))
    assert reply.type == "ERROR"
    assert "missing" in reply.content["text"]
    assert (source.attributes["data"]["y"] == before["y"]).all()
    assert_unharmed(writer, connect)
