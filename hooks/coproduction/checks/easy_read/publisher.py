"""Who publishes (E14): easy read says how to get help, so a copy that is handed out has somebody to ask."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem

UNBRANDED = "brands/neutral/"
"""Where the brand of the guide itself lies. Nobody publishes it, so a warning is enough."""


def check(guide: Guide) -> Iterator[Problem]:
    """A brand without a way to reach those who publish it."""
    contact = guide.brand.contact
    if not (contact and (contact.phone or contact.email)):
        place = guide.place("brand", "name")
        unbranded = place.file.startswith(UNBRANDED)
        yield problem("E14", place, "brand", level="warning" if unbranded else "error")
