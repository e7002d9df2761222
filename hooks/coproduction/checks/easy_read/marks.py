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
            text = unmarked(sentence.text)
            place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
            if "*" in sentence.text and "*" in plain(lines(sentence.text)[0][0]):
                yield problem("R035", place, telling.item, words="*")
            if not _ENDS.search(text):
                what = "does not end with a full stop or a question mark"
                yield problem("E16", place, telling.item, what=what)
            if not _BEGINS.match(text):
                yield problem("E16", place, telling.item, what="does not begin with a capital letter")
            for found in _ITALICS.finditer(sentence.text):
                place = guide.place(telling.item, telling.field, sentence.line, sentence.column + found.start())
                yield problem("E17", place, telling.item, words=found["words"])
