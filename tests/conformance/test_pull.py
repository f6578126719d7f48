"""A Python client pulls the document that `/sliders` serves."""

from __future__ import annotations

import numpy as np
from bokeh.client import pull_session

from harness.client import Client
from harness.compare import assert_same, canonical, differences
from harness.python_client import replica_of


def test_document_equals_that_of_the_python_twin(server, python_server):
    """The page from Rust shows what the page from Python shows, to the last attribute."""
    with Client(server) as ours, Client(python_server) as theirs:
        assert_same(ours.pull(), theirs.pull())


def test_comparison_sees_what_differs(connect):
    """A slider that stands elsewhere would be noticed by the comparisons above."""
    one, other = connect(), connect()
    one.pull()
    offset = other.pull().find("Slider", title="offset")
    other.set(offset, "value", 1)
    found = differences(canonical(one.document), canonical(other.document), 1e-12)
    assert len(found) == 2, found
    assert "value: 0" in found[0] and found[1].endswith("off by up to 1.0")


def test_bokeh_client_pulls_the_same_document(server, python_server):
    """`pull_session` in a notebook gives the same plot and widgets from either server."""
    with pull_session(url=server.url) as ours, pull_session(url=python_server.url) as theirs:
        assert_same(replica_of(ours.document), replica_of(theirs.document))


def test_attributes_of_every_slider(server):
    """Four sliders with their titles, ends, steps and values."""
    with Client(server) as client:
        document = client.pull()
        sliders = {
            model.attributes["title"]: [model.attributes.get(name) for name in ("start", "end", "step", "value")]
            for model in document.models.values()
            if model.name == "Slider"
        }
    assert sliders == {
        "offset": [-5, 5, 0.1, 0],
        "amplitude": [-5, 5, 0.1, 1],
        "phase": [0, 2 * np.pi, None, 0],
        "frequency": [0.1, 5.1, 0.1, 1],
    }


def test_curve_is_the_sine(server):
    """The plot opens with one sine from 0 to 4 pi in 200 points, sent as binary columns."""
    with Client(server) as client:
        data = client.pull().find("ColumnDataSource").attributes["data"]
        assert client.received[-1].buffers, "the columns of a first pull travel as buffers"
    assert list(data) == ["x", "y"]
    assert data["x"].dtype == data["y"].dtype == np.float64
    np.testing.assert_allclose(data["x"], np.linspace(0, 4 * np.pi, 200), rtol=0, atol=1e-12)
    np.testing.assert_allclose(data["y"], np.sin(data["x"]), rtol=0, atol=1e-12)


def test_page_title(server):
    """The browser's tab says Sliders."""
    with pull_session(url=server.url) as session:
        assert session.document.title == "Sliders"
        assert len(session.document.roots) == 1


def test_server_info(server):
    """The server presents itself as one that speaks the protocol of Bokeh 3.9.2."""
    with pull_session(url=server.url) as session:
        info = session.request_server_info()
    assert info["version_info"]["bokeh"] == "3.9.2"
    assert info["version_info"]["server"]


def test_force_roundtrip(server):
    """A client may wait until all that it sent was dealt with."""
    with pull_session(url=server.url) as session:
        session.document.select_one({"title": "offset"}).value = 1.5
        session.force_roundtrip()
        with Client(server, session.id) as viewer:
            assert viewer.pull().find("Slider", title="offset").attributes["value"] == 1.5


def test_session_id_given_by_the_client(server, connect):
    """Whoever names a session comes back to it; whoever names another finds a fresh one."""
    with pull_session(session_id="chosen-by-the-client", url=server.url) as session:
        assert session.id == "chosen-by-the-client"
        session.document.select_one({"title": "amplitude"}).value = 2
        session.force_roundtrip()
    again = connect("chosen-by-the-client").pull()
    assert again.find("Slider", title="amplitude").attributes["value"] == 2
    other = connect("chosen-by-another-client").pull()
    assert other.find("Slider", title="amplitude").attributes["value"] == 1


def test_second_pull_of_one_connection(connect):
    """Pulling again gives the document as it is now."""
    client = connect()
    offset = client.pull().find("Slider", title="offset")
    client.set(offset, "value", 2)
    pulled = client.pull()
    assert pulled.find("Slider", title="offset").attributes["value"] == 2
    data = pulled.find("ColumnDataSource").attributes["data"]
    np.testing.assert_allclose(data["y"], np.sin(data["x"]) + 2, rtol=0, atol=1e-12)
