"""Slips of the hand (R035, S002, S003, G006, G007, D006): what no dictionary finds and everybody types some day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import eq

from coproduction.checks.splitting import in_order, unmarked
from coproduction.checks.texts import texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Place, Problem, problem

MOST_CAPITALS = 2
"""The most words in capitals in a row: “CC BY” is a name. Text in capitals is read letter by letter, by eyes and by
some voices (WCAG 2.2 Understanding 3.1.5; UKAAF; every easy-read guide)."""

_MAY_BE = re.compile(r"[\"'\[/*`<_&]|~~|[,;:.?]{2}|^[.,;:?!]|[A-Z]{2}|\d\.\d|[Ll]orem")
"""What every slip but a word twice has in it, between two spaces. Most texts have nothing of it, and are done."""
_SLIPS = re.compile(
    r"""(?P<straight>["'])"""
    r"|(?P<signs>\*+[^\s*]*\**|`[^\s`]*`?|~~|\[\^|&(?:[a-z]+|#\d+);)"
    r"|(?P<marks>(?<!\w)_\w[^_]*_(?!\w)|</?[a-z]+>)"
    r"|(?P<again>[,;:]{2,}|(?<!\.)\.\.(?!\.)|\w+ [.,;:?!](?![\w.]))"
    r"|(?P<note>\b(?:TODO|TBC|TBA|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\?\?+|\[(?:[Ii]nsert|[Aa]dd)\b[^\]]*\])"
    r"|(?P<capitals>\b[A-Z]{2,}(?:[ ,]+[A-Z]+\b)*[ ,]+[A-Z]{2,}\b)"
    r"|(?P<day>(?<![\d/.])\d{1,2}(?:/\d{1,2}/(?:\d{4}|\d{2})|\.\d{1,2}\.\d{4})(?![\d/]))"
)
_CODES = {
    "signs": "R035",
    "marks": "R035",
    "straight": "S002",
    "again": "S003",
    "note": "G006",
    "capitals": "G007",
    "day": "D006",
}
_TWICE = re.compile(r"\b(?!(?:that|had) )([a-z]+) \1\b", re.IGNORECASE)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Signs left over, straight marks, words and stops twice, notes to oneself, capitals, days in digits alone.

    The titles of others’ works keep their own ways.
    """
    for said in texts(guide):
        for code, found in _slips(said.words, said.kind):
            if said.kind != "source":
                yield _problem(code, found, said.place(guide, found[0].strip()), said.item)
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            for code, found in _slips(unmarked(sentence.text), "easy"):
                column = sentence.column + found.start()
                yield _problem(
                    code, found, guide.place(telling.item, telling.field, sentence.line, column), telling.item
                )
        if telling.how == "easy title" and isinstance(telling.value, str):
            for code, found in _slips(telling.value, "title"):
                yield _problem(code, found, guide.place_of(telling.item, telling.field, found[0]), telling.item)


def _slips(words: str, kind: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every slip in a sentence or title: its code, and where it is."""
    one_by_one = in_order(words)
    if any(map(eq, one_by_one, one_by_one[1:])):
        yield from (("S003", one) for one in _TWICE.finditer(words))
    if any(map(_may_be, words.split())):
        for found in _SLIPS.finditer(words):
            code = _CODES[str(found.lastgroup)]
            if found.lastgroup == "marks" and kind != "title":
                continue  # there it is HTML (R020) or italics (E17)
            if code == "G007" and (kind == "easy" or not _shouts(found[0], words)):
                continue  # easy read has a rule of its own (E05)
            yield code, found


@cache
def _may_be(between: str) -> bool:
    return bool(_MAY_BE.search(between))


def _problem(code: str, found: re.Match[str], place: Place, item: str) -> Problem:
    hint = "Write “ before the words and ” after them." if found[0] == '"' else "Write ’."
    return problem(code, place, item, words=found[0].strip(), hint=hint)


def _shouts(found: str, words: str) -> bool:
    return len(found.split()) > MOST_CAPITALS or found == words.strip(" .?!:")
