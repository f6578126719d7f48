"""How elements look."""

from bokeh.layouts import row
from bokeh.models import (
    Button,
    Div,
    GlobalImportedStyleSheet,
    GlobalInlineStyleSheet,
    ImportedStyleSheet,
    InlineStyleSheet,
    Styles,
)


def styles():
    card = Styles(background_color="lavender", padding="10px", border_radius="8px")
    return [row([Div(text=text, styles=card, margin=5) for text in ["one card", "and another"]])]


def style_sheets():
    wide = InlineStyleSheet(css=".bk-btn { letter-spacing: 4px; }")
    page = GlobalInlineStyleSheet(css="body { background: ivory; }")
    button = Button(label="wide", stylesheets=[wide, page])
    red = Div(text="red", stylesheets=[":host { color: red; }"])
    return [row(button, red)]


def imported_style_sheets():
    italic = ImportedStyleSheet(url="data:text/css,:host{font-style:italic}")
    page = GlobalImportedStyleSheet(url="data:text/css,body{background:honeydew}")
    return [Div(text="italic", stylesheets=[italic, page])]


def variables():
    sheet = ":host { color: var(--accent); border-bottom: 2px solid var(--accent); }"
    text = Div(text="teal", css_variables={"--accent": "teal"}, stylesheets=[sheet])
    text.update(html_id="teal", html_attributes={"lang": "en"})
    return [text]
