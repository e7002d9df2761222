"""Braille: pages that can be embossed and bound, and every word of the book on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from coproduction.blocks import (
    Block,
    Form,
    Table,
    Words,
    plain,
    walk,
)
from coproduction.book import EDITIONS, Book, Edition
from coproduction.formats import FORMATS
from coproduction.formats.braille import Braille
from tests import braille

FORMAT = FORMATS["braille"]
CASES = [(edition, grade) for edition in EDITIONS for grade in (1, 2)]
cases = pytest.mark.parametrize(("edition", "grade"), CASES)


@pytest.fixture(scope="module")
def files(books: dict[Edition, Book]) -> dict[tuple[str, int], bytes]:
    """The guide's own files, by edition and grade."""
    return {
        (edition, one.grade): FORMAT.write(one)
        for edition in EDITIONS
        for one in FORMAT.documents(books[edition])
        if isinstance(one, Braille)
    }


def headings(book: Book) -> list[str]:
    """Every heading of a book, in print."""
    return [text for one in book.chapters for text in (one.title, *(plain(line) for _, line, _ in one.headings(4)))]


@cases
def test_pages_can_be_embossed(
    edition: Edition, grade: int, files: dict[tuple[str, int], bytes], books: dict[Edition, Book]
) -> None:
    content = files[edition, grade]
    assert len(braille.pages(content)) > 100
    assert list(braille.faults(content, headings(books[edition]))) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("\r\n" + "A" * 41 + "\r\n", "page 2: a line is too long"),
        ("\r\n" * 26, "page 2: too many lines"),
        ("\r\nCAF\u00e9\r\n", "page 2: {'\u00e9'} is no cell"),
        ("\r\n{}\r\n", "page 2: {"),
        ("\r\nTEXT4\r\n\r\n,:AT X M1NS\r\n", "page 2: ends with a heading"),
        ("#C\r\nTEXT4\r\n", "volume 1: pages without their numbers"),
    ],
)
def test_each_fault_of_a_page_would_be_found(page: str, fault: str) -> None:
    content = ("\r\n,TITLE\r\n\f" + page).encode("latin-1")
    assert any(one.startswith(fault) for one in braille.faults(content, ["What it means"]))


def test_a_volume_that_is_too_thick_would_be_found() -> None:
    content = ("\r\n,TITLE\r\n" + "\f#B\r\n,TEXT\r\n" * 90).encode()
    assert "volume 1: too many pages" in braille.faults(content)


@cases
def test_every_word_is_there_in_the_order_of_the_book(
    edition: Edition, grade: int, files: dict[tuple[str, int], bytes], books: dict[Edition, Book]
) -> None:
    written = braille.heard(braille.text(files[edition, grade]))
    wanted = [spaced for text in in_order(books[edition]) if (spaced := " ".join(text.split()))]
    assert len(wanted) > 1500
    assert strays(wanted, written, grade) == []
    first, second, *others = wanted[200:]
    assert strays([*wanted[:200], *others, first, second], written, grade) != []


def strays(wanted: list[str], written: str, grade: int) -> list[str]:
    """Texts that do not stand behind the one before. One that liblouis misreads is looked for as it misreads it."""
    place, found = 0, []
    for text, misread in zip(wanted, braille.misheard(wanted, grade), strict=True):
        spots = [spot for one in (braille.heard(text), misread) if (spot := written.find(one, place)) >= 0]
        if spots:
            place = min(spots)
        else:
            found.append(text)
    return found


def in_order(book: Book) -> Iterator[str]:
    """The book's words as they are read, and the questions of its forms."""
    for chapter in book.chapters:
        yield from (chapter.title, plain(chapter.summary), chapter.review)
        for block in chapter.blocks:
            yield from texts(block)


def texts(block: Block) -> Iterator[str]:
    if isinstance(block, Form):
        yield from (plain(block.title), *(text for each in block.before for text in texts(each)))
        yield from (text for each in block.asked for text in (plain(each.ask), *map(plain, each.explain)))
        return
    held = block.rows if isinstance(block, Table) else block  # the names of columns stand in every row
    for one in walk(held):
        if isinstance(one, Words) and len(one.text) > 3:
            yield one.text


@cases
def test_the_contents_lead_to_their_pages(
    edition: Edition, grade: int, files: dict[tuple[str, int], bytes], books: dict[Edition, Book]
) -> None:
    """In each volume, the page that a chapter's entry names begins with the chapter's title."""
    content = files[edition, grade]
    titles = braille.lines(braille.run([one.title for one in books[edition].chapters], grade))
    met = []
    for volume in braille.volumes(content):
        listed = " ".join(line.strip() for page in volume for line in page[1:] if " -" in line or line[:1] == " ")
        for place, page in enumerate(volume, 1):
            title = opening(page)
            if title in titles:
                met.append(title)
                entry = rf"{re.escape(title)} -+ {braille.lines([braille.number(place)])[0]}\b"
                assert re.search(entry, listed), title
    assert met == titles


def opening(page: braille.Page) -> str:
    """The words above the first empty line of a page."""
    lines = page[1 : page.index("", 1)] if "" in page[1:] else page[1:]
    return " ".join(line.strip() for line in lines)


def test_each_volume_has_a_title_page(files: dict[tuple[str, int], bytes], books: dict[Edition, Book]) -> None:
    found = braille.volumes(files["full", 1])
    assert len(found) > 2
    for place, volume in enumerate(found, 1):
        title = braille.text("\r\n".join(volume[0]).encode())
        assert title.startswith(
            f"{books['full'].title} Volume {place} of {len(found)} Unified English Braille, grade 1"
        )
        assert "draft" in title
        end = braille.text("\r\n".join(["", ",GRADE #A", *volume[-1]]).encode())
        assert end.endswith("End of the guide" if place == len(found) else f"End of volume {place}")


def test_volumes_are_as_thick_as_one_another(files: dict[tuple[str, int], bytes]) -> None:
    thick = [len(volume) for volume in braille.volumes(files["full", 1])]
    assert max(thick) - min(thick) < 20
