"""Text → sentences and words, as a reader would part and count them.

A guide says the same few thousand words again and again. So what stands between two spaces is looked at once, and
remembered: that is several times as quick as to look at every letter of every sentence.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

_END = re.compile(r"[.?!…]+[”’)\]]*(?=\s+[“‘(\[]*[A-Z0-9])")
"""Where a sentence may end: a stop, closing marks, and something that may begin the next."""
_SHORT = re.compile(
    r"(?:^|[\s(“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|p|pp|fig|approx|e\.g|i\.e|etc|cf|al|a\.m|p\.m)\.$"
)
"""Abbreviations and initials, whose stop ends no sentence."""
_NUMBER = re.compile(r"^[“‘(]*\d+\.$")
"""A number before a first sentence (“1. Ask”) is no sentence by itself."""
_MARKED = re.compile(r"[\[*{]")
_MARKS = re.compile(r"\[(?=[^\[\]]*\][({])|\]\([^()\s]*\)|\]?\{[^{}]*\}|\*")
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


@lru_cache(maxsize=16384)
def unmarked(line: str) -> str:
    """A line of inline Markdown with spaces for its marks, so that each word stays at its column."""
    if not _MARKED.search(line):
        return line
    return _MARKS.sub(lambda found: " " * len(found[0]), line)


def count_words(sentence: str) -> int:
    """The words of a sentence as a reader counts them: “co-production” is one, a dash is none."""
    return sum(map(_is_counted, sentence.split()))


@cache
def _is_counted(between: str) -> bool:
    return bool(_LETTER.search(between))


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text in lower case, each with where it begins and ends. ``don’t`` and ``co-design`` are one."""
    return tuple([(one[0].lower(), *one.span()) for one in _TOKEN.finditer(_steady(text))])


@lru_cache(maxsize=16384)
def in_order(text: str) -> tuple[str, ...]:
    """The words of ``tokens`` without their places: far quicker, so ask for the places of what is found only."""
    return tuple(chain.from_iterable(map(_parts, _steady(text).lower().split())))


@cache
def _parts(between: str) -> tuple[str, ...]:
    """The words of what stands between two spaces: most often one, and its stop or comma is gone."""
    return tuple(_TOKEN.findall(between))


def _steady(text: str) -> str:
    """A text that is as long in lower case: one letter of all there are, the Turkish capital I, would be two."""
    return text.replace("İ", "I") if "İ" in text else text


@lru_cache(maxsize=16384)
def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(in_order(text))
