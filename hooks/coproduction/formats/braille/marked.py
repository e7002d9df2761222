"""Marked text: a line's words in print, each letter knowing how it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_never

from msgspec import Struct

from coproduction.blocks import Emphasis, Image, Inline, Line, Link, Span, Strong, Term, Words
from coproduction.formats.braille.translate import clean

Mark = Literal["", "bold", "italic", "foreign"]


class Marked(Struct, frozen=True):
    """Clean text, and the mark of each of its letters."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def plain(self) -> Marked:
        """The same without typeforms: headings need none, because their place on the page says what they are."""
        return Marked(self.text, tuple("foreign" if mark == "foreign" else "" for mark in self.marks))


def marked(*parts: str | Line) -> Marked:
    """Texts and lines, one after the other, as one marked text."""
    pairs: list[tuple[str, Mark]] = []
    for part in parts:
        runs: list[tuple[str, Mark]] = [(part, "")] if isinstance(part, str) else list(_line(part, ""))
        for run, mark in runs:
            pairs += [(letter, mark) for letter in run]
    return _clean(pairs)


def said(image: Image | None) -> Marked:
    """What a picture shows; nothing where the words beside it say the same."""
    return marked(image.alt if image else "")


def linked(words: str | Line, target: str) -> tuple[str | Line, str]:
    """Words, and behind them the address they lead to: nothing is said twice, and inside the guide the words do."""
    text = words if isinstance(words, str) else marked(words).text
    address = target.removeprefix("mailto:").removeprefix("tel:")
    told = "".join(text.split())  # a number is written with spaces and dialled without
    return words, "" if ":" not in target or address in told else f" ({address})"


def _line(line: Line, mark: Mark) -> Iterator[tuple[str, Mark]]:
    for one in line:
        yield from _inline(one, mark)


def _inline(one: Inline, mark: Mark) -> Iterator[tuple[str, Mark]]:
    match one:
        case Words():
            yield one.text, mark
        case Strong():
            yield from _line(one.content, "bold")
        case Emphasis():
            yield from _line(one.content, "italic")
        case Term():
            yield from _line(one.content, mark)
        case Span():
            yield from _line(one.content, "foreign")
        case Link():
            yield from _line(one.content, mark)
            yield linked(one.content, one.target)[1], mark
        case _:
            assert_never(one)


def _clean(pairs: list[tuple[str, Mark]]) -> Marked:
    """Clean text, with the marks of the letters that are left."""
    text = clean("".join(letter for letter, _ in pairs))
    marks: list[Mark] = []
    rest = iter(pairs)
    for letter in text:
        mark = next(mark for one, mark in rest if one == letter or (letter == " " and one.isspace()))
        marks.append(mark)
    return Marked(text, tuple(marks))
