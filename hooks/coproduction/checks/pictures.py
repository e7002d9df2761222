"""Pictures (P001 to P006): each is used, told in a few words, drawn safely, and shows people as they look.

That a picture is there at all, and its file, is for the links to say (K006, K012).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from coproduction.checks.drawings import FIRST_PAGE, SMALL, Sheet, faults
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.pictured import uses
from coproduction.model.settings import PictureEntry
from coproduction.model.walk import tellings
from coproduction.pictures import file_of, in_yellow
from coproduction.problems import Problem, problem
from coproduction.reading.easy import Easy

FIRST_PAGE_ITEM = "guide"
"""The address of ``guide.yml`` itself, whose picture is the first page’s."""

LONGEST = 60
"""Characters of an alt text. It names what is there; what that means, the sentence beside it says. Our figure."""

_SAYS_PICTURE = re.compile(
    r"(?:(?:an? |the )?(?:picture|image|icon|symbol|drawing|photo|photograph|illustration|emoji) of|icon|image)\b",
    re.IGNORECASE,
)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Pictures that nobody uses, alt texts, two names for one file, drawings, people in yellow, neighbours alike."""
    used: dict[str, set[str]] = {}
    for use in uses(guide):
        used.setdefault(use.picture, set()).add(use.item)
    names: dict[str, str] = {}
    for picture in guide.pictures.values():
        address = f"pictures/{picture.id}"
        if picture.id not in used:
            yield problem("P001", guide.place(address), address, id=picture.id)
        for why in _alt(picture.alt):
            yield problem("P002", guide.place(address, "alt"), address, alt=picture.alt, why=why)
        place = guide.place(address, "openmoji" if picture.openmoji else "drawn")
        file = file_of(picture, house)
        first = names.setdefault(file.name, picture.id)
        if first != picture.id:
            yield problem("P003", place, address, id=picture.id, first=first)
        if picture.openmoji and in_yellow(picture.openmoji):
            yield problem("P006", place, address, id=picture.id)
        if file.is_file():
            for sheet in _sheets(picture, used.get(picture.id, set())):
                for why in faults(file.read_bytes(), sheet):
                    yield problem("P004", place, address, id=picture.id, why=why, size=sheet.size)
    yield from _neighbours(guide)


def _sheets(picture: PictureEntry, items: set[str]) -> Iterator[Sheet]:
    """What a picture has to fit: the square beside words, the first page, or both. OpenMoji’s fit beside words."""
    first_page = FIRST_PAGE_ITEM in items
    if first_page:
        yield FIRST_PAGE
    if picture.drawn and (len(items) > 1 or not first_page):
        yield SMALL


def _alt(alt: str) -> Iterator[str]:
    """Why an alt text is not a good one."""
    if found := _SAYS_PICTURE.match(alt):
        yield f"begins with “{found[0]}”, which screen readers say by themselves"
    if len(alt) > LONGEST:
        yield f"has {len(alt)} characters, and {LONGEST} are the most"
    if alt.endswith("."):
        yield "ends with a full stop"


def _neighbours(guide: Guide) -> Iterator[Problem]:
    """The same picture beside two ideas in a row: then it tells neither from the other."""
    for telling in tellings(guide):
        ideas = telling.value.ideas if isinstance(telling.value, Easy) else ()
        for before, idea in pairwise(ideas):
            if idea.picture and idea.picture == before.picture and idea.sentences:
                place = guide.place(telling.item, telling.field, idea.sentences[0].line)
                yield problem("P005", place, telling.item, id=idea.picture)
