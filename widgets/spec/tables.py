"""Write first versions of `models!` tables from the dumped registry.

    python tables.py bokeh-3.9.2.json bokeh.models.grids bokeh.models.axes

prints the table of every class of these modules. What it prints is a start: the doc comments, the
types of what stays `Value` and the roles of properties are then edited by hand, and
`tests/spec.rs` holds the result against the same JSON.
"""

import json
import re
import sys
from pathlib import Path

WIDTH = 118
KEYWORDS = {"move", "type", "match", "ref", "loop", "in", "for", "where", "use"}

# Kinds whose Rust type does not follow from their parts.
TYPES = {
    "String": "String", "FontSize": "String", "Bytes": "EncodedText", "Image": "String", "MathString": "String",
    "Regex": "String", "CSSLength": "String", "JSON": "String",
    "Bool": "bool", "Int": "i64", "Byte": "i64", "AnyRef": "Value", "Any": "Value",
    "Float": "f64", "Alpha": "f64", "Size": "f64", "Percent": "f64", "Angle": "f64", "Interval": "f64",
    "Datetime": "f64", "Date": "Moment", "Time": "Moment", "TimeDelta": "f64",
    "Color": "Color", "ColorHex": "Color", "DashPattern": "Dash", "HatchPatternType": "String",
    "MarkerType": "MarkerType", "TextLike": "TextLike",
    "MinMaxBounds": "Auto<(Option<f64>, Option<f64>)>", "ColumnData": "ColumnData",
    "Either(Float, Int)": "f64", "Either(Int, Float)": "f64", "Either(Datetime, Date)": "Moment", "Either(String, Instance(Tooltip))": "Description",
    "Either(Date, Tuple(Date, Date))": "Period", "Either(Enum(Anchor), Tuple(Float, Float))": "Placement",
    "Either(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int)))": "Spacing",
    "Either(Float, TimeDelta)": "f64", "Either(Float, Datetime, TimeDelta)": "f64",
    "Either(Enum(LabelOrientation), Float)": "LabelAngle",
    "Either(Int, Tuple(Int, Int), Tuple(Int, Int, Int, Int))": "Margin",
    "Either(Enum(Align), Tuple(Enum(Align), Enum(Align)))": "Alignment",
    "Either(String, Instance(TickFormatter))": "NumberFormat",
    "Either(String, Instance(DatetimeTickFormatter))": "TickContext",
    "Either(Bool, Seq(Enum(ResolutionType)))": "StripZeros",
    "Either(Instance(Renderer), Instance(StyledElement))": "StyledElement",
    "Either(Instance(UIElement), Instance(bokeh.models.dom.DOMNode))": "Model",
    "Dict(Either(Float, String), TextLike)": "LabelOverrides",
    "Dict(Either(Int, String), Len(Seq(Float)))": "GraphLayout",
    "Dict(Int, Seq(Int))": "LineIndices",
    "Either(Enum(TooltipFieldFormatter), Instance(CustomJSHover))": "TooltipFormatter",
    "Either(Instance(CustomJS), List(Instance(CustomJS)))": "Several<CustomJS>",
    "Either(String, Instance(Node))": "CssVariable",
    "Either(Tuple(Float, String), Tuple(Float, String, String))": "Unit",
    "Either(Instance(Span), Tuple(Instance(Span), Instance(Span)))": "CrosshairOverlay",
    "Either(Int, Instance(Node))": "Extent",
    'Either(Bool, Enum("checkbox"))': "Selectable",
    "Either(Bool, Enum(Dimensions))": "Resizing",
    "Either(Bool, Int, Float, Date, Datetime, Color, String)": "Value",
    "Either(Bool, Seq(Enum(TimedeltaResolutionType)))": "StripTimedeltaZeros",
    "Either(Bool, Struct(left=Bool, right=Bool, top=Bool, bottom=Bool))": "FrameAlign",
    "Either(Dict(String, Nullable(String)), Instance(Styles))": "ElementStyles",
    "Either(Instance(Styles), Dict(String, String))": "ElementStyles",
    'Either(Enum("max"), Int)': "BarLength",
    "Either(Enum(BuiltinFormatter), Instance(CustomJS))": "ValueFormatter",
    "Either(Enum(BuiltinFormatter), Instance(CustomJS), Instance(CustomJSHover))": "ValueFormatter",
    "Either(Enum(DateFormat), String)": "String",
    "Either(Enum(ToolIcon), String)": "String",
    "Either(Float, CSSLength)": "Length",
    'Either(Instance(GroupBy), Enum("only_hit"))': "HitTestBehavior",
    "Either(Instance(Model), Enum(ImplicitTarget))": "Target",
    "Either(Instance(UIElement), Instance(Selector))": "TooltipTarget",
    "Either(Instance(bokeh.models.dom.DOMNode), String)": "ButtonLabel",
    "Either(Int, FontSize)": "IconSize",
    "Either(String, Bool)": "ToolGroup",
    "Either(String, Instance(bokeh.models.dom.DOMNode), Instance(UIElement))": "Content",
    "Either(String, Instance(bokeh.models.dom.HTML))": "Caption",
    "Either(Instance(bokeh.models.dom.HTML), String)": "Caption",
    "Either(String, List(Either(String, Instance(bokeh.models.dom.DOMNode), Instance(UIElement))))": "Html",
    "Either(String, List(String))": "Several<String>",
    "Either(String, Seq(Float))": "Samples",
    "Either(Instance(MenuItem), Instance(DividerItem), Null)": "Option<MenuEntry>",
    "Either(String, Tuple(String, Either(String, Instance(Callback))))": "DropdownEntry",
    "Struct(child=Instance(UIElement), col=Int, span=Int)": "HBoxItem",
    "Struct(child=Instance(UIElement), row=Int, span=Int)": "VBoxItem",
    "Struct(index=Int, i=Int, j=Int, flat_index=Int)": "ImageIndex",
    "Struct(shift=Bool, ctrl=Bool, alt=Bool)": "Modifiers",
    "TypeOfAttr(Instance(GlyphRenderer))": "GlyphRenderer",
    "Either(Enum(Anchor), Tuple(Float, Float), Instance(Coordinate))": "TooltipPosition",
    "Either(Image, Enum(ToolIcon), Regex('^--'), Regex('^\\\\.'), Regex('^\\\\data:image'))": "String",
    "Either(String, Instance(TimedeltaTickFormatter))": "TimedeltaContext",
    "Either(String, List(Either(String, Tuple(String, Either(Enum(SortDirection), Enum(1, -1))))))": "SortBy",
    "Instance(HasProps)": "Model",
    "Either(Instance(Tool), Instance(ToolProxy))": "Model",
}
TRACK = 'Either(String, Struct(size=String, align=Enum("start", "center", "end", "auto")))'
FACTOR = "Factor(Either(String, Tuple(String, String), Tuple(String, String, String)))"
NATURAL = "NonNegative(Int)"
ANCHOR = (
    "Either(Enum(Anchor), Tuple(Either(Enum(Align), Enum(HAlign), Percent), Either(Enum(Align), Enum(VAlign), Percent)))"
)
TYPES |= {
    f"Either({NATURAL}, Tuple({NATURAL}, {NATURAL}, {NATURAL}, {NATURAL}), Struct(top_left={NATURAL}, "
    f"top_right={NATURAL}, bottom_right={NATURAL}, bottom_left={NATURAL}))": "BorderRadius",
    f"Either({NATURAL}, Tuple({NATURAL}, {NATURAL}), Struct(x={NATURAL}, y={NATURAL}), Tuple({NATURAL}, {NATURAL}, "
    f"{NATURAL}, {NATURAL}), Struct(left={NATURAL}, right={NATURAL}, top={NATURAL}, bottom={NATURAL}))": "Padding",
    ANCHOR: "TextAnchor",
    "Either(String, Tuple(String, Int))": "TexMacro",
    f"Either({TRACK}, List({TRACK}), Dict(Int, {TRACK}))": "Tracks",
    "Either(Enum(Anchor), Tuple(Either(Auto, Either(Enum(Align), Enum(HAlign), Percent)), "
    "Either(Auto, Either(Enum(Align), Enum(VAlign), Percent))))": "ScaleBarAnchor",
    f"Either(Enum(Anchor), Tuple(Either(Enum(HAlign), Float, Either(Float, Datetime, {FACTOR})), "
    f"Either(Enum(VAlign), Float, Either(Float, Datetime, {FACTOR}))))": "ScaleBarLocation",
    FACTOR: "Factor",
    f"Either(Float, {FACTOR})": "Position",
    f"Either(Float, Datetime, {FACTOR})": "Position",
    f"Either(Either(Float, Datetime, {FACTOR}), Instance(Node))": "Edge",
    "FactorSeq(Either(Seq(String), Seq(Tuple(String, String)), Seq(Tuple(String, String, String))))": "Vec<Factor>",
}
SPECS = {
    "NumberSpec": "f64", "FloatSpec": "f64", "AlphaSpec": "f64", "SizeSpec": "f64", "AngleSpec": "f64",
    "DistanceSpec": "f64", "UnitsSpec": "f64", "NullDistanceSpec": "Option<f64>", "IntSpec": "i64", "BoolSpec": "bool",
    "StringSpec": "String", "NullStringSpec": "Option<String>", "FontSizeSpec": "String",
    "ColorSpec": "Option<Color>", "DashPatternSpec": "Dash", "HatchPatternSpec": "Option<String>",
    "LineJoinSpec": "LineJoin", "LineCapSpec": "LineCap", "FontStyleSpec": "FontStyle", "TextAlignSpec": "TextAlign",
    "TextBaselineSpec": "TextBaseline", "MarkerSpec": "MarkerType",
}
# Anonymous enumerations get a name of our own.
ENUMS = {
    '"horizontal", "vertical"': "Orientation",
    '"ltr", "rtl"': "SliderDirection",
    '"front", "back"': "AxisFace",
    '"normal", "grey"': "Logo",
    '"corner", "center"': "BoxOrigin",
    '"point", "hline", "vline"': "HitTestMode",
    '"none", "cross", "all"': "ZoomTogether",
    '"starts_with", "includes"': "SearchStrategy",
    '"int", "float"': "NumericMode",
    '"12h", "24h"': "Clock",
    '"ascending", "descending"': "SortDirection",
    '"check", "check-circle", "check-circle-o", "check-square", "check-square-o"': "BooleanIcon",
    '"select", "inspect"': "TapBehavior",
    '"tap", "doubletap"': "TapGesture",
    '"mouse", "hline", "vline"': "HoverMode",
    '"show", "ignore"': "MutedPolicy",
    '"snap_to_data", "follow_mouse", "none"': "PointPolicy",
    '"inline", "block", "auto"': "TexDisplay",
    '"prev", "next", "nearest", "interp", "none"': "LinePolicy",
    '"POST", "GET"': "HTTPMethod",
    '"adaptive", "exact"': "LengthSizing",
    '"data", "screen", "view", "percent"': "LocationUnits",
    '"screen", "data", "percent"': "LengthUnits",
    '"determinate", "indeterminate"': "ProgressMode",
    '"none", "inline"': "ProgressLabel",
    '"hide", "destroy"': "CloseAction",
    '"pan", "tap", "none"': "StartGesture",
    '"replace", "append"': "UpdateMode",
    '"start", "middle", "end"': "NodePosition",
}
# Models to whose changes views do not listen.
FROZEN = ("AreaVisuals", "BoxInteractionHandles")
# How a difference orders and treats the property; see the flags of the tables.
ROLES = {
    "ColumnDataSource.data": ["data"],
    "NumericalRange.start": ["range_end"], "NumericalRange.end": ["range_end"],
    "FactorRange.start": ["observed"], "FactorRange.end": ["observed"],
    "FactorRange.factors": ["factors"],
    "FlexBox.children": ["children"], "GridBox.children": ["children"], "GridPlot.children": ["children"],
    "GroupBox.child": ["children"], "ScrollBox.child": ["children"], "Tabs.tabs": ["children"],
    **{f"TabPanel.{name}": ["frozen"] for name in ("title", "child", "closable", "disabled")},
    "TableWidget.source": ["frozen"], "TableWidget.view": ["frozen"], "DataTable.columns": ["frozen"],
    "DataAnnotation.source": ["frozen"], "Image.color_mapper": ["frozen"], "ImageStack.color_mapper": ["frozen"],
    "ColorBar.color_mapper": ["frozen"],
    "NumericInput.value": ["group_limits"],
    "NumericInput.low": ["bounds", "group_limits"], "NumericInput.high": ["bounds", "group_limits"],
    **{f"{picker}.{name}": ["bounds"]
       for picker in ("BaseDatePicker", "BaseDatetimePicker") for name in ("min_date", "max_date")},
    "NumericInput.format": ["frozen"], "NumericalSlider.format": ["frozen"],
    "Toolbar.tools": ["views"],
    "Plot.title": ["frozen"], "Plot.toolbar": ["frozen"], "GridPlot.toolbar": ["frozen"],
    "Plot.extra_x_ranges": ["frozen"], "Plot.extra_y_ranges": ["frozen"], "DataRange.renderers": ["frozen"],
    "Axis.ticker": ["frozen"], "Axis.formatter": ["frozen"],
    "BaseColorBar.ticker": ["frozen"], "BaseColorBar.formatter": ["frozen"], "LegendItem.renderers": ["frozen"],
    "UIElement.context_menu": ["frozen"], "NoOverlap.min_distance": ["frozen"], "BaseText.text": ["frozen"],
    **{f"{tool}.overlay": ["frozen"]
       for tool in ("CrosshairTool", "BoxZoomTool", "BoxSelectTool", "LassoSelectTool", "PolySelectTool")},
    **{f"Renderer.{name}": ["frozen"] for name in ("coordinates", "group", "context_menu")},
    **{f"CoordinateMapping.{name}": ["frozen"]
       for name in ("x_source", "y_source", "x_scale", "y_scale", "x_target", "y_target")},
    **{f"Node.{name}": ["frozen"] for name in ("target", "symbol", "offset")},
    **{f"TeX.{name}": ["frozen"] for name in ("macros", "inline")},
    "Plot.x_range": ["frozen", "group_x"], "Plot.x_scale": ["group_x"],
    "Plot.y_range": ["frozen", "group_y"], "Plot.y_scale": ["group_y"],
    **{f"Selection.{name}": ["selection"]
       for name in ("indices", "line_indices", "multiline_indices", "image_indices")},
    **{f"{range_}.{name}": ["bounds"]
       for range_ in ("Range1d", "DataRange1d", "FactorRange") for name in ("bounds", "min_interval", "max_interval")},
    **{f"Plot.{name}": ["views"] for name in ("renderers", "above", "below", "left", "right", "center")},
    **{f"Plot.{name}": ["observed"] for name in ("inner_width", "inner_height", "outer_width", "outer_height")},
    **{f"GlyphRenderer.{name}": ["frozen"]
       for name in ("data_source", "view", "glyph", "selection_glyph", "nonselection_glyph", "hover_glyph",
                    "muted_glyph")},
}
# Who may write a property: see `ClientWrites`. Found by reading where BokehJS 3.9.2 makes code, markup, styles or requests
# of one ("guarded"), and where it sets one when people do something ("input"). The tables are held against it, too.
with open(Path(__file__).with_name("writes.json"), encoding="utf-8") as writes:
    WRITES = json.load(writes)
VISUALS = {
    "line_color": "Colour of the {}line; `None` draws none.",
    "line_alpha": "Opacity of the {}line, from 0 to 1.",
    "line_width": "Width of the {}line in pixels.",
    "line_join": "How segments of the {}line meet.",
    "line_cap": "How the {}line ends.",
    "line_dash": "Dashes and gaps of the {}line.",
    "line_dash_offset": "Where in its pattern of dashes the {}line starts, in pixels.",
    "fill_color": "Colour of the {}fill; `None` fills nothing.",
    "fill_alpha": "Opacity of the {}fill, from 0 to 1.",
    "hatch_color": "Colour of the {}hatching.",
    "hatch_alpha": "Opacity of the {}hatching, from 0 to 1.",
    "hatch_scale": "Size of one tile of the {}hatching in pixels.",
    "hatch_pattern": "Pattern of the {}hatching; `None` hatches nothing.",
    "hatch_weight": "Width of the strokes of the {}hatching in pixels.",
    "hatch_extra": "Textures for the {}hatching by the name that a pattern uses.",
    "text_color": "Colour of the {}text; `None` draws none.",
    "text_outline_color": "Colour of the outline of the {}text; `None` draws none.",
    "text_outline_width": "Width of the outline of the {}text in pixels.",
    "text_alpha": "Opacity of the {}text, from 0 to 1.",
    "text_font": "Font family of the {}text.",
    "text_font_size": "Size of the {}text as a CSS length.",
    "text_font_style": "Style of the {}text.",
    "text_align": "Which edge of the {}text lies on its position.",
    "text_baseline": "Which baseline of the {}text lies on its position.",
    "text_line_height": "Height of a line of the {}text, as a multiple of the size of its font.",
}
NUMBERS = {"nan": "f64::NAN", "+inf": "f64::INFINITY", "-inf": "f64::NEG_INFINITY"}
VISUAL = re.compile(rf"(.*?_?)({'|'.join(sorted(VISUALS, key=len, reverse=True))})")


class Registry:
    """The dumped classes, linearised: one base each, what other bases bring becomes rows of its own."""

    def __init__(self, spec: dict):
        self.classes = spec["classes"]
        self.enums = spec["enums"]

    def models(self, module: str) -> list[str]:
        """The models of a module, bases first."""
        found = [name for name, facts in self.classes.items() if facts["module"] == module and not facts.get("mixin")]
        return sorted(found, key=lambda name: (len(self.chain(name)), name))

    def base(self, name: str) -> str | None:
        return next((base for base in self.classes[name]["mro"] if not self.classes[base].get("mixin")), None)

    def chain(self, name: str) -> list[str]:
        """The class, its base, the base's base and so on."""
        base = self.base(name)
        return [name, *(self.chain(base) if base else [])]

    def properties(self, name: str) -> dict[str, dict]:
        """Every property of a class, with the default that it has there."""
        found = {}
        for cls in reversed([name, *self.classes[name]["mro"]]):
            facts = self.classes[cls]
            found |= facts.get("properties", {})
            for key, value in facts.get("overrides", {}).items():
                found[key] = found[key] | {"default": value}
        return found

    def rows(self, name: str) -> tuple[dict[str, dict], dict[str, dict]]:
        """The rows of a class's table: its own properties, and the inherited ones whose default it changes."""
        base = self.base(name)
        inherited = self.properties(base) if base else {}
        every = self.properties(name)
        own = {key: facts for key, facts in every.items() if key not in inherited}
        changed = {key: facts for key, facts in every.items() if key in inherited and facts != inherited[key]}
        return own, changed


def parse(kind: str) -> tuple[str, list[str]]:
    """`Head(a, B(c, d))` as its head and its parts."""
    head, _, rest = kind.partition("(")
    parts, depth, part = [], 0, ""
    for character in rest[:-1]:
        if character == "," and depth == 0:
            parts.append(part.strip())
            part = ""
            continue
        depth += {"(": 1, ")": -1}.get(character, 0)
        part += character
    return head, [*parts, part.strip()] if rest else []


def rust_name(wire_name: str) -> str:
    return wire_name.rpartition(".")[2]


def rust_type(kind: str) -> str:
    """The Rust type of a kind; `Value` where it takes a hand."""
    if kind in TYPES:
        return TYPES[kind]
    if kind in SPECS:
        return f"Spec<{SPECS[kind]}>"
    head, parts = parse(kind)
    if head == "Enum":
        if parts[0].isdigit():
            return "i64"
        return parts[0] if re.fullmatch(r"\w+", parts[0]) else ENUMS.get(", ".join(parts), "Value")
    if head == "Instance":
        return rust_name(parts[0])
    inner = [rust_type(part) for part in parts]
    if head == "Nullable":
        return f"Option<{inner[0]}>"
    if head in ("NonNegative", "Positive", "Interval", "NonEmpty"):
        return inner[0]
    if head in ("List", "Seq"):
        return f"Vec<{inner[0]}>"
    if head == "Set":
        return f"BTreeSet<{inner[0]}>"
    if head in ("Dict", "RestrictedDict") and inner[0] == "String":
        return f"BTreeMap<String, {inner[1]}>"
    if head == "Tuple":
        return f"({', '.join(inner)})"
    if head == "Either":
        return either(parts)
    return TYPES.get(head, "Value")


def either(parts: list[str]) -> str:
    for absent, wrapper in (("Null", "Option"), ("Auto", "Auto"), ('Enum("auto")', "Auto")):
        if absent in parts:
            rest = [part for part in parts if part != absent]
            inner = rest[0] if len(rest) == 1 else f"Either({', '.join(rest)})"
            return f"{wrapper}<{rust_type(inner)}>"
    types = dict.fromkeys(rust_type(part) for part in parts)
    return next(iter(types)) if len(types) == 1 else "Value"


class Defaults:
    """Defaults as Rust: an `Init`, or what builders take."""

    def __init__(self, registry: Registry):
        self.registry = registry

    def init(self, name: str, facts: dict) -> str:
        """The default of a row."""
        if "default" not in facts:
            followed = name.removesuffix("_throttled")
            return "Required" if followed == name else f"Same({json.dumps(followed)})"
        if facts["kind"] == "ColumnData":
            return "Columns"
        return self.literal(facts["default"], "f64" in rust_type(facts["kind"]))

    def literal(self, value, floating: bool) -> str:
        if value is None:
            return "Null"
        if isinstance(value, bool):
            return f"Bool({str(value).lower()})"
        if isinstance(value, int | float):
            return f"Float({float(value)!r})" if floating or isinstance(value, float) else f"Int({value:_})"
        if isinstance(value, str):
            return f"Text({json.dumps(value)})"
        if isinstance(value, list):
            return f"List(&[{', '.join(self.literal(item, floating) for item in value)}])"
        match value["type"]:
            case "map":
                pairs = value.get("entries", [])
                entries = (f"({self.literal(key, False)}, {self.literal(item, floating)})" for key, item in pairs)
                return f"Map(&[{', '.join(entries)}])"
            case "set":
                return "Set"
            case "number":
                return f"Float({NUMBERS[value['value']]})"
            case "value":
                return f"Value(&{self.literal(value['value'], floating)})"
            case "field":
                return f"Field({json.dumps(value['field'])})"
            case "object":
                return f"Model(|| {self.builder(value)}.into_node())"
        raise ValueError(f"no Init for {value}")

    def builder(self, value: dict) -> str:
        """A model as the chain of calls that builds it."""
        properties = self.registry.properties(value["name"])
        calls = (
            f".{identifier(key)}({self.argument(item, rust_type(properties[key]['kind']))})"
            for key, item in value["attributes"].items()
        )
        return f"{rust_name(value['name'])}::builder(){''.join(calls)}"

    def argument(self, value, expected: str) -> str:
        """A value as a builder takes it where that type is expected."""
        if isinstance(value, dict):
            match value["type"]:
                case "number":
                    return NUMBERS[value["value"]]
                case "map":
                    pairs = value.get("entries", [])
                    entries = (f"({json.dumps(key)}, {self.argument(item, '')})" for key, item in pairs)
                    return f"BTreeMap::from([{', '.join(entries)}])"
                case "value":
                    return self.argument(value["value"], expected)
                case "field":
                    return json.dumps(value["field"])
            return self.builder(value)
        if isinstance(value, list):
            return f"[{', '.join(self.argument(item, expected) for item in value)}]"
        if value is None:
            return "None"
        if isinstance(value, int) and "f64" in expected:
            return repr(float(value))
        if isinstance(value, str) and expected in self.registry.enums:
            return f"{expected}::{camel_case(value)}"
        return json.dumps(value)


def camel_case(value: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split("[ _]", value))


def identifier(name: str) -> str:
    return f"r#{name}" if name in KEYWORDS else name


def doc(cls: str, name: str) -> str:
    """What stands over a row until a hand improves it."""
    if visual := VISUAL.fullmatch(name):
        return VISUALS[visual[2]].format(visual[1].replace("_", " "))
    return f"{name.replace('_', ' ').capitalize()}."


def class_doc(cls: str) -> str:
    return f"{rust_name(cls)}."


def flags(registry: Registry, cls: str, name: str, facts: dict) -> list[str]:
    named = [flag for flag in ("readonly", "unserialized") if facts.get(flag)]
    if cls in FROZEN or cls.endswith("Formatter") and not cls.endswith("TickFormatter"):
        named.append("frozen")
    lineage = [cls, *registry.classes[cls]["mro"]]
    for flag, listed in WRITES.items():
        if any(written in listed.get(known, []) for known in lineage for written in (name, "*")):
            named.append(flag)
    return named + ROLES.get(f"{cls}.{name}", [])


def wrapped(text: str, indent: str) -> str:
    """A doc comment, broken at the width of the code."""
    lines, line = [], f"{indent}///"
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = f"{indent}///"
        line += f" {word}"
    return "\n".join([*lines, line])


def table(registry: Registry, cls: str) -> str:
    facts = registry.classes[cls]
    defaults = Defaults(registry)
    own, changed = registry.rows(cls)
    name = rust_name(cls)
    wire = "" if name == cls else f" = {json.dumps(cls)}"
    base = rust_name(registry.base(cls) or "Node")
    head = f"{name}{wire} / Build{name}: {base}{', abstract' if facts.get('abstract') else ''} {{"
    lines = [wrapped(class_doc(cls), "    "), f"    {head}"]
    for key, row in own.items():
        lines.append(wrapped(doc(cls, key), "        "))
        marks = flags(registry, cls, key, row)
        tail = f" => [{', '.join(marks)}]" if marks else ""
        lines.append(f"        {identifier(key)}: {rust_type(row['kind'])} = {defaults.init(key, row)}{tail},")
    if changed:
        lines.append("    }, override {")
        lines += [f"        {identifier(key)} = {defaults.init(key, row)}," for key, row in changed.items()]
    lines.append("    }")
    if lines[-2] == f"    {head}":
        lines[-2:] = [f"    {head}}}"]
    return "\n".join(lines)


def main(path: str, modules: list[str]) -> None:
    with open(path, encoding="utf-8") as file:
        registry = Registry(json.load(file))
    for module in modules:
        tables = "\n\n".join(table(registry, cls) for cls in registry.models(module))
        print(f"models! {{ $\n{tables}\n}}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
