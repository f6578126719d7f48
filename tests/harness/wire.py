"""Bokeh's message framing: a message is text frames, then a text and a binary frame for each buffer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Message:
    """One message as it came from the server."""

    header: dict[str, Any]
    content: Any
    buffers: dict[str, bytes] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """Such as `PATCH-DOC`."""
        return self.header["msgtype"]

    @property
    def events(self) -> list[dict[str, Any]]:
        """The events of a PATCH-DOC, none of another message."""
        return self.content["events"] if self.type == "PATCH-DOC" else []


def read_message(next_frame: Callable[[], str | bytes]) -> Message:
    """Take the frames of one message."""
    header, _metadata, content = (json.loads(_text(next_frame())) for _ in range(3))
    buffers = {}
    for _ in range(header.get("num_buffers", 0)):
        identifier = json.loads(_text(next_frame()))["id"]
        assert identifier not in buffers, f"the buffer id {identifier} comes twice in one message"
        payload = next_frame()
        assert isinstance(payload, bytes), "a buffer's payload came as text"
        buffers[identifier] = payload
    return Message(header, content, buffers)


def frames(header: Any, content: Any, buffers: dict[str, bytes] | None = None) -> list[str | bytes]:
    """The frames of one message to the server."""
    buffers = buffers or {}
    if buffers:
        header = header | {"num_buffers": len(buffers)}
    result: list[str | bytes] = [json.dumps(header), "{}", json.dumps(content)]
    for identifier, payload in buffers.items():
        result += [json.dumps({"id": identifier}), payload]
    return result


def _text(frame: str | bytes) -> str:
    assert isinstance(frame, str), "a binary frame came where text is due"
    return frame
