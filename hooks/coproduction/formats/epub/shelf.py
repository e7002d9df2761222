"""The picture that stands for the book on a reading app's shelf. Inside the book the cover is text."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from coproduction.book import Book
from coproduction.formats.epub.drawings import shapes
from coproduction.formats.shape import FormatError, direction_of
from coproduction.typefaces import fonts

PATH = "pictures/_shelf.png"
"""From the book's root. No picture of the guide has a name that begins so."""
PPI = 72
"""One pixel a point: the page in ``shelf.typ`` is as many points as the picture has pixels."""

_PAGE = Path(__file__).with_name("shelf.typ")


def shelf(book: Book) -> bytes:
    """A PNG of 1,000 by 1,500 pixels with title, edition and publisher. Raises ``FormatError`` where Typst cannot."""
    inputs = {
        "direction": direction_of(book.language),
        "language": book.language.partition("-")[0],
        "families": _families(book.edition == "easy"),
        "shapes": str(shapes()),
        "title": book.title,
        "edition": book.words[f"edition_{book.edition}"],
        "publisher": book.publisher,
        "brand": book.look.brand,
    }
    try:
        made, warnings = typst.compile_with_warnings(
            _PAGE.read_bytes(), format="png", ppi=PPI, sys_inputs=inputs, font_paths=fonts(), ignore_system_fonts=True
        )
    except typst.TypstError as error:
        raise FormatError(f"The cover of “{book.title}” cannot be drawn: {error.message}.") from None
    if warnings:
        raise FormatError(f"The cover of “{book.title}” cannot be drawn: {warnings[0].message}.")
    return bytes(made)


def _families(easy: bool) -> str:
    own = "Andika" if easy else "Atkinson Hyperlegible Next"
    return json.dumps([own, *(family for family in fonts().families() if family != own)])
