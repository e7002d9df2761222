"""Values with places: text, lists and maps that know where each word of them was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from coproduction.problems import Place


class Text(Struct, frozen=True):
    """Words as written. ``first`` is the place of the first word where that is not ``place`` (block text).

    ``lines`` holds the words line by line as they stand in the file from ``first``, where reading joined the lines.
    """

    value: str
    place: Place
    first: Place | None = None
    lines: str = ""

    def where(self, *words: str) -> Place:
        """The place of some words; of several, the last one's.

        Each is looked for from where the one before begins; the same words again, from where they end.
        They may be plain where Markdown stands in the text. What is not found counts for nothing.
        """
        written = self.lines or self.value
        start, end, last = 0, 0, ""
        for one in words:
            start, end = _found(written, one, end if one == last else start) or (start, end)
            last = one
        first = self.first or self.place
        before = written[:start]
        return first.moved(before.count("\n"), start - before.rfind("\n") - 1)


class Many(Struct, frozen=True):
    """A list of values."""

    entries: tuple[Value, ...]
    place: Place


class Map(Struct, frozen=True):
    """Named values. ``keys`` holds the place of each name."""

    entries: Mapping[str, Value]
    keys: Mapping[str, Place]
    place: Place

    @property
    def id(self) -> str:
        """The id it carries, or ""."""
        return text(self.entries.get("id"))


Value = Text | Many | Map


_WORD = re.compile(r"\w+")
_WORD_OR_MARK = re.compile(r"\]\([^()\s]*\)|\{[^{}]*\}|\w+")
"""A word, or what Markdown has between words that has words in it: where a link leads, an id, a language."""


def _found(written: str, words: str, after: int) -> tuple[int, int] | None:
    """Where words begin and end in a text, after some point of it."""
    at = written.find(words, after)
    while at >= 0:
        end = at + len(words)
        if words and not _parts_a_word(written, at) and not _parts_a_word(written, end):
            return at + len(words) - len(words.lstrip("\n")), end
        at = written.find(words, at + 1)
    sought = _WORD.findall(words)
    for pattern in (_WORD_OR_MARK, _WORD) if sought else ():
        there = [one for one in pattern.finditer(written, after) if _is_in_word(one[0][0])]
        # The first words are enough, and quicker to look for than a whole sentence.
        for some in (sought[:7], sought[:4], sought[:2]):
            for number in range(len(there) - len(some) + 1):
                if all(there[number + step][0] == word for step, word in enumerate(some)):
                    return there[number].start(), there[number + len(some) - 1].end()
    return None


def _parts_a_word(text: str, at: int) -> bool:
    """Whether the letters before and after a point of a text are of one word."""
    return 0 < at < len(text) and _is_in_word(text[at - 1]) and _is_in_word(text[at])


def _is_in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def text(value: Value | None) -> str:
    """The words of a text value, or "" for anything else."""
    return value.value if isinstance(value, Text) else ""


def data(value: Value) -> Any:
    """The value as plain strings, lists and dicts."""
    if isinstance(value, Text):
        return value.value
    if isinstance(value, Many):
        return [data(one) for one in value.entries]
    return {key: data(one) for key, one in value.entries.items()}


def value_at(value: Value, path: tuple[str | int, ...]) -> Value:
    """What stands at a path, or the nearest thing above it that is there."""
    for step in path:
        if isinstance(value, Map) and isinstance(step, str) and step in value.entries:
            value = value.entries[step]
        elif isinstance(value, Many) and isinstance(step, int) and step < len(value.entries):
            value = value.entries[step]
        else:
            break
    return value


def addresses(value: Value, parent: str) -> Iterator[tuple[str, Map]]:
    """Every map with an id, by its address: the ids above it and its own, parted by ``/``."""
    if isinstance(value, Many):
        for entry in value.entries:
            if isinstance(entry, Map) and entry.id:
                address = f"{parent}/{entry.id}" if parent else entry.id
                yield address, entry
                for nested in entry.entries.values():
                    yield from addresses(nested, address)
    elif isinstance(value, Map):
        for nested in value.entries.values():
            yield from addresses(nested, parent)
