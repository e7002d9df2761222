"""Exceptions: problems that are meant, each with its reason, and the exceptions nobody needs any more."""

from __future__ import annotations

from collections.abc import Iterable

from coproduction.model.guide import Guide
from coproduction.problems import Place, Problem, problem, rules


def excuse(found: Iterable[Problem], guide: Guide) -> list[Problem]:
    """The problems that stay. An exception covers an item and everything inside it."""
    kept: list[Problem] = []
    used: set[int] = set()
    for one in found:
        covers = [
            number
            for number, entry in enumerate(guide.exceptions)
            if entry.code == one.code and f"{one.item}/".startswith(f"{entry.where}/") and _excusable(one.code)
        ]
        used.update(covers)
        if not covers:
            kept.append(one)
    for number, entry in enumerate(guide.exceptions):
        place = _place(guide, number)
        if not _excusable(entry.code):
            kept.append(problem("X001", place, code=entry.code))
        elif entry.where not in guide.written and entry.where in guide.own:
            continue  # a brand has hidden it, and what the guide below says of it holds for others
        elif entry.where not in guide.written:
            kept.append(problem("X003", place, where=entry.where))
        elif number not in used:
            kept.append(problem("X002", place))
    return kept


def _excusable(code: str) -> bool:
    rule = rules().get(code)
    return rule is not None and rule.excusable


def _place(guide: Guide, number: int) -> Place:
    return guide.exception_places[number]
