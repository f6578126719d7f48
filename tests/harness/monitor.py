"""The page of the monitor: what it holds of the stream, and what it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import settings
from .page import Viewer
from .wire import Message

# Remembers the most rows that there ever were.
WATCH = """() => {
    const all = [...Bokeh.documents[0]._all_models.values()].filter((model) => model.type == "ColumnDataSource")
    const samples = all.find((source) => source.data.time != null)
    const processes = all.find((source) => source.data.pid != null)
    const watched = {samples, processes, most: 0, uneven: false}
    const look = () => {
        const lengths = Object.values(samples.data).map((column) => column.length)
        watched.most = Math.max(watched.most, ...lengths)
        watched.uneven ||= new Set(lengths).size != 1
    }
    samples.streaming.connect(look)
    samples.properties.data.change.connect(look)
    look()
    window.watched = watched
}"""
HELD = """() => {
    const {samples, processes, most, uneven} = window.watched
    const {time} = samples.data
    return {
        rows: time.length, first: time[0], last: time[time.length - 1], most, uneven,
        samples: samples.id, processes: processes.id, names: [...processes.data.name],
    }
}"""


class Monitor:
    """One person's page."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer, self.page = viewer, viewer.page
        self.page.evaluate(WATCH)

    @property
    def held(self) -> dict[str, Any]:
        """What the page holds of the stream."""
        return self.page.evaluate(HELD)

    def wait(self, condition: str, seconds: float = 0) -> None:
        """Wait until that is true of what the page holds, such as `held.rows > 8`; it takes so many seconds at least."""
        self.page.wait_for_function(
            f"() => {{ const held = ({HELD})(); return {condition} }}",
            polling=50,
            timeout=1000 * (seconds + settings.PATIENCE),
        )

    @property
    def messages(self) -> list[Message]:
        """All that the page was sent."""
        return self.viewer.traffic.received

    def toggle(self) -> None:
        """Press the button."""
        self.page.locator(".bk-Toggle button").click()


def rows_of(message: Message) -> int | None:
    """How many rows of samples there are in a message; none where it has no samples."""
    return next((value["shape"][0] for name, value in _pairs(message.content) if name == "time"), None)


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    """Names and columns, wherever they stand."""
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], dict) and "shape" in value[1]:
            yield value[0], value[1]
        for item in value:
            yield from _pairs(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _pairs(item)
