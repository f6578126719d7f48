"""Palettes are Bokeh's: every colour of every one, and what its functions make of them."""

from __future__ import annotations

import json
import subprocess
from reprlib import repr as short
from typing import Any

import bokeh.palettes as reference
import pytest

from harness import settings
from harness.server import example

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="there is no server in it")

# Colours for texts, which are in no table of Bokeh's.
TEXTS = {"DarkText", "PaleTextBackground"}
CONSTANTS = {
    name: list(value)
    for name, value in vars(reference).items()
    if isinstance(value, tuple) and name[0].isupper() and name not in TEXTS
}
# These are constants of Bokeh's, but not in its tables.
ONLY_CONSTANTS = {"Greys10", "Greys11"}
PICKED = ["viridis", "magma", "inferno", "plasma", "cividis", "turbo", "gray", "grey"]
SOME = ["Viridis256", "Blues9", "RdYlGn11", "Category10_3", "Category20_20", "TolRainbow23"]
MIXED = ["navy", "#f80", "#00ff0080", "white", "#1234"]


def ask(calls: list[dict[str, Any]]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """All of our palettes, by groups, and the results of calls."""
    process = subprocess.run(
        [example("palettes")], input=json.dumps(calls).encode(), capture_output=True, timeout=settings.PATIENCE
    )
    assert process.returncode == 0, process.stderr.decode()
    answer = json.loads(process.stdout)
    return answer["groups"], answer["results"]


def assert_same_results(calls: list[dict[str, Any]]) -> None:
    """Ours are equal to theirs; where theirs raise, ours have an error."""
    wrong = []
    for call, ours in zip(calls, ask(calls)[1], strict=True):
        arguments = {key: value for key, value in call.items() if key != "function"}
        try:
            theirs = {"Ok": list(getattr(reference, call["function"])(**arguments))}
        except ValueError:
            theirs = {"Err": ours.get("Err")}
        if ours != theirs:
            wrong.append(f"{short(call)}: {short(ours)} against {short(theirs)}")
    assert not wrong, "\n".join(wrong[:20])


def test_every_palette():
    """Under the same name, in the same letters."""
    groups, _ = ask([])
    found = {name: colors for family in groups["all_palettes"].values() for name, colors in family.items()}
    assert found == CONSTANTS


@pytest.mark.parametrize("group", ["all_palettes", "brewer", "d3", "mpl", "tol", "colorblind", "bokeh"])
def test_groups(group):
    """The same collections, of the same palettes."""
    groups, _ = ask([])
    ours = {
        name: sorted(len(colors) for name, colors in family.items() if name not in ONLY_CONSTANTS)
        for name, family in groups[group].items()
    }
    assert ours == {name: sorted(family) for name, family in getattr(reference, group).items()}


def test_every_name_is_found():
    """Each palette by its name; of others there is none."""
    names = [*CONSTANTS, "viridis256", "Viridis12", ""]
    _, results = ask([{"function": "palette", "name": name} for name in names])
    assert {name: result["Ok"] for name, result in zip(names, results, strict=True) if "Ok" in result} == CONSTANTS


@pytest.mark.parametrize("function", PICKED)
def test_picked(function):
    """Every size, and one that is too large."""
    assert_same_results([{"function": function, "n": n} for n in range(258)])


@pytest.mark.parametrize("function", ["linear_palette", "interp_palette"])
def test_of_one_palette(function):
    """Fewer colours, as many, and more."""
    palettes = [*(CONSTANTS[name] for name in SOME), [], ["red"]]
    if function == "interp_palette":
        palettes.append(MIXED)
    sizes = [*range(30), 100, 255, 256, 257, 1000]
    assert_same_results([{"function": function, "palette": palette, "n": n} for palette in palettes for n in sizes])


def test_diverging():
    """Wherever the two meet."""
    calls = [
        {"function": "diverging_palette", "palette1": CONSTANTS[one], "palette2": CONSTANTS[two], "n": n, "midpoint": at}
        for one, two in [("Blues9", "Reds9"), ("Viridis256", "Greys256")]
        for n in range(20)
        for at in [0.0, 0.1, 0.25, 0.3, 0.5, 0.75, 1.0]
        # Theirs rounds both shares: of a half in each, one colour is too many or too few.
        if (at * n) % 1 != 0.5 or n % 2 == 0
    ]
    assert_same_results(calls)


def test_diverging_into_halves():
    """An odd number of colours is that many; theirs are one more or less."""
    palettes = {"palette1": CONSTANTS["Blues9"], "palette2": CONSTANTS["Reds9"]}
    for n in range(1, 18, 2):
        call = {"function": "diverging_palette", "n": n, "midpoint": 0.5, **palettes}
        ours = ask([call])[1][0]["Ok"]
        assert len(ours) == n
        assert len(reference.diverging_palette(*palettes.values(), n)) in (n - 1, n + 1)


def test_varying_alpha():
    """Up and down, of opaque colours and others."""
    calls = [
        {"function": "varying_alpha_palette", "color": color, "n": n, "start_alpha": start, "end_alpha": end}
        for color in ["navy", "#f80", "#00ff0080", "#123456f0"]
        for n in [None, 2, 3, 7, 100, 256, 300]
        for start, end in [(0, 255), (255, 0), (10, 20), (77, 77)]
    ]
    # Theirs divides by zero where there is one opacity.
    several = [call for call in calls if call["n"] or call["start_alpha"] != call["end_alpha"]]
    assert_same_results(several)
