"""Passages: the guide's own words, field by field, without Markdown and without what others said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from coproduction.checks.texts import texts
from coproduction.model.guide import Guide
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Place
from coproduction.reading.easy import Easy


class Passage(Struct, frozen=True):
    """Words that follow one another in one field of an item; in easy read, those beside one picture."""

    item: str
    field: str
    words: str

    def place(self, guide: Guide, words: str) -> Place:
        """Where some words of it stand."""
        return guide.place_of(self.item, self.field, words)


@lru_cache(maxsize=4)
def passages(guide: Guide) -> tuple[Passage, ...]:
    """Every passage of the full edition, then of easy read. A quotation parts what stands around it."""
    return tuple(_passages(guide))


def _passages(guide: Guide) -> Iterator[Passage]:
    for (item, field, ours), said in groupby(texts(guide), lambda one: (one.item, one.field, one.ours)):
        if ours:
            yield Passage(item, field, " ".join(one.words for one in said))
    for telling in tellings(guide):
        if isinstance(telling.value, Easy):
            for idea in telling.value.ideas:
                yield Passage(telling.item, telling.field, " ".join(one.text for one in idea.sentences))
        elif lines := " ".join(one.text for one in easy_sentences(telling)):
            yield Passage(telling.item, telling.field, lines)
