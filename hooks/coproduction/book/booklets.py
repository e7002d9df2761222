"""Easy-read booklets: some chapters, or a stretch of one, each with what stands at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from coproduction.blocks import Line, walk, words
from coproduction.book import lists, local
from coproduction.book.hard_words import hard_words
from coproduction.book.shape import Booklet, Chapter
from coproduction.book.telling import Teller
from coproduction.model.stretches import Stretch, stretches
from coproduction.model.words import of_edition


def booklets(chapters: Sequence[Chapter], tell: Teller) -> Iterator[Booklet]:
    """The booklets, each with what it holds of the chapters; and one for each chapter that no booklet holds."""
    here = {chapter.id: chapter for chapter in chapters}
    shared = list(stretches(tell.guide))
    taken_up = {(part.chapter, part.start): one.title for one, parts in shared for part in parts if part.start}
    begun: dict[str, str] = {}
    for one, parts in shared:
        held = tuple(_stretch(here[part.chapter], part, taken_up, tell) for part in parts)
        if before := begun.get(held[0].id):
            held = (_going_on(held[0], one.title, before, tell), *held[1:])
        begun |= {chapter.id: one.title for chapter in held}
        yield Booklet(one.id, one.title, held, _ends(held, tell))
    for chapter in chapters if tell.guide.settings.booklets else ():
        if chapter.id not in begun:
            yield Booklet(chapter.id, chapter.title, (chapter,), _ends([chapter], tell))


def _stretch(chapter: Chapter, part: Stretch, taken_up: Mapping[tuple[str, str], str], tell: Teller) -> Chapter:
    """A stretch of a chapter. It says of the law what concerns it, and which booklet it goes on in."""
    if not (part.start or part.end):
        return chapter
    entry = next(one for one in tell.guide.chapters if one.id == chapter.id)
    law = tuple(lists.law(entry, tell))
    told = replace(chapter, blocks=tuple(one for one in chapter.blocks if one not in law)).between(part.start, part.end)
    held = {getattr(one, "item", "") for one in walk(told.blocks)}
    blocks = [*told.blocks]
    if part.end:
        blocks.append(
            local.pictured("look", (_line("booklet_goes_on_in", taken_up[chapter.id, part.end], tell),), tell)
        )
    return replace(told, blocks=(*blocks, *lists.law(entry, tell, held)))


def _going_on(chapter: Chapter, title: str, before: str, tell: Teller) -> Chapter:
    """The beginning of a booklet that goes on from another: it has its own title, and says which comes before it."""
    return replace(chapter, title=title, summary=_line("booklet_goes_on", before, tell))


def _line(key: str, title: str, tell: Teller) -> Line:
    """A sentence of the interface about another booklet."""
    return words(of_edition(tell.guide.words, "easy")[key].replace("{title}", title))


def _ends(chapters: Sequence[Chapter], tell: Teller) -> tuple[Chapter, ...]:
    """What stands at the end of a booklet: it may be all that somebody has of the guide."""
    explained = hard_words(chapters, tell)
    return (*((explained,) if explained else ()), local.get_help([one.id for one in chapters], tell))
