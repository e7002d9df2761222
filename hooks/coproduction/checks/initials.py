"""Initials in the full edition (G008): a chapter explains them, or the word list does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.checks.exempt import Exempt
from coproduction.checks.phrases import listed
from coproduction.checks.texts import Said, texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import pieces, shown
from coproduction.model.kinds import Glossary
from coproduction.problems import Problem, problem

_INITIALS = re.compile(r"\b[A-Z]{2,}s?\b")
_TWO = re.compile("[A-Z][A-Z]")
_EXPLAINED = re.compile(r"\(([A-Z]{2,})s?\)|\b([A-Z]{2,})s?(?: \(|,? (?:(?:is|are) )?short for | (?:stands?|means?)\b)")
"""“Special educational needs (SEN)”, “KIDI stands for …”."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """The first use of initials that nothing on a chapter’s page explains, nor the word list."""
    found: dict[str, list[tuple[Said, re.Match[str]]]] = {}
    known = set(listed("jargon")["initials"]) | set(guide.dictionary)
    told: dict[str, set[str]] = {}
    for said in texts(guide):
        words = said.words
        if not _TWO.search(words) or not (uses := list(_INITIALS.finditer(words))):
            continue
        if isinstance(guide.frameworks.get(said.item.partition("/")[0]), Glossary):
            known.update(_bare(one[0]) for one in uses)
        elif said.ours:
            found.setdefault(said.item, []).extend((said, one) for one in uses)
            told.setdefault(said.item, set()).update(one[1] or one[2] for one in _EXPLAINED.finditer(words))
    exempt = Exempt(guide)
    for chapter in guide.chapters:
        items = [f"guide/{chapter.id}", *(one for piece in pieces(chapter, "full") for one in shown(guide, piece))]
        met = known.union(*(told.get(item, ()) for item in items))
        for said, one in (pair for item in items for pair in found.get(item, ())):
            word = _bare(one[0])
            # A publisher's name stands wherever it is named. A capital letter amid a sentence says nothing here.
            if word in met or exempt.named(said, *one.span()):
                continue
            met.add(word)
            yield problem("G008", said.place(guide, one[0]), said.item, words=one[0])


def _bare(word: str) -> str:
    return word.removesuffix("s")
