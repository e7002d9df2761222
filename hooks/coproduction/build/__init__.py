"""One way in: layers, checks, books, formats. The command and MkDocs's hook both come through here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from coproduction.assemble import BRAND, assemble
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.formats import FORMATS, pdf
from coproduction.formats.sheet import documents
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, RefusedError, pressing, problem


@dataclass(frozen=True)
class Made:
    """A sound guide, its books by edition, and the warnings it was made under."""

    guide: Guide
    books: Mapping[Edition, Book]
    warnings: tuple[Problem, ...]


def prepare(house: House, brand: str = BRAND) -> Made:
    """The guide under a brand, read, checked and made into books.

    Raises ``RefusedError`` with all problems where one of them is an error.
    """
    guide, problems = assemble(house, brand)
    if guide is None:
        raise RefusedError(problems)
    books: dict[Edition, Book] = {edition: make(guide, house, edition) for edition in EDITIONS}
    return Made(guide, MappingProxyType(books), tuple(pressing(problems)))


def long_booklets(made: Made, folder: Path) -> Iterator[Problem]:
    """Booklets among the documents below a folder that have more pages than a booklet should."""
    format = FORMATS["pdf"]
    for one, document in zip(made.guide.settings.booklets, documents(format, made.books["easy"]), strict=False):
        path = folder / document.path
        count = pdf.page_count(path.read_bytes()) if path.is_file() else 0
        if count > pdf.MANY_PAGES:
            address = f"guide/{one.id}"
            place, most = made.guide.place(address), pdf.MANY_PAGES
            yield problem("E13", place, address, title=document.booklet, count=count, what="printed pages", most=most)


def write(made: Made, folder: Path, formats: Iterable[str]) -> list[Path]:
    """Writes the books in some formats below a folder, and returns the files written.

    Raises ``FormatError`` where a book cannot be written.
    """
    written: list[Path] = []
    for name in formats:
        format = FORMATS[name]
        for edition in format.editions:
            for sheet in format.write(made.books[edition]):
                path = folder / sheet.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(sheet.content)
                written.append(path)
    return written
