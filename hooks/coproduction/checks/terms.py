"""Terms (T001), full edition: one word for one thing, by the map in ``lists/terms.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from coproduction.checks.exempt import Exempt
from coproduction.checks.hints import spelled_out
from coproduction.checks.phrases import Phrases, listed
from coproduction.checks.texts import Said, texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary
from coproduction.problems import Problem, problem


@cache
def _terms() -> Phrases[str]:
    """What the full edition does not call a thing, each with what it does; “” for what it may say."""
    terms = listed("terms")
    allowed = ((phrase, "") for phrase in terms["allowed"])
    return Phrases((*terms["both"].items(), *terms["full"].items(), *allowed))


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words that the guide does not use for a thing, in its own sentences."""
    exempt = Exempt(guide)
    for said in texts(guide):
        if said.ours:
            found = ((one.start, one.end, one.says) for one in _terms().within(said.words) if one.says)
            for start, end, instead in found if _own_title(said, guide) else exempt.less(said, found):
                words = said.words[start:end]
                write = spelled_out(words, instead)
                yield problem("T001", said.place(guide, words), said.item, words=words, instead=write)


def _own_title(said: Said, guide: Guide) -> bool:
    """Whether this is a title of the guide's own, no name that excuses its words. The word list explains words."""
    return said.kind == "title" and not isinstance(guide.frameworks.get(said.item.partition("/")[0]), Glossary)
