"""Passages: paragraphs, headings and entries with their places on the line, which tell a reader what they are.

The places are those of UKAAF's “Guiding Principles for the Presentation of Braille” (B004, 2016): the chapter's title
in the middle, headings from cell 1 or 3 with the lines below from cell 5, paragraphs from cell 3 with the lines below
from cell 1, lists from cell 1 with the lines below from cell 3.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import Image, Line
from coproduction.formats.braille.marked import Marked, marked, said

HEADINGS = {2: (0, 4), 3: (2, 4), 4: (4, 4)}
"""Cells before a heading and before its further lines, by level (B004, section 5). Level 1 stands in the middle; UKAAF
has no fourth without a typeform, and cell 5 is the next that is free."""
STEP = 2
"""Cells by which what stands inside something is moved in."""


class Passage(Struct, frozen=True):
    """A paragraph, heading or entry of a list.

    ``first`` and ``rest`` are the cells before its first line and before the others. ``above`` and ``below`` are empty
    lines. A ``heading`` stays with what follows it, as does what is ``tied``; what is ``whole`` is not divided between
    pages. ``note`` says that it is the transcriber's. ``page`` is the page it leads to, in cells.
    """

    text: Marked
    first: int = 2
    rest: int = 0
    above: int = 0
    below: int = 0
    heading: bool = False
    centred: bool = False
    tied: bool = False
    whole: bool = False
    note: bool = False
    page: str = ""


def title(text: str | Line) -> Passage:
    """A heading of level 1."""
    return Passage(marked(text).plain, 0, 0, above=1, below=1, heading=True, centred=True)


def heading(level: int, text: str | Line, more: str = "") -> Passage:
    """A heading of level 2 to 4."""
    first, rest = HEADINGS[level]
    return Passage(marked(text, more).plain, first, rest, above=1, heading=True)


def paragraph(text: str | Line, at: int = 0) -> Passage:
    """A paragraph that stands ``at`` so many cells from the margin."""
    return Passage(marked(text), at + 2, at)


def entry(*text: str | Line, at: int = 0, rest: int = STEP) -> Passage:
    """An entry of a list; its lines below are moved in by ``rest`` cells."""
    return Passage(marked(*text), at, at + rest)


def apart(many: Iterable[Passage]) -> list[Passage]:
    """Passages with an empty line above and below them all."""
    found = [one for one in many if one.text.text]
    if found:
        found[0] = replace(found[0], above=1)
        found[-1] = replace(found[-1], below=1)
    return found


def together(many: Iterable[Passage]) -> list[Passage]:
    """Passages that are never parted by the end of a page."""
    found = [replace(one, tied=True, whole=True) for one in many if one.text.text]
    return [*found[:-1], replace(found[-1], tied=False)] if found else []


def alt(image: Image | None, at: int = 0) -> Passage:
    """What a picture shows, as a transcriber's note."""
    return Passage(said(image), at + 2, at, note=True)
