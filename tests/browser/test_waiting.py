"""The explorer's place in a gallery without polars says how far it is, and leads to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from harness import settings
from harness.server import Server

pytestmark = pytest.mark.better_than_python("has no gallery")


@pytest.fixture
def tell(tmp_path, monkeypatch) -> Callable[[Any], None]:
    """Says how far the explorer is, as `cargo xtask gallery` does, to servers that are started from now on."""
    monkeypatch.setenv("TROPISM_EXPLORER_STAGE", str(tmp_path / "stage.json"))

    def write(stage: Any) -> None:
        new = tmp_path / "new.json"
        new.write_text(json.dumps(stage))
        new.rename(tmp_path / "stage.json")

    return write


@pytest.fixture
def serve() -> Iterator[Callable[[], Server]]:
    """Starts servers with the page."""
    servers: list[Server] = []

    def start() -> Server:
        servers.append(Server("waiting").start())
        return servers[-1]

    yield start
    for server in servers:
        server.kill()


def address(server: Server) -> str:
    """Where a server has the page."""
    return f"http://localhost:{server.port}/explorer"


def headline(page: Page, text: str) -> None:
    """Wait until the page says that."""
    expect(page.locator("h2")).to_have_text(text, timeout=settings.PATIENCE * 1000)


def test_a_gallery_alone_says_how_to_get_the_explorer(view, serve, monkeypatch):
    monkeypatch.delenv("TROPISM_EXPLORER_STAGE", raising=False)
    viewer = view(address(serve()))
    headline(viewer.page, "It is not part of this gallery")
    expect(viewer.page.locator("pre")).to_have_text(
        ["cargo xtask gallery", "cargo run --release --example explorer --features query"]
    )
    viewer.assert_quiet()


def test_the_page_follows_the_build_and_leads_to_the_explorer(view, serve, tell):
    viewer = view(address(serve()))
    page = viewer.page
    progress = {"done": 143, "all": 412, "now": ["polars-core"], "seconds": 381}
    tell({"compiling": progress})
    headline(page, "Polars is being compiled: 143 of 412 crates")
    expect(page.get_by_text("Now: polars-core")).to_be_visible()
    expect(page.get_by_text(re.compile("^For 6 min 21 s so far"))).to_be_visible()
    viewer.screenshot("waiting-compiling")
    tell({"compiling": progress | {"done": 412, "now": []}})
    headline(page, "Polars is being compiled: 412 of 412 crates")
    tell("starting")
    headline(page, "The explorer starts")

    explorer = serve()
    tell({"serving": explorer.port})
    headline(page, "The explorer is ready")
    viewer.screenshot("waiting-ready")
    page.get_by_role("link").click()
    page.wait_for_url(address(explorer))
    viewer.assert_quiet()


def test_what_failed_is_said(view, serve, tell):
    viewer = view(address(serve()))
    tell({"failed": "the compiler met <b>"})
    headline(viewer.page, "There is no explorer")
    expect(viewer.page.get_by_text("the compiler met <b>")).to_be_visible()
    viewer.screenshot("waiting-failed")
    viewer.assert_quiet()
