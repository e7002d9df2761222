"""What an organisation hides (L010, L011): links to it become words, and what the licences ask for stays.

Without a brand that hides something there is nothing to do here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import Homes, homes
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Place, Problem, problem
from coproduction.reading.markdown import targets

NAMED = 3
"""How many places a sentence names before it counts the rest."""
CREDITS = {"sources": "list of sources", "pictures": "list of pictures and who drew them"}
"""The lists that say whose work the guide is made of, as CC BY and CC BY-SA ask of every copy."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Links to what is hidden, by what they lead to; credits that no chapter shows any more."""
    shown = {piece.show for chapter in guide.chapters for piece in chapter.pieces}
    for one, name in CREDITS.items():
        if one in guide.credits and one not in shown:
            file = PurePosixPath(guide.place("brand", "name").file).with_name("guide.yml")
            yield problem("L011", Place(str(file)), list=one, name=name)
    if not guide.hides:
        return
    found, in_easy = homes(guide), homes(guide, easy=True)
    places: dict[str, dict[Place, None]] = {}
    for telling in tellings(guide):
        if telling.item in found.of or telling.item.partition("/")[0] in ("guide", "sources"):
            for target, place in _links(guide, telling, found, in_easy):
                places.setdefault(_hidden(guide, target, found), {})[place] = None
    for address, at in places.items():
        lines = list(dict.fromkeys(f"{place.file}:{place.line}" for place in sorted(at)))
        more = len(lines) - NAMED
        where = ", ".join(lines[:NAMED]) + (f" and {more} more line{'s' if more > 1 else ''}" if more > 0 else "")
        leads = "1 link leads" if len(at) == 1 else f"{len(at)} links lead"
        id = address.removeprefix("guide/").removeprefix("prose/")
        yield problem("L010", min(at), address, id=id, leads=leads, where=where)


def _links(guide: Guide, telling: Telling, found: Homes, in_easy: Homes) -> Iterator[tuple[str, Place]]:
    """Every link of a text that leads to what is hidden, with its place."""
    for sentence in easy_sentences(telling):
        for target in targets(sentence.text):
            if _gone(guide, target, in_easy) and _gone(guide, target, found):
                yield target, guide.place(telling.item, telling.field, sentence.line, sentence.column)
    if telling.how in ("words", "prose") and isinstance(telling.value, str):
        for target in targets(telling.value, telling.item if telling.how == "prose" else None):
            if _gone(guide, target, found):
                yield target, guide.place_of(telling.item, telling.field, f"]({target}")


def _gone(guide: Guide, target: str, where: Homes) -> bool:
    return ":" not in target and where.target(target) is None and guide.hidden(target)


def _hidden(guide: Guide, target: str, found: Homes) -> str:
    """The address of what is hidden: a chapter; a framework of which nothing is shown; an item or a section."""
    if f"guide/{target}" in guide.own:
        return f"guide/{target}"
    root = target.partition("/")[0]
    left = any(address == root or address.startswith(f"{root}/") for address in found.of)
    return target if left or root == "prose" else root
