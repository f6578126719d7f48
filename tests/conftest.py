"""Servers that the tests share, and the marks that say where a test applies."""

from __future__ import annotations

import os

# Documents made in the tests get ids that no server uses; read when bokeh is imported.
os.environ["BOKEH_SIMPLE_IDS"] = "no"

from collections.abc import Callable, Iterator

import pytest

from harness import settings
from harness.client import Client
from harness.server import Server, python_command


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="watch what is live for a minute, and not for some seconds")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "better_than_python(why): what the Python server does not do; skipped when the tests run against it",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if settings.UNDER_TEST != "python":
        return
    for item in items:
        if mark := item.get_closest_marker("better_than_python"):
            item.add_marker(pytest.mark.skip(reason=f"the Python server: {mark.args[0]}"))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The server under test, one for each file of tests; each test has a session of its own in it.

    One for the whole run would do for ours; the Python server stands still for seconds while it forgets the
    hundreds of sessions that a run leaves behind.
    """
    server = Server("sliders").start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def python_server() -> Iterator[Server]:
    """The Python server with the twin of the example."""
    server = Server("sliders", python_command).start()
    yield server
    server.kill()


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A server that the test may kill and start again."""
    server = Server("sliders").start()
    yield server
    server.kill()


@pytest.fixture
def connect(server: Server) -> Iterator[Callable[..., Client]]:
    """Opens raw clients, and closes them after the test."""
    clients: list[Client] = []

    def open_client(session_id: str | None = None, *, token: str | None = None) -> Client:
        clients.append(Client(server, session_id, token=token))
        return clients[-1]

    yield open_client
    for client in clients:
        client.close()
