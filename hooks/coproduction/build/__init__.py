"""One way in: layers, checks, books, formats. The command and MkDocs's hook both come through here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from coproduction.assemble import assemble
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.formats import FORMATS, FormatError, pdf, web
from coproduction.formats.shape import File
from coproduction.house import BRAND, House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, RefusedError, pressing, problem

OFFLINE = "offline"
NAMES = (web.NAME, *FORMATS, OFFLINE)
"""What may be made: the site, the formats of documents, and the site as one file."""


class Made(Struct, frozen=True):
    """A sound guide, its books by edition, the warnings it was made under, and whether an organisation’s folder is laid
    over it.
    """

    guide: Guide
    books: Mapping[Edition, Book]
    warnings: tuple[Problem, ...]
    branded: bool = False


def prepare(house: House, brand: str = BRAND) -> Made:
    """The guide under a brand, read, checked and made into books.

    Raises ``RefusedError`` with all problems where one of them is an error.
    """
    guide, problems = assemble(house, brand)
    if guide is None:
        raise RefusedError(problems)
    books: dict[Edition, Book] = {edition: make(guide, house, edition) for edition in EDITIONS}
    return Made(guide, MappingProxyType(books), tuple(pressing(problems)), branded=brand != BRAND)


def let_pass(made: Made, files: Iterable[File]) -> Made:
    """The guide, with a warning for each booklet that has too many pages under a brand, which shows when it is set.

    Raises ``RefusedError`` where nobody but the guide is to blame: an organisation cannot share out chapters anew.
    """
    long = tuple(_long_booklets(made, files))
    if long and not made.branded:
        raise RefusedError([*made.warnings, *long])
    return replace(made, warnings=(*made.warnings, *long))


def _long_booklets(made: Made, files: Iterable[File]) -> Iterator[Problem]:
    ids = {one.title: one.id for one in made.books["easy"].booklets}
    for file in files:
        if file.document.booklet and file.pages > pdf.MOST_PAGES:
            title, most = file.document.title, pdf.MOST_PAGES
            address = f"guide/{ids[title]}"
            facts: dict[str, str | int] = {"title": title, "count": file.pages, "what": "printed pages", "most": most}
            yield problem(
                "E13", made.guide.place(address), address, level="warning" if made.branded else "error", **facts
            )


def chosen(made: Made, asked: str = "") -> tuple[str, ...]:
    """The names of the formats to make: those asked for, parted by commas; else those that the guide names; else all.

    Raises ``FormatError`` where there is none of a name that is asked for.
    """
    names = [name.strip() for name in asked.split(",") if name.strip()]
    if wrong := [name for name in names if name not in NAMES]:
        raise FormatError(f"{' '.join(map(_unknown, wrong))} The formats are {', '.join(NAMES)}.")
    if OFFLINE in names and web.NAME not in names:
        raise FormatError(f"“{OFFLINE}” is the whole site in one file, so it needs the site: --formats web,{OFFLINE}.")
    wanted = names or made.guide.settings.formats or NAMES
    return tuple(name for name in NAMES if name in wanted)


def _unknown(name: str) -> str:
    near = get_close_matches(name.lower(), NAMES, 1)
    return f"There is no format “{name}”." + (f" Did you mean “{near[0]}”?" if near else "")


def write(files: Iterable[File], folder: Path) -> list[Path]:
    """Writes documents below a folder, and returns the files written."""
    written: list[Path] = []
    for file in files:
        path = folder / file.document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        written.append(path)
    return written
