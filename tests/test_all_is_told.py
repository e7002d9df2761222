"""From the guide to the books: every word that is written for an edition is told in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from coproduction.blocks import Inline, plain, walk
from coproduction.book import Book, Edition
from coproduction.model.guide import Guide
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.reading import markdown

ELSEWHERE = ("guide", "pictures", "sources")
"""Addresses whose words are not in chapters: titles, alt texts, and the list of sources."""


def said(book: Book) -> str:
    """Every text of a book, a line each."""
    return "\n".join(line for chapter in book.chapters for one in walk(chapter.blocks) for line in texts(one))


def texts(one: Any) -> Iterator[str]:
    for name in one.__struct_fields__ if isinstance(one, Struct) else ():
        yield from lines(getattr(one, name))


def lines(value: Any) -> Iterator[str]:
    """The texts in a field: a text, a line of inlines, or tuples of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(one, Inline) for one in value):
        yield plain(value)
    elif isinstance(value, tuple):
        for one in value:
            if isinstance(one, str | tuple):
                yield from lines(one)


def wanted(telling: Telling) -> tuple[Edition, list[str]]:
    """The edition a text is for, and its lines as they are told."""
    if telling.how == "easy title":
        return "easy", [str(telling.value)]
    easy = [plain(line) for one in easy_sentences(telling) for line in markdown.lines(one.text)[0]]
    if easy or telling.how.startswith(("easy", "ideas")):
        return "easy", easy
    if telling.how == "prose":
        inlines = markdown.blocks(str(telling.value), telling.item)[0]
        return "full", [line for one in walk(inlines) for line in texts(one) if " " in line]
    return "full", [plain(line) for line in markdown.lines(str(telling.value))[0]]


def untold(guide: Guide, books: dict[Edition, Book]) -> set[tuple[str, str]]:
    """The texts, by item and field, that are written for an edition and not told in it."""
    told = {edition: said(book) for edition, book in books.items()}
    return {
        (telling.item, telling.field)
        for telling in tellings(guide)
        if telling.item.partition("/")[0] not in ELSEWHERE
        for edition, wants in (wanted(telling),)
        for line in wants
        if line not in told[edition]
    }


def test_everything_written_is_told(guide: Guide, books: dict[Edition, Book]) -> None:
    """Left out are the easy titles of frameworks that easy read leaves out, with the reason."""
    without = {id for id, framework in guide.frameworks.items() if framework.easy_none}
    assert len(list(tellings(guide))) > 1000
    assert untold(guide, books) == {(id, "easy_title") for id in without}


def test_a_text_that_no_chapter_tells_is_found(guide: Guide, books: dict[Edition, Book]) -> None:
    """Without its last chapter, a book tells less, and this test would say so."""
    from msgspec.structs import replace

    shorter = {edition: replace(book, chapters=book.chapters[:-4]) for edition, book in books.items()}
    assert len(untold(guide, shorter)) > 20
