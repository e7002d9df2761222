"""Labels: what links inside a PDF point at, and which links have somewhere to go.

A label is ``chapter#anchor``, so two chapters may use the same anchor. Typst refuses a link to a label
that is missing or there twice; so each is given once, and a link out of this book (to a chapter that this
edition does not have) is left as words. Whether links are right is for the checks to say, not for us.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coproduction.blocks import walk
from coproduction.book import Book


class Labels:
    """The labels of one book, each given to the first thing that asks for it."""

    def __init__(self, book: Book) -> None:
        self._all = {chapter.id for chapter in book.chapters}
        for chapter in book.chapters:
            self._all.update(f"{chapter.id}#{anchor}" for anchor in _anchors(chapter.blocks))
        self._given: set[str] = set()

    def give(self, label: str) -> str:
        """The label, or "" where something has it already."""
        if label in self._given:
            return ""
        self._given.add(label)
        return label

    def goal(self, target: str, chapter: str) -> dict[str, str]:
        """Where a target leads: ``outside`` (an address), ``inside`` (a label), or neither."""
        if ":" in target:
            return {"outside": target, "inside": ""}
        if target.startswith("#"):
            target = chapter + target
        near = (one for one in (target, target.partition("#")[0]) if one in self._all)
        return {"outside": "", "inside": next(near, "")}

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


def _anchors(blocks: Any) -> Iterator[str]:
    """Every anchor below some blocks, whatever carries it."""
    for one in walk(blocks):
        if anchor := getattr(one, "anchor", ""):
            yield anchor
