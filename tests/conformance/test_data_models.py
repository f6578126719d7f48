"""Data models of a Python program and of an app are the same, both ways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bokeh.client import pull_session, push_session
from bokeh.core.properties import Float, Nullable, String
from bokeh.document import Document
from bokeh.model import DataModel
from bokeh.models import Div

from harness.client import Client
from harness.server import Server

pytestmark = pytest.mark.better_than_python("has no such programs")


class Entry(DataModel):
    """What the app calls by the same name."""

    __view_module__ = "ledger"

    amount = Float(default=1.0)
    purpose = Nullable(String)


class Unknown(DataModel):
    """Nothing that the app knows."""

    amount = Float(default=1.0)


@pytest.fixture(scope="module")
def ledger() -> Iterator[str]:
    """The address of the app."""
    server = Server("extensions").start()
    yield f"http://localhost:{server.port}/ledger"
    server.kill()


def shown(*entries: DataModel) -> Document:
    """A document that shows nothing but has these."""
    document = Document()
    document.add_root(Div(text="pushed", tags=list(entries)))
    return document


def test_a_program_pulls_a_data_model_and_changes_it(ledger):
    """It is an instance of the program's own class, and what it sets arrives."""
    with pull_session(session_id="pulled", url=ledger) as session:
        [entry] = session.document.roots[0].tags
        assert isinstance(entry, Entry) and entry.amount == 2.5 and entry.purpose is None
        entry.purpose = "paper"
        session.force_roundtrip()
        with pull_session(session_id="pulled", url=ledger) as other:
            assert other.document.roots[0].tags[0].purpose == "paper"


def test_a_program_pushes_a_data_model_that_the_app_knows(ledger):
    """Another program gets it as its own."""
    with push_session(shown(Entry(amount=7, purpose="ink")), session_id="pushed", url=ledger):
        pass
    with pull_session(session_id="pushed", url=ledger) as session:
        [entry] = session.document.roots[0].tags
        assert (entry.amount, entry.purpose) == (7, "ink")


def test_a_program_that_pushes_one_of_its_own_is_told_what_to_do(ledger):
    """A class that the app does not know is named."""
    with pytest.raises(Exception, match="no class of models named .*Unknown.*declare it with `models!`"):
        push_session(shown(Unknown()), session_id="refused", url=ledger)
