"""Calendars and clocks."""

from datetime import time

from bokeh.models import (
    DatePicker,
    DateRangePicker,
    DatetimePicker,
    DatetimeRangePicker,
    MultipleDatePicker,
    MultipleDatetimePicker,
    TimePicker,
)

# An hour, and midnight of a day, in milliseconds. A `datetime` would lose its time of day on the way.
HOUR = 3_600_000
LEAP_DAY = 1_709_164_800_000


def date_picker():
    day = DatePicker(title="Day", value="2024-02-29", min_date="2024-02-01", max_date="2024-03-31")
    closed = ["2024-02-14", ("2024-03-01", "2024-03-05")]
    day.update(disabled_dates=closed, date_format="d.m.Y", inline=True)
    return [day]


def date_range_picker():
    stay = DateRangePicker(title="Stay", value=("2024-07-01", "2024-07-14"))
    stay.update(enabled_dates=[("2024-06-15", "2024-08-31")], position="below")
    return [stay]


def multiple_date_picker():
    days = MultipleDatePicker(title="Days", value=["2024-05-01", "2024-05-09"])
    days.update(separator=" and ", date_format="j M")
    return [days]


def datetime_picker():
    start = DatetimePicker(title="Start", value=LEAP_DAY + 9.5 * HOUR, clock="12h")
    start.update(minute_increment=15, date_format="Y-m-d h:i K", inline=True)
    return [start]


def datetime_range_picker():
    run = DatetimeRangePicker(title="Run", value=(LEAP_DAY + 9.25 * HOUR, LEAP_DAY + 11.5 * HOUR))
    run.update(seconds=True, second_increment=15, date_format="Y-m-d H:i:S")
    return [run]


def multiple_datetime_picker():
    times = ["2024-02-29T08:00:00", "2024-03-01T20:00:00"]
    return [MultipleDatetimePicker(title="Pills", value=times, separator="; ", hour_increment=2, width=320)]


def time_picker():
    alarm = TimePicker(title="Alarm", value=time(6, 45), min_time=time(5), max_time=time(10))
    alarm.update(minute_increment=5, time_format="H.i", inline=True)
    return [alarm]
