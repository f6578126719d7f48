"""One browser a run, one context a viewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from harness import settings
from harness.interaction import Board
from harness.page import Viewer
from harness.server import Server

# Chromium as any user and without a network; several contexts at once must all stay awake.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-dev-shm-usage",
    # What is painted again looks as if it were painted for the first time.
    "--disable-partial-raster",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    if not Path(settings.CHROMIUM).exists():
        pytest.fail(f"{settings.CHROMIUM} is not there: install Chromium or name its executable in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=settings.CHROMIUM, chromium_sandbox=False, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def view(browser: Browser) -> Iterator[Callable[[str], Viewer]]:
    """Opens a page in a context of its own, as another person would."""
    contexts: list[BrowserContext] = []

    def open_viewer(url: str) -> Viewer:
        contexts.append(browser.new_context(viewport={"width": 900, "height": 500}))
        contexts[-1].set_default_timeout(settings.PATIENCE * 1000)
        return Viewer(contexts[-1], url)

    yield open_viewer
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def apps() -> Iterator[Server]:
    """The apps that show what they hold."""
    server = Server("interaction").start()
    yield server
    server.kill()


@pytest.fixture
def open_app(apps: Server, view: Callable[[str], Viewer]) -> Callable[[str], Board]:
    """A new session of one of them."""

    def opened(name: str) -> Board:
        apps.app = name
        return Board(view(apps.url))

    return opened
