"""What an easy-read page says, line by line, in the order in which a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from coproduction.checks.splitting import unmarked
from coproduction.model.guide import Guide
from coproduction.model.homes import Homes, homes, pieces, shown
from coproduction.model.kinds import Cornerstone
from coproduction.model.settings import ChapterEntry
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Place


class Line(Struct, frozen=True):
    """One sentence of a page, or its heading or summary, the item and field it is in, and where in that it stands."""

    item: str
    field: str
    text: str
    heading: bool = False
    line: int = 0
    column: int = 0

    def place(self, guide: Guide, column: int) -> Place:
        """The place of one of its columns, from 0."""
        return guide.place(self.item, self.field, self.line, self.column + column)


Page = tuple[ChapterEntry, tuple[Line, ...]]
"""A chapter that easy read has, and all its lines."""


def pages(guide: Guide) -> Iterator[Page]:
    """Every chapter that easy read has, with its lines."""
    lines = _lines(guide)
    found = homes(guide, easy=True)
    for chapter in guide.chapters:
        if chapter.easy:
            told = list(lines.get(f"guide/{chapter.id}", ()))
            for piece in pieces(chapter, "easy"):
                for address in shown(guide, piece):
                    if not _elsewhere(guide, address, found, chapter):
                        told += lines.get(address, ())
            yield chapter, tuple(told)


def _elsewhere(guide: Guide, address: str, found: Homes, chapter: ChapterEntry) -> bool:
    """Whether a framework is left out of easy read, or a cornerstone's points stand in a chapter of their own."""
    owner, _, rest = address.partition("/")
    framework = guide.frameworks.get(owner)
    if framework is None or framework.easy_none:
        return framework is not None
    cornerstone, _, point = rest.partition("/")
    home = found.alone.get(f"{owner}/{cornerstone}")
    of_cornerstone = any(isinstance(item, Cornerstone) for item in framework.items[:1])
    return bool(of_cornerstone and point and home and home != chapter.id)


def _lines(guide: Guide) -> Mapping[str, tuple[Line, ...]]:
    """The lines of each item: its heading, its introduction, then what it says. An item that says nothing has none."""
    found: dict[str, list[tuple[int, Line]]] = {}
    for telling in tellings(guide):
        rank, item, field = _rank(telling), telling.item, telling.field
        if telling.how == "easy title" and isinstance(telling.value, str):
            found.setdefault(item, []).append((rank, Line(item, field, telling.value, heading=True)))
        summary = field == "easy.summary"  # it stands under the title, before the page begins
        for one in easy_sentences(telling):
            line = Line(item, field, unmarked(one.text), summary, one.line, one.column)
            found.setdefault(item, []).append((rank, line))
    return {
        item: tuple(line for _, line in sorted(ranked, key=lambda one: one[0]))
        for item, ranked in found.items()
        if item in guide.frameworks or item.startswith("guide/") or any(not line.heading for _, line in ranked)
    }


def _rank(telling: Telling) -> int:
    if "easy_label" in telling.field or "easy_columns" in telling.field:
        return 3
    if telling.how == "easy title":
        return 0
    return 1 if telling.field in ("intro_easy", "how_easy") else 2
