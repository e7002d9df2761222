"""Layout: passages as lines of cells, and lines as pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from coproduction.formats.braille.cells import BLANK, LEAD, LINES, NOTE, WIDTH, centred
from coproduction.formats.braille.passages import Passage
from coproduction.formats.braille.translate import Translator
from coproduction.formats.braille.typeforms import in_cells

BODY = LINES - 1
"""Lines of a page below its page information line."""
AFTER_HEADING = 2
"""Lines of text that a heading has below it on its page."""
MARGIN = 3
"""Cells left free on both sides of what stands in the middle of a line."""
NUMBER = 7
"""Cells at the end of an entry of the contents: a space, two of the line that leads on, a space, the number."""
# A long address is divided after a slash, or before a full stop or a hyphen. Nothing is put in that it has not got.
_DIVISION = re.compile("(?<=⠸⠌)|(?=⠲)|(?=⠤)")


class Piece(Struct, frozen=True):
    """A passage in lines of cells, with what it says of its place on the page."""

    lines: tuple[str, ...]
    above: int
    below: int
    heading: bool
    tied: bool
    whole: bool


class Setter:
    """Sets passages in cells, in one grade."""

    def __init__(self, translator: Translator, spelt: Translator) -> None:
        self._translator = translator
        self._spelt = spelt

    def learn(self, passages: Iterable[Passage], words: Iterable[str] = ()) -> None:
        """Translates all that some passages say at once, and some words beside them."""
        texts = [one.text for one in passages]
        self._translator.learn([*(text.text for text in texts), *words])
        self._spelt.learn(text.text for text in texts if "foreign" in text.marks)

    def cells(self, text: str) -> str:
        """The cells of some words."""
        return self._translator(text)

    def piece(self, one: Passage) -> Piece:
        """One passage in lines."""
        words = in_cells(one.text, self._translator, self._spelt)
        if one.note:
            words = [NOTE[0] + words[0], *words[1:]]
            words[-1] += NOTE[1]
        if one.centred:
            lines = [centred(line) for line in wrapped(words, MARGIN, MARGIN, WIDTH - MARGIN, bare=True)]
        elif one.page:
            lines = wrapped(words, one.first, one.rest, WIDTH - NUMBER)
            lines[-1] = _led(lines[-1], one.page)
        else:
            lines = wrapped(words, one.first, one.rest)
        return Piece(tuple(lines), one.above, one.below, one.heading, one.tied, one.whole)


def wrapped(words: Sequence[str], first: int, rest: int, width: int = WIDTH, *, bare: bool = False) -> list[str]:
    """Words as lines of at most ``width`` cells. No word is divided, but one that is longer than a line.

    ``bare`` leaves out the blank cells that ``first`` and ``rest`` stand for.
    """
    lines: list[str] = []
    line, filled = "", first

    def end(next: str) -> None:
        nonlocal line, filled
        lines.append(line if bare else BLANK * filled + line)
        line, filled = next, rest

    for word in words:
        head, *tail = _divided(word, width - max(first, rest))
        if not line:
            line = head
        elif filled + len(line) + 1 + len(head) <= width:
            line += BLANK + head
        else:
            end(head)
        for part in tail:
            end(part)
    end("")
    return lines


def _divided(word: str, room: int) -> Iterator[str]:
    """A word in parts that fit a line."""
    if len(word) <= room:
        yield word
        return
    part = ""
    for some in _DIVISION.split(word):
        if part and len(part) + len(some) > room:
            yield part
            part = ""
        part += some
        while len(part) > room:
            yield part[:room]
            part = part[room:]
    if part:
        yield part


def _led(line: str, page: str) -> str:
    """A line of the contents with the page it leads to at its end."""
    free = WIDTH - len(line) - len(page) - 2
    return f"{line}{BLANK}{LEAD * free}{BLANK}{page}"


def pages(pieces: Sequence[Piece]) -> list[list[str]]:
    """Pieces as pages of at most ``BODY`` lines. A heading is never last on a page."""
    found: list[list[str]] = [[]]
    for index, piece in enumerate(pieces):
        gap = _gap(pieces[index - 1], piece) if index else 0
        if found[-1] and gap + _needed(pieces, index) > BODY - len(found[-1]):
            found.append([])
        if found[-1]:
            found[-1] += [""] * gap
        for line in piece.lines:
            if len(found[-1]) == BODY:
                found.append([])
            found[-1].append(line)
    return found


def _gap(one: Piece, next: Piece) -> int:
    """Empty lines between two pieces. Text follows a heading at once, unless the heading asks for a line."""
    if one.heading and not next.heading:
        return one.below
    return max(one.below, next.above)


def _needed(pieces: Sequence[Piece], index: int) -> int:
    """Lines that have to be free for a piece to begin here: its own, and those of what it stays with."""
    needed = _together(pieces, index, ties=True)
    return needed if needed <= BODY else min(BODY, _together(pieces, index, ties=False))


def _together(pieces: Sequence[Piece], index: int, *, ties: bool) -> int:
    lines = 0
    while True:
        piece = pieces[index]
        stays = (piece.heading or (ties and piece.tied)) and index + 1 < len(pieces)
        if not stays:
            least = len(piece.lines) if ties and piece.whole else min(AFTER_HEADING, len(piece.lines))
            return lines + (least if lines or piece.whole else 1)
        lines += len(piece.lines) + _gap(piece, pieces[index + 1])
        index += 1
