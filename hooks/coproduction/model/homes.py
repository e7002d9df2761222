"""Which chapter an item lives in, and the address a link to it leads to. Checks and the book both ask here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from coproduction.model.guide import Guide, items_of
from coproduction.model.items import Item
from coproduction.model.settings import ChapterEntry, PaperEntry, Piece, Serving
from coproduction.reading.values import Many, Map, text


class Homes(Struct, frozen=True):
    """The home chapter of every address that a chapter shows (``ladder/consultation``, ``prose/what-it-means``)."""

    chapters: frozenset[str]
    of: Mapping[str, str]
    alone: Mapping[str, str]
    """The chapter that shows one item by itself, for the items that have one."""

    def target(self, written: str) -> str | None:
        """Where a link's target leads: ``chapter`` or ``chapter#anchor``. None where it leads nowhere."""
        if written in self.chapters:
            return written
        home = self.of.get(written)
        return f"{home}#{anchor(written)}" if home else None


def anchor(address: str) -> str:
    """The id of an item in a page: the same in every edition, so that a change of edition keeps the place."""
    return address.removeprefix("prose/").replace("/", "-")


def serving(guide: Guide, piece: Serving) -> tuple[Item, ...]:
    """The items of a framework that serve a cornerstone."""
    framework = guide.frameworks.get(piece.of)
    return tuple(item for item in framework.items if piece.serving in item.serves) if framework else ()


def pieces(chapter: ChapterEntry | PaperEntry, edition: str) -> tuple[Piece, ...]:
    """The pieces that a chapter or a paper has in an edition."""
    return tuple(piece for piece in chapter.pieces if piece.edition in (None, edition))


def left_out(guide: Guide, piece: Piece) -> bool:
    """Whether a brand hides what a piece shows."""
    show = piece.show.of if isinstance(piece.show, Serving) else piece.show
    target = f"prose/{piece.prose}" if piece.prose else piece.tool or show or ""
    there = piece.prose in guide.sections or target in guide.frameworks or target in LISTS
    there = there or any(target == address for address, _, _ in guide.items())
    return not there and guide.hidden(target)


LISTS = ("sources", "pictures", "contacts")
"""What a piece may show that is no framework: the guide's own lists, and the brand's local contacts."""


def lists_shown(files: Mapping[str, Map]) -> frozenset[str]:
    """Those of the guide's own lists that a chapter of a folder's ``guide.yml`` shows."""
    chapters = files["guide.yml"].entries.get("chapters") if "guide.yml" in files else None
    found = {
        text(piece.entries.get("show"))
        for chapter in (chapters.entries if isinstance(chapters, Many) else ())
        if isinstance(chapter, Map) and isinstance(within := chapter.entries.get("pieces"), Many)
        for piece in within.entries
        if isinstance(piece, Map)
    }
    return frozenset(found.intersection(LISTS))


def shown(guide: Guide, piece: Piece) -> Iterator[str]:
    """The addresses a piece shows, those of its items and the items inside them included."""
    if piece.prose:
        yield f"prose/{piece.prose}"
    elif piece.show == "sources":
        yield "sources"
        yield from (f"sources/{id}" for id in guide.sources)
    elif isinstance(piece.show, Serving):
        yield from (f"{piece.show.of}/{item.id}" for item in serving(guide, piece.show))
    else:
        yield from _within(guide, piece.show or piece.tool or "")


def _within(guide: Guide, start: str) -> Iterator[str]:
    """A framework's or item's address, and those of all items inside it."""
    yield start
    framework = guide.frameworks.get(start.partition("/")[0])
    for address, _, _ in items_of(framework) if framework else ():
        if address.startswith(f"{start}/"):
            yield address


def homes(guide: Guide, easy: bool = False) -> Homes:
    """The homes of a guide, in easy read those of the chapters that easy read has.

    A chapter that shows an item alone comes before one that shows it among others.
    """
    ranked: tuple[dict[str, str], ...] = ({}, {}, {})
    chapters = [chapter for chapter in guide.chapters if chapter.easy or not easy]
    edition = "easy" if easy else "full"
    for chapter in chapters:
        for piece in pieces(chapter, edition):
            rank = 2 if isinstance(piece.show, Serving) else 0 if "/" in (piece.show or "") else 1
            for address in shown(guide, piece):
                ranked[rank].setdefault(address, chapter.id)
    return Homes(
        frozenset(chapter.id for chapter in chapters),
        {**ranked[2], **ranked[1], **ranked[0]},
        ranked[0],
    )
