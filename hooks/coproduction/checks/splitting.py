"""Text → sentences and words, as a reader would part and count them."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"[.?!…]+[”’)\]]*(?=\s+[“‘(\[]*[A-Z0-9])")
"""Where a sentence may end: a stop, closing marks, and something that may begin the next."""
_SHORT = re.compile(
    r"(?:^|[\s(“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|p|pp|fig|approx|e\.g|i\.e|etc|cf|al|a\.m|p\.m)\.$"
)
"""Abbreviations and initials, whose stop ends no sentence."""
_NUMBER = re.compile(r"^[“‘(]*\d+\.$")
"""A number before a first sentence (“1. Ask”) is no sentence by itself."""
_MARKED = re.compile(r"[\[*{]")
_MARKS = re.compile(r"\]\([^()\s]*\)|\{[^{}]*\}|[\[\]*]")
_LETTER = re.compile(r"\w")
_TOKEN = re.compile(r"[^\W_]+(?:[’'.@/-][^\W_]+)*")


@lru_cache(maxsize=16384)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. An entry of a list or a heading, which may have no stop, is one."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        so_far = text[start : end.end()].strip()
        if not _SHORT.search(so_far) and not _NUMBER.match(so_far):
            found.append(so_far)
            start = end.end()
    last = text[start:].strip()
    return (*found, last) if last else tuple(found)


def unmarked(line: str) -> str:
    """A line of inline Markdown with spaces for its marks, so that each word stays at its column."""
    if not _MARKED.search(line):
        return line
    return _MARKS.sub(lambda found: " " * len(found[0]), line)


def count_words(sentence: str) -> int:
    """The words of a sentence as a reader counts them: “co-production” is one, a dash is none."""
    return sum(1 for word in sentence.split() if word[0].isalnum() or _LETTER.search(word))


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text in lower case, each with where it begins and ends. ``don’t`` and ``co-design`` are one."""
    return tuple([(one[0].lower(), *one.span()) for one in _TOKEN.finditer(text)])


def in_order(text: str) -> list[str]:
    """The words of a text in lower case, without their places: far quicker than ``tokens``."""
    return _TOKEN.findall(text.lower())


@lru_cache(maxsize=16384)
def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(in_order(text))
