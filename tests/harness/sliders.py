"""What the example `sliders` must show, computed anew."""

from __future__ import annotations

import numpy as np

from .replica import Replica

TITLES = ("offset", "amplitude", "phase", "frequency")
POINTS = 200


def value(document: Replica, title: str) -> float:
    """Where the slider of that title stands."""
    return document.find("Slider", title=title).attributes["value"]


def sine(offset: float, amplitude: float, phase: float, frequency: float) -> np.ndarray:
    """The curve that these sliders describe."""
    return amplitude * np.sin(frequency * np.linspace(0, 4 * np.pi, POINTS) + phase) + offset


def curve_error(document: Replica) -> float:
    """How far the points are from the sine that the sliders of the document describe."""
    data = document.find("ColumnDataSource").attributes["data"]
    assert len(data["x"]) == len(data["y"]) == POINTS
    return float(np.abs(data["y"] - sine(*(value(document, title) for title in TITLES))).max())
