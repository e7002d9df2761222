"""Explanations (E19): easy read says what a word means in the same words everywhere, those of the word list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coproduction.checks.easy_read.reading_order import Line, Page
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary
from coproduction.problems import Problem, problem

_MEANS = re.compile(r"^(?:An? |The |To |Your )?(?P<word>[\w’-]+(?: [\w’-]+){0,3}?) means? (?P<what>.+?)[.?!]?$")
_POINTING = frozenset(["it", "that", "these", "they", "this", "those", "which", "what"])


def check(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Words that a page explains in other words than the word list, or than a page before it."""
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
