"""Text and other things to look at."""

from bokeh.layouts import column
from bokeh.models import Div, Markdown, Paragraph, PreText, Progress


def div():
    page = Div(text="<h3>Results</h3><p>All <b>good</b>, price in $.</p>", disable_math=True, width=300)
    plain = Div(text="1 < 2 && 2 < 3", render_as_text=True, width=300)
    return [column(page, plain)]


def paragraph():
    text = "A paragraph is plain text, in which < and & need no care."
    return [Paragraph(text=text, width=200, disable_math=True)]


def pre_text():
    return [PreText(text="pears    12\napples  140", width=200, disable_math=True)]


def markdown():
    return [Markdown(text="### Results\n\n* all *good*\n* see `table`\n", width=300, disable_math=True)]


def progress():
    files = Progress(value=3, max=8, label="@{index} of @{total}", description="files", width=300)
    fuel = Progress(value=60, orientation="vertical", reversed=True, height=120)
    busy = Progress(mode="indeterminate", label_location="none", width=300)
    return [column(files, fuel, busy, spacing=10)]
