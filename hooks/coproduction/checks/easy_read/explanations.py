"""Explanations (E19, E20): easy read says what a word means in the same words everywhere, those of the word list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coproduction.checks.easy_read.hard_words import listed_words
from coproduction.checks.easy_read.reading_order import Line, Page
from coproduction.checks.phrases import listed
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary
from coproduction.problems import Problem, problem

_MEANS = re.compile(r"^(?:An? |The |To |Your )?(?P<word>[\w’-]+(?: [\w’-]+){0,3}?) means? (?P<what>.+?)[.?!]?$")
_EXPLAINS = re.compile(
    r"^(?:To (?P<do>[\w’-]+) is to \w"
    r"|(?:An? |Your )?(?P<said>[\w’-]+(?: [\w’-]+){0,2}?) means? \w"
    r"|(?:An? |Your )(?P<one>[\w’-]+(?: [\w’-]+)?) is (?:an? |someone |something |in charge |when |where )"
    r"|(?P<many>[\w’-]+(?: [\w’-]+)?) are (?:money |people who |places |things |ways ))"
)
"""An explanation, also one without “means”: “A canteen is a place to eat.”"""
_POINTING = frozenset(["it", "that", "these", "they", "this", "those", "we", "which", "what", "you"])


def check(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Words that a page explains in other words than the word list or a page before it, or that no word list has."""
    yield from _missing(guide, pages)
    lists = {id for id, framework in guide.frameworks.items() if isinstance(framework, Glossary)}
    listed: dict[str, set[str]] = {}
    found: list[tuple[Line, str, str]] = []
    for _, lines in pages:
        for line in lines:
            if " mean" not in line.text or not (said := _MEANS.match(line.text)):
                continue
            word, what = said["word"].lower(), said["what"]
            if line.item.partition("/")[0] in lists:
                listed.setdefault(word, set()).add(what)
            elif word not in _POINTING:
                found.append((line, word, what))
    for line, word, what in found:
        known = listed.setdefault(word, {what})
        if what not in known:
            facts = {"word": word, "words": what, "before": sorted(known)[0]}
            yield problem("E19", line.place(guide, 0), line.item, level=None, **facts)


def _missing(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Words that a page explains and no word list has, so that no booklet repeats them at its end. Each once."""
    lists = [one for one in guide.frameworks.values() if isinstance(one, Glossary)]
    met = {item.title.lower() for one in lists for item in one.items} | set(listed("easy")["everyday"]) | _POINTING
    known = listed_words(guide)
    for _, lines in pages if lists else ():
        for line in lines:
            said = None if line.heading else _EXPLAINS.match(line.text)
            word = next(filter(None, said.groups())) if said else ""
            if word and met.isdisjoint((word.lower(), f"{word.lower()}s")) and not any(known.within(word)):
                met.add(word.lower())
                yield problem("E20", line.place(guide, 0), line.item, word=word)
