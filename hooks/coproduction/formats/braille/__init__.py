"""Braille: a book as BRF files in Unified English Braille, for braille displays and embossers.

Uncontracted (grade 1) and contracted (grade 2), forty cells by twenty-five lines, in volumes of at most ninety pages,
laid out after UKAAF's “Guiding Principles for the Presentation of Braille” (B004, 2016).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from coproduction.book import EDITIONS, Book, Chapter
from coproduction.formats.braille import cells
from coproduction.formats.braille.cells import page_count
from coproduction.formats.braille.front import Part
from coproduction.formats.braille.layout import Setter, pages
from coproduction.formats.braille.lower import chapter
from coproduction.formats.braille.translate import LANGUAGE, Grade, Translator, missing, version
from coproduction.formats.braille.volumes import bound
from coproduction.formats.shape import Document, Format, Keep, afresh, alone, path

__all__ = ["FORMAT", "Braille", "page_count"]

GRADES: tuple[Grade, ...] = (1, 2)


class Braille(Document, frozen=True):
    """A document in one grade. ``made_by`` is the version of liblouis: another one may write other cells."""

    grade: Grade = 2
    made_by: str = ""


def documents(book: Book) -> Iterator[Document]:
    """``guide-grade-1.brf`` and ``guide-grade-2.brf``; nothing where the guide is not in English: other braille codes.

    Easy read has them too: its words help by touch as they do in print, and what its pictures say stands in them.
    """
    if book.language.partition("-")[0] != LANGUAGE:
        return
    stem = "guide" if book.edition == "full" else "easy-read"
    for grade in GRADES:
        words = book.words[f"formats.braille.grade_{grade}"]
        there = path(f"{stem}-grade-{grade}", "brf", book)
        yield Braille(there, words, alone(book), grade=grade, made_by=version())


def write(document: Document, keep: Keep = afresh) -> bytes:
    """The BRF file of a document. Raises ``FormatError`` without liblouis, and for what braille has no sign for."""
    assert isinstance(document, Braille)
    book = document.book
    setter = Setter(Translator(document.grade), Translator(1))
    groups = {id: part.title for part in book.parts for id in part.chapters}

    def part(one: Chapter) -> Part:
        kept = keep(lambda: _pages(one, setter), "braille", document.grade, document.made_by, one)
        return Part(one.title, groups.get(one.id, ""), tuple(json.loads(kept)))

    return cells.brf(bound(book, [part(one) for one in book.chapters], document.grade, setter))


def _pages(one: Chapter, setter: Setter) -> bytes:
    """The pages of a chapter, as JSON: lists of lines."""
    passages = chapter(one)
    setter.learn(passages)
    return json.dumps(pages([setter.piece(passage) for passage in passages])).encode()


FORMAT = Format(
    "braille",
    EDITIONS,
    documents,
    write,
    "braille (BRF), grade 1 and grade 2",
    missing=missing,
    write_keeping=write,
)
