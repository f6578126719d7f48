"""Pages that show what the program holds, and what is done to them."""

from __future__ import annotations

import re
from io import BytesIO

from PIL import Image
from playwright.sync_api import Locator

from .page import Viewer

# Where a point of the ranges of a plot, counted from the top, is in the window.
PLACE = """([number, x, y]) => {
    const view = [...Bokeh.index.query((view) => view.model.type == "Figure")][number]
    const {left, top} = view.canvas_view.el.getBoundingClientRect()
    return [left + view.frame.x_scale.compute(x), top + view.frame.y_scale.compute(y)]
}"""


class Plots:
    """A page with plots, and what a hand does to them."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer, self.page, self.mouse = viewer, viewer.page, viewer.page.mouse

    def at(self, x: float, y: float, plot: int = 0) -> tuple[float, float]:
        """Where that point of a plot is."""
        return tuple(self.page.evaluate(PLACE, [plot, x, y]))

    def drag(self, *points: tuple[float, float], plot: int = 0) -> None:
        """Drag through points of a plot."""
        first, *others = [self.at(*point, plot) for point in points]
        self.mouse.move(*first)
        self.mouse.down()
        for point in others:
            self.mouse.move(*point, steps=4)
        self.mouse.up()


class Board(Plots):
    """A page with plots, widgets, and lines that say what the program holds."""

    def told(self, name: str) -> str:
        """The line of that name."""
        return self.page.locator(f".told.{name} .bk-clearfix").inner_text().strip()

    def expect(self, name: str, *values: str) -> None:
        """Wait until the line of that name is one of these."""
        self.viewer.wait_for(lambda: self.told(name) in values, f"{name}: {values}", lambda: self.told(name))

    def expect_near(self, name: str, *numbers: float) -> None:
        """Wait until the numbers in the line of that name are these, to a tenth."""

        def is_near() -> bool:
            found = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", self.told(name))]
            return len(found) == len(numbers) and all(
                abs(one - other) <= 0.1 for one, other in zip(found, numbers, strict=True)
            )

        self.viewer.wait_for(is_near, f"{name}: {numbers}", lambda: self.told(name))

    def color(self, x: float, y: float) -> tuple[int, ...]:
        """What is seen at that point of the window."""
        picture = self.page.screenshot(clip={"x": round(x), "y": round(y), "width": 1, "height": 1})
        with Image.open(BytesIO(picture)) as image:
            return image.convert("RGB").getpixel((0, 0))

    def widget(self, name: str, title: str = "") -> Locator:
        """The widget of that class with that text in it."""
        return self.page.locator(f".bk-{name}").filter(has_text=title)

    def click(self, x: float, y: float, plot: int = 0, times: int = 1) -> None:
        """Click on a point of a plot, longer after the last click than a double click lasts."""
        self.page.wait_for_timeout(350)
        self.mouse.click(*self.at(x, y, plot), click_count=times)

    def hold(self, x: float, y: float) -> None:
        """Hold the button down over a point of the first plot until it counts as a long press."""
        self.mouse.move(*self.at(x, y))
        self.mouse.down()
        self.page.wait_for_timeout(600)
        self.mouse.up()

    def use(self, tool: str) -> None:
        """Choose a tool, longer after the last click than a double click lasts."""
        self.page.wait_for_timeout(350)
        self.page.locator(f".bk-tool-icon-{tool}").first.click()
