"""PDF: one tagged document (PDF/UA-1) an edition, set by Typst."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.book import EDITIONS, Book
from coproduction.formats.pdf.lower import lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.sheet import Format, FormatError, Sheet, documents

MANY_PAGES = 20
"""More pages than this are too many for an easy-read booklet (Department of Health 2010)."""
MOST_PAGES = 24
"""More than this are not let pass (GOV.UK accessible communication formats)."""
_PAGE = re.compile(rb"/Type\s*/Page\b")


def page_count(content: bytes) -> int:
    """How many pages a PDF of ours has."""
    return len(_PAGE.findall(content))


def write(book: Book) -> Iterator[Sheet]:
    """A PDF of the book, or of each of its booklets.

    Raises ``FormatError`` where a word, a picture or a letter is missing.
    """
    for document in documents(FORMAT, book):
        content = typeset(*lower(document.book))
        pages = page_count(content)
        if document.booklet and pages > MOST_PAGES:
            raise FormatError(
                f"The booklet “{document.booklet}” has {pages} pages, and {MOST_PAGES} is the most (E13). "
                "Give some of its chapters to another booklet in guide.yml."
            )
        yield Sheet(document.path, content)


FORMAT = Format("pdf", EDITIONS, write, ending="pdf", booklets=True)
