"""Booklets (B001 to B004): each holds easy-read chapters that are there, and together they hold each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.hints import nearest
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.settings import BookletEntry
from coproduction.model.stretches import headed
from coproduction.problems import Problem, problem


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Chapters that a booklet names in vain, and easy-read chapters that no booklet holds or that two hold."""
    booklets = guide.settings.booklets
    easy = {chapter.id for chapter in guide.settings.chapters if chapter.easy}
    held: dict[str, BookletEntry] = {}
    for booklet in booklets:
        address = f"guide/{booklet.id}"
        for number, id in enumerate(booklet.chapters):
            goes_on = number == 0 and booklet.goes_on_from
            if id not in easy and not guide.hidden(id):
                place = guide.place(address, f"chapters.{number}")
                yield problem("B001", place, address, id=id, hint=nearest(id, easy))
            elif goes_on:
                yield from _goes_on(guide, booklet, goes_on, held.get(id)) if id in easy else ()
            elif id in held:
                place = guide.place(address, f"chapters.{number}")
                yield problem("B003", place, address, id=id, title=held[id].title)
            held[id] = booklet
    for chapter in guide.settings.chapters:
        address = f"guide/{chapter.id}"
        # A chapter that a brand adds gets a booklet of its own.
        if booklets and chapter.easy and chapter.id not in held and address in guide.own:
            yield problem("B002", guide.place(address), address, id=chapter.id)


def _goes_on(guide: Guide, booklet: BookletEntry, start: str, before: BookletEntry | None) -> Iterator[Problem]:
    """A booklet that goes on from what its first chapter does not have, or from what an earlier one holds already."""
    chapter, address = booklet.chapters[0], f"guide/{booklet.id}"
    order = [one for entry in guide.chapters if entry.id == chapter for one in headed(guide, entry)]
    what, hint = "", ""
    if start not in order:
        shows, says = guide.place(f"guide/{chapter}", "pieces"), guide.place(address, "goes_on_from")
        ours = address in guide.own and guide.own[address].file == says.file
        if guide.hidden(start) or (ours and shows.file != says.file):
            return  # an organisation hides it, or shows other pieces: then another booklet holds the chapter
        what = f"“{chapter}” has nothing of that name with a heading in easy read"
        hint = nearest(start, order)
    elif before is None:
        if guide.hides and address in guide.own:
            return  # the booklet with its beginning is hidden, so this one holds that, too
        what = f"no booklet before it begins “{chapter}”"
        hint = "Put it after the booklet that does, or take “goes_on_from” out."
    elif before.goes_on_from in order and order.index(before.goes_on_from) >= order.index(start):
        what = f"“{before.title}” goes on from there, or from a place after it, already"
        hint = "List the booklets in the order of the chapter."
    elif all(start.startswith(f"{one}/") for one in order[: order.index(start)]):
        what = f"nothing of “{chapter}” comes before that"
        hint = "Go on from a later section, framework or word."
    if what:
        yield problem("B004", guide.place(address, "goes_on_from"), address, id=start, what=what, hint=hint)
