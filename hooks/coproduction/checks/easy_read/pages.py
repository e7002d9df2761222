"""Whole pages and booklets (E12, E13): they speak to the reader, and are short enough to hold in one hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coproduction.checks.easy_read.reading_order import Page
from coproduction.checks.splitting import count_words
from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem

MOST_WORDS = 1000
"""The most words of a booklet.

Guidance asks for 20 printed pages at most. The guide's own booklets have 36 to 52 words a page, so 20 pages hold about
1,000. The pages themselves are counted when the booklets are printed.
"""
_READER = re.compile(r"\b(?:you|your|yours|we|us|our|ours|I|me|my)\b", re.IGNORECASE)


def check(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Pages that speak to nobody, and booklets with too many words."""
    count: dict[str, int] = {}
    for chapter, lines in pages:
        count[chapter.id] = sum(count_words(line.text) for line in lines)
        address = f"guide/{chapter.id}"
        if any(not line.heading for line in lines) and not any(_READER.search(line.text) for line in lines):
            yield problem("E12", guide.place(address, "easy"), address, id=chapter.id)
    for booklet in guide.settings.booklets:
        words = sum(count.get(id, 0) for id in booklet.chapters)
        if words > MOST_WORDS:
            address = f"guide/{booklet.id}"
            yield problem(
                "E13", guide.place(address), address, title=booklet.title, count=words, what="words", most=MOST_WORDS
            )
