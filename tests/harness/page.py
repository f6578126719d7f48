"""One page of the app in a browser, and what BokehJS holds in it."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Request, Response
from playwright.sync_api import Error as PageError

from . import settings
from .sliders import POINTS, sine
from .traffic import Traffic

# Numbers leave the page as the bytes of a Float64Array: JSON would lose NaN, infinities and -0.
READ = """() => {
    const models = [...Bokeh.documents[0]._all_models.values()]
    const one = (type, title) => models.find((m) => m.type == type && (title == null || m.title == title))
    const bytes = (numbers) => btoa(String.fromCharCode(...new Uint8Array(Float64Array.from(numbers).buffer)))
    const titles = ["offset", "amplitude", "phase", "frequency"]
    const data = one("ColumnDataSource").data
    const figure = one("Figure")
    return {
        sliders: bytes(titles.map((title) => one("Slider", title).value)),
        x: bytes(data.get ? data.get("x") : data.x),
        y: bytes(data.get ? data.get("y") : data.y),
        range: bytes([figure.x_range.start, figure.x_range.end, figure.y_range.start, figure.y_range.end]),
        title: figure.title.text,
        text: one("TextInput").value,
    }
}"""
# The second frame begins after the first was painted.
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# What the stock client warns of where nothing is wrong.
NOT_OURS = ("allowHTML will default to false", "jquery-ui is required to enable DataTable.reorderable")
IDLE = "() => window.Bokeh != null && Bokeh.documents.length > 0 && Bokeh.documents[0].is_idle"


class State:
    """What BokehJS holds at one moment."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.sliders = _numbers(raw["sliders"])
        self.x, self.y = _numbers(raw["x"]), _numbers(raw["y"])
        self.range = _numbers(raw["range"])
        self.title: str = raw["title"]
        self.text: str = raw["text"]

    def __repr__(self) -> str:
        return f"sliders {self.sliders}, curve off by {self.curve_error}, title {self.title!r}, ranges {self.range}"

    @property
    def curve_error(self) -> float:
        """How far the points are from the sine that the page's own sliders describe."""
        assert len(self.x) == len(self.y) == POINTS
        return float(np.abs(self.y - sine(*self.sliders)).max())


class Viewer:
    """A page with a record of all that went wrong in it."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.url = url
        self.page = context.new_page()
        self.trouble: list[str] = []
        self.traffic = Traffic(self.page)
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)
        self.page.goto(url)
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Wait until a page that was loaded is built and painted; a page after a reconnection never says so."""
        self.page.wait_for_function(IDLE, timeout=settings.PATIENCE * 1000)

    def wait_until_painted(self) -> None:
        """Wait until what BokehJS holds is on the screen."""
        self.page.evaluate(PAINTED)

    def wait_until_quiet(self) -> None:
        """Wait until the server has answered all that the page sent."""
        self.wait_for(lambda: self.traffic.quiet, "answers to all that the page sent")

    def wait_for(self, condition: Callable[[], bool], what: str, held: Callable[[], object] = lambda: "") -> None:
        """Wait until a condition holds; `held` tells what there is instead."""
        deadline = time.monotonic() + settings.PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"never came: {what}; there is {held()}"
            self.page.wait_for_timeout(20)

    @property
    def state(self) -> State:
        """What BokehJS holds now."""
        return State(self.page.evaluate(READ))

    def until(self, condition: Callable[[State], bool], what: str) -> State:
        """Wait until the page fulfils a condition."""
        state = self.state

        def fulfilled() -> bool:
            nonlocal state
            state = self.state
            return condition(state)

        self.wait_for(fulfilled, what, lambda: self.state)
        return state

    def slider(self, title: str) -> Locator:
        """The handle of the slider of that title."""
        return self.page.locator(".bk-Slider").filter(has_text=f"{title}:").locator(".noUi-handle")

    def press(self, title: str, key: str, times: int = 1) -> None:
        """Move a slider with the keyboard."""
        for _ in range(times):
            self.slider(title).press(key)

    def type_title(self, text: str) -> None:
        """Type into the text box and press enter."""
        box = self.page.locator(".bk-TextInput input")
        box.fill(text)
        box.press("Enter")

    def screenshot(self, name: str, *, full_page: bool = False) -> None:
        """Keep a picture for people."""
        self.wait_until_painted()
        settings.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=settings.SCREENSHOTS / f"{name}.png", full_page=full_page)

    def assert_quiet(self) -> None:
        """No error, no warning, no failed request so far."""
        assert not self.trouble, "\n".join(self.trouble)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert") and not any(known in message.text for known in NOT_OURS):
            self.trouble.append(f"console {message.type}: {message.text}")

    def _error(self, error: PageError) -> None:
        self.trouble.append(f"uncaught: {error}")

    def _failed(self, request: Request) -> None:
        self.trouble.append(f"request failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.trouble.append(f"{response.status} for {response.url}")


def _numbers(encoded: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(encoded), "<f8")
