"""Tables, and how their cells are written, edited and sorted."""

import numpy as np
from bokeh.models import (
    AvgAggregator,
    BooleanFormatter,
    CheckboxEditor,
    ColumnDataSource,
    CustomJSCompare,
    DataCube,
    DataTable,
    DateEditor,
    DateFormatter,
    GroupingInfo,
    HTMLTemplateFormatter,
    IntEditor,
    MaxAggregator,
    MinAggregator,
    NanCompare,
    NumberEditor,
    NumberFormatter,
    PercentEditor,
    ScientificFormatter,
    SelectEditor,
    StringEditor,
    StringFormatter,
    SumAggregator,
    TableColumn,
    TextEditor,
    TimeEditor,
)


def _parts():
    """Three parts of a machine."""
    return ColumnDataSource(
        {
            "name": ["axle", "bolt", "cog"],
            "count": [4, 1200, float("nan")],
            "mass": [0.75, 0.000_25, 31_400],
            "checked": np.array([True, False, True]),
            "made": [1_709_164_800_000, 1_704_067_200_000, 1_719_792_000_000],
        }
    )


def _table(*columns, **properties):
    """A table of them."""
    return DataTable(source=_parts(), columns=list(columns), width=400, height=150, **properties)


def data_table():
    name = TableColumn(field="name", title="Part", width=200, sortable=False)
    mass = TableColumn(field="mass", title="Mass", default_sort="descending")
    hidden = TableColumn(field="made", visible=False)
    table = _table(name, mass, hidden, index_header="No.", index_width=60, row_height=30, frozen_columns=1)
    table.update(selectable="checkbox", autosize_mode="none", reorderable=False)
    return [table]


def text_cells():
    bold = StringFormatter(font_style="bold", text_align="right", text_color="navy", background_color="#eef2ff")
    mark = BooleanFormatter(icon="check-circle")
    columns = [TableColumn(field="name", formatter=bold), TableColumn(field="checked", formatter=mark)]
    return [_table(*columns, index_position=None)]


def number_cells():
    count = NumberFormatter(format="0.0a", language="de", nan_format="unknown")
    mass = NumberFormatter(format="0.00", rounding="ceil", text_align="right")
    return [_table(TableColumn(field="count", formatter=count), TableColumn(field="mass", formatter=mass))]


def scientific_cells():
    mass = ScientificFormatter(precision=2, power_limit_high=3, power_limit_low=-2)
    return [_table(TableColumn(field="name"), TableColumn(field="mass", formatter=mass))]


def date_cells():
    day = DateFormatter(format="%d.%m.%Y", text_align="center", text_color="gray")
    return [_table(TableColumn(field="name"), TableColumn(field="made", formatter=day))]


def template_cells():
    template = "<i><%= value %></i> (<%= count %> pieces)"
    name = TableColumn(field="name", formatter=HTMLTemplateFormatter(template=template))
    return [_table(name, header_row=False)]


def text_editors():
    names = ["axle", "bolt", "cog", "dowel"]
    completed = TableColumn(field="name", title="completed", editor=StringEditor(completions=names))
    selected = TableColumn(field="name", title="selected", editor=SelectEditor(options=names))
    long = TableColumn(field="name", title="long", editor=TextEditor())
    return [_table(completed, selected, long, editable=True, auto_edit=True)]


def number_editors():
    count = TableColumn(field="count", editor=IntEditor(step=10))
    mass = TableColumn(field="mass", title="mass", editor=NumberEditor(step=0.5))
    share = TableColumn(field="mass", title="share", editor=PercentEditor())
    return [_table(count, mass, share, editable=True, scroll_to_selection=False)]


def other_editors():
    checked = TableColumn(field="checked", editor=CheckboxEditor())
    day = TableColumn(field="made", title="day", editor=DateEditor(), formatter=DateFormatter())
    clock = DateFormatter(format="%H:%M")
    time = TableColumn(field="made", title="time", editor=TimeEditor(), formatter=clock)
    return [_table(checked, day, time, editable=True, multi_selectable=False)]


def comparisons():
    by_length = CustomJSCompare(args={"factor": 2.0}, code="return x.length - y.length")
    name = TableColumn(field="name", sorter=by_length)
    count = TableColumn(field="count", sorter=NanCompare(ascending_first=True))
    return [_table(name, count)]


def data_cube():
    sales = ColumnDataSource(
        {
            "year": ["2023", "2023", "2024", "2024"],
            "fruit": ["apple", "pear", "apple", "pear"],
            "price": [2, 3, 2.5, 3.5],
        }
    )
    mean, least = AvgAggregator(field_="price"), MinAggregator(field_="price")
    greatest, total = MaxAggregator(field_="price"), SumAggregator(field_="price")
    by_year = GroupingInfo(getter="year", aggregators=[mean, least])
    by_fruit = GroupingInfo(getter="fruit", aggregators=[greatest, total], collapsed=True)
    columns = [TableColumn(field="price", title="Price"), TableColumn(field="fruit", title="Fruit")]
    lines = ColumnDataSource({"row_indices": [], "labels": []})
    cube = DataCube(source=sales, columns=columns, target=lines, width=400, height=200)
    cube.grouping = [by_year, by_fruit]
    return [cube]
