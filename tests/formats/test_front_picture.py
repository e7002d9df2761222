"""The picture of the first page stands on covers too, described: no words beside it say the same."""

from __future__ import annotations

import pytest

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from coproduction.formats.web.pages import pages
from tests.readers import alt_of_pdf, of_epub, of_word, spaced


@pytest.mark.parametrize(
    ("format", "edition"),
    [("pdf", "full"), ("large-print", "full"), ("word", "full"), ("word", "easy"), ("epub", "full"), ("epub", "easy")],
)
def test_documents_describe_it(format: str, edition: Edition, books: dict[Edition, Book]) -> None:
    image = books[edition].front.image
    assert image
    assert len(image.alt.split()) > 5
    document = next(one for one in FORMATS[format].documents(books[edition]) if one.whole)
    readers = {"word": of_word, "epub": of_epub}
    read = readers.get(format, alt_of_pdf)
    listed = int(edition == "full" and format in readers)  # among the words, in the list of who drew what
    assert spaced(read(FORMATS[format].write(document))).count(image.alt) == 1 + listed


def test_the_first_page_describes_it(books: dict[Edition, Book]) -> None:
    for book in books.values():
        assert book.front.image
        home = next(iter(pages(book)))
        assert (home.picture_alt, home.is_home) == (book.front.image.alt, True)
