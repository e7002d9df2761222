"""The website: each chapter's blocks as HTML. The shell around them is a template that MkDocs fills."""

from __future__ import annotations

from collections.abc import Iterable

from coproduction.book import EDITIONS, Book
from coproduction.formats.sheet import Format, Sheet
from coproduction.formats.web.pages import pages


def write(book: Book) -> Iterable[Sheet]:
    """The inside of every page of a book, at the path it has in the site."""
    for page in pages(book):
        yield Sheet(page.path, page.content.encode())


FORMAT = Format("web", EDITIONS, write)
