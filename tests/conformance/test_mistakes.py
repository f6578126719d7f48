"""Mistakes in documents have the codes that the Python library gives them."""

from __future__ import annotations

import re
import time
import urllib.request
from collections.abc import Iterator
from inspect import getmembers, isfunction
from urllib.error import HTTPError

import pytest
from bokeh.core.validation import check_integrity
from bokeh.document import Document
from bokeh.io.doc import patch_curdoc

from harness import settings
from harness.corpus import load
from harness.server import Server, example

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the documents are Rust's")

MISTAKES = load(settings.REPOSITORY / "tests/apps/mistakes/documents.py")
BUILDS = {
    name: build
    for name, build in getmembers(MISTAKES, isfunction)
    if build.__module__ == MISTAKES.__name__ and not name.startswith("_")
}

# What the app says that marks the end of a document in the log.
END = "could not start: the end"

# Errors of the Python library with which a page works in a stock client: warnings of ours.
WORKS = {"E-1022", "E-1023", "E-1024", "E-1030"}

# What the Python library refuses while the document is made, mostly as a value of a wrong type, and ours finds.
REFUSED = {
    "map_that_follows_data": {"E-1012"},
    "points_of_lines": {"E-1013"},
    "boxes_of_points": {"E-1014"},
    "polygons_of_points": {"E-1015", "E-1016"},
    "corners_of_lines": {"E-1017"},
    "lines_of_points": {"E-1025", "E-1026"},
    "size_of_squares": {"E-1029"},
}

# What else differs.
DIFFERENT = {
    # The Python library looks at the glyph alone, not at how it looks when it is hovered, selected or muted.
    "unknown_columns_of_looks": {"E-1001"},
    # A source that has nothing yet, as one that a feed fills, lacks nothing.
    "no_columns_yet": set(),
}


def python_codes(build) -> set[str] | None:
    """What the Python library finds; `None` if it refuses to make the document."""
    document = Document()
    try:
        with patch_curdoc(document):
            for root in build():
                document.add_root(root)
    except ValueError:
        return None
    issues = check_integrity(document.models)
    return {f"E-{issue.code}" for issue in issues.error} | {f"W-{issue.code}" for issue in issues.warning}


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, set[str]]]:
    """What ours finds in each document, from the log: pages tell of errors alone."""
    server = Server("nothing_wrong", lambda _, port: [example("mistakes"), "--port", str(port)]).start()
    try:
        for name in BUILDS:
            open_page(server, name)
            open_page(server, "end")
        deadline = time.monotonic() + settings.PATIENCE
        while server.log.count(END) < len(BUILDS):
            assert time.monotonic() < deadline, server.log
            time.sleep(0.01)
        parts = server.log.split(END)
        yield {name: set(re.findall(r"([EW]-\d+) \(", part)) for name, part in zip(BUILDS, parts, strict=False)}
    finally:
        server.kill()


def open_page(server: Server, app: str) -> None:
    """As a browser would, whatever comes."""
    try:
        urllib.request.urlopen(f"http://localhost:{server.port}/{app}").close()
    except HTTPError as error:
        error.close()


@pytest.mark.parametrize("name", BUILDS)
def test_mistakes_have_the_codes_of_the_python_library(found: dict[str, set[str]], name: str):
    """And errors that keep a page from working there are errors here."""
    theirs = python_codes(BUILDS[name])
    if theirs is None:
        assert found[name] == REFUSED[name]
    else:
        expected = {code.replace("E", "W") if code in WORKS else code for code in theirs}
        assert found[name] == DIFFERENT.get(name, expected)
