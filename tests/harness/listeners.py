"""Who listens to what in a page: views that were replaced and still listen are never let go."""

from __future__ import annotations

from .page import Viewer

# What listens is disconnected by taking away its signal; it stays in the list until that is cleaned up.
COUNT = """(ids) => {
    const {receivers_for_sender} = Bokeh.require("core/signaling")
    const counts = {}
    for (const id of ids) {
        const model = Bokeh.documents[0].get_model_by_id(id)
        const receivers = receivers_for_sender.get(model) ?? []
        counts[`${model.type} ${id}`] = receivers.filter((receiver) => receiver.signal != null).length
    }
    return counts
}"""


def listeners(viewer: Viewer, fresh: Viewer) -> dict[str, int]:
    """How many listen to each model of the document, which are those that a page has that was just loaded."""
    ids = fresh.page.evaluate("() => [...Bokeh.documents[0]._all_models.keys()]")
    return viewer.page.evaluate(COUNT, ids)
