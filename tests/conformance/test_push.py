"""A Python client pushes a document, which replaces the server's."""

from __future__ import annotations

import numpy as np
import pytest
from bokeh.client import pull_session, push_session
from bokeh.document import Document
from bokeh.layouts import column, row
from bokeh.models import ColumnDataSource, Slider, TextInput
from bokeh.plotting import figure

from harness.client import changed
from harness.compare import assert_same
from harness.python_client import replica_of
from harness.sliders import value


def parabola() -> Document:
    """A document that no server made, of the classes that the example uses."""
    x = np.linspace(-1, 1, 50)
    source = ColumnDataSource(data={"x": x, "height": x**2, "count": np.arange(50, dtype="int32")})
    plot = figure(width=300, height=200, title="parabola", tools="pan,reset", x_range=(-1, 1), y_range=(0, 1))
    plot.line("x", "height", source=source, line_color="firebrick", line_dash="dashed")
    document = Document()
    document.title = "made in Python"
    document.add_root(
        row(plot, column(Slider(title="power", start=1, end=9, value=2, step=1), TextInput(title="name")))
    )
    document.add_root(Slider(title="alone", start=0, end=1, value=0.5, step=0.1))
    return document


def test_push_changed_document(server, connect):
    """A notebook takes the app's document, changes it and puts it into another session: it shows there."""
    with pull_session(url=server.url) as session:
        document = session.document
    document.select_one({"title": "offset"}).value = 2.5
    document.select_one({"title": "amplitude"}).title = "height"
    document.title = "changed in Python"
    with push_session(document, session_id="pushed-changed", url=server.url) as session:
        expected = replica_of(session.document)
    pulled = connect("pushed-changed").pull()
    assert pulled.title == "changed in Python"
    assert value(pulled, "offset") == 2.5
    assert_same(pulled, expected)


def test_push_wholly_new_document(server, connect):
    """A plot made in a notebook takes the place of the app's, for the next Python client as well."""
    document = parabola()
    expected = replica_of(document)
    with push_session(document, session_id="pushed-new", url=server.url):
        pass
    assert_same(connect("pushed-new").pull(), expected)
    with pull_session(session_id="pushed-new", url=server.url) as second:
        assert second.document.title == "made in Python"
        assert_same(replica_of(second.document), expected)


@pytest.mark.better_than_python("sends the definitions to the first connection only")
def test_push_while_others_watch(server, connect):
    """Whoever watches the session sees the old plot go and the new one come."""
    viewer = connect("pushed-watched")
    old = viewer.pull().roots[0]
    document = parabola()
    expected = replica_of(document)
    with push_session(document, session_id="pushed-watched", url=server.url):
        viewer.until(lambda seen: seen.title == "made in Python" and len(seen.roots) == 2, "the new document")
    assert old not in viewer.document.roots
    assert_same(viewer.document, expected)


def test_pushed_document_lives(server, connect):
    """The pushed slider can be moved, and others see it move."""
    with push_session(parabola(), session_id="pushed-alive", url=server.url):
        pass
    writer, viewer = connect("pushed-alive"), connect("pushed-alive")
    writer.pull(), viewer.pull()
    writer.set(writer.document.find("Slider", title="power"), "value", 3)
    viewer.until(lambda document: value(document, "power") == 3, "the slider's value")


def test_late_change_of_a_replaced_model(server, connect):
    """Who still moves a slider of the old document, a moment too late, disturbs nothing."""
    offset = connect("pushed-late").pull().find("Slider", title="offset")
    late = connect("pushed-late")
    with push_session(parabola(), session_id="pushed-late", url=server.url):
        pass
    assert late.patch(changed(offset, "value", 1)).type == "OK"
    assert connect("pushed-late").pull().title == "made in Python"


@pytest.mark.better_than_python("mixes up models of equal ids")
def test_pushed_ids_that_the_server_uses_too(connect):
    """A first document of a Python process has ids like the server's: no viewer mixes the models up."""
    viewer, author = connect("pushed-ids"), connect("pushed-ids")
    row, figure = (viewer.pull().find(name) for name in ("Row", "Figure"))
    before = connect("pushed-ids").pull()
    attributes = {"title": "new", "start": 0, "end": 1, "value": 0.5}
    document = {
        "version": "3.9.2",
        "title": "equal ids",
        "config": {"type": "object", "name": "DocumentConfig", "id": "config-of-the-author"},
        "roots": [
            {"type": "object", "name": "Slider", "id": row.id, "attributes": attributes},
            {"type": "object", "name": "TextInput", "id": figure.id, "attributes": {"title": "new"}},
        ],
    }
    reply = author.request("PUSH-DOC", {"doc": document})
    after = connect("pushed-ids").pull()
    if reply.type == "ERROR":
        assert row.id in reply.content["text"] or figure.id in reply.content["text"]
        assert_same(after, before)
    else:
        viewer.until(lambda seen: seen.title == "equal ids" and len(seen.roots) == 2, "the new document")
        assert_same(viewer.document, after)
        assert after.find("Slider").attributes["title"] == "new"
