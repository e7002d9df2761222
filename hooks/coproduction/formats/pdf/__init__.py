"""PDF: tagged documents (PDF/UA-1) with fields to fill in, set by Typst."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from coproduction.book import EDITIONS, Book
from coproduction.formats.pdf import parts, poster
from coproduction.formats.pdf.finish import finish, page_count
from coproduction.formats.pdf.lower import Layout, lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.shape import Document, Format, FormatError, Keep, afresh, booklets, chapters, papers, whole

__all__ = ["BOOKLETS", "CHAPTERS", "LARGE", "MOST_PAGES", "PAPERS", "POSTER", "WHOLE", "page_count"]

CLOSER = (14.0, 13.5, 13.0, 12.5, 12.0)
"""The sizes of letters in which a handout is tried that has to keep to so many pages, in points."""
MOST_PAGES = 20
"""The most pages that an easy-read booklet may have (Department of Health 2010)."""


def write(document: Document, keep: Keep = afresh, layout: Layout = "book") -> bytes:
    """The PDF of a document. Of a whole guide, the parts are kept.

    Raises ``FormatError`` where a word, a picture or a letter is missing.
    """
    if document.whole:
        return parts.write(document.book, layout, keep)
    lowered = lower(document.book, layout)
    return finish(typeset(lowered.values, lowered.pictures), lowered)


def write_paper(document: Document) -> bytes:
    """A form or a handout. One that may have only so many pages is set closer where it would have more, in the largest
    letters that fit.

    Raises ``FormatError`` where it has too many even so.
    """
    most = document.most_pages
    content = write(document, layout="paper")
    if not most or page_count(content) <= most:
        return content
    lowered = lower(document.book, "compact")
    for points in CLOSER:
        content = typeset(lowered.values | {"points": points}, lowered.pictures)
        if (pages := page_count(content)) <= most:
            return finish(content, lowered)
    raise FormatError(
        f"“{document.title}” has {pages} pages, and {most} is the most that guide.yml lets it have. "
        "Shorten its words, or give it more pages."
    )


def _documents(*some: Callable[[Book], Iterator[Document]]) -> Callable[[Book], Iterator[Document]]:
    return lambda book: (one for documents in some for one in documents(book))


WHOLE = Format("pdf", ("full",), whole("pdf"), write, "the whole guide as PDF, 14 point", write_keeping=write)
LARGE = Format(
    "large-print",
    ("full",),
    whole("pdf", "-large-print"),
    partial(write, layout="large"),
    "the same, 18 point",
    write_keeping=partial(write, layout="large"),
)
BOOKLETS = Format("easy-read", ("easy",), booklets("pdf"), write, "booklets as PDF, 16 point")
CHAPTERS = Format("chapters", EDITIONS, chapters("pdf"), partial(write, layout="chapter"), "each chapter as PDF")
PAPERS = Format("papers", EDITIONS, papers("pdf", "pdf"), write_paper, "forms and handouts as PDF")
POSTER = poster.FORMAT
