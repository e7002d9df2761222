"""Plain English (G001 to G005), full edition: long sentences, passive voice, jargon, nouns for verbs, reading level.

Twenty-five words a sentence is the limit of GOV.UK’s guidance on plain English. All but that limit is advice: a
sentence may have its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.checks.exempt import Exempt
from coproduction.checks.passive import passive
from coproduction.checks.phrases import listed, phrases
from coproduction.checks.splitting import count_words, in_order
from coproduction.checks.texts import Said, texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import pieces, shown
from coproduction.problems import Problem, problem

MOST_WORDS = 25
"""The most words a sentence may have (GOV.UK, Content design: writing for GOV.UK)."""
_LEAST = 100
"""Fewer words than this say nothing about a reading level."""
_NOMINAL = re.compile(r"\b[Tt]he\s+([a-z-]{3,}(?:tion|sion|ment|ance|ence))\s+of\b")


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """What could be said more plainly, sentence by sentence, and how each chapter reads."""
    exempt = Exempt(guide)
    told: dict[str, list[Said]] = {}
    for said in texts(guide):
        told.setdefault(said.item, []).append(said)
        if not said.ours:
            continue
        if said.kind in ("sentence", "entry"):
            count = count_words(said.words)
            if count > MOST_WORDS:
                yield problem("G001", said.place(guide), said.item, count=count, most=MOST_WORDS)
        for start, end, (code, instead) in exempt.less(said, _wording(said)):
            words = said.words[start:end]
            yield problem(code, said.place(guide, words), said.item, words=words, instead=instead)
    yield from _levels(guide, told)


def _wording(said: Said) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Where words could be plainer, each with its code and what to write instead."""
    if said.kind in ("sentence", "entry"):
        for start, end in passive(said.words):
            yield start, end, ("G002", "")
    for found in phrases("jargon", "jargon").within(said.words):
        yield found.start, found.end, ("G003", found.says)
    for noun in _NOMINAL.finditer(said.words):
        if noun[1] not in listed("jargon")["things"]:
            yield *noun.span(), ("G004", "")


def _levels(guide: Guide, told: dict[str, list[Said]]) -> Iterator[Problem]:
    for chapter in guide.chapters:
        address = f"guide/{chapter.id}"
        read = [
            said.words
            for piece in pieces(chapter, "full")
            for item in shown(guide, piece)
            for said in told.get(item, ())
            if said.kind == "sentence"
        ]
        words = [word for sentence in read for word in in_order(sentence)]
        if len(words) >= _LEAST:
            yield problem(
                "G005",
                guide.place(address),
                address,
                title=chapter.title,
                age=round(reading_age(len("".join(words)), len(words), len(read))),
                count=len(words),
                average=round(len(words) / len(read)),
            )


def reading_age(letters: int, words: int, sentences: int) -> float:
    """The age, in years, at which a text is easy to read, by the Automated Readability Index.

    It counts letters, words and sentences, so every program gives the same; others guess syllables. Its grade plus
    five is an age. Long words that are explained count as hard all the same, so it is told and never asked for.
    """
    return 4.71 * letters / words + 0.5 * words / sentences - 21.43 + 5
