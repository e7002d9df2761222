"""Easy read (E01 to E19): one module a group of rules.

The thresholds are those of the published easy-read guidance, the stricter one where guides differ. What only people
can say (does the picture fit, is the meaning kept, does anyone understand it) no rule here pretends to know.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.easy_read import (
    explanations,
    hard_words,
    ideas,
    marks,
    pages,
    parity,
    publisher,
    reading_order,
    wording,
)
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Every problem of every group."""
    for group in (ideas, marks, wording, parity, publisher):
        yield from group.check(guide)
    read = tuple(reading_order.pages(guide))
    for group_of_pages in (hard_words, explanations, pages):
        yield from group_of_pages.check(guide, read)
