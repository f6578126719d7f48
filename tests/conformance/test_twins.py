"""What the benchmarks drive is the same app in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from harness.client import Client
from harness.compare import assert_same
from harness.replica import Replica
from harness.server import Server, benchmark_command, python_command

Twins = tuple[Replica, Replica]


@pytest.fixture
def twins(request: pytest.FixtureRequest) -> Iterator[Twins]:
    """The documents of ours and of the Python twin."""
    servers = [Server(request.param, command) for command in (benchmark_command, python_command)]
    try:
        ours, theirs = (Client(server.start()) for server in servers)
        with ours, theirs:
            yield ours.pull(), theirs.pull()
    finally:
        for server in servers:
            server.kill()


@pytest.mark.parametrize("twins", ["sliders", "dashboard", "big"], indirect=True)
def test_twins_have_the_same_document(twins: Twins):
    """Every model, attribute and number."""
    assert_same(*twins)


@pytest.mark.parametrize("twins", ["stream", "heavy"], indirect=True)
def test_streaming_twins_differ_in_their_rows_only(twins: Twins):
    """Their rows tell the time, so they are checked by themselves: five sines of it, each shifted."""
    for document in twins:
        # The Python server sends the tickers that BokehJS gives a datetime axis anyway.
        assert len(document.find("DatetimeTicker").attributes.pop("tickers", range(12))) == 12
        data = document.find("ColumnDataSource").attributes["data"]
        assert list(data) == ["t", "y0", "y1", "y2", "y3", "y4"]
        for number in range(5):
            np.testing.assert_allclose(data[f"y{number}"], np.sin(data["t"] / 1000 + number), rtol=0, atol=1e-12)
            data[f"y{number}"] = data[f"y{number}"][:0]
        data["t"] = data["t"][:0]
    assert_same(*twins)


@pytest.mark.parametrize(
    ("app", "rows", "period", "rollover"), [("stream", 10, 50, 1_000), ("heavy", 1_000, 20, 100_000)]
)
@pytest.mark.parametrize("command", [benchmark_command, python_command], ids=["ours", "theirs"])
def test_streams_have_the_same_rate(app, rows, period, rollover, command):
    """So many rows in each period, evenly spaced, of which so many are kept."""
    server = Server(app, command).start()
    try:
        with Client(server) as client:
            client.pull()
            tails = []
            while len(tails) < 3:
                tails += [event for event in client.receive().events if event["kind"] == "ColumnsStreamed"]
            assert {event["rollover"] for event in tails} <= {None, rollover}
            data = client.document.find("ColumnDataSource").attributes["data"]
        # The rows of one batch are evenly spaced, whatever the machine did between two batches.
        np.testing.assert_allclose(np.diff(data["t"][-rows:]), period / rows, rtol=0, atol=1e-3)
        assert len(data["t"]) % rows == 0
    finally:
        server.kill()
