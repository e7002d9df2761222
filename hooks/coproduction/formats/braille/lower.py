"""Lowering: a chapter's blocks as passages, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

from coproduction.blocks import (
    Block,
    Card,
    Cards,
    Form,
    Heading,
    Idea,
    Listing,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Table,
)
from coproduction.book import Chapter
from coproduction.formats.braille.forms import form
from coproduction.formats.braille.marked import linked, marked
from coproduction.formats.braille.passages import (
    HEADINGS,
    STEP,
    Passage,
    alt,
    apart,
    entry,
    heading,
    paragraph,
    title,
    together,
)


def chapter(one: Chapter) -> tuple[Passage, ...]:
    """A chapter: its title, its summary, whether it was checked, and its blocks."""
    picture = (alt(one.image),) if one.image else ()
    front = (paragraph(one.summary), paragraph(one.review), *picture)
    return tuple(some for some in (title(one.title), *front, *blocks(one.blocks)) if some.text.text)


def blocks(many: Iterable[Block], at: int = 0) -> Iterator[Passage]:
    """Blocks in reading order, so many cells from the margin."""
    for one in many:
        yield from (passage for passage in block(one, at) if passage.text.text)


def block(one: Block, at: int) -> Iterable[Passage]:
    """One block."""
    match one:
        case Heading():
            return [heading(one.level, one.content)]
        case Paragraph():
            return [paragraph(one.content, at)]
        case Listing():
            return apart(_listing(one, at))
        case Quotation():
            speaker = paragraph(f"— {marked(one.speaker).text}", at + STEP) if one.speaker else paragraph("")
            return apart([*blocks(one.content, at + STEP), speaker])
        case Note():
            level, inside = (one.level, at) if one.level else (max(HEADINGS), at + STEP)
            held = [heading(level, one.title), *blocks(one.content, inside)]
            return held if one.level else apart(held)
        case Idea():
            return apart(together([alt(one.image, at), *(entry(sentence, at=at) for sentence in one.sentences)]))
        case Picture():
            return together([alt(one.image, at), paragraph(one.caption, at)])
        case Table():
            return apart(_table(one, at))
        case Cards():
            return (
                passage
                for number, card in enumerate(one.cards, 1)
                for passage in _card(card, str(number) if one.ordered else "", one.level)
            )
        case Form():
            return form(one, blocks(one.before))
        case _:
            assert_never(one)


def _listing(one: Listing, at: int) -> Iterator[Passage]:
    """Entries from cell 1; where there are lists in the list, lines below are moved in further (appendix C)."""
    nested = any(isinstance(held, Listing) for each in one.entries for held in each.content)
    rest = 2 * STEP if nested or at else STEP
    for number, each in enumerate(one.entries, 1):
        mark = f"{number}. " if one.ordered else "" if one.coded else "• "
        first, *others = each.content or (Paragraph(()),)
        if isinstance(first, Paragraph):
            yield entry(mark, first.content, at=at, rest=rest)
            yield from blocks(others, at + STEP)
        else:
            yield replace(entry(mark, at=at, rest=rest), tied=True)
            yield from blocks(each.content, at + STEP)


def _table(one: Table, at: int) -> Iterator[Passage]:
    """A table as a list (appendix E): each cell behind its column's name, so that one line is enough to know it."""
    yield replace(entry(one.caption, at=at), tied=True)
    for row in one.rows:
        cells = zip(one.header, row, strict=True)
        yield from together(
            entry(*((name, ": ", cell) if name else (cell,)), at=at + STEP if column else at, rest=2 * STEP)
            for column, (name, cell) in enumerate(cells)
        )


def _card(card: Card, position: str, level: int) -> Iterator[Passage]:
    number = card.number or position
    words, address = linked(card.title, card.target)
    before = f"{number}. " if number else ""
    first, rest = HEADINGS[level]
    yield Passage(marked(before, words, address).plain, first, rest, above=1, heading=True)
    yield alt(card.image)
    yield from blocks(card.content)
