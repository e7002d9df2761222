"""Whole sentences (S004), full edition: what begins small or ends without a stop has often lost some of its words.

A colon, a line that slipped, half a paste: YAML and Markdown find nothing wrong with what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.blocks import Block, Note, Paragraph, plain
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.items import Asked
from coproduction.model.kinds import References
from coproduction.model.walk import tellings
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import blocks, lines

LEAST = 6
"""Words. Shorter paragraphs may be a greeting, a name or a line to fill in."""
_ENDS = re.compile(r"[.?!:…][”’)\]]*$")
_SHOWN = 30
"""Characters of a text that are shown, so that it can be found."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Texts and paragraphs that do not begin or end as a sentence does. What people fill in may be a mere name."""
    apart = {
        address for address, owner, item in guide.items() if isinstance(item, Asked) or isinstance(owner, References)
    }
    for telling in tellings(guide):
        if telling.how not in ("words", "prose") or not isinstance(telling.value, str) or telling.item in apart:
            continue
        if telling.how == "words":
            told = [" ".join(plain(line) for line in lines(telling.value)[0])]
        else:
            told = [one for one in _paragraphs(blocks(telling.value, telling.item)[0]) if one.count(" ") >= LEAST - 1]
        for words in told:
            if words and not _ENDS.search(words):
                last = words[-_SHOWN:].partition(" ")[2] or words
                place = guide.place_of(telling.item, telling.field, last)
                yield problem("S004", place, telling.item, words=f"… {last}", what="does not end as a sentence does")
            if words[:1].islower():
                place = guide.place_of(telling.item, telling.field, words)
                first = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"
                yield problem("S004", place, telling.item, words=first, what="does not begin with a capital letter")


def _paragraphs(read: tuple[Block, ...]) -> Iterator[str]:
    """The paragraphs that stand by themselves: those of lists may be names, and those of quotations are others’."""
    for block in read:
        if isinstance(block, Paragraph):
            yield plain(block.content).strip()
        elif isinstance(block, Note):
            yield from _paragraphs(block.content)
