"""Labels: what links inside a PDF point at, and which links have somewhere to go.

A label is ``chapter#anchor``, so two chapters may use the same anchor. Typst refuses a link to a label
that is missing or there twice; so each is given once, and a link out of this book (to a chapter that this
edition does not have) is left as words. Whether links are right is for the checks to say, not for us.

A part of a long book is set by itself. A link to another part is then one to ``elsewhere:chapter#anchor``, until the
parts are bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coproduction.blocks import walk
from coproduction.book import Book

SCHEME = "elsewhere:"
"""How the address of a link begins that leads to another part of the same document."""


class Labels:
    """The labels of a book, each given to the first thing that asks for it.

    ``within`` are all labels of the book that it is a part of.
    """

    def __init__(self, book: Book, within: frozenset[str] | None = None) -> None:
        self._here = all_of(book)
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
        if ":" in target:
            return {"outside": target, "inside": ""}
        if target.startswith("#"):
            target = chapter + target
        near = next((one for one in (target, target.partition("#")[0]) if one in self._all), "")
        if near and near not in self._here:
            return {"outside": f"{SCHEME}{near}", "inside": ""}
        return {"outside": "", "inside": near}

    def resolve(self, value: Any, chapter: str) -> Any:
        """Lowered values, each anchor with its ``label`` and each target with where it leads."""
        if isinstance(value, list):
            return [self.resolve(one, chapter) for one in value]
        if not isinstance(value, dict):
            return value
        found: dict[str, Any] = {}
        if "anchor" in value:
            found["label"] = self.give(f"{chapter}#{value['anchor']}") if value["anchor"] else ""
        if "target" in value:
            found |= self.goal(value["target"], chapter)
        return {key: self.resolve(one, chapter) for key, one in value.items()} | found


def all_of(book: Book) -> frozenset[str]:
    """What may be led to: chapters, and the anchors in them."""
    anchors = (f"{chapter.id}#{anchor}" for chapter in book.chapters for anchor in _anchors(chapter.blocks))
    return frozenset([*(chapter.id for chapter in book.chapters), *anchors])


def _anchors(blocks: Any) -> Iterator[str]:
    """Every anchor below some blocks, whatever carries it."""
    for one in walk(blocks):
        if anchor := getattr(one, "anchor", ""):
            yield anchor
