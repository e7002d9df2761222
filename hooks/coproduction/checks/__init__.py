"""Rules across files, a family a module. No check renders; each yields problems with places."""

from __future__ import annotations

from coproduction.checks import easy, identity, links, markup
from coproduction.checks.exceptions import excuse
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem

FAMILIES = (identity.check, links.check, markup.check, easy.check)
"""Each takes the guide and the house, and yields problems. A new family is one module and one name here."""


def check(guide: Guide, house: House) -> list[Problem]:
    """Every problem of every family, less those that ``exceptions.yml`` excuses."""
    found = [problem for family in FAMILIES for problem in family(guide, house)]
    return excuse(found, guide)
