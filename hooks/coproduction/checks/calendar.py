"""The calendar (D007): a day that stands in words has to be one that there is."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from coproduction.checks.passages import passages
from coproduction.checks.splitting import vocabulary
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_LATE = frozenset(f"{day}{ending}" for day in (0, *range(29, 100)) for ending in ("", "st", "nd", "rd", "th"))
"""Earlier days are in every month, so most texts are done at once."""
_DAY = re.compile(
    rf"(?<![\d.,£:/-])(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(calendar.month_name[1:])})\b(?: (\d{{4}}))?(?!-)"
)
_LEAP = 2024
"""Where no year is said, 29 February is a day."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Days such as 31 February, in both editions."""
    for passage in passages(guide):
        if _LATE.isdisjoint(vocabulary(passage.words)):
            continue
        for found in _DAY.finditer(passage.words):
            day, month, year = int(found[1]), _MONTHS[found[2].lower()], int(found[3] or _LEAP)
            if not 1 <= day <= calendar.monthrange(year, month)[1]:
                yield problem("D007", passage.place(guide, found[0]), passage.item, words=found[0])
