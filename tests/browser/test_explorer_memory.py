"""The explorer with a file that is much larger than the memory that it takes: `--long`."""

from __future__ import annotations

import threading

import numpy as np
import polars as pl
import pytest

from harness import settings
from harness.explorer import Explorer
from harness.server import Server, tropism_command

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")

ROWS = 80_000_000


@pytest.fixture(scope="module")
def file(request, tmp_path_factory):
    """A Parquet file of 2.6 GB, not compressed, in row groups as writers make them."""
    if not request.config.getoption("--long"):
        pytest.skip("makes a file of 2.6 GB: --long")
    path = tmp_path_factory.mktemp("large") / "large.parquet"
    random = np.random.default_rng(7)
    moments = pl.Series(np.arange(ROWS) * 1000 + 1_700_000_000_000).cast(pl.Datetime("ms"))
    kinds = pl.Series(random.integers(0, 8, ROWS, dtype=np.int8)).cast(pl.String)
    numbers = {name: random.normal(size=ROWS) for name in "abc"}
    frame = pl.DataFrame({"at": moments, **numbers, "kind": kinds})
    frame.write_parquet(path, compression="uncompressed", row_group_size=122_880)
    yield path
    path.unlink()


class Peak:
    """The most memory of its own that a process has, looked at all the time."""

    def __init__(self, server: Server) -> None:
        self.bytes = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(server,), daemon=True)
        self._thread.start()

    def _watch(self, server: Server) -> None:
        while not self._ended.wait(0.02):
            self.bytes = max(self.bytes, server.memory)

    def end(self) -> int:
        """What it was."""
        self._ended.set()
        self._thread.join()
        return self.bytes


def test_a_file_of_four_times_the_memory(file, view, monkeypatch):
    """Drawn, zoomed, filtered and summarised within a quarter of its size."""
    # Each answer goes over gigabytes.
    monkeypatch.setattr(settings, "PATIENCE", 10 * settings.PATIENCE)
    server = Server("explorer", lambda app, port: command(file, port)).start()
    peak = Peak(server)
    try:
        explorer = Explorer(view(server.url), file)
        explorer.choose("Horizontal", "a")
        explorer.choose("Vertical", "b")
        explorer.choose("Colour", "kind")
        explorer.x, explorer.y, explorer.color = "a", "b", pl.col("kind")
        explorer.expect_points()
        box = explorer.plot.bounding_box()
        explorer.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5)
        explorer.page.mouse.wheel(0, -480)
        explorer.expect_points()
        handle = explorer.add_filter("c").locator(".noUi-handle").nth(0)
        for _ in range(100):
            handle.press("ArrowRight")
        explorer.filters = [pl.col("c") >= explorer.model("all('RangeSlider')[0].value")[0]]
        explorer.expect_points()
        explorer.tab("Summary")
        rows = explorer.rows.select(pl.len()).collect().item()
        explorer.viewer.wait_for(lambda: explorer.text(".summary .text").startswith(f"{rows:,} rows"), "the summary")
        explorer.tab("Rows")
        explorer.viewer.wait_until_quiet()
        explorer.viewer.screenshot("explorer-large", full_page=True)
        assert server.alive
    finally:
        most = peak.end()
        server.kill()
    allowed = file.stat().st_size / 4
    print(f"{file.stat().st_size / 1e6:,.0f} MB of file, {most / 1e6:,.0f} MB of memory")
    assert most < allowed


def command(file, port: int) -> list[str]:
    """How the example is started with a file."""
    [binary, *options] = tropism_command("explorer", port)
    return [binary, str(file), *options]
