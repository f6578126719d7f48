"""Changes travel between the clients of one session, and the derived curve follows."""

from __future__ import annotations

import numpy as np
import pytest
from bokeh.client import pull_session

from harness.client import changed
from harness.sliders import curve_error, value

SESSION = "shared-by-two"


@pytest.fixture
def pair(connect, request):
    """Two clients of one session that have pulled."""
    name = f"{SESSION}-{request.node.name}"
    clients = connect(name), connect(name)
    for client in clients:
        client.pull()
    return clients


@pytest.mark.parametrize(("title", "new"), [("offset", -1.5), ("amplitude", 3), ("phase", 1.0), ("frequency", 5.1)])
def test_slider_moves_the_curve_for_both_viewers(pair, title, new):
    """One person moves a slider; both see the slider there and the same new curve."""
    writer, viewer = pair
    writer.set(writer.document.find("Slider", title=title), "value", new)
    viewer.until(lambda document: value(document, title) == new, "the slider's value")
    viewer.until(lambda document: curve_error(document) < 1e-9, "the curve")
    writer.until(lambda document: curve_error(document) < 1e-9, "the curve")
    before = np.sin(np.linspace(0, 4 * np.pi, 200))
    assert np.abs(viewer.document.find("ColumnDataSource").attributes["data"]["y"] - before).max() > 0.1


def test_bokeh_client_moves_a_slider(server, connect):
    """`slider.value = 3` in Python moves the slider and the curve in the other viewers."""
    with pull_session(url=server.url) as session:
        viewer = connect(session.id)
        viewer.pull()
        session.document.select_one({"title": "amplitude"}).value = 3
        session.force_roundtrip()
        viewer.until(lambda document: value(document, "amplitude") == 3, "the slider's value")
        viewer.until(lambda document: curve_error(document) < 1e-9, "the curve")


def test_text_box_renames_the_plot(pair):
    """Typing a title and pressing enter renames the plot for both viewers."""
    writer, viewer = pair
    writer.set(writer.document.find("TextInput"), "value", "grüße, 世界")
    for client in pair:
        client.until(lambda document: document.find("Title").attributes["text"] == "grüße, 世界", "the title")
    viewer.until(lambda document: document.find("TextInput").attributes["value"] == "grüße, 世界", "the text")


def test_document_title(pair):
    """A new document title reaches the other viewers, and whoever comes later."""
    writer, viewer = pair
    assert writer.patch({"kind": "TitleChanged", "title": "renamed"}).type == "OK"
    viewer.until(lambda document: document.title == "renamed", "the title")
    assert writer.pull().title == "renamed"


def test_reply_follows_what_the_request_caused(pair):
    """When a client is told that its change was taken, it has the consequences already."""
    writer, _ = pair
    seen = len(writer.received)
    writer.set(writer.document.find("Slider", title="phase"), "value", 2)
    assert [message.type for message in writer.received[seen:]] == ["PATCH-DOC", "OK"]
    assert curve_error(writer.document) < 1e-9


def test_nobody_is_told_what_he_said(pair):
    """The slider under a person's hand is not pulled back by an echo."""
    writer, _ = pair
    slider = writer.document.find("Slider", title="frequency")
    seen = len(writer.received)
    writer.set(slider, "value", 2)
    events = [event for message in writer.received[seen:] for event in message.events]
    assert events
    assert slider.id not in [event.get("model", {}).get("id") for event in events]


@pytest.mark.better_than_python("sends the curve once for each slider")
def test_two_sliders_in_one_patch_give_one_curve(pair):
    """What changes together is seen together: one curve, not one and then another."""
    writer, viewer = pair
    sliders = [writer.document.find("Slider", title=title) for title in ("offset", "amplitude")]
    events = [changed(slider, "value", 2) for slider in sliders]
    for event in events:
        writer.document.apply(event)
    seen = len(viewer.received)
    assert writer.patch(*events).type == "OK"
    viewer.until(lambda document: curve_error(document) < 1e-9 and value(document, "offset") == 2, "the curve")
    patches = [message for message in viewer.received[seen:] if message.type == "PATCH-DOC"]
    assert len(patches) == 1


def test_sessions_do_not_see_each_other(connect):
    """Two people with a page each move their own sliders only."""
    one, other = connect(), connect()
    one.set(one.pull().find("Slider", title="offset"), "value", 4)
    assert value(other.pull(), "offset") == 0
    seen = len(other.received)
    one.set(one.document.find("Slider", title="offset"), "value", 3)
    assert other.request("SERVER-INFO-REQ", {}).type == "SERVER-INFO-REPLY"
    assert not [message for message in other.received[seen:] if message.events]
