"""A dashboard, driven by mouse and keyboard: whatever is moved, all that depends on it follows."""

from __future__ import annotations

import pytest

from harness import settings, weather
from harness.dashboard import Dashboard, count_near, pixels
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the example has no Python twin")

ALL = range(2922)
ACCENT = (0x2A, 0x6F, 0xDB)


@pytest.fixture(scope="module")
def server():
    """The example."""
    server = Server("dashboard").start()
    yield server
    server.kill()


@pytest.fixture
def dashboard(server, view):
    """A page of its own; nothing may have gone wrong in it in the end."""
    dashboard = Dashboard(view(server.url), weather.load())
    dashboard.expect([*ALL])
    yield dashboard
    dashboard.viewer.assert_quiet()


def test_cities(dashboard):
    """The boxes of the cities, by mouse and by the space bar."""
    boxes = dashboard.page.locator(".bk-CheckboxGroup input")
    boxes.nth(0).click()
    new_york = dashboard.where(lambda day: day.city == "New York")
    dashboard.expect(new_york)
    boxes.nth(1).press("Space")
    dashboard.expect([])
    boxes.nth(0).press("Space")
    dashboard.expect(dashboard.where(lambda day: day.city == "Seattle"))
    boxes.nth(1).click()
    dashboard.expect([*ALL])


def test_kinds_of_weather(dashboard):
    """Kinds are chosen from the list or typed, and removed."""
    widget = dashboard.page.locator(".bk-MultiChoice")
    widget.locator(".choices__inner").click()
    widget.locator(".choices__item--choice").filter(has_text="fog").click()
    dashboard.expect(dashboard.where(lambda day: day.kind == "fog"))
    box = widget.locator("input")
    box.press_sequentially("sno")
    box.press("Enter")
    dashboard.expect(dashboard.where(lambda day: day.kind in ("fog", "snow")))
    widget.locator(".choices__list--multiple .choices__button").first.click()
    dashboard.expect(dashboard.where(lambda day: day.kind == "snow"))


def test_temperatures(dashboard):
    """The handles of the range, by keys and by dragging."""
    widget = dashboard.page.locator(".bk-RangeSlider")
    low, high = widget.locator(".noUi-handle").all()
    for _ in range(20):
        low.press("ArrowRight")
    dashboard.expect(dashboard.where(lambda day: day.high >= 8))
    box = high.bounding_box()
    mouse = dashboard.page.mouse
    mouse.move(box["x"] + 8, box["y"] + 8)
    mouse.down()
    mouse.move(box["x"] - 40, box["y"] + 8, steps=5)
    mouse.up()
    first, last = dashboard.model("all('RangeSlider')[0].value")
    assert first == 8
    assert last < 35
    dashboard.expect(dashboard.where(lambda day: first <= day.high <= last))
    assert f"{first} .. {last}" in widget.locator(".bk-slider-title").inner_text()


def test_dates(dashboard):
    """The first day by mouse, the last one by keys."""
    pickers = dashboard.page.locator(".bk-DatePicker")
    pickers.nth(0).locator("input.form-control").click()
    pickers.nth(0).locator(".flatpickr-day[aria-label='January 20, 2012']").click()
    dashboard.expect(dashboard.where(lambda day: day.date >= "2012-01-20"))
    until = pickers.nth(1).locator("input.form-control")
    until.focus()
    day = pickers.nth(1).locator(".flatpickr-day.selected")
    day.focus()
    for _ in range(10):
        dashboard.page.keyboard.press("ArrowLeft")
    dashboard.page.keyboard.press("Enter")
    dashboard.expect(dashboard.where(lambda day: "2012-01-20" <= day.date <= "2015-12-21"))


def test_wet_days(dashboard):
    """A switch, by mouse and keyboard."""
    switch = dashboard.page.locator(".bk-Switch").filter(has_text="Wet").locator(".bk-knob")
    switch.click()
    dashboard.expect(dashboard.where(lambda day: day.rain > 0))
    switch.press("Enter")
    dashboard.expect([*ALL])


def test_measure_of_the_histogram(dashboard):
    """What is chosen by keys stands below the bars."""
    select = dashboard.page.locator(".bk-Select select")
    before = pixels(dashboard.plot("summaries"))
    for name, label in [("low", "Lowest temperature, °C"), ("rain", "Precipitation, mm"), ("wind", "Wind, m/s")]:
        select.press("ArrowDown")
        dashboard.viewer.wait_for(lambda name=name: dashboard.model("all('Select')[0].value") == name, name)
        found = "all('LinearAxis').filter((axis) => axis.axis_label == " + repr(label) + ").length"
        dashboard.viewer.wait_for(lambda found=found: dashboard.model(found) == 1, label)
    dashboard.viewer.wait_until_painted()
    assert (pixels(dashboard.plot("summaries")) != before).any()


def test_tabs(dashboard):
    """Each tab shows a plot of its own."""
    seen = []
    for name in ["Months", "Weather", "Distribution"]:
        dashboard.page.locator(".bk-tab").filter(has_text=name).click()
        dashboard.viewer.wait_for(lambda: dashboard.page.locator(".summaries .bk-Figure:visible").count() == 1, name)
        dashboard.viewer.wait_until_painted()
        seen.append(pixels(dashboard.page.locator(".summaries")))
        dashboard.viewer.screenshot(f"dashboard-{name.lower()}", full_page=True)
    assert (seen[0] != seen[1]).any()
    assert (seen[1] != seen[2]).any()


def test_a_box_selects_everywhere(dashboard):
    """Days in a box are selected in both plots of days, and all else tells of them alone, until Escape."""
    histogram = dashboard.plot("summaries")
    before = count_near(pixels(histogram), ACCENT)
    dashboard.drag(dashboard.plot("temperatures"), (0.15, 0.75), (0.3, 0.55), (0.45, 0.4))
    dashboard.viewer.wait_for(lambda: dashboard.model("points.selected.indices.length") > 0, "a selection")
    selected = sorted(dashboard.model("points.selected.indices"))
    # All of the days in a rectangle, as the file has them.
    lows, highs = ([getattr(dashboard.days[row], name) for row in selected] for name in ("low", "high"))
    inside = lambda day: min(lows) <= day.low <= max(lows) and min(highs) <= day.high <= max(highs)  # noqa: E731
    assert selected == dashboard.where(inside)
    assert 100 < len(selected) < 1000
    dashboard.expect(selected)
    dashboard.viewer.wait_until_painted()
    assert count_near(pixels(histogram), ACCENT) < before / 2, "the bars of what is not selected are not faint"
    dashboard.viewer.screenshot("dashboard-selected", full_page=True)
    dashboard.page.keyboard.press("Escape")
    dashboard.expect([*ALL])


def test_dates_and_lasso_select_too(dashboard):
    """A box over the years selects all days of its dates; a lasso takes what it encloses."""
    years = dashboard.plot("years")
    years.scroll_into_view_if_needed()
    dashboard.drag(years, (0.3, 0.4), (0.4, 0.5), (0.5, 0.6))
    dashboard.viewer.wait_for(lambda: dashboard.model("points.selected.indices.length") > 0, "a selection")
    selected = sorted(dashboard.model("points.selected.indices"))
    dates = {dashboard.days[row].date for row in selected}
    assert selected == dashboard.where(lambda day: min(dates) <= day.date <= max(dates))
    dashboard.expect(selected)
    dashboard.page.locator(".years .bk-tool-icon-lasso-select").click()
    dashboard.drag(years, (0.3, 0.3), (0.4, 0.2), (0.5, 0.3), (0.5, 0.5), (0.4, 0.6), (0.3, 0.5), (0.3, 0.3))
    dashboard.viewer.wait_for(lambda: sorted(dashboard.model("points.selected.indices")) != selected, "a lasso")
    inside = sorted(dashboard.model("points.selected.indices"))
    assert inside
    dashboard.expect(inside)


def test_filters_and_selection_together(dashboard):
    """The page is about days that are selected and that the controls let through."""
    dashboard.drag(dashboard.plot("temperatures"), (0.15, 0.75), (0.3, 0.55), (0.45, 0.4))
    dashboard.viewer.wait_for(lambda: dashboard.model("points.selected.indices.length") > 0, "a selection")
    selected = set(dashboard.model("points.selected.indices"))
    dashboard.page.locator(".bk-CheckboxGroup input").nth(0).click()
    dashboard.expect([row for row in dashboard.where(lambda day: day.city == "New York") if row in selected])


def test_an_edit_arrives(dashboard):
    """What is typed into a cell changes the key figures and the plots."""
    cell = dashboard.cell(2, 3)
    cell.dblclick()
    # BokehJS opens the field without putting the cursor into it.
    cell.locator("input").click()
    dashboard.page.keyboard.press("Control+A")
    dashboard.page.keyboard.type("39.5")
    dashboard.page.keyboard.press("Enter")
    dashboard.days[2].high = 39.5
    dashboard.viewer.wait_for(lambda: dashboard.model("points.data.high[2]") == 39.5, "the point of the day")
    dashboard.expect([*ALL])
    assert cell.inner_text() == "39.5"
    dashboard.viewer.screenshot("dashboard-edited", full_page=True)

    # The cell below is the active one now: Enter edits it, without a mouse.
    dashboard.page.keyboard.press("Enter")
    dashboard.page.keyboard.press("Control+A")
    dashboard.page.keyboard.type("-11")
    dashboard.page.keyboard.press("Enter")
    dashboard.days[3].high = -11.0
    dashboard.expect([*ALL])


def test_a_row_of_the_table_is_ringed(dashboard):
    """A click on a row draws a ring around its day in both plots."""
    ink = (0x1C, 0x27, 0x33)
    inner = lambda: [count_near(pixels(dashboard.plot(panel))[60:-110, 60:], ink) for panel in ("temperatures", "years")]  # noqa: E731
    before = inner()
    dashboard.cell(1, 0).click()
    ringed = "rings.map((source) => source.data.wind.length)"
    dashboard.viewer.wait_for(lambda: dashboard.model(ringed) == [1, 1], "two rings")
    dashboard.viewer.wait_until_painted()
    assert all(after > some + 20 for some, after in zip(before, inner(), strict=True))


def test_theme(dashboard):
    """The switch changes the colours of page, plots and widgets, and back."""
    switch = dashboard.page.locator(".bk-Switch").filter(has_text="Dark").locator(".bk-knob")
    looks = lambda: [pixels(dashboard.page.locator(part)) for part in (".filters", ".temperatures", ".years")]  # noqa: E731
    light = looks()
    assert all(count_near(picture, (255, 255, 255)) > picture[..., 0].size / 2 for picture in light)
    switch.press("Enter")
    axis = "all('LinearAxis').every((axis) => axis.major_label_text_color == '#94a1b0')"
    dashboard.viewer.wait_for(lambda: dashboard.model(axis), "dark axes")
    dashboard.viewer.wait_until_painted()
    dark = looks()
    assert all(count_near(picture, (0x18, 0x1F, 0x27)) > picture[..., 0].size / 2 for picture in dark)
    assert all(count_near(picture, (255, 255, 255)) < 50 for picture in dark)
    dashboard.viewer.screenshot("dashboard-dark", full_page=True)
    switch.click()
    dashboard.viewer.wait_for(lambda: not dashboard.model(axis), "light axes")
    dashboard.page.mouse.move(5, 5)
    dashboard.viewer.wait_until_painted()
    for before, after in zip(light[1:], looks()[1:], strict=True):
        assert (abs(before - after).max(axis=-1) > 40).mean() < 0.001, "not as before"


@pytest.mark.parametrize("width", [1440, 800, 390])
def test_every_width(dashboard, width):
    """Nothing stands beside the page or over something else, however narrow it is."""
    dashboard.page.set_viewport_size({"width": width, "height": 900})
    dashboard.viewer.wait_until_painted()
    assert dashboard.page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [panel.bounding_box() for panel in dashboard.page.locator(".panel").all()]
    for number, box in enumerate(boxes):
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        for other in boxes[number + 1 :]:
            apart = box["x"] + box["width"] <= other["x"] or other["x"] + other["width"] <= box["x"]
            apart |= box["y"] + box["height"] <= other["y"] or other["y"] + other["height"] <= box["y"]
            assert apart, "two panels overlap"
    for plot in dashboard.page.locator(".bk-Figure:visible").all():
        canvas = plot.locator("canvas").first.bounding_box()
        assert canvas["width"] == pytest.approx(plot.bounding_box()["width"], abs=1)
    dashboard.viewer.screenshot(f"dashboard-{width}", full_page=True)


def test_sorting(dashboard):
    """A click on the title of a column sorts the table."""
    dashboard.page.locator(".slick-header-column").filter(has_text="High").click()
    coldest = min(day.high for day in dashboard.days)
    dashboard.viewer.wait_for(lambda: dashboard.top_row[3] == f"{coldest:.1f}", "the coldest day on top")
    dashboard.viewer.screenshot("dashboard-sorted", full_page=True)
