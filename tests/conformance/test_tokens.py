"""Who may connect: a token that is no good is refused at once and in words."""

from __future__ import annotations

import base64
import json
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
from websockets.sync.client import connect as websocket

from harness import settings
from harness.client import token_for
from harness.closing import assert_polite
from harness.sliders import value


def handmade(**payload) -> str:
    """A token with just these fields."""
    return base64.urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip("=")


def in_a_minute() -> int:
    return int(time.time()) + 60


GOOD = token_for("token-test")
EXPIRED = token_for("token-test-expired", expiration=-10)
REFUSED = {
    "no subprotocol": [],
    "bokeh alone": ["bokeh"],
    "token alone": [GOOD],
    "three subprotocols": ["bokeh", GOOD, "third"],
    "another protocol": ["foo", GOOD],
    "order swapped": [GOOD, "bokeh"],
    "garbage": ["bokeh", "garbage"],
    "no expiry": ["bokeh", handmade(session_id="token-test")],
    "expired": ["bokeh", EXPIRED],
    "empty session id": ["bokeh", handmade(session_id="", session_expiry=in_a_minute())],
    "no session id": ["bokeh", handmade(session_expiry=in_a_minute())],
    "a list": ["bokeh", base64.urlsafe_b64encode(b"[1]").decode().rstrip("=")],
    "endless session id": ["bokeh", handmade(session_id="x" * 6000, session_expiry=in_a_minute())],
    "bad compressed part": [
        "bokeh",
        handmade(session_id="token-test-zlib", session_expiry=in_a_minute(), __bk__zlib_="bm90IHpsaWI"),
    ],
}
HANGS_IN_PYTHON = {"numeric session id": ["bokeh", handmade(session_id=7, session_expiry=in_a_minute())]}
TAKEN_BY_PYTHON = {"endless session id", "bad compressed part"}


def attempt(url: str, subprotocols: list[str], **options) -> Exception | None:
    """Connect and wait for the first message: what refused the connection, or nothing."""
    try:
        with websocket(
            url,
            subprotocols=subprotocols or None,
            open_timeout=settings.PATIENCE,
            proxy=None,
            **options,
        ) as socket:
            first = json.loads(socket.recv(settings.PATIENCE))
    except (ConnectionClosed, InvalidHandshake) as refusal:
        return refusal
    assert first["msgtype"] == "ACK"
    return None


def cases() -> list:
    """Every refusal, with the mark of those that the Python server misses."""
    found = []
    for name, subprotocols in (REFUSED | HANGS_IN_PYTHON).items():
        better = name in HANGS_IN_PYTHON or name in TAKEN_BY_PYTHON
        marks = [pytest.mark.better_than_python("lets it in, or hangs")] if better else []
        found.append(pytest.param(subprotocols, id=name, marks=marks))
    return found


@pytest.mark.parametrize("subprotocols", cases())
def test_refused(server, connect, subprotocols):
    """A connection without a good token ends at once, with a status or a code and a reason."""
    refusal = attempt(server.websocket_url, subprotocols)
    assert refusal is not None, "let in"
    if settings.UNDER_TEST == "tropism":
        if isinstance(refusal, InvalidStatus):
            assert 400 <= refusal.response.status_code < 500
            assert refusal.response.body, "refused without a reason"
        else:
            assert isinstance(refusal, ConnectionClosed), refusal
            assert_polite(refusal)
    assert value(connect().pull(), "offset") == 0


def test_good_token(server):
    """A token as Bokeh's client mints it lets in."""
    assert attempt(server.websocket_url, ["bokeh", GOOD]) is None


@pytest.mark.better_than_python("refuses to reconnect 300 s after the page was loaded")
def test_expired_token_of_a_live_session(connect):
    """A page that was left open for long comes back to its session as long as that lives."""
    first = connect("token-test-alive")
    first.set(first.pull().find("Slider", title="offset"), "value", 1)
    again = connect(token=token_for("token-test-alive", expiration=-10))
    assert value(again.pull(), "offset") == 1


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", "not an origin"])
def test_foreign_origin(server, origin):
    """A page of another site cannot open a session here."""
    refusal = attempt(server.websocket_url, ["bokeh", GOOD], origin=origin)
    assert isinstance(refusal, InvalidStatus)
    assert refusal.response.status_code == 403


def test_own_origin(server):
    """The server's own page can."""
    origin = f"http://localhost:{server.port}"
    assert attempt(server.websocket_url, ["bokeh", GOOD], origin=origin) is None


def test_unknown_path(server):
    """An app that is not there: 404."""
    refusal = attempt(server.websocket_url.replace("/sliders/", "/nowhere/"), ["bokeh", GOOD])
    assert isinstance(refusal, InvalidStatus)
    assert refusal.response.status_code == 404
