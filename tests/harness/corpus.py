"""Documents with every model, each written in Rust and in Python: the files stand side by side."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from functools import cache
from inspect import getmembers, isfunction
from pathlib import Path
from types import ModuleType
from typing import Any

from bokeh.document import Document
from bokeh.io.doc import patch_curdoc

from . import settings
from .server import example

FOLDER = settings.REPOSITORY / "tests/apps/corpus"
SPEC = settings.REPOSITORY / "widgets/spec/bokeh-3.9.2.json"

# Families and documents that no browser shows: BokehJS has no such class, or needs a service on the internet.
NOT_SHOWN = {"unshown", "ui-tabler_icon"}

Build = Callable[[], list[Any]]


def corpus_command(_: str, port: int) -> list[str]:
    """How the server of all documents is started."""
    return [example("corpus"), "--port", str(port)]


@cache
def twins() -> dict[str, Build]:
    """The functions that make the roots of the Python twins, by the names of the apps."""
    found = {}
    for path in sorted(FOLDER.glob("*.py")):
        module = load(path)
        for name, build in getmembers(module, isfunction):
            if build.__module__ == module.__name__ and not name.startswith("_"):
                found[f"{path.stem}-{name}"] = build
    return found


def python_document(name: str) -> Document:
    """The document of a Python twin."""
    document = Document(title="Tropism Application")
    with patch_curdoc(document):
        for root in twins()[name]():
            document.add_root(root)
    return document


@cache
def spec() -> dict[str, Any]:
    """The facts of all classes."""
    return json.loads(SPEC.read_text())["classes"]


def settable(name: str) -> set[str]:
    """The properties below `Model` that a document can set, of a class and its bases."""
    found: dict[str, Any] = {}
    for known in [name, *spec()[name]["mro"]]:
        if known != "Model":
            found |= spec()[known].get("properties", {})
    return {key for key, facts in found.items() if not facts.get("readonly") and not facts.get("unserialized")}


def load(path: Path) -> ModuleType:
    """The module of a file."""
    spec = importlib.util.spec_from_file_location(f"corpus.{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
