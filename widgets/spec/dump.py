"""Write the model registry of the reference implementation as facts.

    python dump.py bokeh-3.9.2.json

Run it where bokeh==3.9.2 is installed. The file holds names, types, defaults and flags, no
prose, one property a line, so that two versions can be compared with `diff`.

`enums`    name -> values of the named enumerations
`events`   wire name -> class and fields of the events
`classes`  wire name -> facts of the class:
    module, bases, mro   bases and linearisation, without the class itself, by wire name
    abstract, mixin      true where it applies; a mixin bears properties and is no model
    properties           own properties -> kind, and where they apply:
        default          in the wire encoding; absent: there is none
        required, readonly, unserialized
    overrides            inherited properties -> the default that this class has instead

Defaults are Python's. BokehJS differs only where the default is a model, and those are always
sent. A model is written with the attributes that its maker gave it.
"""

import inspect
import json
import sys

import bokeh
import bokeh.events
import bokeh.models
import bokeh.plotting
from bokeh.core import enums
from bokeh.core.has_props import HasProps, is_abstract
from bokeh.core.property import bases, container, dataspec
from bokeh.core.property.alias import Alias
from bokeh.core.property.bases import Property
from bokeh.core.property.either import Either
from bokeh.core.property.enum import Enum
from bokeh.core.property.instance import Object
from bokeh.core.property.nullable import Nullable
from bokeh.core.property.readonly import Readonly
from bokeh.core.property.required import Required
from bokeh.core.property.serialized import NotSerialized
from bokeh.core.property.singletons import Undefined
from bokeh.core.property.struct import Optional, Struct
from bokeh.core.serialization import Serializer
from bokeh.document.config import DocumentConfig
from bokeh.model import DataModel, Model

VERSION = "3.9.2"
PARAMETERIZED = (
    Either, Nullable, Required, container.Seq, container.List, container.Set, container.Array, container.Dict,
    container.Tuple, container.RestrictedDict, container.NonEmpty, Optional,
)
NAMED_ENUMS = {
    name: value for name, value in vars(enums).items() if isinstance(value, enums.Enumeration)
}


def kind(prop: Property) -> str:
    """The type of a property in one canonical line."""
    cls = type(prop)
    name = cls.__name__
    if isinstance(prop, Readonly | NotSerialized | Required):
        return kind(prop.type_param)
    if cls is Enum:
        for enum_name, enum in NAMED_ENUMS.items():
            if enum is prop._enum:
                return f"Enum({enum_name})"
        return f"Enum({', '.join(json.dumps(value) for value in prop.allowed_values)})"
    if isinstance(prop, Object):
        return f"{name}({wire_name(prop.instance_type)})"
    if cls is Struct:
        return f"Struct({', '.join(f'{key}={kind(value)}' for key, value in prop._fields.items())})"
    if cls in PARAMETERIZED:
        return f"{name}({', '.join(kind(param) for param in prop.type_params)})"
    if isinstance(prop, dataspec.DataSpec | Either):
        return name
    if isinstance(prop, bases.SingleParameterizedProperty):
        return f"{name}({kind(prop.type_param)})"
    if name in ("Interval", "Regex"):
        return str(prop)
    return name


def wire_name(cls: type) -> str:
    return getattr(cls, "__qualified_model__", cls.__name__)


class Attributes(Serializer):
    """Encodes a model by the attributes given to it, without an id."""

    def encode(self, obj):
        if not isinstance(obj, Model):
            return super().encode(obj)
        given = {
            name: self.encode(obj.lookup(name).get_value(obj))
            for name in obj.properties(_with_props=True)
            if name in obj._property_values
        }
        return {"type": "object", "name": wire_name(type(obj)), "attributes": given}


def default(cls: type[HasProps], name: str):
    """The default of a property in the wire encoding, or Undefined."""
    prop = cls.lookup(name).property
    value = cls.lookup(name).class_default(cls)
    if value is Undefined:
        return Undefined
    if isinstance(prop, dataspec.DataSpec):
        # The encoding of a spec asks an instance for its units alone, which stand in a property of their own.
        value = dataspec.DataSpec.to_serializable(prop, None, name, value)
    return Attributes().encode(value)


def flags(prop: Property) -> dict[str, bool]:
    found = {}
    while isinstance(prop, Readonly | NotSerialized | Required):
        if isinstance(prop, Required):
            found["required"] = True
        prop = prop.type_param
    return found


def property_facts(cls: type[HasProps], name: str) -> dict:
    prop = cls.__properties__[name]
    facts = {"kind": kind(prop)}
    value = default(cls, name)
    if value is not Undefined:
        facts["default"] = value
    facts |= flags(prop)
    if prop.readonly:
        facts["readonly"] = True
    if not prop.serialized:
        facts["unserialized"] = True
    return facts


def class_facts(cls: type[HasProps]) -> dict:
    def names(classes):
        return [wire_name(base) for base in classes if issubclass(base, HasProps) and base not in (HasProps, cls)]

    facts = {"module": cls.__module__, "bases": names(cls.__bases__), "mro": names(cls.__mro__)}
    if is_abstract(cls):
        facts["abstract"] = True
    if not issubclass(cls, Model):
        facts["mixin"] = True
    facts["properties"] = {
        name: property_facts(cls, name)
        for name, prop in cls.__properties__.items()
        if not isinstance(prop, Alias)
    }
    overrides = {name: default(cls, name) for name in cls.__overridden_defaults__}
    facts["overrides"] = {name: value for name, value in overrides.items() if value is not Undefined}
    return facts


def registry() -> dict[str, type[HasProps]]:
    return {
        name: cls
        for name, cls in Model.model_class_reverse_map.items()
        if cls is not HasProps and cls.__module__.startswith("bokeh.")
    }


def event_facts(cls: type[bokeh.events.Event]) -> dict:
    made_with = inspect.signature(cls).parameters
    own = [name for name in inspect.get_annotations(cls) if name not in made_with]
    return {"class": cls.__name__, "fields": [*made_with, *own]}


def compact(value) -> str:
    return json.dumps(value, separators=(", ", ": "), ensure_ascii=False)


def lines(spec: dict):
    """One property, override, enumeration or event a line; classes in the order of their names."""
    yield "{"
    yield f'"version": {compact(spec["version"])},'
    yield '"enums": {'
    yield ",\n".join(f"  {compact(name)}: {compact(values)}" for name, values in sorted(spec["enums"].items()))
    yield "},"
    yield '"events": {'
    yield ",\n".join(f"  {compact(name)}: {compact(facts)}" for name, facts in sorted(spec["events"].items()))
    yield "},"
    yield '"classes": {'
    classes = []
    for name, facts in sorted(spec["classes"].items()):
        head = {key: value for key, value in facts.items() if key not in ("properties", "overrides")}
        text = f"  {compact(name)}: {compact(head)[:-1]}"
        for section in ("properties", "overrides"):
            if facts[section]:
                rows = ",\n".join(f"    {compact(key)}: {compact(value)}" for key, value in facts[section].items())
                text += f', "{section}": {{\n{rows}\n  }}'
        classes.append(text + "}")
    yield ",\n".join(classes)
    yield "}"
    yield "}"


def main(target: str) -> None:
    if bokeh.__version__ != VERSION:
        raise SystemExit(f"bokeh {bokeh.__version__} is installed here; run this with bokeh=={VERSION}")
    assert DocumentConfig, "imported for its registration"
    spec = {
        "version": VERSION,
        "enums": {name: list(enum) for name, enum in NAMED_ENUMS.items()},
        "events": {name: event_facts(cls) for name, cls in bokeh.events._CONCRETE_EVENT_CLASSES.items()},
        "classes": {name: class_facts(cls) for name, cls in registry().items()},
    }
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines(spec))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
