"""Whether a connection ended as the websocket standard allows, and with words."""

from __future__ import annotations

from websockets.exceptions import ConnectionClosed

# What an endpoint may put into a Close frame (RFC 6455, section 7.4).
LEGAL_CODES = {1000, 1001, 1002, 1003, *range(1007, 1015), *range(3000, 5000)}


def assert_polite(closed: ConnectionClosed) -> None:
    """The server sent a Close frame with a legal code and a reason."""
    assert closed.rcvd is not None, "the connection was cut without a Close frame, or its code was illegal"
    assert closed.rcvd.code in LEGAL_CODES, f"{closed.rcvd.code} may not be sent in a Close frame"
    assert closed.rcvd.reason, f"closed with {closed.rcvd.code} and no reason"
