"""Interface words (W001, W002): a text that is filled in holds the places for it, and a list is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.words import FILLED
from coproduction.problems import Problem, problem

MONTHS = 12
_PLACE = re.compile(r"\{\w*\}|[{}]")


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Texts whose places to fill in are not those of their key, and months that are not twelve."""
    for key, text in guide.words.items():
        wanted = FILLED.get(key, ())
        if sorted(_PLACE.findall(text)) != sorted(wanted):
            names = " and ".join(f"“{one}”" for one in wanted) or "no braces"
            yield problem("W001", guide.place("words", key), key=key, wanted=names)
    count = len(guide.words["months"].split())
    if count != MONTHS:
        yield problem("W002", guide.place("words", "months"), count=count)
