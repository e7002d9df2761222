"""The guide's own lists: the documents it draws on, and who drew its pictures."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.blocks import Block, Entry, Heading, Line, Listing, Paragraph, words
from coproduction.book.telling import Teller
from coproduction.model.homes import anchor, pieces, shown
from coproduction.model.settings import ChapterEntry
from coproduction.pictures import OPENMOJI, credits


def sources(tell: Teller) -> Iterator[Block]:
    """Every source: who published it, and what it gives the guide. Easy read tells of them in its own words."""
    if tell.edition == "easy":
        return
    guide = tell.guide
    for id, source in guide.sources.items():
        address = f"sources/{id}"
        year = f", {source.year}" if source.year else ""
        yield Heading(3, words(source.title), anchor(address), address)
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
    """Where a chapter's items come from, each document once, and when its facts about law were checked."""
    guide = tell.guide
    ids: dict[str, None] = {}
    days = set()
    known = {address: (framework, item) for address, framework, item in guide.items()}
    for piece in pieces(chapter, "full"):
        for address in shown(guide, piece):
            if address.startswith("prose/"):
                section = guide.sections[address.removeprefix("prose/")]
                ids |= dict.fromkeys(section.source)
                days.add(section.checked)
            elif address in known:
                framework, item = known[address]
                ids |= dict.fromkeys(item.source or framework.source)
                days.add(item.checked)
    if not ids:
        return
    yield Heading(2, words(guide.words["sources"]), "_sources", f"guide/{chapter.id}")
    yield Listing(tuple(Entry((Paragraph(_source(id, tell), item=f"sources/{id}"),)) for id in ids))
    checked = sorted(day for day in days if day)
    if checked:
        told = guide.words["law_checked"].replace("{day}", tell.day(checked[0]))
        yield Paragraph(words(told), item=f"guide/{chapter.id}")


def _source(id: str, tell: Teller) -> Line:
    """A source in one line. What it gave the guide is told where all sources are listed."""
    source = tell.guide.sources[id]
    year = f", {source.year}" if source.year else ""
    return words(f"{source.title}, {source.publisher}{year}.")
