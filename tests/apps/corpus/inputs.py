"""What is typed and chosen."""

from bokeh.layouts import column, row
from bokeh.models import (
    AutocompleteInput,
    Checkbox,
    ColorPicker,
    FileInput,
    MultiChoice,
    MultiSelect,
    NumericInput,
    PaletteSelect,
    PasswordInput,
    Select,
    Spinner,
    Switch,
    TextAreaInput,
    TextInput,
)
from bokeh.palettes import Greys5, Reds5


def text_input():
    price = TextInput(title="Price", prefix="€", suffix="per kg", placeholder="2.50", max_length=8)
    name = TextInput(title="Name", value="pears", description="As it stands on the bill.")
    return [column(price, name)]


def password_input():
    return [PasswordInput(title="Password", value="secret", placeholder="at least 8 letters", max_length=64)]


def text_area_input():
    return [TextAreaInput(title="Letter", value="Dear all,\n\n", rows=6, cols=40, max_length=1000)]


def autocomplete_input():
    rivers = AutocompleteInput(title="River", completions=["Danube", "Elbe", "Rhine", "Rhône"])
    rivers.update(min_characters=1, max_completions=3, case_sensitive=False, restrict=False)
    rivers.search_strategy = "includes"
    return [rivers]


def checkbox():
    return [Checkbox(label="I have read it", active=True, width=200)]


def switch():
    zoom = Switch(label="Zoom", active=True, on_icon="zoom_in", off_icon="zoom_out", width=120)
    sound = Switch(label="Sound", width=120)
    return [row(zoom, sound)]


def color_picker():
    return [ColorPicker(title="Line", color="#1f77b4", width=120)]


def file_input():
    table = FileInput(title="Measurements", accept=".csv,.json", multiple=True)
    folder = FileInput(title="Pictures", directory=True)
    return [column(table, folder)]


def palette_select():
    select = PaletteSelect(title="Palette", value="Reds", items=[("Greys", Greys5), ("Reds", Reds5)])
    select.update(swatch_width=60, swatch_height=12, ncols=2)
    return [select]


def select():
    country = Select(title="Country", options=[("at", "Austria"), ("ch", "Switzerland")], value="ch")
    country.description = "Where it was measured"
    return [country]


def grouped_select():
    groups = {"Fruit": ["apple", "pear"], "Vegetable": ["carrot", "leek"]}
    return [Select(title="Food", options=groups, value="leek", width=180)]


def multi_select():
    return [MultiSelect(title="Months", options=["June", "July", "August"], value=["June", "August"], size=3)]


def multi_choice():
    colors = MultiChoice(title="Colours", options=["red", "green", "blue"], value=["green"])
    colors.update(max_items=2, option_limit=10, search_option_limit=5, placeholder="one or two")
    colors.update(delete_button=False, solid=False)
    return [colors]


def numeric_input():
    mass = NumericInput(title="Mass", mode="float", value=2.5, low=0, high=10)
    count = NumericInput(title="Count", placeholder="how many", value=12_000, format="0,0")
    return [row(mass, count)]


def spinner():
    width = Spinner(title="Width", value=1.5, low=0, high=10, step=0.5)
    width.update(page_step_multiplier=4, wheel_wait=50, format="0.0", width=100)
    return [width]
