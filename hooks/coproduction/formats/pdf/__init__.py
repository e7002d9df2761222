"""PDF: tagged documents (PDF/UA-1), set by Typst."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial

import pikepdf

from coproduction.book import EDITIONS, Book
from coproduction.formats.pdf.finish import finish, setting
from coproduction.formats.pdf.lower import Layout, lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.shape import Document, Format, FormatError, booklets, chapters, papers, whole

MANY_PAGES = 20
"""More pages than this are too many for an easy-read booklet (Department of Health 2010)."""
MOST_PAGES = 24
"""More than this are not let pass (GOV.UK accessible communication formats)."""


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def write(document: Document, layout: Layout = "book") -> bytes:
    """The PDF of a document. Raises ``FormatError`` where a word, a picture or a letter is missing."""
    lowered = lower(document.book, layout)
    content = finish(typeset(lowered.values, lowered.pictures), lowered, *setting(lowered.values))
    pages = page_count(content)
    if document.booklet and pages > MOST_PAGES:
        raise FormatError(
            f"The booklet “{document.title}” has {pages} pages, and {MOST_PAGES} is the most (E13). "
            "Give some of its chapters to another booklet in guide.yml."
        )
    return content


def _documents(*some: Callable[[Book], Iterator[Document]]) -> Callable[[Book], Iterator[Document]]:
    return lambda book: (one for documents in some for one in documents(book))


WHOLE = Format("pdf", ("full",), whole("pdf"), write, "the whole guide as PDF, 14 point")
LARGE = Format(
    "large-print", ("full",), whole("pdf", "-large-print"), partial(write, layout="large"), "the same, 18 point"
)
BOOKLETS = Format("easy-read", ("easy",), booklets("pdf"), write, "booklets as PDF, 16 point")
CHAPTERS = Format("chapters", EDITIONS, chapters("pdf"), partial(write, layout="chapter"), "each chapter as PDF")
PAPERS = Format("papers", EDITIONS, papers("pdf", "pdf"), partial(write, layout="paper"), "forms and handouts as PDF")
