"""What each easy-read booklet holds: chapters, or a stretch of one that is too long for one booklet."""

from __future__ import annotations

from collections.abc import Iterator

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

    One that goes on from what a brand hides is left out: an earlier one holds the chapter as far as the next goes on.
    """
    there = {chapter.id: headed(guide, chapter) for chapter in guide.chapters if chapter.easy}
    booklets = [
        (one, tuple(id for id in one.chapters if id in there))
        for one in guide.settings.booklets
        if not one.goes_on_from or one.goes_on_from in there.get(one.chapters[0], ())
    ]
    for number, (one, chapters) in enumerate(booklets):
        taken_up = {
            held[0]: later.goes_on_from for later, held in reversed(booklets[number + 1 :]) if later.goes_on_from
        }
        first = one.chapters[0]
        begins = {first: one.goes_on_from or ""}
        if chapters:
            yield one, tuple(Stretch(id, begins.get(id, ""), taken_up.get(id) or "") for id in chapters)


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
