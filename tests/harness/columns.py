"""Columns as BokehJS holds them, to the bit, and what Bokeh in Python makes of arrays."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import numpy as np
from bokeh.core.serialization import Serializer

# Numbers leave the page as bytes: JSON would lose NaN, infinities and -0.
HELD = """() => {
    const bytes = (view) => {
        const of_view = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
        return btoa(Array.from(of_view, (byte) => String.fromCharCode(byte)).join(""))
    }
    const told = (value) => {
        if (ArrayBuffer.isView(value)) {
            const kind = value.constructor.__name__ ?? value.constructor.name
            return {kind, dtype: value.dtype, shape: value.shape, bytes: bytes(value)}
        }
        if (typeof value == "number") return {number: bytes(Float64Array.of(value))}
        if (Array.isArray(value)) return value.map(told)
        if (value === null || typeof value == "string" || typeof value == "boolean") return value
        const prototype = Object.getPrototypeOf(value)
        if (prototype !== Object.prototype && prototype !== null) return {unexpected: value.constructor.name}
        return {object: Object.entries(value).map(([name, field]) => [name, told(field)])}
    }
    const source = [...Bokeh.documents[0]._all_models.values()].find((model) => model.type == "ColumnDataSource")
    return Object.entries(source.data).map(([name, column]) => [name, told(column)])
}"""


@dataclass(frozen=True)
class Array:
    """An array that BokehJS holds."""

    kind: str
    dtype: str
    shape: tuple[int, ...]
    data: bytes

    def __repr__(self) -> str:
        return f"{self.kind} {np.frombuffer(self.data, self.dtype).reshape(self.shape)!r} {self.data.hex()}"


@dataclass(frozen=True)
class Number:
    """A number that stands alone."""

    data: bytes

    def __repr__(self) -> str:
        return f"number {np.frombuffer(self.data, 'float64')[0]!r}"


def array(dtype: str, values: Any) -> Array:
    """The array of these values that BokehJS should hold."""
    data = np.array(values, dtype)
    return Array(f"{dtype.capitalize()}NDArray", dtype, data.shape, data.tobytes())


def number(value: float) -> Number:
    """The number that BokehJS should hold."""
    return Number(np.float64(value).tobytes())


def as_bokeh(values: np.ndarray) -> Array:
    """The array that the Python server has BokehJS hold."""
    sent = Serializer(deferred=True).encode(values)
    return array(sent["dtype"], np.frombuffer(sent["array"]["data"].data, sent["dtype"]).reshape(sent["shape"]))


def held(page: Any) -> dict[str, Any]:
    """The columns of the page's source."""
    return {name: _value(column) for name, column in page.evaluate(HELD)}


def _value(told: Any) -> Any:
    match told:
        case list():
            return [_value(item) for item in told]
        case {"number": data}:
            return Number(base64.b64decode(data))
        case {"bytes": data, "kind": kind, "dtype": dtype, "shape": shape}:
            return Array(kind, dtype, tuple(shape), base64.b64decode(data))
        case {"object": fields}:
            return {name: _value(field) for name, field in fields}
        case _:
            return told
