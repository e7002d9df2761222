"""Parity (E15, E18, M026): easy read tells every item, or says why it does not, and shows what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coproduction.model.guide import Guide
from coproduction.model.homes import pieces, shown
from coproduction.model.items import Asked, Item, Point
from coproduction.model.kinds import Cornerstone, Cornerstones, Framework, Promise, Rung
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Easy

ANY = "Write “easy”, or “easy_none” with the reason."
MAIN = "Write “easy”: cornerstones, their points, steps of a ladder and promises are never left out."

SHOWN = "Show it in a chapter of easy read: cornerstones, steps of a ladder and promises are never left out."


def check(guide: Guide) -> Iterator[Problem]:
    """What easy read does not tell, what it both tells and leaves out, and easy words that nobody meets."""
    yield from _both(guide)
    left_out = _left_out(guide)
    yield from _not_shown(guide, left_out)
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
    easy = getattr(thing, "easy", None)
    return isinstance(easy, Easy) and bool(easy.ideas)


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


def _not_shown(guide: Guide, left_out: set[str]) -> Iterator[Problem]:
    """What easy read may not leave out, and easy words that a reason for none, or an edition, keeps from readers."""
    met: set[str] = set()
    for address, framework, item in guide.items():
        top = framework.id
        if top in met or not (framework.easy_none or address in left_out):
            continue
        if _main(framework, item):
            met.add(top)
            yield problem("E15", _reason(guide, top), top, id=top, hint=SHOWN)
        elif isinstance(item, Asked) or _told(item):
            met.add(top)
            yield problem("E18", _reason(guide, top), top, id=top)
    for section in guide.sections.values():
        address = f"prose/{section.id}"
        if _told(section) and section.easy_none is None and (section.role == "short" or address in left_out):
            yield problem("E18", guide.place(address, "easy"), address, id=section.id)


def _reason(guide: Guide, framework: str) -> Place:
    return guide.place(framework, "easy_none" if guide.frameworks[framework].easy_none else "id")


def _both(guide: Guide) -> Iterator[Problem]:
    """``easy`` and ``easy_none`` beside one another."""
    things: list[tuple[str, Any]] = [(address, item) for address, _, item in guide.items()]
    things += [(f"prose/{one.id}", one) for one in guide.sections.values()]
    for address, thing in things:
        if getattr(thing, "easy", None) is not None and getattr(thing, "easy_none", None) is not None:
            yield problem("M026", guide.place(address, "easy_none"), address, id=address.rpartition("/")[2])
