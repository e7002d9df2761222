"""Labels: what links inside a PDF point at, and which links have somewhere to go.

A label is ``chapter#anchor``, so two chapters may use the same anchor. Typst refuses a link to a label
that is missing or there twice; so each is given once, and a link out of this book leads to the site, or is left as
words where nobody knows its address. Whether links are right is for the checks to say, not for us.

A part of a long book is set by itself. A link to another part is then one to ``elsewhere:chapter#anchor``, until the
parts are bound.
"""

from __future__ import annotations

from msgspec import Struct

from coproduction.book import Book
from coproduction.formats.shape import leads_to, places_of

SCHEME = "elsewhere:"
"""How the address of a link begins that leads to another part of the same document."""


class Labels:
    """The labels of a book, each given to the first thing that asks for it.

    ``within`` are all labels of the book that it is a part of.
    """

    def __init__(self, book: Book, within: frozenset[str] | None = None) -> None:
        self._book = book
        self._here = places_of(book)
        self._all = self._here if within is None else within
        self.given: set[str] = set()

    def give(self, label: str) -> str:
        """The label, or "" where something has it already."""
        if label in self.given:
            return ""
        self.given.add(label)
        return label

    def goal(self, target: str, chapter: str) -> dict[str, str]:
        """Where a target leads: ``outside`` (an address), ``inside`` (a label), or neither."""
        goal = leads_to(target, chapter, self._book, self._all)
        if goal in self._here:
            return {"outside": "", "inside": goal}
        return {"outside": f"{SCHEME}{goal}" if goal in self._all else goal, "inside": ""}

    def of(self, thing: Struct, chapter: str) -> dict[str, str]:
        """The ``label`` of what has an anchor, and where what has a target leads."""
        found: dict[str, str] = {}
        anchor, target = getattr(thing, "anchor", None), getattr(thing, "target", None)
        if anchor is not None:
            found["label"] = self.give(f"{chapter}#{anchor}") if anchor else ""
        if target is not None:
            found |= self.goal(target, chapter)
        return found
