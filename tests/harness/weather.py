"""The data of the dashboard, and what its key figures must say of some of the days."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .settings import REPOSITORY

FILE = REPOSITORY / "examples/dashboard/weather.csv"


@dataclass
class Day:
    """One row of the file."""

    city: str
    date: str
    rain: float
    high: float
    low: float
    wind: float
    kind: str


def load() -> list[Day]:
    """All days, in the order of the file."""
    with FILE.open() as file:
        rows = list(csv.reader(file))[1:]
    return [Day(city, date, *(float(number) for number in numbers), kind) for city, date, *numbers, kind in rows]


def figures(days: Iterable[Day]) -> dict[str, str]:
    """What the cards say of these days."""
    days = list(days)

    def mean(quantity: Callable[[Day], float]) -> str:
        if not days:
            return "–"
        total = 0.0
        for day in days:
            total += quantity(day)
        return f"{total / len(days):.1f}".replace("-", "−")

    return {
        "Days": f"{len(days):,}",
        "Mean high": f"{mean(lambda day: day.high)} °C",
        "Mean low": f"{mean(lambda day: day.low)} °C",
        "Precipitation a day": f"{mean(lambda day: day.rain)} mm",
        "Wet days": f"{mean(lambda day: 100.0 if day.rain > 0 else 0.0)} %",
        "Mean wind": f"{mean(lambda day: day.wind)} m/s",
    }
