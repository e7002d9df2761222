"""Dates (D001 to D005): facts about law and bodies carry the day they were checked, and are checked every year."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from coproduction.checks.passages import Passage, passages
from coproduction.checks.phrases import Phrases, listed
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.items import Asked
from coproduction.model.kinds import References
from coproduction.problems import Problem, problem

A_YEAR = datetime.timedelta(days=365)
"""How long a fact is taken to hold: the law on SEND, and the bodies that carry it out, change about yearly."""
_OURS = re.compile(r"\bEngland\b|\bEnglish\b")


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Days long past or yet to come, law and bodies without a day, law without England, words that soon go out."""
    days = dict(_days(guide))
    yield from _checked(guide, days)
    told: dict[str, list[tuple[Passage, str, str]]] = {}
    english: set[str] = set()
    for passage in passages(guide):
        if passage.item in days:
            found = _dated().within(passage.words)
            told.setdefault(passage.item, []).extend((passage, one.says, one.words) for one in found)
            if "Engl" in passage.words and _OURS.search(passage.words):
                english.add(passage.item)
    # A question may well ask about this year, and a story may tell of it.
    passing = {address for address, _, item in guide.items() if isinstance(item, Asked)}
    passing |= {f"prose/{id}" for id, section in guide.sections.items() if section.role in ("example", "meeting")}
    for address, found_here in told.items():
        if days[address] is None:
            yield from _first(guide, found_here, "D003", "law", "rights", "bodies")
        elif address.startswith("prose/") and address not in english:
            yield from _first(guide, found_here, "D004", "law", "rights")
        if address not in passing:
            yield from _first(guide, found_here, "D005", "passing")


def today() -> datetime.date:
    """``SOURCE_DATE_EPOCH``'s day where it is set, so that the same input gives the same result; else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()


def _days(guide: Guide) -> Iterator[tuple[str, datetime.date | None]]:
    """Every section and item with its day. The day of an item holds for the items inside it. Titles of works are old
    for good, so references need none.
    """
    for id, section in guide.sections.items():
        yield f"prose/{id}", section.checked
    held: dict[str, datetime.date | None] = {}
    for address, framework, item in guide.items():
        if not isinstance(framework, References):
            held[address] = item.checked or held.get(address.rpartition("/")[0])
            yield address, held[address]


def _checked(guide: Guide, days: Mapping[str, datetime.date | None]) -> Iterator[Problem]:
    now = today()
    for address, day in days.items():
        if day is None or "checked" not in guide.written[address].entries:
            continue
        place = guide.place(address, "checked")
        if day > now:
            yield problem("D002", place, address, date=str(day))
        elif now - day > A_YEAR:
            yield problem("D001", place, address, date=str(day))


def _first(guide: Guide, found: Iterable[tuple[Passage, str, str]], code: str, *kinds: str) -> Iterator[Problem]:
    """A problem for an item's first word of some kinds: one day, or one “in England”, settles them all."""
    for passage, kind, words in found:
        if kind in kinds:
            yield problem(code, passage.place(guide, words), passage.item, words=words)
            return


@cache
def _dated() -> Phrases[str]:
    """Every phrase of the list, with its kind."""
    return Phrases((str(phrase), kind) for kind, entries in listed("dated").items() for phrase in entries)
