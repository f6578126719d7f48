"""The explorer, driven by mouse and keyboard: whatever is chosen, it shows what polars finds when it is asked directly."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

import polars as pl
import pytest

from harness import settings
from harness.explorer import PAGE, TRIPS, Explorer
from harness.server import Server, tropism_command

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")


@pytest.fixture(scope="module")
def server():
    """The example with the file that it makes, which takes a while for the first time."""
    server = Server("explorer", patience=10 * settings.PATIENCE).start()
    yield server
    server.kill()


@pytest.fixture
def explorer(server, view):
    """A page of its own; nothing may have gone wrong in it in the end."""
    explorer = Explorer(view(server.url))
    explorer.expect_points()
    yield explorer
    explorer.viewer.assert_quiet()


# Points


def test_the_wheel_zooms(explorer):
    """Turning the wheel looks closer, and what is there is asked for again."""
    before = explorer.model("points().x_range")
    box = explorer.plot.bounding_box()
    explorer.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5)
    for _ in range(4):
        explorer.page.mouse.wheel(0, -240)
    explorer.viewer.wait_for(lambda: explorer.model("points().x_range") != before, "other ranges")
    explorer.expect_points()
    after = explorer.model("points().x_range")
    assert before[0] < after[0] < after[1] < before[1]


def test_a_box_zooms_and_points_are_all_drawn_when_they_are_few(explorer):
    """Boxes lead to where every point is drawn; the tool to reset leads back."""
    whole = explorer.model("[points().x_range, points().y_range]")
    explorer.page.locator(".plot [class*=box-zoom]").click()
    for _ in range(2):
        before = explorer.model("points().x_range")
        explorer.drag((0.35, 0.35), (0.6, 0.7))
        explorer.viewer.wait_for(lambda before=before: explorer.model("points().x_range") != before, "other ranges")
        explorer.expect_points()
    explorer.drag((0.45, 0.45), (0.5, 0.5))
    explorer.viewer.wait_for(lambda: explorer.text(".drawn").startswith("All "), "few points")
    explorer.expect_points()
    explorer.viewer.screenshot("explorer-zoomed", full_page=True)
    explorer.page.locator(".plot .bk-tool-icon-reset").click()
    explorer.viewer.wait_for(lambda: explorer.model("[points().x_range, points().y_range]") == whole, "the whole")
    explorer.expect_points()


def test_dragging_pans(explorer):
    """Dragging shows what lies beside; far out there is nothing, and the page says so."""
    before = explorer.model("points().x_range")
    explorer.drag((0.3, 0.5), (0.6, 0.6))
    explorer.viewer.wait_for(lambda: explorer.model("points().x_range") != before, "other ranges")
    explorer.expect_points()
    for _ in range(2):
        explorer.drag((0.2, 0.5), (0.95, 0.5))
    explorer.viewer.wait_for(lambda: explorer.text(".drawn") == "No point is in view.", "nothing in view")
    explorer.expect_points()


def test_other_columns(explorer):
    """Ranges are the extents of the columns that were chosen, axes of their kinds, colours of theirs."""
    explorer.choose("Horizontal", "started")
    explorer.x = "started"
    explorer.expect_points()
    axes = "[...scatter.below, ...scatter.left].map((axis) => axis.type)"
    explorer.viewer.wait_for(lambda: explorer.model(axes) == ["DatetimeAxis", "LinearAxis"], "a time axis")
    extent = pl.scan_parquet(TRIPS).select(
        pl.col("started").min().alias("low"), pl.col("started").max().alias("high")
    ).collect().row(0)
    low, high = (moment.replace(tzinfo=datetime.UTC).timestamp() * 1000 for moment in extent)
    margin = (high - low) * 0.03
    assert explorer.model("points().x_range") == pytest.approx([low - margin, high + margin])

    explorer.choose("Vertical", "tip")
    explorer.y = "tip"
    explorer.expect_points()
    assert "rows have no point: a value is missing." in explorer.text(".drawn")

    explorer.choose("Colour", "fare")
    explorer.color = pl.col("fare")
    explorer.expect_points()
    explorer.viewer.wait_for(lambda: explorer.model("all('ColorBar').map((bar) => bar.title)") == ["fare"], "a bar")
    explorer.viewer.screenshot("explorer-scale", full_page=True)

    explorer.choose("Colour", "driver")
    explorer.color = pl.lit("other")
    explorer.expect_points()
    explorer.choose("Colour", "shared")
    explorer.color = pl.col("shared").cast(pl.String).fill_null("(missing)")
    explorer.expect_points()
    explorer.choose("Colour", "none")
    explorer.color = pl.lit(0.0)
    explorer.expect_points()
    assert explorer.model("all('ColorBar').length") == 0


# Filters


def test_a_range_of_numbers(explorer):
    """The handles of a slider, live; away with it everything passes again."""
    card = explorer.add_filter("fare")
    low, high = (card.locator(".noUi-handle").nth(place) for place in (0, 1))
    for _ in range(4):
        low.press("ArrowRight")
    for _ in range(280):
        high.press("ArrowLeft")
    first, last = explorer.model("all('RangeSlider')[0].value")
    explorer.filters = [pl.col("fare").is_between(first, last)]
    explorer.expect_points()
    card.locator(".remove button").click()
    explorer.filters = []
    explorer.expect_points()
    assert explorer.page.locator(".filter").count() == 0


def test_a_period(explorer):
    """Points in time."""
    card = explorer.add_filter("started")
    low, high = (card.locator(".noUi-handle").nth(place) for place in (0, 1))
    for _ in range(30):
        low.press("ArrowRight")
    for _ in range(200):
        high.press("ArrowLeft")
    first, last = explorer.model("all('DatetimeRangeSlider')[0].value")
    ends = [datetime.datetime.fromtimestamp(end / 1000, datetime.UTC).replace(tzinfo=None) for end in (first, last)]
    assert ends[1] - ends[0] == datetime.timedelta(days=366 - 230)
    explorer.filters = [pl.col("started").is_between(*ends)]
    explorer.expect_points()


def test_categories_text_and_truth_together(explorer):
    """Each kind of filter, and all of them at once; the histogram keeps its bins."""
    bins = lambda: explorer.model("chart.x_range.start + ' ' + chart.x_range.end")  # noqa: E731
    before = bins()
    district = explorer.add_filter("district")
    district.locator(".choices__inner").click()
    rows = pl.scan_parquet(TRIPS).filter(district="Harbour").select(pl.len()).collect().item()
    district.locator(".choices__item--choice").filter(has_text=f"Harbour ({rows:,})").click()
    explorer.filters = [pl.col("district") == "Harbour"]
    explorer.expect_points()
    district.locator(".choices__item--choice").filter(has_text="Airport").click()
    district.locator("input").press("Escape")
    explorer.filters = [pl.col("district").is_in(["Harbour", "Airport"])]
    explorer.expect_points()

    shared = explorer.add_filter("shared")
    shared.locator("input").nth(1).click()
    explorer.filters.append(pl.col("shared"))
    explorer.expect_points()

    driver = explorer.add_filter("driver")
    driver.locator("input").fill("VRIES")
    explorer.filters.append(pl.col("driver").str.to_lowercase().str.contains("vries", literal=True))
    explorer.expect_points()
    explorer.viewer.screenshot("explorer-filters", full_page=True)

    passengers = explorer.add_filter("passengers")
    passengers.locator(".noUi-handle").nth(0).press("ArrowRight")
    explorer.filters.append(pl.col("passengers") >= 2)
    explorer.expect_points()
    assert bins() == before
    explorer.expect_bars(histogram(explorer, "longitude"))

    # Nothing passes: an empty result is no broken page.
    shared.locator("input").nth(0).click()
    explorer.filters.append(pl.lit(False))
    explorer.expect_points()
    assert explorer.text(".drawn") == "No row passes the filters."
    explorer.expect_bars(histogram(explorer, "longitude"))
    explorer.viewer.screenshot("explorer-empty", full_page=True)


# The other views


def histogram(explorer: Explorer, name: str) -> pl.DataFrame:
    """The bins of a column of floats, as polars finds them."""
    low, high = pl.scan_parquet(explorer.file).select(
        pl.col(name).min().alias("low"), pl.col(name).max().alias("high")
    ).collect().row(0)
    width = (high - low) / 60
    bins = ((pl.col(name) - low) / width).floor().clip(0, 59)
    counts = explorer.rows.filter(pl.col(name).is_not_null()).group_by(bins.alias("bin")).agg(pl.len().alias("rows"))
    left = (pl.col("bin") * width + low).alias("left")
    right = ((pl.col("bin") + 1) * width + low).alias("right")
    return counts.sort("bin").select(left, right, "rows").collect()


def test_histogram(explorer):
    """Bins of numbers, whole numbers and times; bars of names."""
    explorer.expect_bars(histogram(explorer, "longitude"))
    explorer.choose("Column", "tip")
    explorer.expect_bars(histogram(explorer, "tip"))

    explorer.choose("Column", "passengers")
    counts = explorer.rows.group_by("passengers").agg(pl.len().alias("rows")).sort("passengers").collect()
    sides = [(counts["passengers"] + side).alias(name) for side, name in ((-0.5, "left"), (0.5, "right"))]
    explorer.expect_bars(pl.DataFrame([*sides, counts["rows"]]))

    explorer.choose("Column", "started")
    explorer.viewer.wait_for(lambda: explorer.model("chart.below[0].type") == "DatetimeAxis", "a time axis")
    explorer.viewer.wait_for(lambda: sum(explorer.model("bars().rows")) == 2_000_000, "all trips")

    explorer.choose("Column", "payment")
    counts = explorer.rows.group_by(pl.col("payment").alias("name")).agg(pl.len().alias("rows"))
    explorer.expect_bars(counts.sort("name").collect())
    names = counts.sort("rows").collect()["name"].to_list()
    assert explorer.model("chart.y_range.factors") == names

    explorer.choose("Column", "shared")
    name = pl.col("shared").cast(pl.String).fill_null("(missing)").alias("name")
    explorer.expect_bars(explorer.rows.group_by(name).agg(pl.len().alias("rows")).sort("name").collect())


def test_summary(explorer):
    """What is known of each column, of the rows that pass the filters."""
    explorer.add_filter("passengers").locator(".noUi-handle").nth(0).press("ArrowRight")
    explorer.filters = [pl.col("passengers") >= 2]
    explorer.expect_points()
    explorer.tab("Summary")
    rows = explorer.rows.collect()
    explorer.viewer.wait_for(
        lambda: explorer.page.locator(".summary").count() and explorer.text(".summary .text").startswith(f"{rows.height:,} rows"),
        "the number of rows",
    )
    explorer.viewer.wait_for(
        lambda: any("(68" in text or "%)" in text for text in explorer.model("cells()['most frequent']")), "counts"
    )
    explorer.viewer.wait_for(
        lambda: cells_of(explorer)["passengers"]["most frequent"].startswith("2 ("), "counts of what passes"
    )
    cells = cells_of(explorer)
    assert list(cells) == rows.columns
    for name, cell in cells.items():
        column = rows[name]
        nulls = column.null_count()
        share = f"{100 * nulls / rows.height:.1f}"
        assert cell["missing"] == (f"{nulls:,} ({share} %)" if nulls else ""), name
        distinct = column.drop_nulls().n_unique()
        assert int(cell["distinct ≈"].replace(",", "")) == pytest.approx(distinct, rel=0.15, abs=1), name
        if column.dtype.is_numeric():
            finite = column.cast(pl.Float64).drop_nulls()
            finite = finite.filter(finite.is_finite())
            found = [float(cell[key]) for key in ("least", "mean", "greatest")]
            wanted = [finite.min(), finite.mean(), finite.max()]
            assert found == pytest.approx(wanted, rel=1e-3), name
        if distinct < 100 and not column.dtype.is_float():
            counts = column.drop_nulls().value_counts(sort=True)
            value, count = counts.row(0)
            text = str(value).lower() if isinstance(value, bool) else str(value)
            assert cell["most frequent"] == f"{text} ({100 * count / rows.height:.1f} %)", name
    assert cells["started"]["least"] == str(rows["started"].min().replace(microsecond=0))
    assert (cells["driver"]["least"], cells["driver"]["greatest"]) == (rows["driver"].min(), rows["driver"].max())
    explorer.viewer.screenshot("explorer-summary", full_page=True)


def cells_of(explorer: Explorer) -> dict[str, dict[str, str]]:
    """The lines of the summary by the names of the columns."""
    cells = explorer.model("cells()")
    return {
        name: {title: texts[row] for title, texts in cells.items()} for row, name in enumerate(cells["column"])
    }


def test_rows_sorted_and_paged(explorer):
    """Each page of each order is cut on the server; another order or filter begins with the first page."""
    explorer.tab("Rows")
    rows = lambda order=None, down=False: (  # noqa: E731
        explorer.rows if order is None else explorer.rows.sort(order, descending=down, nulls_last=True, maintain_order=True)
    )
    page = lambda number, **order: rows(**order).slice(number * PAGE, PAGE).collect()  # noqa: E731
    place = lambda: explorer.text(".rows .text")  # noqa: E731
    button = lambda label: explorer.page.locator(".buttons button").filter(has_text=label)  # noqa: E731
    explorer.expect_cells(page(0))
    assert place() == "rows 1–15 of 2,000,000 · page 1 of 133,334"
    assert button("‹").is_disabled()
    for number in (1, 2):
        button("›").click()
        explorer.expect_cells(page(number))
    button("‹").click()
    explorer.expect_cells(page(1))
    button("»").click()
    explorer.expect_cells(page(133_333))
    assert place() == "rows 1,999,996–2,000,000 of 2,000,000 · page 133,334 of 133,334"
    assert button("›").is_disabled()

    explorer.choose("Sorted by", "fare")
    explorer.expect_cells(page(0, order="fare"))
    explorer.page.locator(".order .bk-btn").filter(has_text="down").click()
    explorer.expect_cells(page(0, order="fare", down=True))
    button("›").click()
    explorer.expect_cells(page(1, order="fare", down=True))
    explorer.viewer.screenshot("explorer-rows", full_page=True)
    explorer.choose("Sorted by", "tip")
    explorer.expect_cells(page(0, order="tip", down=True))

    district = explorer.add_filter("district").locator("input")
    district.press_sequentially("Hill")
    district.press("Enter")
    explorer.filters = [pl.col("district") == "Hills"]
    explorer.expect_cells(page(0, order="tip", down=True))
    count = explorer.rows.select(pl.len()).collect().item()
    explorer.viewer.wait_for(lambda: place().startswith(f"rows 1–15 of {count:,} ·"), "the count of what passes")


def test_sql(explorer):
    """Good queries show what polars finds; of bad ones the page says what is wrong, and the last result stays."""
    explorer.tab("SQL")
    box = explorer.page.locator(".sql textarea")
    problem = explorer.page.locator(".sql .problem .bk-clearfix")
    told = lambda: explorer.text(".sql .text").rsplit(" in ", 1)[0]  # noqa: E731

    def run(text: str) -> None:
        box.fill(text)
        explorer.page.locator(".run button").click()

    run("SELECT payment, COUNT(*) AS trips, AVG(fare) AS fare FROM data GROUP BY payment ORDER BY payment")
    trips = pl.scan_parquet(TRIPS)
    groups = trips.group_by("payment").agg(pl.len().alias("trips"), pl.col("fare").mean()).sort("payment").collect()
    explorer.expect_cells(groups)
    explorer.viewer.wait_for(lambda: told() == "4 rows", "the number of rows")

    for text, words in [
        ("SELEC payment", "Expected"),
        ("SELECT nothing FROM data", 'unable to find column "nothing"'),
        ("SELECT * FROM nowhere", "nowhere"),
        ("SELECT * FROM read_csv('/etc/passwd')", "read_csv(…) is not allowed here: read from data, filtered"),
        ("SELECT district + 1 FROM data", ""),
        ("", "write, say, SELECT * FROM data LIMIT 10"),
        ("DROP TABLE data", "write one query"),
    ]:
        run(text)
        explorer.viewer.wait_for(
            lambda words=words: problem.is_visible() and words in problem.inner_text(), text, problem.all_inner_texts
        )
        assert explorer.model("cells().payment") == groups["payment"].to_list()
    explorer.viewer.screenshot("explorer-sql", full_page=True)

    run("SELECT fare, tip FROM filtered WHERE fare > 50")
    fares = trips.filter(pl.col("fare") > 50).select("fare", "tip").collect()
    explorer.expect_cells(fares.head(1000))
    explorer.viewer.wait_for(lambda: told() == f"The first 1,000 of {fares.height:,} rows", "the number of rows")
    assert problem.is_hidden()
    explorer.add_filter("shared").locator("input").nth(1).click()
    explorer.filters = [pl.col("shared")]
    explorer.expect_cells(explorer.rows.filter(pl.col("fare") > 50).select("fare", "tip").head(1000).collect())

    run("SELECT fare FROM data WHERE fare < 0")
    explorer.viewer.wait_for(lambda: told() == "0 rows", "no rows")
    explorer.expect_cells(fares.select("fare").clear())


# People, widths, files


def test_two_people(server, view):
    """Each has filters of their own."""
    first, second = (Explorer(view(server.url)) for _ in range(2))
    first.add_filter("shared").locator("input").nth(1).click()
    second.add_filter("shared").locator("input").nth(0).click()
    first.filters, second.filters = [pl.col("shared")], [~pl.col("shared")]
    second.choose("Colour", "payment")
    second.color = pl.col("payment")
    for explorer in (first, second):
        explorer.expect_points()
        explorer.viewer.assert_quiet()


@pytest.mark.parametrize("width", [1440, 800, 390])
def test_every_width(explorer, width):
    """Nothing stands beside the page or over something else, however narrow it is."""
    explorer.page.set_viewport_size({"width": width, "height": 900})
    for tab in ("Histogram", "Summary", "Rows", "SQL"):
        explorer.tab(tab)
        explorer.viewer.wait_until_quiet()
        explorer.viewer.wait_until_painted()
        assert explorer.page.evaluate("document.documentElement.scrollWidth") <= width, tab
        for panel in explorer.page.locator(".panel:visible").all():
            box = panel.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        explorer.viewer.screenshot(f"explorer-{tab.lower()}-{width}", full_page=True)


def test_dark(explorer):
    """The switch changes the colours of everything."""
    explorer.page.locator(".bk-Switch .bk-knob").click()
    axes = "figures.flatMap((figure) => figure.left).every((axis) => axis.major_label_text_color == '#94a1b0')"
    explorer.viewer.wait_for(lambda: explorer.model(axes), "dark axes")
    explorer.viewer.screenshot("explorer-dark", full_page=True)


def some_rows(rows: int, **more: pl.Expr) -> pl.DataFrame:
    """A small file's rows."""
    number = pl.int_range(rows)
    return pl.select(
        a=number % 101 / 7,
        b=(number * 37 % 1001) / 10,
        kind=pl.concat_str(pl.lit("<b>"), (number % 3).cast(pl.String)),
        **more,
    )


def test_a_file_that_changes(view, tmp_path):
    """A CSV file that grows, goes, comes back, breaks, and comes back with other columns."""
    file, copy = tmp_path / "some.csv", tmp_path / "some.parquet"

    def write(frame: pl.DataFrame) -> None:
        frame.write_parquet(copy)
        frame.write_csv(tmp_path / "next")
        (tmp_path / "next").rename(file)

    write(some_rows(1000))
    server = Server("explorer", lambda app, port: command(file, port)).start()
    try:
        explorer = Explorer(view(server.url), copy)
        explorer.x, explorer.y, explorer.color = "a", "b", pl.col("kind")
        explorer.expect_points()
        # What the file says is no HTML.
        explorer.add_filter("kind").locator(".choices__inner").click()
        explorer.page.locator(".choices__item--choice").filter(has_text="<b>1 (333)").wait_for()
        explorer.page.keyboard.press("Escape")
        explorer.filter("kind").locator(".remove button").click()
        explorer.tab("SQL")
        explorer.page.locator(".sql textarea").fill('SELECT 1 AS "<b>one</b>"')
        explorer.page.locator(".run button").click()
        explorer.page.locator(".slick-column-name").filter(has_text="<b>one</b>").wait_for()
        explorer.tab("Histogram")
        explorer.viewer.wait_for(lambda: explorer.page.locator(".bk-Figure").count() == 2, "both plots")
        write(some_rows(3000))
        explorer.expect_points()
        notice = explorer.page.locator(".problem .bk-clearfix").first

        file.rename(tmp_path / "away")
        explorer.viewer.wait_for(lambda: "some.csv: No such file" in notice.inner_text(), "what is wrong")
        # What there was is still there, and controls do no harm.
        explorer.expect_points()
        explorer.choose("Colour", "b")
        explorer.viewer.wait_until_quiet()
        explorer.viewer.screenshot("explorer-file-gone", full_page=True)
        write(some_rows(2000))
        explorer.color = pl.col("b")
        explorer.expect_points()
        assert notice.is_hidden()

        file.write_bytes(b"\0\1\2\3")
        explorer.viewer.wait_for(lambda: "it holds binary data" in notice.inner_text(), "what is wrong")
        write(some_rows(500, c=pl.lit(1.0)))
        explorer.color = pl.col("kind")
        explorer.expect_points()
        assert notice.is_hidden()
        explorer.viewer.assert_quiet()
    finally:
        server.kill()


def command(file: Path, port: int) -> list[str]:
    """How the example is started with a file."""
    [binary, *options] = tropism_command("explorer", port)
    return [binary, str(file), *options]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file"),
        (b"", "the file is empty"),
        (b"\0\1\2", "it holds binary data"),
        (b"PAR1 and no more", "some.file"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path, content, words):
    """The program says which file, what is wrong, and what to do; and ends."""
    file = tmp_path / "some.file"
    if content is not None:
        file.write_bytes(content)
    ended = subprocess.run(command(file, 0), capture_output=True, text=True, timeout=settings.PATIENCE, check=False)
    assert ended.returncode == 1
    assert str(file) in ended.stderr
    assert words in ended.stderr
    assert "Give a file with columns" in ended.stderr
