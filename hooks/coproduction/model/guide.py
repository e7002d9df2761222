"""The guide: everything that is said, typed, and the place each word of it was written at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field
from pydantic import BaseModel

from coproduction.model.brand import Brand
from coproduction.model.items import Item, inner
from coproduction.model.kinds import Framework
from coproduction.model.settings import (
    ChapterEntry,
    ExceptionEntry,
    PictureEntry,
    Section,
    Settings,
    Source,
)
from coproduction.problems import Place
from coproduction.reading.values import Map, Text, value_at


class Guide(Struct, frozen=True, eq=False, dict=True):
    """One guide in one language, after all layers.

    ``written`` finds the values behind an address: ``ladder/consultation`` for an item, and
    ``guide/<chapter>``, ``prose/<section>``, ``sources/<source>``, ``pictures/<picture>`` for the rest.
    ``twice`` lists the addresses written more than once, with the place of the second.
    """

    language: str
    settings: Settings
    frameworks: Mapping[str, Framework]
    sections: Mapping[str, Section]
    sources: Mapping[str, Source]
    pictures: Mapping[str, PictureEntry]
    words: Mapping[str, str]
    brand: Brand
    dictionary: Mapping[str, str]
    """Names and words that no dictionary has, each with what it is."""
    exceptions: tuple[ExceptionEntry, ...]
    exception_places: tuple[Place, ...]
    written: Mapping[str, Map]
    twice: tuple[tuple[str, Place], ...]
    own: Mapping[str, Place] = field(default_factory=dict)
    """What the guide publishes before a brand is laid over it: see ``model/lock.py``."""
    credits: frozenset[str] = frozenset()
    """Those of the guide's own lists that its chapters show before a brand is laid over it."""

    def hidden(self, target: str) -> bool:
        """Whether a brand has hidden what a link leads to, or the chapter that showed it.

        What the guide published below the brand may be linked to; where a brand hides some of it, such a link is words.
        """
        return self.hides and any(one in self.own for one in (target, f"guide/{target}"))

    @cached_property
    def hides(self) -> bool:
        """Whether a brand hides anything of the guide below it."""
        return any(" " not in key and key not in self.written for key in self.own)

    @property
    def chapters(self) -> tuple[ChapterEntry, ...]:
        """The chapters in the order of their parts, then as written."""
        order = {part.id: number for number, part in enumerate(self.settings.parts)}
        return tuple(sorted(self.settings.chapters, key=lambda one: order.get(one.part, len(order))))

    def items(self) -> tuple[tuple[str, Framework, Item], ...]:
        """Every item of every framework with its address, the items inside an item after it."""
        return self._items

    @cached_property
    def _items(self) -> tuple[tuple[str, Framework, Item], ...]:
        return tuple(one for framework in self.frameworks.values() for one in items_of(framework))

    def place(self, item: str, field: str = "", line: int = 0, column: int = 0) -> Place:
        """Where a field of an item was written, or the item itself where it has no such field.

        A field inside another has a dotted name (``easy.title``, ``pieces.0``).
        ``line`` and ``column`` count from 0 inside a block text: they find one sentence of it.
        """
        path = tuple(int(step) if step.isdigit() else step for step in field.split("."))
        found = value_at(self.written[item], path)
        if isinstance(found, Text) and found.first:
            return found.first.moved(line, column)
        return found.place

    def place_of(self, item: str, field: str, *words: str) -> Place:
        """The place of some words in a field of an item, as ``Text.where`` finds them."""
        path = tuple(int(step) if step.isdigit() else step for step in field.split("."))
        found = value_at(self.written[item], path)
        return found.where(*words) if isinstance(found, Text) else found.place


def items_of(framework: Framework) -> Iterator[tuple[str, Framework, Item]]:
    """Every item of a framework with its address, the items inside an item after it."""
    for address, item in inside(framework, framework.id):
        yield address, framework, item


def inside(owner: BaseModel, address: str) -> Iterator[tuple[str, Item]]:
    """Every item inside a framework or an item, with its address, in reading order."""
    for item in inner(owner):
        yield f"{address}/{item.id}", item
        yield from inside(item, f"{address}/{item.id}")
