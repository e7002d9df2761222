"""Whole pages and booklets (E12, E13): they speak to the reader, and are short enough to hold in one hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coproduction.checks.easy_read.reading_order import Line, Page
from coproduction.checks.splitting import count_words
from coproduction.model.guide import Guide
from coproduction.model.stretches import Stretch, stretches
from coproduction.problems import Problem, problem

MOST_WORDS = 1000
"""The most words of a booklet.

Guidance asks for 20 printed pages at most. The guide's own booklets have 36 to 52 words a page, so 20 pages hold about
1,000. The pages themselves are counted when the booklets are printed.
"""
_READER = re.compile(r"\b(?:you|your|yours|we|us|our|ours|I|me|my)\b", re.IGNORECASE)


def check(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Pages that speak to nobody, and booklets with too many words."""
    for chapter, lines in pages:
        address = f"guide/{chapter.id}"
        if any(not line.heading for line in lines) and not any(_READER.search(line.text) for line in lines):
            yield problem("E12", guide.place(address, "easy"), address, id=chapter.id)
    told = {chapter.id: lines for chapter, lines in pages}
    for booklet, held in stretches(guide):
        words = sum(_words(told.get(one.chapter, ()), one) for one in held)
        if words > MOST_WORDS:
            address = f"guide/{booklet.id}"
            yield problem(
                "E13", guide.place(address), address, title=booklet.title, count=words, what="words", most=MOST_WORDS
            )


def _words(lines: Sequence[Line], stretch: Stretch) -> int:
    """How many words a stretch of a chapter has."""
    at = {line.item: number for number, line in reversed(list(enumerate(lines)))}
    within = lines[at.get(stretch.start, 0) : at.get(stretch.end)]
    return sum(count_words(line.text) for line in within)
