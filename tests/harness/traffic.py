"""The Bokeh messages that a page exchanges, put together from its websocket's frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page, WebSocket

from .wire import Message, read_message

# The type of the messages between the server and its script in the page. They get no answer.
NOTE = "TROPISM"


class Traffic:
    """What went both ways over the newest websocket of a page."""

    def __init__(self, page: Page) -> None:
        self._sent: list[str | bytes] = []
        self._received: list[str | bytes] = []
        page.on("websocket", self._opened)

    @property
    def quiet(self) -> bool:
        """Every request has its reply, and no message is half there."""
        try:
            sent, received = (list(_messages(frames)) for frames in (self._sent, self._received))
        except IndexError:
            return False
        replies = {message.header.get("reqid") for message in received}
        requests = [message for message in sent if message.type != NOTE]
        return bool(requests) and all(message.header["msgid"] in replies for message in requests)

    @property
    def notes(self) -> list[dict[str, Any]]:
        """What our script told the server, in order."""
        return [message.content for message in self._complete(self._sent) if message.type == NOTE]

    @property
    def written(self) -> list[str]:
        """The kinds of the events that the page sent, in order."""
        return [event["kind"] for message in self._complete(self._sent) for event in message.events]

    @property
    def patches(self) -> list[str]:
        """The ids of the server's patches, in order."""
        return [message.header["msgid"] for message in self._complete(self._received) if message.type == "PATCH-DOC"]

    @staticmethod
    def _complete(frames: list[str | bytes]) -> Iterator[Message]:
        try:
            yield from _messages(list(frames))
        except IndexError:
            return

    @property
    def received(self) -> list[Message]:
        """All whole messages of the server."""
        return list(self._complete(self._received))

    def _opened(self, socket: WebSocket) -> None:
        self._sent, self._received = [], []
        socket.on("framesent", self._record(self._sent))
        socket.on("framereceived", self._record(self._received))

    @staticmethod
    def _record(frames: list[str | bytes]) -> Callable[[str | bytes], None]:
        # The driver takes functions only, no bound method of a builtin.
        def record(frame: str | bytes) -> None:
            frames.append(frame)

        return record


def _messages(frames: list[str | bytes]) -> Iterator[Message]:
    """The messages in these frames; an IndexError where the last is incomplete."""
    position = 0
    is_payload_next = False

    def next_frame() -> str | bytes:
        nonlocal position, is_payload_next
        frame = frames[position]
        if is_payload_next and isinstance(frame, str):
            # The driver does not tell of a frame with nothing in it.
            frame = b""
        else:
            position += 1
        is_payload_next = isinstance(frame, str) and frame.startswith('{"id":')
        return frame

    while position < len(frames):
        yield read_message(next_frame)
