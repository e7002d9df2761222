"""PDF: one tagged document (PDF/UA-1) an edition, set by Typst."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.book import EDITIONS, Book
from coproduction.formats.pdf.lower import lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.sheet import Format, Sheet, download


def write(book: Book) -> Iterator[Sheet]:
    """One PDF. Raises ``FormatError`` where a word, a picture or a letter is missing."""
    yield Sheet(download(book, FORMAT.ending), typeset(*lower(book)))


FORMAT = Format("pdf", EDITIONS, write, ending="pdf")
