"""Ideas (E01, E02, E03): a picture and one to three short sentences, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.checks.splitting import count_words, unmarked
from coproduction.model.guide import Guide
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


def check(guide: Guide) -> Iterator[Problem]:
    """Sentences that are too long or two on a line, and ideas that are not ideas."""
    for telling in tellings(guide):
        yield from _lengths(guide, telling)
        yield from _ideas(guide, telling)


def _lengths(guide: Guide, telling: Telling) -> Iterator[Problem]:
    for sentence in easy_sentences(telling):
        count = count_words(unmarked(sentence.text))
        two = bool(_SECOND.search(sentence.text))
        if not two and count <= MANY_WORDS:
            continue
        place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
        if two:
            yield problem("E02", place, telling.item, what="two sentences")
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
        if idea.picture and len(idea.sentences) <= MOST_SENTENCES:
            continue
        line = idea.sentences[0].line if idea.sentences else 0
        place = guide.place(telling.item, telling.field, line)
        if not idea.picture:
            yield problem("E03", place, telling.item, what="no picture")
        if len(idea.sentences) > MOST_SENTENCES:
            yield problem("E03", place, telling.item, what=f"{len(idea.sentences)} sentences")
