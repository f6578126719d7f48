"""Two documents side by side: the same models with the same non-default attributes, whatever their ids."""

from __future__ import annotations

from functools import cache
from typing import Any

# The classes whose defaults are looked up come into being here.
import bokeh.models  # noqa: F401
import numpy as np
from bokeh.core.property.singletons import Intrinsic, Undefined
from bokeh.core.serialization import Serializer
from bokeh.model import Model as BokehModel

from .replica import Ref, Replica

ABSENT = "absent"


def canonical(replica: Replica) -> dict[str, Any]:
    """The document as a tree: ids give way to the order of the first visit, defaults are left out."""
    return _Walk(replica).document()


def differences(ours: Any, theirs: Any, tolerance: float, path: str = "document") -> list[str]:
    """Where two trees differ, a line each; numbers, alone or in columns, by value."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        found = []
        for key in sorted(ours.keys() | theirs.keys(), key=str):
            found += differences(ours.get(key, ABSENT), theirs.get(key, ABSENT), tolerance, f"{path}.{key}")
        return found
    if isinstance(ours, np.ndarray) and isinstance(theirs, np.ndarray):
        return _columns(ours, theirs, tolerance, path)
    if isinstance(ours, np.ndarray) and _is_column(theirs):
        # The Python library sends a list of numbers as it was given one.
        return _columns(ours.astype("float64"), np.array(theirs, dtype="float64"), tolerance, path)
    if isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            return [f"{path}: {len(ours)} entries against {len(theirs)}"]
        found = []
        for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            found += differences(one, other, tolerance, f"{path}[{index}]")
        return found
    if _kind(ours) is _kind(theirs) and (ours == theirs or (ours != ours and theirs != theirs)):
        return []
    return [f"{path}: {_short(ours)} against {_short(theirs)}"]


def assert_same(ours: Replica, theirs: Replica, tolerance: float = 1e-12) -> None:
    """Fail with every difference, ours first."""
    found = differences(canonical(ours), canonical(theirs), tolerance)
    assert not found, "\n".join(found)


def _columns(ours: np.ndarray, theirs: np.ndarray, tolerance: float, path: str) -> list[str]:
    if ours.dtype != theirs.dtype or ours.shape != theirs.shape:
        return [f"{path}: {ours.dtype}{ours.shape} against {theirs.dtype}{theirs.shape}"]
    if ours.dtype.kind not in "fc":
        return [] if (ours == theirs).all() else [f"{path}: other values"]
    worst = np.nanmax(np.abs(ours - theirs), initial=0.0)
    same_gaps = (np.isnan(ours) == np.isnan(theirs)).all()
    return [] if same_gaps and worst <= tolerance else [f"{path}: off by up to {worst}"]


def _is_column(value: Any) -> bool:
    return isinstance(value, list) and all(_kind(item) is float for item in value)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 200 else f"{text[:200]}…"


def _kind(value: Any) -> type:
    """1 and 1.0 are one number; 1 and true are not one value."""
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)


class _Walk:
    def __init__(self, replica: Replica) -> None:
        self._replica = replica
        self._visited: dict[str, int] = {}

    def document(self) -> dict[str, Any]:
        return {
            "version": self._replica.version,
            "title": self._replica.title,
            "roots": self._value(self._replica.roots),
            "config": self._value(self._replica.config),
        }

    def _value(self, value: Any) -> Any:
        if isinstance(value, Ref):
            return self._model(value)
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if isinstance(value, dict):
            return {key: self._value(value[key]) for key in sorted(value, key=str)}
        return value

    def _model(self, reference: Ref) -> Any:
        if reference.id in self._visited:
            return {"visited": self._visited[reference.id]}
        self._visited[reference.id] = len(self._visited)
        model = self._replica.models[reference.id]
        attributes = {
            name: self._value(model.attributes[name])
            for name in sorted(model.attributes)
            if not _is_default(model.name, name, model.attributes[name])
        }
        return {"class": model.name, "attributes": attributes}


def _is_default(class_name: str, attribute: str, value: Any) -> bool:
    default = _default(class_name, attribute)
    return default is not ABSENT and not differences(value, default, 0.0)


@cache
def _default(class_name: str, attribute: str) -> Any:
    """The default as a replica holds it; absent if there is none or if it is a model, which is always sent."""
    model_class = BokehModel.model_class_reverse_map.get(class_name)
    if model_class is None or attribute not in model_class.properties():
        return ABSENT
    default = model_class.lookup(attribute).class_default(model_class)
    if default in (Undefined, Intrinsic):
        return ABSENT
    config = {"type": "object", "name": "Default", "id": "default", "attributes": {"value": None}}
    encoded = Serializer(deferred=False).encode(default)
    replica = Replica({"version": "", "title": "", "roots": [], "config": config | {"attributes": {"value": encoded}}})
    return replica.models["default"].attributes["value"] if len(replica.models) == 1 else ABSENT
