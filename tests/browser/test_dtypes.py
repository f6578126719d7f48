"""Every dtype of polars, as BokehJS holds it, and back as what a page sends."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from harness import settings
from harness.columns import array, as_bokeh, held, number
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the app has no Python twin")

NAN, INF = float("nan"), float("inf")
DAY = 86_400_000.0
MICROSECONDS = np.array([1_577_934_245_678_901, -1, "NaT", 0], "datetime64[us]")

# What BokehJS holds of each column. Where the Python server has a rule that is ours, too, it says what that is.
HELD = {
    "bool": as_bokeh(np.array([True, False, True, False])),
    "bool_null": [True, None, False, None],
    "int8": as_bokeh(np.array([-128, -1, 0, 127], "int8")),
    "int16": as_bokeh(np.array([-32_768, -1, 0, 32_767], "int16")),
    "int32": as_bokeh(np.array([-(2**31), -1, 0, 2**31 - 1], "int32")),
    "int32_null": array("float64", [-(2**31), NAN, 0, 2**31 - 1]),
    "uint8": as_bokeh(np.array([0, 1, 2, 255], "uint8")),
    "uint16": as_bokeh(np.array([0, 1, 2, 65_535], "uint16")),
    "uint32": as_bokeh(np.array([0, 1, 2, 2**32 - 1], "uint32")),
    "uint32_null": array("float64", [0, NAN, 2, 2**32 - 1]),
    "int64": array("float64", [-(2.0**63), 2.0**53, NAN, 2.0**63]),
    "uint64": array("float64", [0, 2.0**53, NAN, 2.0**64]),
    "int128": array("float64", [-(2.0**127), -1, NAN, 2.0**127]),
    "uint128": array("float64", [0, 1, NAN, 2.0**128]),
    "float16": array("float32", [65_504, -0.0, -INF, NAN]),
    "float32": as_bokeh(np.array([np.finfo("float32").max, -0.0, -INF, NAN], "float32")),
    "float64": as_bokeh(np.array([np.finfo("float64").max, -0.0, -INF, NAN])),
    "float64_null": array("float64", [np.finfo("float64").tiny, 0.1, NAN, INF]),
    "decimal": array("float64", [-0.01, 1.25, NAN, 9_999_999_999_999.99]),
    "string": ["é\u2028", "", "</script>", "𝄞"],
    "string_null": ["a", None, "a", "b"],
    "categorical": ["a", None, "a", "b"],
    "enum": ["wed", None, "mon", "wed"],
    "binary": ["00ff", "", None, "616263"],
    "date": as_bokeh(np.array([18_263, -1, "NaT", 0], "datetime64[D]")),
    "datetime_ms": as_bokeh(np.array([1_577_934_245_678, -1, "NaT", 0], "datetime64[ms]")),
    "datetime_us": as_bokeh(MICROSECONDS),
    # The Python server cuts off what is behind the microseconds.
    "datetime_ns": array("float64", [1_577_934_245_678.901_234, -1e-6, NAN, 0]),
    "datetime_zone": as_bokeh(MICROSECONDS),
    "time": array("float64", [0, 11_045_678.901_234, NAN, 86_399_999.999_999]),
    "duration_ms": array("float64", [-1, 2.0**53, NAN, 2.0**63]),
    "duration_us": as_bokeh(np.array([-1, 86_400_000_001, "NaT", 0], "timedelta64[us]")),
    "duration_ns": array("float64", [-1e-6, 86_400_000.000_001, NAN, 0]),
    "null": [None, None, None, None],
    "list_integers": [array("int32", [1, 2, 3]), None, array("int32", []), array("int32", [2**31 - 1])],
    "list_null": [array("float64", [1, NAN]), array("float64", [2]), None, array("float64", [3])],
    "list_bools": [array("bool", [True, False]), None, array("bool", [True]), array("bool", [False])],
    "list_dates": [array("float64", [DAY, 2 * DAY]), None, None, array("float64", [-DAY])],
    "list_texts": [["a", None], None, ["b"], [""]],
    "list_lists": [[array("int32", [1, 2]), array("int32", [3])], None, [array("int32", [4])], None],
    "array": as_bokeh(np.array([[1, -0.0], [NAN, 4], [5, 6], [7, 8]])),
    "array_null": [array("uint8", [1, 2]), None, array("uint8", [3, 4]), array("uint8", [5, 255])],
    "array_texts": [["a", "b"], None, ["c", "d"], ["", "é"]],
    "struct": [
        {"number": number(1), "text": "a"},
        {"number": number(2), "text": None},
        {"number": number(3), "text": "b"},
        {"number": number(4), "text": "c"},
    ],
}

# What the server makes of these columns: the frame that they came from, but NaN for absent floats, and nanoseconds
# since 1970 with what is left of them.
BACK = {
    "bool": "[true, false, true, false]",
    "bool_null": "[true, null, false, null]",
    "int8": "[-128, -1, 0, 127]",
    "int16": "[-32768, -1, 0, 32767]",
    "int32": "[-2147483648, -1, 0, 2147483647]",
    "int32_null": "[-2147483648, null, 0, 2147483647]",
    "uint8": "[0, 1, 2, 255]",
    "uint16": "[0, 1, 2, 65535]",
    "uint32": "[0, 1, 2, 4294967295]",
    "uint32_null": "[0, null, 2, 4294967295]",
    "int64": f"[{-2**63}, {2**53}, null, {2**63 - 1}]",
    "uint64": f"[0, {2**53}, null, {2**64 - 1}]",
    "int128": f"[{-2**127}, -1, null, {2**127 - 1}]",
    "uint128": f"[0, 1, null, {2**128 - 1}]",
    "float16": "[65504.0, -0.0, -inf, NaN]",
    "float32": "[3.4028235e38, -0.0, -inf, NaN]",
    "float64": "[1.7976931348623157e308, -0.0, -inf, NaN]",
    "float64_null": "[2.2250738585072014e-308, 0.1, NaN, inf]",
    "decimal": "[-1e-2, 125e-2, null, 999999999999999e-2]",
    "string": '["é\\u{2028}", "", "</script>", "𝄞"]',
    "string_null": '["a", null, "a", "b"]',
    "categorical": '["a", null, "a", "b"]',
    "enum": '["wed", null, "mon", "wed"]',
    "binary": "[[0, 255], [], null, [97, 98, 99]]",
    "date": "[18263d, -1d, null, 0d]",
    "datetime_ms": "[1577934245678ms, -1ms, null, 0ms]",
    "datetime_us": "[1577934245678901us, -1us, null, 0us]",
    "datetime_ns": "[1577934245678901123ns, -1ns, null, 0ns]",
    "datetime_zone": "[1577934245678901us, -1us, null, 0us]",
    "time": "[0ns, 11045678901234ns, null, 86399999999999ns]",
    "duration_ms": f"[-1ms, {2**53}ms, null, {2**63 - 1}ms]",
    "duration_us": "[-1us, 86400000001us, null, 0us]",
    "duration_ns": "[-1ns, 86400000000001ns, null, 0ns]",
    "null": "[null, null, null, null]",
    "list_integers": "[[1, 2, 3], null, [], [2147483647]]",
    "list_null": "[[1, null], [2], null, [3]]",
    "list_bools": "[[true, false], null, [true], [false]]",
    "list_dates": "[[1d, 2d], null, null, [-1d]]",
    "list_texts": '[["a", null], null, ["b"], [""]]',
    "list_lists": "[[[1, 2], [3]], null, [[4]], null]",
    "array": "[[1.0, -0.0], [NaN, 4.0], [5.0, 6.0], [7.0, 8.0]]",
    "array_null": "[[1, 2], null, [3, 4], [5, 255]]",
    "array_texts": '[["a", "b"], null, ["c", "d"], ["", "é"]]',
    "struct": '[{number: 1, text: "a"}, {number: 2, text: null}, {number: 3, text: "b"}, {number: 4, text: "c"}]',
}

SOURCE = 'const source = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == "ColumnDataSource")'
# With a column that the schema does not name: data that are equal would not be sent.
SEND_AS_HELD = f"() => {{ {SOURCE}; source.data = {{...source.data, more: ['a', 'b', 'c', 'd']}} }}"
SEND_AS_LISTS = f"""() => {{
    {SOURCE}
    const plain = (value) => {{
        if (Array.isArray(value)) return value.map(plain)
        if (!ArrayBuffer.isView(value)) return value
        if (value.dimension == 1) return Array.from(value)
        const [rows, width] = value.shape
        return Array.from({{length: rows}}, (_, row) => Array.from(value).slice(row * width, (row + 1) * width))
    }}
    source.data = Object.fromEntries(Object.entries(source.data).map(([name, column]) => [name, plain(column)]))
}}"""
REPLACE = f"(columns) => {{ {SOURCE}; source.data = {{...source.data, ...columns}} }}"

# Cells that a page changes, and what becomes of the first two rows of the column.
CELLS = {
    "bool": ("[0, false], [1, true]", "[false, true,"),
    "bool_null": ("[0, null], [1, false]", "[null, false,"),
    "int8": ("[0, 127], [1, -128]", "[127, -128,"),
    "int16": ("[0, 32767], [1, -32768]", "[32767, -32768,"),
    "int32": ("[0, 2147483647], [1, -2147483648]", "[2147483647, -2147483648,"),
    "int32_null": ("[0, NaN], [1, 2147483647]", "[null, 2147483647,"),
    "uint8": ("[0, 255], [1, 0]", "[255, 0,"),
    "uint16": ("[0, 65535], [1, 0]", "[65535, 0,"),
    "uint32": ("[0, 4294967295], [1, 0]", "[4294967295, 0,"),
    "uint32_null": ("[0, NaN], [1, 4294967295]", "[null, 4294967295,"),
    # The last digits are lost in the page, where numbers have no more of them.
    "int64": ("[0, 9007199254740993], [1, 9223372036854775807]", "[9007199254740992, 9223372036854775807,"),
    "uint64": ("[0, 9007199254740993], [1, NaN]", "[9007199254740992, null,"),
    "int128": ("[0, -(2 ** 100)], [1, 5]", f"[{-2**100}, 5,"),
    "uint128": ("[0, 2 ** 100], [1, NaN]", f"[{2**100}, null,"),
    "float16": ("[0, 0.1], [1, Infinity]", "[0.099975586, inf,"),
    "float32": ("[0, 0.1], [1, NaN]", "[0.1, NaN,"),
    "float64": ("[0, 5e-324], [1, 0.1]", "[5e-324, 0.1,"),
    "float64_null": ("[0, -Infinity], [1, NaN]", "[-inf, NaN,"),
    "decimal": ("[0, 0.1 + 0.2], [1, NaN]", "[30e-2, null,"),
    "string": ("[0, 'ü'], [1, '\\n']", '["ü", "\\n",'),
    "string_null": ("[0, null], [1, '']", '[null, "",'),
    "categorical": ("[0, 'new'], [1, null]", '["new", null,'),
    "enum": ("[0, 'tue'], [1, null]", '["tue", null,'),
    "binary": ("[0, 'FFfe'], [1, null]", "[[255, 254], null,"),
    "date": ("[0, Date.UTC(2024, 1, 29)], [1, NaN]", "[19782d, null,"),
    "datetime_ms": ("[0, Date.UTC(2024, 1, 29, 1, 2, 3, 4)], [1, 0.4]", "[1709168523004ms, 0ms,"),
    "datetime_us": ("[0, 1709168523004.005], [1, NaN]", "[1709168523004005us, null,"),
    "datetime_ns": ("[0, 1709168523004.005], [1, 0.000001]", "[1709168523004004883ns, 1ns,"),
    "datetime_zone": ("[0, 1709168523004.005], [1, NaN]", "[1709168523004005us, null,"),
    "time": ("[0, 0.000001], [1, NaN]", "[1ns, null,"),
    "duration_ms": ("[0, 1.5], [1, -(2 ** 53)]", f"[2ms, {-2**53}ms,"),
    "duration_us": ("[0, 1.5], [1, NaN]", "[1500us, null,"),
    "duration_ns": ("[0, 1.5], [1, NaN]", "[1500000ns, null,"),
    "null": ("[0, null]", "[null, null,"),
    "list_integers": ("[0, [7, 8]], [1, new Int32Array([9])]", "[[7, 8], [9],"),
    "list_null": ("[0, [null, NaN, 1]], [1, null]", "[[null, null, 1], null,"),
    "list_bools": ("[0, [true, null]], [1, []]", "[[true, null], [],"),
    "list_dates": (f"[0, [{DAY}, null]], [1, []]", "[[1d, null], [],"),
    "list_texts": ("[0, ['x']], [1, [null, 'y']]", '[["x"], [null, "y"],'),
    "list_lists": ("[0, [[5], null, []]], [1, []]", "[[[5], null, []], [],"),
    "array_null": ("[0, [9, 8]], [1, new Uint8Array([7, 6])]", "[[9, 8], [7, 6],"),
    "array_texts": ("[0, null], [1, ['x', 'y']]", '[null, ["x", "y"],'),
    "struct": ("[0, {number: null, text: 'z'}], [1, null]", '[{number: null, text: "z"}, null,'),
}

# Columns that a page sends anew, and what becomes of them.
COLUMNS = {
    # Texts have the digits that numbers have not.
    "int64": (["9007199254740993", " -1 ", None, 5], "[9007199254740993, -1, null, 5]"),
    "uint128": ([str(2**128 - 1), "0", None, 1], f"[{2**128 - 1}, 0, null, 1]"),
    "decimal": (["9999999999999.99", "-0.1", 7, None], "[999999999999999e-2, -10e-2, 700e-2, null]"),
    "float64": (["0.1", None, 1, "-inf"], "[0.1, null, 1.0, -inf]"),
    "date": (["2024-02-29", None, "1969-12-31T00:00:00Z", 0], "[19782d, null, -1d, 0d]"),
    "datetime_ns": (
        ["2024-02-29T01:02:03.004005006Z", None, "2024-02-29T01:02:03+05:45", "2024-02-29"],
        "[1709168523004005006ns, null, 1709147823000000000ns, 1709164800000000000ns]",
    ),
}

# Cells and columns that are no values of their dtype, and what the page is told.
REFUSED = {
    "date": ("[1, 1]", "row 1: 1 is no value of its dtype; expected a day, in milliseconds since 1970"),
    "datetime_us": ("[0, 8.64e15]", "row 0: 8640000000000000 is no value of its dtype; expected a moment"),
    "int64": ("[2, 1.5]", "row 2: 1.5 is no value of its dtype; expected a whole number from -9223372036854775808"),
    "enum": ("[3, 'sun']", 'row 3: "sun" is no value of its dtype; expected one of the categories'),
    "binary": ("[0, 'xy']", 'row 0: "xy" is no value of its dtype; expected bytes, as hexadecimal digits'),
    "decimal": ("[1, 1e13]", "row 1: 10000000000000 is no value of its dtype; expected a number of 15 digits"),
    "list_texts": ("[2, ['a', 1]]", "row 2: 1 is no value of its dtype; expected a text"),
    "array_null": ("[0, [1]]", "row 0: a list of 1 items is no value of its dtype; expected a list of 2 items"),
    "struct": ("[3, {number: 1}]", "row 3: a map of 1 entries is no value of its dtype; expected an object with"),
}


@pytest.fixture(scope="module")
def dtypes() -> Iterator[Server]:
    """The app with all dtypes."""
    server = Server("dtypes").start()
    yield server
    server.kill()


@pytest.fixture
def page(dtypes, view) -> Viewer:
    """A page of a session of its own."""
    return view(dtypes.url)


def shown(viewer: Viewer) -> str:
    """What the server made of the columns: a line for each, or an error."""
    return viewer.page.locator(".bk-PreText pre").inner_text()


def back(viewer: Viewer) -> dict[str, str]:
    """What the server made of each column."""
    return dict(line.split(" ", 1) for line in shown(viewer).split("\n"))


def change(viewer: Viewer, script: str, argument: object = None) -> None:
    """Run a script that changes the source, and wait until the server's answer is painted."""
    viewer.page.evaluate(script, argument)
    viewer.wait_until_quiet()
    viewer.wait_until_painted()


def patch(viewer: Viewer, cells: str) -> None:
    """Change some cells as a widget of the page would."""
    change(viewer, f"() => {{ {SOURCE}; source.patch({cells}) }}")


def test_what_bokehjs_holds(page):
    """Every column is of the kind that the table says, with the same bits."""
    columns = held(page.page)
    assert list(columns) == list(HELD)
    for name, expected in HELD.items():
        assert columns[name] == expected, name
    page.screenshot("dtypes", full_page=True)
    page.assert_quiet()


def test_back_as_bokehjs_has_it(page):
    """All columns that a page has, sent by it in the encoding that BokehJS gives them."""
    assert back(page) == BACK
    # Nothing of what is compared is what was there before.
    patch(page, "{string: [[0, 'changed']]}")
    assert back(page) != BACK
    change(page, SEND_AS_HELD)
    patch(page, "{string: [[0, 'é\\u2028']]}")
    assert back(page) == BACK
    page.assert_quiet()


def test_back_as_plain_lists(page):
    """All columns, sent as lists: what a script of the page makes of arrays."""
    change(page, SEND_AS_LISTS)
    assert all(isinstance(column, list) for column in held(page.page).values())
    # JSON of JavaScript has no -0.
    assert back(page) == {name: column.replace("-0.0", "0.0") for name, column in BACK.items()}
    page.assert_quiet()


def test_cells(page):
    """Some cells of each column, changed in the page."""
    assert set(BACK) - set(CELLS) == {"array"}, "BokehJS changes no cells of an array of two axes"
    patch(page, "{" + ", ".join(f"{name}: [{cells}]" for name, (cells, _) in CELLS.items()) + "}")
    found = back(page)
    for name, (_, expected) in CELLS.items():
        assert found[name].startswith(expected), f"{name}: {found[name]}"
    page.assert_quiet()


def test_columns(page):
    """Columns that are sent anew, with texts for numbers and moments."""
    change(page, REPLACE, {name: column for name, (column, _) in COLUMNS.items()})
    assert back(page) == BACK | {name: expected for name, (_, expected) in COLUMNS.items()}
    # JavaScript's dates, and an array of another type.
    columns = "{int8: new Float32Array([1, NaN, -0, 4]), date: [new Date(0), null, new Date(Date.UTC(2024, 1, 29)), 0]}"
    change(page, f"() => {{ {SOURCE}; source.data = {{...source.data, ...{columns}}} }}")
    found = back(page)
    assert found["int8"] == "[1, null, 0, 4]"
    assert found["date"] == "[0d, null, 19782d, 0d]"
    page.assert_quiet()


@pytest.mark.parametrize("name", REFUSED)
def test_refused(page, name):
    """A value that its dtype cannot hold is named with column and row; the next good one is taken."""
    cells, message = REFUSED[name]
    patch(page, f"{{{name}: [{cells}]}}")
    assert shown(page).startswith(f'column "{name}", {message}')
    change(page, REPLACE, {name: [None] * 4})
    assert back(page) == BACK | {name: "[null, null, null, null]"}
    page.assert_quiet()


def test_table(page):
    """A cell that a person edits."""
    page.page.locator(".slick-row").nth(2).locator(".slick-cell").nth(1).dblclick()
    editor = page.page.locator(".slick-row input")
    editor.fill("typed")
    editor.press("Enter")
    page.wait_for(lambda: "typed" in shown(page), "the edited text")
    assert back(page)["string"] == '["é\\u{2028}", "", "typed", "𝄞"]'
    page.screenshot("dtypes edited", full_page=True)
    page.assert_quiet()
