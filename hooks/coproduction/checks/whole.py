"""Whole sentences (S004): what begins small, ends without a stop or stays open has often lost some of its words.

A colon, a line that slipped, half a paste: YAML and Markdown find nothing wrong with what is left. How sentences of
easy read begin and end, E16 says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.blocks import Block, Note, Paragraph, plain
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.items import Asked
from coproduction.model.kinds import References
from coproduction.model.walk import Telling, tellings
from coproduction.problems import Problem, problem
from coproduction.reading.easy import Easy
from coproduction.reading.markdown import blocks, lines

LEAST = 6
"""Words. Shorter paragraphs may be a greeting, a name or a line to fill in."""
_ENDS = re.compile(r"[.?!:…][”’)\]]*$")
_SHOWN = 30
"""Characters of a text that are shown, so that it can be found."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Texts and paragraphs that do not begin or end as a sentence does, and marks that are opened and never closed."""
    apart = {
        address for address, owner, item in guide.items() if isinstance(item, Asked) or isinstance(owner, References)
    }
    for telling in tellings(guide):
        told = tuple(_paragraphs(telling))
        for words in told:
            if what := _open(words):
                yield _problem(guide, telling, _last(words), what)
        if telling.how not in ("words", "prose") or telling.item in apart:
            continue  # what people fill in may be a mere name
        for words in told:
            if telling.how == "prose" and words.count(" ") < LEAST - 1:
                continue
            if not _ENDS.search(words):
                yield _problem(guide, telling, _last(words), "does not end as a sentence does")
            if words[:1].islower():
                first = words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0]
                yield _problem(guide, telling, first, "does not begin with a capital letter")


def _paragraphs(telling: Telling) -> Iterator[str]:
    """What has to be whole by itself: a field, a paragraph, the sentences beside a picture."""
    if isinstance(telling.value, Easy):
        yield from (" ".join(one.text for one in idea.sentences) for idea in telling.value.ideas)
    elif telling.how == "prose":
        yield from _standing(blocks(telling.value, telling.item)[0])
    elif telling.how == "words":
        yield " ".join(plain(line) for line in lines(telling.value)[0])
    else:
        yield telling.value


def _standing(read: tuple[Block, ...]) -> Iterator[str]:
    """The paragraphs that stand by themselves: those of lists may be names, and those of quotations are others’."""
    for block in read:
        if isinstance(block, Paragraph):
            yield plain(block.content).strip()
        elif isinstance(block, Note):
            yield from _standing(block.content)


def _open(words: str) -> str:
    for first, last in ("“”", "()"):
        opened, closed = words.count(first), words.count(last)
        if opened != closed:
            return f"has a {first} without its {last}" if opened > closed else f"has a {last} without its {first}"
    return ""


def _last(words: str) -> str:
    shown = words[-_SHOWN:]
    return words if len(words) <= _SHOWN else shown.partition(" ")[2] or shown


def _problem(guide: Guide, telling: Telling, words: str, what: str) -> Problem:
    place = guide.place_of(telling.item, telling.field, words)
    return problem("S004", place, telling.item, words=words, what=what)
