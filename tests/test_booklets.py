"""Easy read on paper: each booklet is short enough to hold, to read, and to send by post."""

from __future__ import annotations

import io

import pikepdf
import pytest

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from coproduction.formats.sheet import documents

MOST_PAGES = 20
"""The most pages of one booklet (Department of Health 2010; Inclusion Europe: split a long document)."""


@pytest.fixture(scope="module")
def pages(books: dict[Edition, Book]) -> dict[str, int]:
    """How many pages each booklet has."""
    written = FORMATS["pdf"].write(books["easy"])
    return {sheet.path: len(pikepdf.open(io.BytesIO(sheet.content)).pages) for sheet in written}


def test_each_booklet_has_at_most_20_pages(pages: dict[str, int]) -> None:
    assert len(pages) > 6
    assert {path: count for path, count in pages.items() if count > MOST_PAGES} == {}


def test_booklets_hold_every_chapter_once(books: dict[Edition, Book]) -> None:
    book = books["easy"]
    held = [id for booklet in book.booklets for id in booklet.chapters]
    assert sorted(held) == sorted(chapter.id for chapter in book.chapters)


def test_a_booklet_holds_the_chapters_of_one_part(books: dict[Edition, Book]) -> None:
    for document in documents(FORMATS["pdf"], books["easy"]):
        assert len(document.book.parts) == 1, document.path
