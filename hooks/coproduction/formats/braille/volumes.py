"""Volumes: braille is thick, so a book is bound in several. Each has a title page and contents of its own.

Pages are numbered from 1 in each volume, because a reader has one volume on the table and not the whole book.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from coproduction.book import Book
from coproduction.formats.braille.cells import BLANK, END_MARK, WIDTH, centred, number
from coproduction.formats.braille.front import Page, Part, Volume, contents, end, opening
from coproduction.formats.braille.layout import BODY, Setter, pages
from coproduction.formats.braille.translate import Grade

MOST = 90
"""Pages in a volume: with more it would neither lie flat nor close."""
FREE = 6
"""Cells left free on both sides of a running head, the page number in those at its end."""


def bound(book: Book, chapters: Sequence[Part], grade: Grade, setter: Setter) -> list[Page]:
    """All pages of all volumes, each with its page information line on top.

    The volumes are as few as can be, and then as even as can be.
    """
    binder = _Binder(book, chapters, grade, setter)
    parts = [piece for one in chapters for piece in _pieces(one)]
    total = sum(len(part.pages) for part in parts)
    for many in count(max(1, total // MOST)):
        for cap in range(total // many, MOST):
            volumes = _split(parts, cap)
            if len(volumes) == many:
                made = binder.bound(volumes)
                if all(len(volume) <= MOST for volume in made):
                    return [page for volume in made for page in volume]
    raise AssertionError("a piece of a chapter, its title page and its contents always fit a volume")


def _pieces(one: Part) -> Iterator[Part]:
    """A chapter, cut where it would fill a volume by itself: what stands before it needs room, too."""
    most = len(one.pages) if len(one.pages) <= MOST // 2 else MOST // 2
    for start in range(0, len(one.pages), most):
        yield replace(one, pages=one.pages[start : start + most], further=start > 0)


def _split(parts: Sequence[Part], cap: int) -> list[list[Part]]:
    """Parts in volumes of at most so many pages, what stands before them not counted."""
    volumes: list[list[Part]] = [[]]
    room = cap
    for part in parts:
        if volumes[-1] and len(part.pages) > room:
            volumes.append([])
            room = cap
        volumes[-1].append(part)
        room -= len(part.pages)
    return volumes


class _Binder:
    """Puts before, above and below the chapters of each volume what belongs there."""

    def __init__(self, book: Book, chapters: Sequence[Part], grade: Grade, setter: Setter) -> None:
        self._book = book
        self._grade = grade
        self._set = setter
        # A running head has no capitals (B004, section 6).
        titles = {one.title: one.title.lower() for one in chapters}
        setter.learn([], titles.values())
        self._running = {title: setter.cells(words) for title, words in titles.items()}

    def bound(self, volumes: Sequence[Volume]) -> list[list[Page]]:
        """The pages of each volume."""
        many = len(volumes)
        ends = [end(self._book, index, many) for index in range(many)]
        unknown = [0] * many  # an entry is as long whatever page it leads to
        openings = [list(opening(self._book, self._grade, index, many)) for index in range(many)]
        listed = [list(contents(self._book, volumes, index, unknown)) for index in range(many)]
        self._set.learn([one for some in (*openings, *listed) for one in some], ends)
        titles = [pages([self._set.piece(one) for one in some]) for some in openings]
        fronts = [
            len(before) + len(pages([self._set.piece(one) for one in some]))
            for before, some in zip(titles, listed, strict=True)
        ]
        made = []
        for index, before in enumerate(titles):
            entries = [self._set.piece(one) for one in contents(self._book, volumes, index, fronts)]
            made.append(self._volume([*before, *pages(entries)], volumes[index], self._set.cells(ends[index])))
        return made

    def _volume(self, front: list[Page], parts: Volume, end: str) -> list[Page]:
        """One volume: its front, its chapters, where it ends; each page below its information line."""
        found = [(page, "") for page in front]
        for part in parts:
            for place, page in enumerate(part.pages):
                # A chapter's first page has its title in full.
                found.append((page, self._running[part.title] if place or part.further else ""))
        closing = [centred(END_MARK), centred(end)]
        last, running = found[-1]
        if len(last) + 1 + len(closing) <= BODY:
            found[-1] = ([*last, "", *closing], running)
        else:
            found.append((closing, ""))
        return [[_information(running, place), *page] for place, (page, running) in enumerate(found, 1)]


def _information(running: str, place: int) -> str:
    """The page information line: as many words of the running head as there is room for, and the number.

    A title page has neither.
    """
    if place == 1:
        return ""
    words = running.split(BLANK)
    while len(BLANK.join(words)) > WIDTH - 2 * FREE:
        words.pop()
    line = centred(BLANK.join(words)) if any(words) else ""
    return line + number(place).rjust(WIDTH - len(line), BLANK)
