"""PDF: one tagged document (PDF/UA-1) an edition, set by Typst."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.book import Book
from coproduction.formats.pdf.lower import lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.sheet import Format, Sheet

NAMES = {"full": "guide", "easy": "easy-read"}


def path(book: Book) -> str:
    """Where a book's PDF lies below the site: ``downloads/guide.pdf``, in Welsh ``downloads/guide-cy.pdf``."""
    language = "" if book.language == "en-GB" else f"-{book.language}"
    return f"downloads/{NAMES[book.edition]}{language}.pdf"


def write(book: Book) -> Iterator[Sheet]:
    """One PDF. Raises ``FormatError`` where a word, a picture or a letter is missing."""
    yield Sheet(path(book), typeset(*lower(book)))


FORMAT = Format("pdf", ("full", "easy"), write)
