"""Booklets (B001 to B003): each holds easy-read chapters that are there, and together they hold each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.hints import nearest
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Chapters that a booklet names in vain, and easy-read chapters that no booklet holds or that two hold."""
    booklets = guide.settings.booklets
    easy = {chapter.id for chapter in guide.settings.chapters if chapter.easy}
    held: dict[str, str] = {}
    for booklet in booklets:
        address = f"guide/{booklet.id}"
        for number, id in enumerate(booklet.chapters):
            if id not in easy and not guide.hidden(id):
                place = guide.place(address, f"chapters.{number}")
                yield problem("B001", place, address, id=id, hint=nearest(id, easy))
            elif id in held:
                place = guide.place(address, f"chapters.{number}")
                yield problem("B003", place, address, id=id, title=held[id])
            held.setdefault(id, booklet.title)
    for chapter in guide.settings.chapters:
        address = f"guide/{chapter.id}"
        # A chapter that a brand adds gets a booklet of its own.
        if booklets and chapter.easy and chapter.id not in held and address in guide.own:
            yield problem("B002", guide.place(address), address, id=chapter.id)
