"""The page of the dashboard, as a person sees and drives it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Locator

from .page import Viewer
from .weather import Day, figures

# Finds models by what they are for.
MODELS = """
    const models = [...Bokeh.documents[0]._all_models.values()]
    const all = (type) => models.filter((model) => model.type == type)
    const table = all("DataTable")[0]
    const records = table.source
    const days = all("ColumnDataSource").filter((source) => source.data.wind != null && source !== records)
    const points = days.find((source) => source.data.wind.length == records.data.wind.length)
    const rings = days.filter((source) => source !== points)
"""


class Dashboard:
    """A page whose days are known."""

    def __init__(self, viewer: Viewer, days: list[Day]) -> None:
        self.viewer, self.page, self.days = viewer, viewer.page, days
        self.page.set_viewport_size({"width": 1440, "height": 1480})
        viewer.wait_until_painted()

    def model(self, expression: str) -> Any:
        """What BokehJS holds."""
        return self.page.evaluate(f"() => {{ {MODELS} return {expression} }}")

    @property
    def cards(self) -> dict[str, str]:
        """What the key figures say, by their labels."""
        cards = self.page.locator(".card")
        labels, values = (cards.locator(part).all_inner_texts() for part in ("h3", "p"))
        return dict(zip(labels, (value.strip() for value in values), strict=True))

    @property
    def top_row(self) -> list[str]:
        """The first row that the table shows."""
        # Rows that come later in the page may stand higher.
        rows = self.page.locator(".slick-row").all()
        first = min(rows, key=lambda row: row.bounding_box()["y"])
        return first.locator(".slick-cell").all_inner_texts()

    def cell(self, row: int, column: int) -> Locator:
        """A cell of the table, counted from the top left."""
        return self.page.locator(".slick-row").nth(row).locator(".slick-cell").nth(column)

    def expect(self, rows: list[int]) -> None:
        """Wait until the whole page is about the days of these rows: the key figures, the table, the plots."""
        expected = figures(self.days[row] for row in rows)
        self.viewer.wait_for(lambda: self.cards == expected, f"key figures {expected}", lambda: self.cards)
        self.viewer.wait_for(lambda: self.model("table.view.filter.indices") == rows, "the rows of the table")
        if rows:
            day = self.days[rows[0]]
            self.viewer.wait_for(lambda: self.top_row[:3] == [day.date, day.city, day.kind], f"{day} on top of the table")

    def where(self, condition: Any) -> list[int]:
        """The rows of the days that fulfil a condition."""
        return [row for row, day in enumerate(self.days) if condition(day)]

    def plot(self, panel: str) -> Locator:
        """The plot of a panel."""
        return self.page.locator(f".{panel} .bk-Figure:visible")

    def drag(self, plot: Locator, *path: tuple[float, float]) -> None:
        """Drag over a plot through points that are given as parts of its size."""
        box = plot.bounding_box()
        points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in path]
        mouse = self.page.mouse
        mouse.move(*points[0])
        mouse.down()
        for point in points[1:]:
            mouse.move(*point)
        mouse.up()


def pixels(locator: Locator) -> np.ndarray:
    """What is painted there: rows of red, green and blue."""
    return np.asarray(Image.open(BytesIO(locator.screenshot())).convert("RGB")).astype(int)


def count_near(picture: np.ndarray, color: tuple[int, int, int]) -> int:
    """How many pixels are of that colour or very near."""
    return int((np.abs(picture - color).max(axis=-1) <= 12).sum())
