"""Typeforms: the words of a line in cells, with bold and italic shown as UEB shows them (sections 9.2 to 9.4).

liblouis would read an indicator written into its text as the end of a word, and spell “people” out that grade 2 says
in one cell. So a line is translated without marks, and the indicators are put to its words afterwards: UEB never
joins or parts words, so the words in cells are the words in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from coproduction.formats.braille.cells import BLANK
from coproduction.formats.braille.marked import Mark, Marked
from coproduction.formats.braille.translate import Translator


class _Indicators(Struct, frozen=True):
    letter: str
    word: str
    passage: str
    end: str


INDICATORS: dict[Mark, _Indicators] = {
    "bold": _Indicators("⠘⠆", "⠘⠂", "⠘⠶", "⠘⠄"),
    "italic": _Indicators("⠨⠆", "⠨⠂", "⠨⠶", "⠨⠄"),
}
PASSAGE = 3
"""Words from which they are a passage (section 9.4)."""
OPENING = {"(": "⠐⠣", "[": "⠨⠣", "“": "⠦", "‘": "⠠⠦"}
CLOSING = {
    ".": "⠲",
    ",": "⠂",
    ";": "⠆",
    ":": "⠒",
    "!": "⠖",
    "?": "⠦",
    ")": "⠐⠜",
    "]": "⠨⠜",
    "”": "⠴",
    "’": "⠠⠴",
    "…": "⠲⠲⠲",
}
"""Punctuation around a word, and its cells (section 7)."""
# Digits on both sides of a space are one number: “01632 960 100” (section 6.6).
_SPACE = re.compile(r"(?<!\d) | (?!\d)")


class _Word(Struct, frozen=True):
    """A word with its punctuation: print, the mark of each letter, cells."""

    print: str
    marks: tuple[Mark, ...]
    cells: str

    @property
    def mark(self) -> Mark:
        """How its letters are marked, if they are marked alike."""
        found = {mark for letter, mark in zip(self.print, self.marks, strict=True) if letter.isalnum()}
        return found.pop() if len(found) == 1 else ""


def in_cells(text: Marked, translator: Translator, spelt: Translator) -> list[str]:
    """The words of a text in cells, its indicators with them. ``spelt`` translates to grade 1.

    Words in another language are spelt out, because contractions are English (section 13). A text that is marked from
    end to end shows no typeform: there is nothing that it stands out from (section 9.1).
    """
    if not any(text.marks):
        return translator(text.text).split(BLANK)
    words = list(_words(text, translator(text.text), spelt(text.text) if "foreign" in text.marks else ""))
    if len({word.mark for word in words}) == 1:
        return [word.cells for word in words]
    found: list[str] = []
    for mark, some in groupby(words, key=lambda word: word.mark):
        found += _shown(list(some), mark)
    return found


def _words(text: Marked, cells: str, spelt: str) -> Iterator[_Word]:
    written = cells.split(BLANK)
    letters = spelt.split(BLANK) if spelt else written
    ends = [one.start() for one in _SPACE.finditer(text.text)] + [len(text.text)]
    if not len(ends) == len(written) == len(letters):  # then no word knows its print, and none its marks
        yield from (_Word("", (), one) for one in written)
        return
    start = 0
    for end, one, other in zip(ends, written, letters, strict=True):
        word = _Word(text.text[start:end], text.marks[start:end], one)
        yield _Word(word.print, word.marks, other) if word.mark == "foreign" else word
        start = end + 1


def _shown(words: Sequence[_Word], mark: Mark) -> list[str]:
    """The cells of words in a row that are marked alike."""
    signs = INDICATORS.get(mark)
    if not signs:
        return [word.cells for word in words]
    if len(words) < PASSAGE:
        return [_put(word, _sign(word, signs), "") for word in words]
    first, *middle, last = words
    return [_put(first, signs.passage, ""), *(word.cells for word in middle), _put(last, "", signs.end)]


def _sign(word: _Word, signs: _Indicators) -> str:
    return signs.letter if sum(map(str.isalnum, word.print)) == 1 else signs.word


def _put(word: _Word, before: str, after: str) -> str:
    """A word with indicators around what is marked of it: punctuation that is not marked stays outside."""
    start, end = 0, len(word.cells)
    for letter, mark in zip(word.print, word.marks, strict=True):
        sign = OPENING.get(letter, "")
        if mark or not sign or not word.cells.startswith(sign, start):
            break
        start += len(sign)
    for letter, mark in zip(reversed(word.print), reversed(word.marks), strict=True):
        sign = CLOSING.get(letter, "")
        if mark or not sign or not word.cells.endswith(sign, 0, end):
            break
        end -= len(sign)
    return word.cells[:start] + before + word.cells[start:end] + after + word.cells[end:]
