"""E-books as people read them: in pages and in a scroll, on a phone, with large letters, and on dark paper.

Reading apps show a page of a book in a browser of their own, and lay it out in columns to turn it into pages.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from tests.browser.conftest import FLAGS
from tests.needs import found

pytestmark = pytest.mark.browser

PAGED = "body { margin: 0; width: 420px; columns: 420px; column-gap: 40px; column-fill: auto }"
"""What an app adds to turn a scroll into pages: one begins every 460 pixels."""
PARTED = """() => {
  const room = document.body.clientHeight
  const columns = one => [...one.getClientRects()].map(it => Math.floor(it.left / 460))
  const high = one => [...one.getClientRects()].reduce((sum, it) => sum + it.height, 0)
  const parted = one => new Set([...one.querySelectorAll("p, img")].flatMap(columns)).size > 1
  const ideas = [...document.querySelectorAll(".idea")]
  return ideas.filter(one => high(one) < room && parted(one)).map(one => one.textContent)
}"""
"""The ideas that stand on two pages, though they would have room on one."""
PLAIN = "html { color: inherit }"
"""An app that changes nothing."""
SIDES = """() => [...document.querySelectorAll(".idea")].map(one => {
  const [seen, said] = [one.querySelector("img"), one.querySelector("p")].map(it => it.getBoundingClientRect())
  return [seen.right <= said.left, said.right <= seen.left, seen.bottom <= said.top]
})"""
WIDER = """() => [...document.querySelectorAll("body *:not(svg *)")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def opened(books: dict[Edition, Book], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both e-books unpacked: ``full/`` and ``easy/``."""
    folder = tmp_path_factory.mktemp("opened")
    for edition, book in books.items():
        (document,) = FORMATS["epub"].documents(book)
        with zipfile.ZipFile(io.BytesIO(FORMATS["epub"].write(document))) as file:
            file.extractall(folder / edition)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found("chromium"), args=FLAGS)
        yield made
        made.close()


def show(browser: Browser, opened: Path, path: str, style: str, size: tuple[int, int] = (900, 700)) -> Page:
    """A page of a book, with the style an app adds."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    edition, _, name = path.partition("/")
    page.goto((opened / edition / "EPUB" / f"{name}.xhtml").as_uri())
    page.add_style_tag(content=style)
    page.evaluate("Promise.all([...document.fonts].map(face => face.load())).then(() => true)")
    return page


@pytest.mark.parametrize("chapter", ["communicate", "nine-questions", "word-list"])
def test_a_picture_and_its_sentences_are_never_parted(browser: Browser, opened: Path, chapter: str) -> None:
    page = show(browser, opened, f"easy/chapters/{chapter}", PAGED)
    assert page.locator(".idea").count() > 5

    def parted() -> list[str]:
        """On pages of several heights and with letters of several sizes."""
        found = []
        for height, size in product((660, 720, 780, 840), (100, 140)):
            page.evaluate(f"document.body.style.height = '{height}px'; document.body.style.fontSize = '{size}%'")
            found += page.evaluate(PARTED)
        return found

    assert parted() == []
    page.add_style_tag(content="* { break-inside: auto !important }")
    assert parted() != [], "this test would not notice"
    page.close()


def test_a_picture_stands_at_the_start_side(browser: Browser, opened: Path) -> None:
    page = show(browser, opened, "easy/chapters/communicate", PLAIN)
    assert {tuple(one) for one in page.evaluate(SIDES)} == {(True, False, False)}
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert {tuple(one) for one in page.evaluate(SIDES)} == {(False, True, False)}
    page.evaluate("document.documentElement.dir = 'ltr'")
    page.add_style_tag(content="html { font-size: 300% }")
    page.set_viewport_size({"width": 420, "height": 700})
    assert {tuple(one) for one in page.evaluate(SIDES)} == {(False, False, True)}
    page.close()


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%"), (1280, "400%")])
@pytest.mark.parametrize(
    "path",
    [
        "full/cover",
        "full/contents",
        "full/chapters/is-this-co-production",
        "full/chapters/four-cornerstones",
        "full/chapters/who-to-involve",
        "full/chapters/agree-how-you-will-work",
        "full/chapters/are-we-ready",
        "easy/chapters/nine-questions",
    ],
)
def test_nothing_is_cut_off(browser: Browser, opened: Path, path: str, width: int, size: str) -> None:
    """WCAG 2.2, 1.4.10 and 1.4.4: on a narrow screen and with large letters, nothing needs scrolling sideways."""
    page = show(browser, opened, path, f"html {{ font-size: {size} }}", (width, 800))
    assert page.evaluate(WIDER) == []
    page.close()


def test_a_table_without_room_becomes_a_list(browser: Browser, opened: Path) -> None:
    """And with room it is a table: the size of letters decides, not only the screen's."""
    page = show(browser, opened, "full/chapters/is-this-co-production", PLAIN, (700, 800))
    cell = page.locator("tbody td").nth(1)
    label = "one => getComputedStyle(one, '::before').content"
    assert (cell.evaluate("one => getComputedStyle(one).display"), cell.evaluate(label)) == ("table-cell", "none")
    page.evaluate("document.documentElement.style.fontSize = '300%'")
    column = page.locator("thead th").nth(1).text_content()
    assert (cell.evaluate("one => getComputedStyle(one).display"), cell.evaluate(label)) == ("block", f'"{column}"')
    page.close()


def test_boxes_and_lines_take_the_colour_of_the_words(browser: Browser, opened: Path) -> None:
    page = show(browser, opened, "full/chapters/plan-a-meeting", "html { background: #111; color: #eee }")
    for selector in (".box", ".line", ".code"):
        colour = page.locator(selector).first.evaluate("one => getComputedStyle(one).borderBottomColor")
        assert colour == "rgb(238, 238, 238)", selector
    page.close()


def test_easy_read_is_set_in_its_own_letters(browser: Browser, opened: Path) -> None:
    page = show(browser, opened, "easy/chapters/communicate", PLAIN)
    loaded = "async () => { await document.fonts.ready; return [...document.fonts].map(one => one.status) }"
    assert page.evaluate(loaded) == ["loaded", "loaded"]
    page.close()
