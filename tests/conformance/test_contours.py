"""Contours and the areas between them are those that contourpy traces for Bokeh."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import numpy as np
import pytest
from contourpy import FillType, LineType, contour_generator

from harness import settings
from harness.server import example

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="there is no server in it")

LEVELS = [-1.5, -0.8, 0.1, 0.2, 1.2]

Path = list[tuple[float, float]]


def grids() -> list[dict[str, Any]]:
    """Of many sizes, curved, with saddles and with holes; one set of seeds."""
    made = []
    for seed in range(60):
        random = np.random.default_rng(seed)
        rows, columns = random.integers(2, 15, 2)
        x, y = np.meshgrid(np.cumsum(random.uniform(0.1, 2, columns)), np.cumsum(random.uniform(0.1, 2, rows)))
        z = random.normal(size=(rows, columns))
        x, y = x + seed % 3 * 0.03 * y, y + seed % 2 * 0.02 * x
        z[random.uniform(size=z.shape) < (seed % 4) * 0.06] = np.nan
        made.append({"x": x, "y": y, "z": z})
    return made


def ask(grids: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What we trace."""
    sent = [
        {
            "columns": grid["z"].shape[1],
            "x": grid["x"].ravel().tolist(),
            "y": grid["y"].ravel().tolist(),
            "z": [None if np.isnan(z) else z for z in grid["z"].ravel().tolist()],
            "levels": LEVELS,
        }
        for grid in grids
    ]
    process = subprocess.run(
        [example("contours")], input=json.dumps(sent).encode(), capture_output=True, timeout=settings.PATIENCE
    )
    assert process.returncode == 0, process.stderr.decode()
    return json.loads(process.stdout)


def normal(path: Path) -> Path:
    """With its points rounded; one that goes around something starts at its first point in order."""
    points = [(round(x, 9) + 0.0, round(y, 9) + 0.0) for x, y in path]
    if points[0] != points[-1]:
        return points
    first = points.index(min(points))
    return [*points[first:-1], *points[: first + 1]]


def split(xs: list[float | None], ys: list[float | None]) -> list[Path]:
    """Contours with gaps between them, in order."""
    paths: list[Path] = [[]]
    for x, y in zip(xs, ys, strict=True):
        if x is None:
            paths.append([])
        else:
            paths[-1].append((x, y))
    return sorted(normal(path) for path in paths if path)


def test_contours_and_areas():
    """As many, through the same points, in the same direction, with the same holes."""
    wanted = grids()
    for number, (grid, ours) in enumerate(zip(wanted, ask(wanted), strict=True)):
        theirs = contour_generator(
            grid["x"],
            grid["y"],
            np.ma.masked_invalid(grid["z"]),
            line_type=LineType.Separate,
            fill_type=FillType.OuterOffset,
        )
        for level, xs, ys in zip(LEVELS, *ours["lines"], strict=True):
            assert split(xs, ys) == sorted(normal(line.tolist()) for line in theirs.lines(level)), (number, level)
        for lower, upper, xs, ys in zip(LEVELS[:-1], LEVELS[1:], *ours["areas"], strict=True):
            found = [
                [normal(list(zip(x, y, strict=True))) for x, y in zip(*area, strict=True)]
                for area in zip(xs, ys, strict=True)
            ]
            expected = [
                [normal(points[start:end].tolist()) for start, end in zip(offsets, offsets[1:])]
                for points, offsets in zip(*theirs.filled(lower, upper), strict=True)
            ]
            order = lambda areas: sorted([outline, *sorted(holes)] for outline, *holes in areas)
            assert order(found) == order(expected), (number, lower)
