"""Every document of the corpus is drawn by stock BokehJS without a word in the console."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops, ImageDraw
from playwright.sync_api import BrowserContext

from harness import settings
from harness.corpus import NOT_SHOWN, corpus_command, twins
from harness.page import Viewer
from harness.server import Server

pytestmark = pytest.mark.skipif(settings.UNDER_TEST == "python", reason="the documents are Rust's")

NAMES = [name for name in twins() if not {name, name.split("-")[0]} & NOT_SHOWN]
# A sheet for people: so many pictures in a row, each so wide and high in pixels, with its name below.
ROW, WIDTH, HEIGHT, LINE = 6, 300, 230, 16


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """All documents."""
    server = Server(NAMES[0], corpus_command).start()
    yield server
    server.kill()


@pytest.fixture(scope="module")
def context(browser) -> Iterator[BrowserContext]:
    """One person who looks at all of them, and in the end puts their pictures on a sheet."""
    context = browser.new_context(viewport={"width": 600, "height": 460})
    context.set_default_timeout(settings.PATIENCE * 1000)
    yield context
    context.close()
    contact_sheet()


@pytest.mark.parametrize("name", NAMES)
def test_documents_are_drawn(server: Server, context: BrowserContext, name: str):
    """Nothing is said in the console, and something is seen."""
    server.app = name
    viewer = Viewer(context, server.url)
    try:
        viewer.wait_until_painted()
        viewer.screenshot(f"corpus-{name}")
        viewer.assert_quiet()
        with Image.open(settings.SCREENSHOTS / f"corpus-{name}.png") as picture:
            assert len(picture.convert("RGB").getcolors(picture.width * picture.height) or []) > 1, "nothing is seen"
    finally:
        viewer.page.close()


def contact_sheet() -> None:
    """All pictures of the run in one."""
    names = [name for name in NAMES if (settings.SCREENSHOTS / f"corpus-{name}.png").exists()]
    rows = -(-len(names) // ROW)
    sheet = Image.new("RGB", (ROW * WIDTH, rows * (HEIGHT + LINE)), "white")
    draw = ImageDraw.Draw(sheet)
    for index, name in enumerate(names):
        left, top = index % ROW * WIDTH, index // ROW * (HEIGHT + LINE)
        with Image.open(settings.SCREENSHOTS / f"corpus-{name}.png") as picture:
            sheet.paste(without_margins(picture.convert("RGB")), (left, top))
        draw.text((left + 4, top + HEIGHT), name, fill="black")
    sheet.save(settings.SCREENSHOTS / "corpus.png")


def without_margins(picture: Image.Image) -> Image.Image:
    """What is drawn, from the upper left corner of the page on, as large as fits."""
    empty = Image.new("RGB", picture.size, picture.getpixel((picture.width - 1, picture.height - 1)))
    _, _, right, bottom = ImageChops.difference(picture, empty).getbbox() or (0, 0, *picture.size)
    drawn = picture.crop((0, 0, right, bottom))
    drawn.thumbnail((WIDTH - 8, HEIGHT - 4))
    return drawn
