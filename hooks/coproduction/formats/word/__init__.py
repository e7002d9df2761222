"""Word: a book as a .docx file that people can read, change, fill in and print."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.book import EDITIONS, Book
from coproduction.formats.shape import Document, Format, Keep, afresh, papers, whole


def documents(book: Book) -> Iterator[Document]:
    """The whole book, and the papers that people change before they use them."""
    yield from whole("docx")(book)
    yield from papers("word", "docx")(book)


def write(document: Document, keep: Keep = afresh) -> bytes:
    """The book, or the one chapter of a handout, as a Word file. Its pictures are kept: to draw them takes longest."""
    from coproduction.formats.word import document as files  # noqa: PLC0415  # slow to load, and seldom needed

    return (files.word if document.whole else files.handout)(document.book, keep)


FORMAT = Format("word", EDITIONS, documents, write, "the guide and handouts as Word files", write_keeping=write)
