"""Rules across files, a family a module. No check renders; each yields problems with places."""

from __future__ import annotations

from coproduction.checks import (
    addresses,
    alike,
    booklets,
    braille,
    calendar,
    chapters,
    claims,
    dates,
    easy_read,
    editions,
    fonts,
    hiding,
    house_style,
    identity,
    initials,
    links,
    lock,
    markup,
    outside,
    own_words,
    pictures,
    plain,
    publisher,
    quotations,
    review,
    roles,
    shape,
    slips,
    spelling,
    terms,
    whole,
    wording,
)
from coproduction.checks.exceptions import excuse
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem

FAMILIES = (
    identity.check,
    alike.check,
    editions.check,
    lock.check,
    links.check,
    hiding.check,
    outside.check,
    publisher.check,
    addresses.check,
    chapters.check,
    roles.check,
    booklets.check,
    pictures.check,
    house_style.check,
    markup.check,
    shape.check,
    easy_read.check,
    plain.check,
    spelling.check,
    slips.check,
    whole.check,
    terms.check,
    initials.check,
    dates.check,
    calendar.check,
    quotations.check,
    wording.check,
    fonts.check,
    braille.check,
    own_words.check,
    review.check,
    claims.check,
)
"""Each takes the guide and the house, and yields problems. A new family is one module and one name here."""


def check(guide: Guide, house: House) -> list[Problem]:
    """Every problem of every family, less those that ``exceptions.yml`` excuses."""
    found = [problem for family in FAMILIES for problem in family(guide, house)]
    return excuse(found, guide)
