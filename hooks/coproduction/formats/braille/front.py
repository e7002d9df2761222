"""What stands before the chapters of a volume: its title page, what every copy has to say, and the contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from coproduction.book import Book
from coproduction.formats.braille.cells import number
from coproduction.formats.braille.marked import marked
from coproduction.formats.braille.passages import STEP, Passage, heading, paragraph, title
from coproduction.formats.braille.translate import Grade

Page = list[str]


class Part(Struct, frozen=True):
    """A chapter in pages, or a piece of one that is too long for a volume (``further``: not its first).

    ``group`` is the title of the part of the guide that it stands in.
    """

    title: str
    group: str
    pages: tuple[Page, ...]
    further: bool = False


Volume = Sequence[Part]


def opening(book: Book, grade: Grade, index: int, many: int) -> Iterator[Passage]:
    """The title page of a volume."""
    names = [book.title, volume_of(book, index, many), book.words[f"formats.braille.grade_{grade}"], book.publisher]
    yield from (title(name) for name in names if name)
    yield paragraph(book.state)


def contents(book: Book, volumes: Sequence[Volume], index: int, fronts: Sequence[int]) -> Iterator[Passage]:
    """The contents: of all volumes in the first, of itself in each other. ``fronts`` are the pages before chapters.

    In the first volume they stand below what the guide is, how its publisher is reached, and what may be done with it.
    """
    if index == 0:
        about = (book.summary, *book.contact, *(note for note in book.notes if note != book.state))
        yield from (paragraph(text) for text in about if text)
    yield title(book.words["contents"])
    for each in range(len(volumes)) if index == 0 else [index]:
        if index == 0 and len(volumes) > 1:
            yield title(book.words["formats.braille.volume_name"].replace("{number}", str(each + 1)))
        yield from _entries(volumes[each], fronts[each] + 1)


def _entries(volume: Volume, page: int) -> Iterator[Passage]:
    for group, parts in groupby(volume, key=lambda part: part.group):
        at = STEP if group else 0
        if group:
            yield heading(2, group)
        for part in parts:
            yield Passage(marked(part.title), at, at + STEP, page=number(page))
            page += len(part.pages)


def volume_of(book: Book, index: int, many: int) -> str:
    """Which volume of how many; nothing where there is one."""
    if many == 1:
        return ""
    return book.words["formats.braille.volume"].replace("{number}", str(index + 1)).replace("{count}", str(many))


def end(book: Book, index: int, many: int) -> str:
    """What stands below the last words of a volume."""
    last = index + 1 == many
    words = book.words["formats.braille.end" if last else "formats.braille.volume_end"]
    return words.replace("{number}", str(index + 1))
