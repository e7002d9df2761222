"""Slides: a paper as a PowerPoint file, for whoever presents it. Each slide has a title, a few lines, and notes.

What does not fit on a slide stands in its notes, as does everything else: nothing of the paper is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.book import Book
from coproduction.formats.shape import Document, Format, papers
from coproduction.formats.slides.outline import outline


def write(document: Document) -> bytes:
    """The paper as slides: its title, a slide for each part, and what every copy has to say."""
    from coproduction.formats.slides.deck import Deck  # noqa: PLC0415  # its library is slow to load, and seldom needed

    book = document.book
    (chapter,) = book.chapters
    parts = outline(chapter.blocks)
    deck = Deck(book, chapter.title)
    deck.front(chapter)
    for part in parts:
        deck.part(part)
    deck.end(" · ".join(filter(None, (book.publisher, *book.contact))), book.notes)
    return deck.packed()


def documents(book: Book) -> Iterator[Document]:
    """The papers that are to be slides: ``briefing.pptx``."""
    yield from papers("slides", "pptx", picture=True)(book)


FORMAT = Format("slides", ("full",), documents, write, "papers as slides")
