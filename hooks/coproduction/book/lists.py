"""The guide's own lists: the documents it draws on, and who drew its pictures."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Iterator

from coproduction.blocks import Block, Entry, Heading, Line, Link, Listing, Paragraph, words
from coproduction.book.telling import Teller
from coproduction.model.homes import anchor, pieces, shown
from coproduction.model.items import Item
from coproduction.model.kinds import Framework
from coproduction.model.settings import ChapterEntry, Section
from coproduction.model.words import of_edition
from coproduction.pictures import OPENMOJI, credits


def sources(tell: Teller) -> Iterator[Block]:
    """Every source: who published it, and what it gives the guide. Easy read tells of them in its own words."""
    if tell.edition == "easy":
        return
    guide = tell.guide
    for id, source in guide.sources.items():
        address = f"sources/{id}"
        yield Heading(3, words(source.title), anchor(address), address)
        if source.publisher:
            year = f", {source.year}" if source.year else ""
            yield Paragraph(words(f"{source.publisher}{year}."), item=address)
        yield from tell.paragraphs(source.about, address)


def pictures(tell: Teller) -> Iterator[Block]:
    """Every picture that the guide shows, by who drew it. Easy read tells of them in its own words."""
    if tell.edition == "easy":
        return
    shown = list(credits(tell.guide))
    for name, by in (("", tell.guide.words["drawn_for_this_guide"]), (OPENMOJI, OPENMOJI)):
        drawn = [Entry((Paragraph(words(one.alt), item=f"pictures/{one.name}"),)) for one in shown if one.by == name]
        if drawn:
            yield Heading(3, words(by), f"_pictures-{name.lower() or 'own'}", "pictures")
            yield Listing(tuple(drawn), item="pictures")


def origins(chapter: ChapterEntry, tell: Teller) -> Iterator[Block]:
    """Where a chapter's items come from, each document once, and when its facts about law were looked up."""
    guide = tell.guide
    ids: dict[str, None] = {}
    days = set()
    for _, section, framework, item in _shown(chapter, tell):
        if section:
            ids |= dict.fromkeys(section.source)
            days.add(section.checked)
        elif framework and item:
            ids |= dict.fromkeys(item.source or framework.source)
            days.add(item.checked)
    if ids:
        yield Heading(2, words(guide.words["sources"]), "_sources", f"guide/{chapter.id}")
        yield Listing(tuple(Entry((Paragraph(_source(id, tell), item=f"sources/{id}"),)) for id in ids))
        yield from _changes(chapter, tell)
        yield from _law(chapter, days, tell)


def _changes(chapter: ChapterEntry, tell: Teller) -> Iterator[Block]:
    """The way to what the guide changed of its sources, but on the page that tells it. Paper has only its name."""
    for id, section in tell.guide.sections.items():
        home = tell.homes.target(f"prose/{id}") if section.role == "changes" else None
        there = tell.homes.of.get(f"prose/{id}", chapter.id)
        if home and there != chapter.id:
            title = next(one.title for one in tell.guide.settings.chapters if one.id == there)
            before, _, after = tell.guide.words["changes"].partition("{page}")
            told = (*words(before), Link(words(title), home), *words(after))
            yield Paragraph(told, item=f"guide/{chapter.id}")


def law(chapter: ChapterEntry, tell: Teller, within: Container[str] | None = None) -> Iterator[Block]:
    """When the facts about law that easy read tells in a chapter were looked up. It has no list of documents.

    ``within`` are the items of a stretch of it, where only these count.
    """
    told = [
        section or item
        for address, section, framework, item in _shown(chapter, tell)
        if not (framework and framework.easy_none) and (within is None or address in within)
    ]
    days = {one.checked for one in told if one and getattr(one, "easy", None)}
    yield from _law(chapter, days, tell)


def _shown(chapter: ChapterEntry, tell: Teller) -> Iterator[tuple[str, Section | None, Framework | None, Item | None]]:
    """The address of each section of a chapter, with it; that of each of its items, with it and its framework."""
    guide = tell.guide
    known = {address: (framework, item) for address, framework, item in guide.items()}
    for piece in pieces(chapter, tell.edition):
        for address in shown(guide, piece):
            if address.startswith("prose/"):
                yield address, guide.sections[address.removeprefix("prose/")], None, None
            elif address in known:
                yield address, None, *known[address]


def _law(chapter: ChapterEntry, days: Iterable[datetime.date | None], tell: Teller) -> Iterator[Block]:
    checked = sorted(day for day in days if day)
    if checked:
        told = of_edition(tell.guide.words, tell.edition)["law_checked"].replace("{day}", tell.day(checked[0]))
        yield Paragraph(words(told), item=f"guide/{chapter.id}")


def _source(id: str, tell: Teller) -> Line:
    """A source in one line. What it gave the guide, and what we changed, is told where all sources are listed."""
    source = tell.guide.sources[id]
    by = "".join(f", {one}" for one in (source.publisher, source.year) if one)
    home = tell.homes.target(f"sources/{id}")
    title = words(source.title)
    return ((Link(title, home),) if home else title) + words(f"{by}.")
