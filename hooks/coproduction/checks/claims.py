"""Claims of a check (V005, V006): only a chapter's ``review`` tells readers that people checked it.

What a page says of its review state stands in the interface's words and is filled in from ``review``. An
organisation's layer cannot change those words, and a sentence that says the same by itself is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.checks.passages import passages
from coproduction.checks.splitting import sentences, unmarked, vocabulary
from coproduction.house import House
from coproduction.model.guide import Guide
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
    rf"|^\W*{_DONE}(?:,?\s+(?:and\s+)?[\w-]+){{0,2}}\s+by\b",
    re.IGNORECASE,
)
"""“People have checked this page”, “this guide has been approved”, “Checked and approved by families”."""
_WHAT = frozenset(
    [
        *("booklet", "booklets", "by", "chapter", "chapters", "document", "documents", "easy-read", "edition"),
        *("editions", "guide", "leaflet", "page", "pages", "read", "website"),
    ]
)
"""One of these words is in every claim, and in few other texts."""
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
    for passage in passages(guide):
        if not _may_claim(passage.words):
            continue
        for sentence in sentences(unmarked(passage.words)):
            if claim := _claim(sentence):
                yield problem("V006", passage.place(guide, claim), passage.item, words=claim)


def _may_claim(words: str) -> bool:
    there = vocabulary(words)
    return not _MAY_BE.isdisjoint(there) and not _WHAT.isdisjoint(there)


def _claim(words: str) -> str:
    """The words of a sentence that say that people checked the guide or a part of it; "" where none do."""
    if words.endswith("?") or not _may_claim(words):
        return ""
    found = _CLAIMS.search(words)
    return found[0].strip() if found and not _OPEN.search(words[: found.end()]) else ""
