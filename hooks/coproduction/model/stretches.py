"""What each easy-read booklet holds: chapters, or a stretch of one that is too long for one booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from coproduction.model.guide import Guide
from coproduction.model.homes import pieces
from coproduction.model.kinds import Glossary
from coproduction.model.settings import BookletEntry, ChapterEntry, Piece


class Stretch(Struct, frozen=True):
    """A chapter from one item's heading (``start``) to before another's (``end``). "" is its beginning, or its end."""

    chapter: str
    start: str = ""
    end: str = ""


def stretches(guide: Guide) -> Iterator[tuple[BookletEntry, tuple[Stretch, ...]]]:
    """Each booklet with what it holds of the chapters that are there.

    Where a brand hides what a booklet goes on from, an earlier one holds that chapter as far as the next goes on. Where
    it hides the booklet with the beginning, the next one holds that, too.
    """
    there = {chapter.id: headed(guide, chapter) for chapter in guide.chapters if chapter.easy}
    begun = set[str]()
    booklets: list[tuple[BookletEntry, list[str], str]] = []
    for one in guide.settings.booklets:
        first = one.chapters[0]
        start = _start(guide, one.goes_on_from, there.get(first, ())) if one.goes_on_from else ""
        held = [id for id in one.chapters if id in there and (id != first or start is not None)]
        if held:
            booklets.append((one, held, start or "" if first in begun else ""))
            begun.update(held)
    for number, (one, held, start) in enumerate(booklets):
        ends = {chapters[0]: later for _, chapters, later in reversed(booklets[number + 1 :]) if later}
        yield one, tuple(Stretch(id, "" if index else start, ends.get(id, "")) for index, id in enumerate(held))


def _start(guide: Guide, asked: str, there: Sequence[str]) -> str | None:
    """Where a booklet goes on: from the item that is asked for, or from the word after it where a brand hides it."""
    if asked in there:
        return asked
    framework = guide.frameworks.get(asked.partition("/")[0])
    if isinstance(framework, Glossary) and guide.hidden(asked):
        return next((one for one in there if one.startswith(f"{framework.id}/") and one > asked), None)
    return None


def headed(guide: Guide, chapter: ChapterEntry) -> tuple[str, ...]:
    """The items with a heading of their own in an easy-read chapter, in its order: sections of prose, frameworks and
    forms, and the words of a word list. A booklet may go on from these.
    """
    return tuple(address for piece in pieces(chapter, "easy") for address in _headed(guide, piece))


def _headed(guide: Guide, piece: Piece) -> Iterator[str]:
    if piece.prose:
        section = guide.sections.get(piece.prose)
        if section and section.easy and section.easy_title and section.role != "short":
            yield f"prose/{piece.prose}"
        return
    show = piece.tool or (piece.show if isinstance(piece.show, str) else "")
    if (framework := guide.frameworks.get(show)) and not framework.easy_none:
        yield show
        if isinstance(framework, Glossary):
            yield from (f"{show}/{item.id}" for item in framework.items if item.easy)
