"""The page of the explorer, as a person sees and drives it, and what polars says to the same questions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from playwright.sync_api import Locator

from . import settings
from .page import Viewer

# The file that the example makes when it is given none.
TRIPS = settings.REPOSITORY / "target/explorer/trips.parquet"
DRAWN = 20_000
PAGE = 15

# Finds models by what they are for, among those that are on the page now.
MODELS = """
    const models = [...Bokeh.documents[0].roots()[0].references()]
    const all = (type) => models.filter((model) => model.type == type)
    const figures = all("Figure")
    const glyph = (figure) => figure.renderers[0].glyph.type
    const scatter = figures.find((figure) => glyph(figure) == "Scatter")
    const chart = figures.find((figure) => glyph(figure) != "Scatter")
    const column = (source, name) => Array.from(source.data[name] ?? source.data.get?.(name) ?? [])
    const points = () => {
        const {x_range, y_range, renderers: [{data_source}]} = scatter
        const [x, y, color] = ["x", "y", "color"].map((name) => column(data_source, name))
        return {x_range: [x_range.start, x_range.end], y_range: [y_range.start, y_range.end], x, y, color}
    }
    const bars = () => {
        const {renderers: [{data_source}]} = chart
        return Object.fromEntries(["left", "right", "name", "rows"].map((name) => [name, column(data_source, name)]))
    }
    const cells = () => {
        const {source, columns} = all("DataTable")[0]
        const text = (cell) => typeof cell == "number" && isNaN(cell) ? null : cell
        return Object.fromEntries(columns.map(({field}) => [field, column(source, field).map(text)]))
    }
"""


class Explorer:
    """A page, and the rows that it should show."""

    def __init__(self, viewer: Viewer, file: Path = TRIPS, size: tuple[int, int] = (1440, 1400)) -> None:
        self.viewer, self.page, self.file = viewer, viewer.page, file
        self.x, self.y, self.color = "longitude", "latitude", pl.col("district")
        self.filters: list[pl.Expr] = []
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.viewer.wait_for(lambda: self.page.locator(".bk-Figure").count() == 2, "both plots")

    def model(self, expression: str) -> Any:
        """What BokehJS holds."""
        return self.page.evaluate(f"() => {{ {MODELS} return {expression} }}")

    @property
    def rows(self) -> pl.LazyFrame:
        """The rows that pass the filters, as polars finds them."""
        rows = pl.scan_parquet(self.file)
        return rows.filter(self.filters) if self.filters else rows

    def expect_points(self) -> None:
        """Wait until what is drawn is what polars finds in the ranges of the plot, and all texts tell so."""
        found: dict[str, Any] = {}

        def agrees() -> bool:
            # While it is made anew there is none.
            page = self.model("scatter && points()")
            if page is None:
                return False
            found.update(page=page, texts=self.texts, polars=self.expected_points(page))
            columns, texts = found["polars"]
            return texts == found["texts"] and all(
                same(column, found["page"][name]) for name, column in columns.items()
            )

        self.viewer.wait_for(agrees, "the points that polars finds", lambda: differences(found))

    @property
    def texts(self) -> tuple[str, str]:
        """The line above the plot without the time that it took, and the one in its panel."""
        status = self.text(".status .text").rsplit(" filters ", 1)[0] + " filters"
        return status, self.text(".drawn")

    def text(self, selector: str) -> str:
        """A text on the page."""
        # A Div of BokehJS has its text in an element in its shadow.
        return self.page.locator(f"{selector} .bk-clearfix").first.inner_text().replace("\n", " ")

    def expected_points(self, page: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, str]]:
        """What is drawn in these ranges, and what is told of it, as polars finds it."""
        number = {name: milliseconds(self.file, name) for name in (self.x, self.y)}
        between = [
            number[name].is_between(min(page[ends]), max(page[ends]))
            for name, ends in ((self.x, "x_range"), (self.y, "y_range"))
        ]
        rows = self.rows
        points = rows.filter(number[self.x].is_finite() & number[self.y].is_finite())
        in_view = points.filter(between)
        columns = (number[self.x].alias("x"), number[self.y].alias("y"), self.color.alias("color"))
        every = [pl.len()]
        passing, known, drawable, seen = (
            frame.select(every).collect().item() for frame in (rows, pl.scan_parquet(self.file), points, in_view)
        )
        frame = in_view.select(columns).collect()
        if seen > DRAWN:
            frame = frame.filter(pl.int_range(seen) * DRAWN % seen < DRAWN)
        status = f"{seen:,} in view · {passing:,} of {known:,} rows pass the filters"
        caption = f"{frame.height:,} of {seen:,} points in view are drawn."
        if seen == frame.height:
            caption = f"All {seen:,} points in view are drawn."
        if not seen:
            caption = "No point is in view."
        if not passing:
            caption = "No row passes the filters."
        if passing > drawable:
            caption += f" {passing - drawable:,} rows have no point: a value is missing."
        return {name: frame[name].to_list() for name in ("x", "y", "color")}, (status, caption)

    def choose(self, title: str, name: str) -> None:
        """Choose from the list of that title."""
        self.page.locator(".bk-Select").filter(has_text=title).locator("select").select_option(label=name)

    def add_filter(self, name: str) -> Locator:
        """Add the filter of a column, and give what it is set with."""
        self.choose("add a filter", name)
        return self.filter(name)

    def filter(self, name: str) -> Locator:
        """The filter of a column."""
        cards = self.page.locator(".filter")
        return cards.filter(has=self.page.locator(".name").get_by_text(name, exact=True))

    def tab(self, name: str) -> None:
        """Turn to one of the views below the points."""
        self.page.locator(".tabs .bk-btn").filter(has_text=name).click()

    def expect_cells(self, expected: pl.DataFrame) -> None:
        """Wait until the table shows these rows."""
        columns = {name: plain(expected, name) for name in expected.columns}
        self.viewer.wait_for(
            lambda: self.page.locator(".bk-DataTable").count() == 1 and agree(columns, self.model("cells()")),
            f"the table {expected}",
            lambda: self.model("all('DataTable').length && cells()"),
        )

    def expect_bars(self, expected: pl.DataFrame) -> None:
        """Wait until the chart shows these bars."""
        columns = {name: expected[name].to_list() for name in expected.columns}
        self.viewer.wait_for(
            lambda: agree(columns, self.model("chart && bars()") or {}),
            f"the bars {expected}",
            lambda: self.model("chart && bars()"),
        )

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag over the points, between places given as parts of the plot's size."""
        box = self.plot.bounding_box()
        (x0, y0), (x1, y1) = (
            (box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)
        )
        mouse = self.page.mouse
        mouse.move(x0, y0)
        mouse.down()
        mouse.move((x0 + x1) / 2, (y0 + y1) / 2, steps=3)
        mouse.move(x1, y1, steps=3)
        mouse.up()

    @property
    def plot(self) -> Locator:
        """The plot of the points."""
        return self.page.locator(".plot .bk-Figure")


def milliseconds(file: Path, name: str) -> pl.Expr:
    """A column as BokehJS counts it."""
    column = pl.col(name)
    if pl.read_parquet_schema(file)[name].is_temporal():
        return column.cast(pl.Datetime("us")).cast(pl.Int64).cast(pl.Float64) / 1000
    return column.cast(pl.Float64)


def plain(frame: pl.DataFrame, name: str) -> list[Any]:
    """The values of a column of a frame as the table of the page holds them."""
    column = frame[name]
    if column.dtype.is_temporal():
        column = column.cast(pl.Datetime("us")).cast(pl.Int64) / 1000
    if column.dtype.is_float():
        column = column.fill_nan(None)
    return column.to_list()


def agree(expected: dict[str, Any], held: dict[str, Any]) -> bool:
    """Whether the page holds what is expected, to the last digits of sums."""
    return expected.keys() <= held.keys() and all(same(column, held[name]) for name, column in expected.items())


def same(expected: list[Any], held: list[Any]) -> bool:
    """Whether two columns are the same."""
    if len(expected) != len(held):
        return False
    if all(isinstance(value, int | float) for value in expected):
        if not all(isinstance(value, int | float) for value in held):
            return False
        return bool(np.allclose(expected, held, rtol=1e-12, atol=0, equal_nan=True))
    return all(
        a == b or (isinstance(a, float) and isinstance(b, int | float) and bool(np.isclose(a, b, rtol=1e-12)))
        for a, b in zip(expected, held, strict=True)
    )


def differences(found: dict[str, Any]) -> str:
    """What the page holds instead, in short."""
    if not found:
        return "no plot"
    columns, texts = found["polars"]
    lines = [f"{found['texts']} in place of {texts}", f"ranges {found['page']['x_range']} {found['page']['y_range']}"]
    for name, column in columns.items():
        held = found["page"][name]
        lines.append(f"{name}: {len(held)} values {held[:3]} in place of {len(column)} {column[:3]}")
    return "\n".join(lines)
