"""A raw websocket client: it sees every message, in order, and may send anything."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from bokeh.util.token import generate_jwt_token, generate_session_id
from websockets.sync.client import ClientConnection, connect

from .replica import Model, Replica
from .server import Server
from .settings import PATIENCE
from .wire import Message, frames, read_message


def token_for(session_id: str, expiration: int = 300) -> str:
    """A token as Bokeh's own client mints it."""
    return generate_jwt_token(session_id, expiration=expiration)


class Client:
    """One connection to a session, with a replica of its document once it has pulled."""

    def __init__(self, server: Server, session_id: str | None = None, *, token: str | None = None) -> None:
        self.session_id = session_id or generate_session_id()
        self.token = token or token_for(self.session_id)
        self.replica: Replica | None = None
        self.received: list[Message] = []
        self._ids = itertools.count(1)
        self._stack = ExitStack()
        self.socket: ClientConnection = self._stack.enter_context(
            connect(
                server.websocket_url,
                subprotocols=["bokeh", self.token],
                max_size=None,
                open_timeout=PATIENCE,
                close_timeout=1,
                proxy=None,
            )
        )
        first = self.receive()
        assert first.type == "ACK", f"the first message is {first.type}, not ACK"

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._stack.close()

    @property
    def document(self) -> Replica:
        """The replica of the document that was pulled."""
        assert self.replica is not None, "nothing was pulled"
        return self.replica

    def receive(self, timeout: float = PATIENCE) -> Message:
        """The next message, applied to the replica. Raises TimeoutError."""
        message = read_message(lambda: self.socket.recv(timeout))
        self.received.append(message)
        if self.replica is not None:
            for event in message.events:
                self.replica.apply(event, message.buffers)
        return message

    def send(self, message_type: str, content: Any, buffers: dict[str, bytes] | None = None) -> str:
        """Send one message and return its id."""
        identifier = f"c{next(self._ids)}"
        self.send_frames(frames({"msgid": identifier, "msgtype": message_type}, content, buffers))
        return identifier

    def send_frames(self, raw: list[str | bytes]) -> None:
        """Send websocket frames as they are."""
        for frame in raw:
            self.socket.send(frame)

    def request(self, message_type: str, content: Any, buffers: dict[str, bytes] | None = None) -> Message:
        """Send one message and wait for its reply; patches that come before it are applied."""
        identifier = self.send(message_type, content, buffers)
        while (message := self.receive()).header.get("reqid") != identifier:
            pass
        return message

    def pull(self) -> Replica:
        """Pull the document and follow it from here on."""
        reply = self.request("PULL-DOC-REQ", {})
        assert reply.type == "PULL-DOC-REPLY", reply.content
        self.replica = Replica(reply.content["doc"], reply.buffers)
        return self.replica

    def patch(self, *events: dict[str, Any]) -> Message:
        """Send one PATCH-DOC and wait for its reply; the replica takes only what the server answers."""
        return self.request("PATCH-DOC", {"events": list(events)})

    def set(self, model: Model, attribute: str, value: Any) -> None:
        """Change one attribute here and on the server, as a browser does."""
        event = changed(model, attribute, value)
        self.document.apply(event)
        reply = self.patch(event)
        assert reply.type == "OK", reply.content

    def until(self, condition: Callable[[Replica], bool], what: str) -> None:
        """Receive until the document fulfils a condition."""
        deadline = time.monotonic() + PATIENCE
        while not condition(self.document):
            try:
                self.receive(max(deadline - time.monotonic(), 0))
            except TimeoutError:
                raise AssertionError(f"never came: {what}") from None


def changed(model: Model | str, attribute: str, value: Any) -> dict[str, Any]:
    """A ModelChanged event."""
    identifier = model if isinstance(model, str) else model.id
    return {"kind": "ModelChanged", "model": {"id": identifier}, "attr": attribute, "new": value}
