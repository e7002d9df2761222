"""Marks of an easy-read sentence (E16, E17, R035): it begins and ends as a sentence does, and has no italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.blocks import plain
from coproduction.checks.splitting import unmarked
from coproduction.model.guide import Guide
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import lines

_ENDS = re.compile(r"[.?!][”’]*\s*$")
_BEGINS = re.compile(r"\W*(?![a-z])\w")
_ITALICS = re.compile(r"(?<![*\\\w])(?P<mark>[*_])(?![*\s])(?P<words>[^*_]+)(?P=mark)(?![*\w{])")
"""Words between single stars or lines below. Two stars are bold, and those between braces are in another language."""


def check(guide: Guide) -> Iterator[Problem]:
    """Sentences without a stop or a capital letter, which may be the half of one, and words in italics."""
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            for code, start, words in _faults(sentence.text):
                place = guide.place(telling.item, telling.field, sentence.line, sentence.column + start)
                yield problem(code, place, telling.item, words=words, what=words)


def _faults(text: str) -> Iterator[tuple[str, int, str]]:
    """What is wrong in a sentence: its code, where, and the words its message needs."""
    if "*" in text and "*" in plain(lines(text)[0][0]):
        yield "R035", 0, "*"
    said = unmarked(text)
    if not _ENDS.search(said):
        yield "E16", 0, "does not end with a full stop or a question mark"
    if not _BEGINS.match(said):
        yield "E16", 0, "does not begin with a capital letter"
    for found in _ITALICS.finditer(text):
        yield "E17", found.start(), found["words"]
