"""PDF: one tagged document (PDF/UA-1) an edition, set by Typst."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.book import EDITIONS, Book
from coproduction.formats.pdf.lower import lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.sheet import Format, Sheet, documents


def write(book: Book) -> Iterator[Sheet]:
    """A PDF of the book, or of each of its booklets.

    Raises ``FormatError`` where a word, a picture or a letter is missing.
    """
    for document in documents(FORMAT, book):
        yield Sheet(document.path, typeset(*lower(document.book)))


FORMAT = Format("pdf", EDITIONS, write, ending="pdf", booklets=True)
