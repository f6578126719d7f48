"""Every model in a document of ours is what it is in the same document of the Python library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bokeh.client import pull_session
from bokeh.core.property.vectorization import Field, Value
from bokeh.document import Document
from bokeh.models import DatetimeTicker, TimedeltaTicker
from bokeh.util.token import generate_session_id

from harness import settings
from harness.client import Client
from harness.compare import ABSENT, assert_same, canonical
from harness.corpus import corpus_command, python_document, settable, spec, twins
from harness.python_client import replica_of
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the documents are Rust's")

# So many properties of a class are away from their defaults in some document, or all that it has.
ENOUGH = 3

# How many tickers there are in the lists that the Python library always sends.
LISTS_OF_TICKERS = {made.__name__: len(made().tickers) for made in (DatetimeTicker, TimedeltaTicker)}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """All documents."""
    server = Server(next(iter(twins())), corpus_command).start()
    yield server
    server.kill()


def pull(server: Server, name: str):
    """The document of ours."""
    server.app = name
    with Client(server, generate_session_id()) as client:
        document = client.pull()
    return document


@pytest.mark.parametrize("name", twins())
def test_documents_are_those_of_the_python_library(server: Server, name: str):
    """Every model, attribute and number."""
    theirs = replica_of(python_document(name))
    # The usual list of tickers is left to BokehJS, which has the same ones.
    for model in theirs.models.values():
        if model.name in LISTS_OF_TICKERS and len(model.attributes["tickers"]) == LISTS_OF_TICKERS[model.name]:
            model.attributes.pop("tickers")
    assert_same(pull(server, name), theirs)


# The Python library cannot read its own document with times of the day.
@pytest.mark.parametrize("name", sorted(twins().keys() - {"pickers-time_picker"}))
def test_bokeh_client_reads_values_as_values_and_columns_as_columns(server: Server, name: str):
    """Each text of a data specification is to Python what it is in its own document."""
    server.app = name
    with pull_session(url=server.url) as session:
        assert specifications(session.document) == specifications(python_document(name))


def specifications(document: Document) -> list[str]:
    """Every text in a data specification, as Python understands it, with whose it is."""
    found = []
    for model in document.models:
        for name in sorted(model.dataspecs()):
            meant = model.lookup(name).property.to_serializable(model, name, getattr(model, name))
            if isinstance(meant, Field):
                found.append(f"{type(model).__name__}.{name}: the column {meant.field}")
            elif isinstance(meant, Value) and isinstance(meant.value, str):
                found.append(f"{type(model).__name__}.{name}: {meant.value}")
    return sorted(found)


def test_every_model_is_in_a_document(server: Server):
    """With enough of its properties away from their defaults."""
    most: dict[str, int] = {}

    def count(value: object) -> None:
        if isinstance(value, list):
            [count(item) for item in value]
        elif isinstance(value, dict):
            if "class" in value:
                own = value["attributes"].keys() & settable(value["class"])
                most[value["class"]] = max(most.get(value["class"], 0), len(own))
            [count(item) for item in value.values()]

    for name in twins():
        count(canonical(pull(server, name)))
    concrete = {name for name, facts in spec().items() if not facts.get("abstract") and not facts.get("mixin")}
    wanted = {name: min(ENOUGH, len(settable(name))) for name in concrete}
    # Ours has no properties: no client needs them.
    wanted["Notifications"] = 0
    lacking = {
        name: f"{most.get(name, ABSENT)} of {number}" for name, number in wanted.items() if most.get(name, -1) < number
    }
    assert not lacking, "\n".join(f"{name}: {told}" for name, told in sorted(lacking.items()))
