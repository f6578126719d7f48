"""A document kept up to date from the server's messages alone, without Bokeh's own decoder."""

from __future__ import annotations

import base64
import gzip
from dataclasses import dataclass
from typing import Any

import numpy as np

NON_FINITE = {"nan": float("nan"), "+inf": float("inf"), "-inf": float("-inf")}


@dataclass(frozen=True)
class Ref:
    """A reference to a model of the replica."""

    id: str


@dataclass
class Model:
    """A model: its class and the attributes ever received."""

    id: str
    name: str
    attributes: dict[str, Any]


class Replica:
    """Models by id, roots, title and configuration of one document."""

    def __init__(self, document: dict[str, Any], buffers: dict[str, bytes] | None = None) -> None:
        self.models: dict[str, Model] = {}
        buffers = buffers or {}
        self.version: str = document["version"]
        self.title: str = document["title"]
        self.config: Ref = self._decode(document["config"], buffers)
        self.roots: list[Ref] = [self._decode(root, buffers) for root in document["roots"]]

    def find(self, name: str, **attributes: Any) -> Model:
        """The one model of that class with these attributes."""
        found = [
            model
            for model in self.models.values()
            if model.name == name and all(model.attributes.get(k) == v for k, v in attributes.items())
        ]
        assert len(found) == 1, f"{len(found)} models {name} with {attributes}"
        return found[0]

    def apply(self, event: dict[str, Any], buffers: dict[str, bytes] | None = None) -> None:
        """Apply one event of a PATCH-DOC."""
        buffers = buffers or {}
        if event["kind"] == "RootRemoved" and event["model"]["id"] not in self.models:
            # A refused root is taken back; a raw client never showed it.
            return
        model = self._target(event)
        match event["kind"]:
            case "ModelChanged":
                model.attributes[event["attr"]] = self._decode(event["new"], buffers)
            case "ColumnDataChanged":
                columns = self._decode(event["data"], buffers)
                kept = model.attributes["data"] if event.get("cols") else {}
                model.attributes["data"] = kept | columns
            case "ColumnsStreamed":
                self._stream(model, self._decode(event["data"], buffers), event.get("rollover"))
            case "ColumnsPatched":
                self._patch(model, self._decode(event["patches"], buffers))
            case "RootAdded":
                root = self._decode(event["model"], buffers)
                if root not in self.roots:
                    self.roots.append(root)
            case "RootRemoved":
                self.roots.remove(Ref(model.id))
            case "TitleChanged":
                self.title = event["title"]
            case "MessageSent":
                self._decode(event.get("msg_data"), buffers)
            case other:
                raise AssertionError(f"unknown kind of event: {other}")

    def _target(self, event: dict[str, Any]) -> Model:
        reference = event.get("model", {})
        if event["kind"] == "RootAdded" or not reference:
            return Model("", "", {})
        return self.models[reference["id"]]

    def _stream(self, model: Model, tail: dict[str, Any], rollover: int | None) -> None:
        for name, column in model.attributes["data"].items():
            joined = np.concatenate([column, tail[name]])
            model.attributes["data"][name] = joined if rollover is None else joined[-rollover:]

    def _patch(self, model: Model, patches: dict[str, list[Any]]) -> None:
        for name, cells in patches.items():
            column = np.array(model.attributes["data"][name])
            for index, value in cells:
                column[index] = value
            model.attributes["data"][name] = column

    def _decode(self, value: Any, buffers: dict[str, bytes]) -> Any:
        if isinstance(value, list):
            return [self._decode(item, buffers) for item in value]
        if not isinstance(value, dict):
            return value
        match value.get("type"):
            case None | "ref" if "id" in value:
                assert value["id"] in self.models, f"a reference to {value['id']}, which no definition preceded"
                return Ref(value["id"])
            case "object":
                return self._define(value, buffers)
            case "number":
                return NON_FINITE[value["value"]]
            case "map":
                return {self._decode(k, buffers): self._decode(v, buffers) for k, v in value.get("entries", [])}
            case "set":
                return {self._decode(item, buffers) for item in value.get("entries", [])}
            case "slice":
                return slice(value["start"], value["stop"], value["step"])
            case "value" if value.keys() == {"type", "value"}:
                # A specification of one value for all is that value.
                return self._decode(value["value"], buffers)
            case "bytes":
                return _bytes(value["data"], buffers)
            case "ndarray":
                return self._array(value, buffers)
            case _:
                return {key: self._decode(item, buffers) for key, item in value.items()}

    def _define(self, value: dict[str, Any], buffers: dict[str, bytes]) -> Ref:
        identifier, name = value["id"], value["name"]
        model = self.models.setdefault(identifier, Model(identifier, name, {}))
        assert model.name == name, f"{identifier} was a {model.name} and is now a {name}"
        for attribute, item in value.get("attributes", {}).items():
            model.attributes[attribute] = self._decode(item, buffers)
        return Ref(identifier)

    def _array(self, value: dict[str, Any], buffers: dict[str, bytes]) -> Any:
        array = self._decode(value["array"], buffers)
        if isinstance(array, bytes):
            dtype = np.dtype(value["dtype"]).newbyteorder("<" if value["order"] == "little" else ">")
            array = np.frombuffer(array, dtype)
        return np.asarray(array).reshape(value["shape"])


def _bytes(data: Any, buffers: dict[str, bytes]) -> bytes:
    if isinstance(data, str):
        return gzip.decompress(base64.b64decode(data))
    return buffers[data["id"]]
