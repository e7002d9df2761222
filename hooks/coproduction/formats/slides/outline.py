"""What stands on slides: parts with a title each, and the lines of a part, longest and shortest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import (
    Answer,
    Block,
    Card,
    Cards,
    Choice,
    Date,
    Form,
    Heading,
    Idea,
    Image,
    Lines,
    Listing,
    Note,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Table,
    Text,
    plain,
)

_FIRST = re.compile(r"^.+?[.!?:](?=\s|$)", re.DOTALL)


class Point(Struct, frozen=True):
    """One line of a slide. ``depth`` is 0 for a paragraph, 1 for an entry of a list, 2 for one inside it.

    ``number`` is that of an entry of a numbered list, 0 elsewhere.
    """

    words: str
    depth: int = 0
    number: int = 0

    @property
    def short(self) -> Point:
        """Its first sentence; and its last, where that leads to a list."""
        found = _FIRST.match(self.words)
        if not found:
            return self
        last = self.words[found.end() :].rstrip().rpartition(". ")[2].strip()
        leads = last if last.endswith(":") else ""
        return replace(self, words=" ".join(filter(None, (found[0], leads))))


class Part(Struct, frozen=True):
    """One part: its title, its lines, and its pictures."""

    title: str
    points: tuple[Point, ...]
    images: tuple[Image, ...] = ()


def outline(blocks: Iterable[Block]) -> list[Part]:
    """The parts of some blocks: a card each, or a heading with what follows it. What stands ``before`` them is none."""
    blocks = tuple(blocks)
    found: list[Part] = []
    for block in blocks[len(before(blocks)) :]:
        match block:
            case Cards():
                found += [_part(_title(card), card.content, card.image) for card in block.cards]
            case Heading():
                found.append(Part(plain(block.content), ()))
            case Note() if block.level:
                found.append(_part(plain(block.title), block.content))
            case Form():
                found.append(Part(plain(block.title), tuple(points((block,)))[1:], tuple(images((block,)))))
            case _ if found:
                last = found[-1]
                more = _part(last.title, (block,))
                found[-1] = replace(last, points=last.points + more.points, images=last.images + more.images)
    return found


def before(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """What stands before the first part. What leads to cards is for whoever presents them."""
    blocks = tuple(blocks)
    starts = [number for number, one in enumerate(blocks) if _starts(one)]
    if len(starts) > 1 and isinstance(blocks[starts[0]], Heading) and isinstance(blocks[starts[1]], Cards):
        return blocks[: starts[1]]
    return blocks[: starts[0]] if starts else blocks


def _starts(block: Block) -> bool:
    return isinstance(block, (Cards, Heading, Form)) or (isinstance(block, Note) and block.level > 0)


def _title(card: Card) -> str:
    return f"{card.number}. {plain(card.title)}" if card.number else plain(card.title)


def _part(title: str, content: tuple[Block, ...], image: Image | None = None) -> Part:
    return Part(title, tuple(points(content)), ((image,) if image else ()) + tuple(images(content)))


def images(blocks: Iterable[Block]) -> Iterator[Image]:
    """The pictures of some blocks."""
    for block in blocks:
        match block:
            case Idea() | Picture():
                yield block.image
            case Cards():
                for card in block.cards:
                    yield from (card.image,) if card.image else ()
                    yield from images(card.content)
            case Form():
                for question in block.asked:
                    yield from (question.image,) if question.image else ()
                    if isinstance(question.answer, Choice):
                        yield from (option.image for option in question.answer.options if option.image)


def points(blocks: Iterable[Block], depth: int = 0) -> Iterator[Point]:
    """Every word of some blocks, a point a line."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield Point(plain(block.content), depth)
            case Listing():
                for number, entry in enumerate(block.entries, 1):
                    first, *others = points(entry.content, depth + 1)
                    yield replace(first, number=number) if block.ordered else first
                    yield from (replace(one, depth=depth + 2) for one in others)
            case Quotation():
                yield from points(block.content, depth)
                if block.speaker:
                    yield Point(f"— {plain(block.speaker)}", depth)
            case Note():
                yield Point(plain(block.title), depth)
                yield from points(block.content, depth)
            case Idea():
                yield from (Point(plain(one), depth) for one in block.sentences)
            case Picture():
                yield from (Point(words, depth) for words in (block.image.alt, plain(block.caption)) if words)
            case Table():
                yield from (Point(plain(one), depth) for one in (block.caption,) if one)
                for row in block.rows:
                    pairs = zip(block.header, row, strict=True)
                    yield Point("; ".join(f"{plain(header)}: {plain(cell)}" for header, cell in pairs), depth + 1)
            case Cards():
                for card in block.cards:
                    yield Point(_title(card), depth)
                    yield from points(card.content, depth + 1)
            case Form():
                yield Point(plain(block.title), depth)
                yield from points(block.before, depth)
                for question in block.asked:
                    yield from _question(question, depth)
            case _:
                assert_never(block)


def _question(one: Question, depth: int) -> Iterator[Point]:
    yield Point(f"{one.code}. {plain(one.ask)}" if one.code else plain(one.ask), depth)
    yield from (Point(plain(line), depth) for line in one.explain)
    yield from (Point(words, depth + 1) for words in _answers(one.answer))


def _answers(one: Answer) -> Iterator[str]:
    match one:
        case Choice():
            yield from (option.label for option in one.options)
        case Score():
            yield f"{one.low}: {one.low_label}"
            yield f"{one.high}: {one.high_label}"
        case Lines() | Text() | Date():
            yield one.label
        case Rows():
            yield from one.columns
        case Signature():
            yield from (one.label, one.date_label)
        case _:
            assert_never(one)
