"""Easy read (E01 to E03, E15): lengths, ideas, and that nothing a reader needs is left out.

The thresholds are those of the published easy-read guidance, the stricter one where guides differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import Cornerstone, Point, Retold, Rung
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Problem, problem
from coproduction.reading.easy import Easy

MOST_WORDS = 15
"""The most words a sentence may have (Department of Health 2010; Inclusion Europe)."""
MANY_WORDS = 12
"""More words than this want a second look."""
MOST_SENTENCES = 3
"""The most sentences beside one picture."""
_SECOND = re.compile(r"[.?!][”’)]*\s+[“‘(]*[A-Z]")
"""Where a second sentence begins on a line."""
_MAIN_POINTS = (Point, Cornerstone, Rung)
"""Items that easy read never leaves out."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Sentences that are too long, ideas that are not ideas, and items that easy read does not tell."""
    for telling in tellings(guide):
        yield from _lengths(guide, telling)
        yield from _ideas(guide, telling)
    for address, _, item in guide.items():
        has_to = isinstance(item, _MAIN_POINTS) or not getattr(item, "easy_none", None)
        if isinstance(item, Retold) and not _told(item.easy) and has_to:
            yield problem("E15", guide.place(address), address, id=item.id)
    for section in guide.sections.values():
        if not _told(section.easy) and section.easy_none is None:
            address = f"prose/{section.id}"
            yield problem("E15", guide.place(address), address, id=section.id)


def count_words(sentence: str) -> int:
    """The words of a sentence as a reader counts them: “co-production” is one, a dash is none."""
    return sum(1 for word in sentence.split() if re.search(r"\w", word))


def _lengths(guide: Guide, telling: Telling) -> Iterator[Problem]:
    for sentence in easy_sentences(telling):
        count = count_words(sentence.text)
        place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
        if _SECOND.search(sentence.text):
            yield problem("E02", place, telling.item)
        if count > MANY_WORDS:
            if count > MOST_WORDS:
                yield problem("E01", place, telling.item, count=count, most=MOST_WORDS)
            else:
                yield problem("E01", place, telling.item, level="warning", count=count, most=MANY_WORDS)


def _ideas(guide: Guide, telling: Telling) -> Iterator[Problem]:
    if telling.how == "easy lines":
        # They stand beside one picture with the question they explain.
        count = 1 + len(list(easy_sentences(telling)))
        if count > MOST_SENTENCES:
            place = guide.place(telling.item, telling.field)
            yield problem("E03", place, telling.item, what=f"{count} sentences with its question")
    if not isinstance(telling.value, Easy):
        return
    for idea in telling.value.ideas:
        line = idea.sentences[0].line if idea.sentences else 0
        place = guide.place(telling.item, telling.field, line)
        if not idea.picture:
            yield problem("E03", place, telling.item, what="no picture")
        if len(idea.sentences) > MOST_SENTENCES:
            yield problem("E03", place, telling.item, what=f"{len(idea.sentences)} sentences")


def _told(easy: Easy | None) -> bool:
    return easy is not None and bool(easy.ideas)
