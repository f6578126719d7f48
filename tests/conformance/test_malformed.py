"""Frames that make no sense: their sender is turned away or told, and nobody else notices."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from harness import settings
from harness.client import Client
from harness.closing import assert_polite
from harness.compare import assert_same
from harness.sliders import curve_error, value

INFO = {"msgid": "m1", "msgtype": "SERVER-INFO-REQ"}
PATCH = {"msgid": "m1", "msgtype": "PATCH-DOC"}
PUSH = {"msgid": "m1", "msgtype": "PUSH-DOC"}
EMPTY: dict[str, Any] = {}


def message(header: Any, content: Any = EMPTY, *more: str | bytes) -> list[str | bytes]:
    """Frames of a message; text is sent as it is, anything else as JSON."""
    header, content = (part if isinstance(part, str | bytes) else json.dumps(part) for part in (header, content))
    return [header, "{}", content, *more]


def patch(*events: Any) -> list[str | bytes]:
    """Frames of a PATCH-DOC."""
    return message(PATCH, {"events": list(events)})


def sent(**fields: Any) -> dict[str, Any]:
    """A MessageSent event."""
    return {"kind": "MessageSent"} | fields


def happened(name: str, *values: list[Any]) -> list[str | bytes]:
    """Frames of a PATCH-DOC that reports an event."""
    event = {"type": "event", "name": name, "values": {"type": "map", "entries": list(values)}}
    return patch(sent(msg_type="bokeh_event", msg_data=event))


BUFFER = INFO | {"num_buffers": 1}
# Ends the connection, with the Python server as well.
CLOSES = {
    "binary header": [b"{}", "{}", "{}"],
    "binary metadata": [json.dumps(INFO), b"{}", "{}"],
    "binary content": [json.dumps(INFO), "{}", b"{}"],
    "header not JSON": message("{garbage"),
    "metadata not JSON": [json.dumps(INFO), "{garbage", "{}"],
    "content not JSON": message(INFO, "{garbage"),
    "header without msgtype": message({"msgid": "m1"}),
    "header with an unknown msgtype": message({"msgid": "m1", "msgtype": "NOPE"}),
    "header without msgid": message({"msgtype": "SERVER-INFO-REQ"}),
    "header is a list": message([1]),
    "header is a number": message("7"),
    "buffer payload as text": message(BUFFER, EMPTY, '{"id": "0"}', "text"),
    "buffer header as bytes": message(BUFFER, EMPTY, b'{"id": "0"}', b"bytes"),
    "buffer header not JSON": message(BUFFER, EMPTY, "{garbage", b"bytes"),
    "buffer header with another key": message(BUFFER, EMPTY, '{"id": "0", "x": 1}', b"bytes"),
    "buffer header without id": message(BUFFER, EMPTY, "{}", b"bytes"),
    "ACK from a client": message({"msgid": "m1", "msgtype": "ACK"}),
    "OK from a client": message({"msgid": "m1", "msgtype": "OK", "reqid": "x"}),
    "ERROR from a client": message({"msgid": "m1", "msgtype": "ERROR", "reqid": "x"}, {"text": "x"}),
    "PULL-DOC-REPLY from a client": message({"msgid": "m1", "msgtype": "PULL-DOC-REPLY", "reqid": "x"}, {"doc": {}}),
    "SERVER-INFO-REPLY from a client": message({"msgid": "m1", "msgtype": "SERVER-INFO-REPLY", "reqid": "x"}),
    "nesting without end": message(PATCH, "[" * 100_000 + "]" * 100_000),
    "frame above the limit": message(INFO, json.dumps({"x": "y" * 21 * 1024 * 1024})),
}
# Leaves the Python server waiting for ever, or is let in by it.
CLOSES_HERE = {
    "buffer count is a string": message(INFO | {"num_buffers": "1"}),
    "negative buffer count": message(INFO | {"num_buffers": -1}),
    "buffer count is null": message(INFO | {"num_buffers": None}),
    "buffer count beyond reason": message(INFO | {"num_buffers": 10**12}),
    "content is null": message(PATCH, "null"),
    "NaN in the JSON": message(PATCH, '{"events": [{"kind": "TitleChanged", "title": NaN}]}'),
    "text that is no UTF-8": [b"\xff\xfe\xfd"],
}
# Well framed, without sense: an ERROR, and the connection serves on.
ANSWERED = {
    "PUSH-DOC without a document": message(PUSH),
    "PUSH-DOC of a number": message(PUSH, {"doc": 7}),
    "PUSH-DOC without configuration": message(PUSH, {"doc": {"version": "3.9.2", "title": "x", "roots": []}}),
    "PATCH-DOC of a list": message(PATCH, [1]),
    "PATCH-DOC without events": message(PATCH),
    "event is a number": patch(7),
    "event of an unknown kind": patch({"kind": "Nope"}),
    "event without a model": patch({"kind": "ModelChanged", "attr": "value", "new": 1}),
    "event with a field too many": patch(sent(msg_type="a", msg_data=1, bogus=1)),
    "unknown bokeh event": happened("nope"),
    "bokeh event without its model": happened("button_click"),
    "bokeh event with a field too many": happened("document_ready", ["model", None]),
    "bokeh event of a model that is not there": happened("tap", ["model", {"id": "nobody"}]),
    "title is null": patch({"kind": "TitleChanged", "title": None}),
    "unknown type of value": patch(sent(msg_type="a", msg_data={"type": "zork"})),
    "symbol": patch(sent(msg_type="a", msg_data={"type": "symbol", "name": "q"})),
    "unknown reference": patch(sent(msg_type="a", msg_data={"id": "nobody"})),
    "root removed that never was": patch({"kind": "RootRemoved", "model": {"id": "nobody"}}),
}
# Strange, but harmless.
TAKEN = {
    "message of an unknown type": patch(sent(msg_type="nobody listens", msg_data={"a": 1})),
    "document_ready": happened("document_ready"),
    "no events": patch(),
    "unused buffer": message(PATCH | {"num_buffers": 1}, {"events": []}, '{"id": "0"}', b"bytes"),
    "metadata is a list": [json.dumps(PATCH), "[1]", json.dumps({"events": []})],
}


@pytest.fixture
def bystander(connect):
    """Somebody with a session of his own, who still moves his slider afterwards."""
    client = connect()
    client.pull()
    yield client
    client.set(client.document.find("Slider", title="phase"), "value", 3)
    client.until(lambda document: curve_error(document) < 1e-9, "the curve in another session")


def outcome(client: Client) -> str:
    """The type of the reply, or `closed`; what comes before it puts right what the client did."""
    try:
        while (message := client.receive()).type == "PATCH-DOC":
            pass
        return message.type
    except ConnectionClosed as closed:
        if settings.UNDER_TEST == "tropism":
            assert_polite(closed)
        return "closed"
    except TimeoutError:
        raise AssertionError("the connection neither closed nor answered: it hangs") from None


def send(client: Client, frames: list[str | bytes]) -> None:
    """Send frames, of which the server may refuse the rest after the first bad one."""
    try:
        for frame in frames:
            client.socket.send(frame, text=True) if frame == b"\xff\xfe\xfd" else client.socket.send(frame)
    except ConnectionClosed:
        pass


def cases(*tables: dict[str, Any], better: str = "") -> list:
    """Parameters of a test, named by the tables' keys."""
    marks = [pytest.mark.better_than_python(better)] if better else []
    return [pytest.param(frames, id=name, marks=marks) for table in tables for name, frames in table.items()]


@pytest.mark.parametrize("frames", cases(CLOSES) + cases(CLOSES_HERE, better="waits for ever or takes it"))
def test_closes(connect, bystander, frames):
    """The connection closes with a legal code and a reason; its session and the others are well."""
    client = connect()
    document = client.pull()
    send(client, frames)
    assert outcome(client) in (("closed", "ERROR") if settings.UNDER_TEST == "tropism" else ("closed",))
    assert_same(connect(client.session_id).pull(), document)


@pytest.mark.parametrize("frames", cases(ANSWERED))
def test_answered(connect, bystander, frames):
    """The sender is told what was wrong, nothing changes and the connection goes on."""
    client = connect()
    document = client.pull()
    send(client, frames)
    assert outcome(client) == "ERROR"
    if settings.UNDER_TEST == "tropism":
        content = client.received[-1].content
        assert content["text"] and not content.get("traceback")
    assert_same(client.pull(), document)
    client.set(client.document.find("Slider", title="offset"), "value", 1)


@pytest.mark.parametrize("frames", cases(TAKEN))
def test_taken(connect, bystander, frames):
    """What does no harm is taken: the connection goes on."""
    client = connect()
    document = client.pull()
    send(client, frames)
    assert outcome(client) == "OK"
    assert_same(client.pull(), document)


def test_half_a_message(connect, bystander):
    """Someone who stops in the middle of a message keeps nobody waiting."""
    client = connect()
    document = client.pull()
    send(client, message(BUFFER)[:2])
    other = connect(client.session_id)
    assert_same(other.pull(), document)
    other.set(other.document.find("Slider", title="offset"), "value", 1)
    client.close()
    assert value(connect(client.session_id).pull(), "offset") == 1


def test_two_messages_at_once(connect):
    """Two questions sent without waiting get two answers, in order."""
    client = connect()
    first, second = client.send("SERVER-INFO-REQ", {}), client.send("SERVER-INFO-REQ", {})
    assert [client.receive().header["reqid"] for _ in range(2)] == [first, second]


def test_message_before_the_first_pull(connect):
    """A client that writes before it has pulled gets its answer."""
    client = connect()
    assert client.patch({"kind": "TitleChanged", "title": "early"}).type == "OK"
    assert client.pull().title == "early"
