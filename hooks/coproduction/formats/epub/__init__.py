"""EPUB: a book for reading apps, where people choose letters, spacing, colours and a voice themselves.

EPUB 3.3 with the metadata of EPUB Accessibility 1.1: one XHTML page a chapter, pictures as SVG, no script.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path

from coproduction.book import EDITIONS, Book
from coproduction.formats.epub import pages, shelf
from coproduction.formats.epub.addresses import CONTENTS, COVER, Addresses, of_chapter, of_logo, of_picture
from coproduction.formats.epub.package import Part, pack
from coproduction.formats.shape import Document, Format, FormatError, whole

XHTML = "application/xhtml+xml"
LOGOS = {".svg": "image/svg+xml", ".png": "image/png"}
"""What a logo may be, by the ending of its file."""
_HERE = Path(__file__).parent


def write(document: Document) -> bytes:
    """The book as one EPUB file. Raises ``FormatError`` where a picture is missing."""
    book = document.book
    return pack(book, [*parts(book)])


FORMAT = Format("epub", EDITIONS, whole("epub"), write, "the whole guide as an e-book")


def parts(book: Book) -> Iterator[Part]:
    """Every file of the book, pages first and in reading order."""
    addresses = Addresses(book)
    written = [
        Part(COVER, XHTML, pages.cover(book), "svg", reading=True),
        Part(CONTENTS, XHTML, pages.contents(book, addresses), "nav", reading=True),
    ]
    for one in book.chapters:
        content, drawn = pages.chapter(book, one, addresses)
        written.append(Part(of_chapter(one.id), XHTML, content, "svg" if drawn else "", reading=True))
    yield from written
    for sheet in pages.styles(book):
        yield Part(sheet, "text/css", (_HERE / sheet).read_bytes())
    if book.edition == "easy":
        from coproduction.formats.epub.fonts import fonts  # noqa: PLC0415  # slow to load, and seldom needed

        letters = unescape("".join(part.content.decode() for part in written))
        for name, content in fonts(letters):
            yield Part(f"fonts/{name}", "font/ttf", content)
    yield Part(shelf.PATH, "image/png", shelf.shelf(book), "cover-image")
    if logo := book.look.logo:
        yield Part(of_logo(logo), LOGOS[logo.suffix], logo.read_bytes())
    for name, file in sorted(book.shown.items()):
        yield Part(of_picture(name), "image/svg+xml", _picture(name, file))


def _picture(name: str, file: Path) -> bytes:
    if not file.is_file():
        raise FormatError(f"The picture “{name}” has no file, so the e-book cannot show it.")
    return file.read_bytes()
