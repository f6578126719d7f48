"""Handles on tracks."""

from bokeh.layouts import column, row
from bokeh.models import (
    CategoricalSlider,
    DateRangeSlider,
    DateSlider,
    DatetimeRangeSlider,
    NumeralTickFormatter,
    RangeSlider,
    Slider,
)

# The first of January 2024, a day and an hour, in milliseconds.
NEW_YEAR = 1_704_067_200_000
DAY = 86_400_000
HOUR = 3_600_000


def slider():
    speed = Slider(title="Speed", start=0, end=30, value=12.5, step=0.5, format="0.0")
    depth = Slider(title="Depth", start=0, end=5, value=2, orientation="vertical", height=200)
    share = Slider(title="Share", start=0, end=1, value=0.25, step=0.05, bar_color="orange")
    share.update(format=NumeralTickFormatter(format="0%"), direction="rtl")
    return [row(column(speed, share), depth)]


def range_slider():
    age = RangeSlider(title="Age", start=0, end=99, value=(18, 65), bar_color="seagreen")
    age.update(tooltips=False, width=400)
    return [age]


def categorical_slider():
    return [CategoricalSlider(title="Size", categories=["S", "M", "L", "XL"], value="L", show_value=False)]


def date_slider():
    day = DateSlider(title="Day", start=NEW_YEAR, end=NEW_YEAR + 30 * DAY, value=NEW_YEAR + 6 * DAY)
    day.update(step=2, format="%A, %d %B")
    return [day]


def date_range_slider():
    stay = (NEW_YEAR + 7 * DAY, NEW_YEAR + 21 * DAY)
    return [DateRangeSlider(title="Stay", start=NEW_YEAR, end=NEW_YEAR + 30 * DAY, value=stay, step=7)]


def datetime_range_slider():
    run = DatetimeRangeSlider(title="Run", start=NEW_YEAR, end=NEW_YEAR + DAY, step=1_800_000)
    run.update(value=(NEW_YEAR + 9 * HOUR, NEW_YEAR + 17.5 * HOUR), format="%H:%M")
    return [run]
