"""Parity (E15, M026): easy read tells every item, or says why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coproduction.model.guide import Guide
from coproduction.model.homes import pieces, shown
from coproduction.model.items import Item, Point
from coproduction.model.kinds import Cornerstone, Cornerstones, Framework, Promise, Rung
from coproduction.problems import Problem, problem
from coproduction.reading.easy import Easy

ANY = "Write “easy”, or “easy_none” with the reason."
MAIN = "Write “easy”: cornerstones, their points, steps of a ladder and promises are never left out."


def check(guide: Guide) -> Iterator[Problem]:
    """Items and sections that easy read does not tell, and those that both tell and leave out."""
    yield from _both(guide)
    left_out = _left_out(guide)
    for address, framework, item in guide.items():
        if framework.easy_none or address in left_out or not hasattr(item, "easy"):
            continue
        if getattr(item, "text", None) is None or _told(item):
            continue  # a part that has no words of its own has nothing to tell
        if _main(framework, item) or not getattr(item, "easy_none", None):
            hint = MAIN if _main(framework, item) else ANY
            yield problem("E15", guide.place(address), address, id=item.id, hint=hint)
    for section in guide.sections.values():
        address = f"prose/{section.id}"
        if section.role == "short" or address in left_out:
            continue  # easy read is short already
        if not _told(section) and section.easy_none is None:
            yield problem("E15", guide.place(address), address, id=section.id, hint=ANY)


def _main(framework: Framework, item: Item) -> bool:
    """Items that easy read never leaves out: cornerstones and their points, steps of a ladder, promises."""
    points = isinstance(framework, Cornerstones) and isinstance(item, Point)
    return points or isinstance(item, Cornerstone | Rung | Promise)


def _told(thing: Any) -> bool:
    return isinstance(thing.easy, Easy) and bool(thing.easy.ideas)


def _left_out(guide: Guide) -> set[str]:
    """The addresses that only chapters show which easy read does without, or pieces of the full edition alone."""
    full: set[str] = set()
    easy: set[str] = set()
    for chapter in guide.chapters:
        for piece in pieces(chapter, "full"):
            full.update(shown(guide, piece))
        for piece in pieces(chapter, "easy") if chapter.easy else ():
            easy.update(shown(guide, piece))
    return full - easy


def _both(guide: Guide) -> Iterator[Problem]:
    """``easy`` and ``easy_none`` beside one another."""
    things: list[tuple[str, Any]] = [(address, item) for address, _, item in guide.items()]
    things += [(f"prose/{one.id}", one) for one in guide.sections.values()]
    for address, thing in things:
        if getattr(thing, "easy", None) is not None and getattr(thing, "easy_none", None) is not None:
            yield problem("M026", guide.place(address, "easy_none"), address, id=address.rpartition("/")[2])
