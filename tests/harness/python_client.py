"""What `bokeh.client` holds, as a replica."""

from __future__ import annotations

from bokeh.document import Document

from .replica import Replica


def replica_of(document: Document) -> Replica:
    """The replica of a document of Bokeh's own."""
    return Replica(document.to_json(deferred=False))
