"""Claims of a check (V005, V006): only a chapter's ``review`` tells readers that people checked it.

What a page says of its review state stands in the interface's words and is filled in from ``review``. An
organisation's layer cannot change those words, and a sentence that says the same by itself is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.checks.splitting import unmarked, vocabulary
from coproduction.checks.texts import texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import easy_sentences, tellings
from coproduction.model.words import REVIEWED
from coproduction.problems import Problem, problem

_CHECKS = ("approved", "certified", "checked", "endorsed", "proofread", "reviewed", "tested", "vetted")
_MAKES = ("co-designed", "co-produced", "coproduced")
_MAY_BE = frozenset((*_CHECKS, *_MAKES, "signed"))
_DONE = rf"(?:{'|'.join(_CHECKS)}|signed\s+off)(?!\s+on\b)"
_WHOLE = (
    r"(?:(?:this|our|these|each|every|all)(?:\s+of)?(?:\s+the)?|the)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:pages?|guide|booklets?|chapters?|editions?|documents?|website|easy[ -]read|leaflet)\b"
)
_CLAIMS = re.compile(
    rf"\b{_DONE}\s+(?:[\w-]+\s+){{0,4}}?{_WHOLE}"
    rf"|\b{_WHOLE}\s+(?:[\w-]+\s+){{0,3}}?(?:is|are|was|were|been)\s+(?:\w+\s+){{0,3}}?(?:{_DONE}|{'|'.join(_MAKES)})\b"
    rf"|^\W*{_DONE}(?:,?\s+(?:and\s+)?[\w-]+){{0,2}}\s+(?:by|with)\b",
    re.IGNORECASE,
)
"""“People have checked this page”, “this guide has been approved”, “Checked and approved by families”."""
_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|none|until|whether|if|when|before|after|how|should|must|can|may|will|would)\b|n’t\b",
    re.IGNORECASE,
)
"""Before a claim, these say that it is none: “nobody has checked this page”, “each page says whether …”."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words about the review state that a layer changes, and sentences that say by themselves that people checked."""
    content = f"{house.named(house.content)}/"
    for key, words in guide.words.items():
        place = guide.place("words", key)
        if key not in REVIEWED:
            if claim := _claim(words):
                yield problem("V006", place, "words", words=claim)
        elif not place.file.startswith(content):
            yield problem("V005", place, "words", key=key)
    if claim := _claim(guide.brand.name):
        yield problem("V006", guide.place("brand", "name"), "brand", words=claim)
    for said in texts(guide):
        if said.ours and (claim := _claim(said.words)):
            yield problem("V006", said.place(guide, claim), said.item, words=claim)
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            if _MAY_BE.isdisjoint(vocabulary(sentence.text)):
                continue
            if claim := _claim(unmarked(sentence.text)):
                place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
                yield problem("V006", place, telling.item, words=claim)


def _claim(words: str) -> str:
    """The words of a sentence that say that people checked the guide or a part of it; "" where none do."""
    if words.endswith("?") or _MAY_BE.isdisjoint(vocabulary(words)):
        return ""
    found = _CLAIMS.search(words)
    return found[0].strip() if found and not _OPEN.search(words[: found.end()]) else ""
