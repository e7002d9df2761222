"""Every text of the full edition in plain words, sentence by sentence, with where it stands and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, assert_never

from msgspec import Struct

from coproduction.blocks import (
    Block,
    Cards,
    Form,
    Heading,
    Idea,
    Line,
    Listing,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Table,
    plain,
)
from coproduction.checks.splitting import sentences
from coproduction.model.guide import Guide
from coproduction.model.kinds import References
from coproduction.model.walk import tellings
from coproduction.problems import Place
from coproduction.reading import markdown

Kind = Literal["sentence", "entry", "cell", "heading", "title", "quotation", "speaker", "source"]
"""What a text is. Only ``sentence`` is sure to be one; ``quotation``, ``speaker`` and ``source`` are others’ words."""


_Part = tuple[Kind, str, tuple[tuple[int, int], ...]]
_MARKS = re.compile("[“”]")


class Said(Struct, frozen=True):
    """One sentence, title, heading, cell or entry: its words without Markdown, and the item and field it is in."""

    item: str
    field: str
    kind: Kind
    words: str
    quoted: tuple[tuple[int, int], ...] = ()
    """The stretches that stand in quotation marks, which may have been opened a sentence before."""

    @property
    def ours(self) -> bool:
        """Whether the guide chose the words: not those of a quotation, or of a source’s title."""
        return self.kind not in ("quotation", "speaker", "source")

    def place(self, guide: Guide, *words: str) -> Place:
        """Where it stands, or where some words of it stand."""
        return guide.place_of(self.item, self.field, self.words, *words)


@lru_cache(maxsize=4)
def texts(guide: Guide) -> tuple[Said, ...]:
    """Every text of the full edition, in the order of its files. Pictures’ alt texts belong to it. Many ask."""
    return tuple(_texts(guide))


def _texts(guide: Guide) -> Iterator[Said]:
    cited = {id for id, framework in guide.frameworks.items() if isinstance(framework, References)}
    for telling in tellings(guide):
        if not isinstance(telling.value, str) or telling.how not in ("title", "words", "prose"):
            continue
        root = telling.item.partition("/")[0]
        if (root == "sources" and telling.how == "title") or (root in cited and telling.how == "words"):
            yield Said(telling.item, telling.field, "source", telling.value)
        elif telling.how == "title":
            yield Said(telling.item, telling.field, "title", telling.value)
        else:
            yield from _read(telling.item, telling.field, telling.how, telling.value)


@lru_cache(maxsize=16384)
def _read(item: str, field: str, how: str, value: str) -> tuple[Said, ...]:
    if how == "words":
        found: list[_Part] = [one for line in markdown.lines(value)[0] for one in _parted(line, "sentence")]
    else:
        found = [one for block in markdown.blocks(value, item)[0] for one in _block(block, "sentence")]
    return tuple(Said(item, field, kind, words, quoted) for kind, words, quoted in found)


def _block(block: Block, kind: Kind) -> Iterator[_Part]:
    match block:
        case Heading():
            yield "heading", plain(block.content), ()
        case Paragraph():
            yield from _parted(block.content, kind)
        case Listing():
            for entry in block.entries:
                for one in entry.content:
                    yield from _block(one, "entry" if kind == "sentence" else kind)
        case Quotation():
            for one in block.content:
                yield from _block(one, "quotation")
            if block.speaker:
                yield "speaker", plain(block.speaker), ()
        case Note():
            yield "heading", plain(block.title), ()
            for one in block.content:
                yield from _block(one, kind)
        case Table():
            for row in (block.header, *block.rows):
                yield from (("cell", plain(cell), ()) for cell in row if cell)
        case Idea() | Picture() | Cards() | Form():
            return  # Markdown makes none of these
        case _:
            assert_never(block)


def _parted(line: Line, kind: Kind) -> Iterator[_Part]:
    inside = False
    for one in sentences(plain(line)):
        spans: list[tuple[int, int]] = []
        start = 0
        for mark in _MARKS.finditer(one):
            if mark[0] == "“":
                inside, start = True, mark.start()
            elif inside:
                inside = False
                spans.append((start, mark.end()))
        if inside:
            spans.append((start, len(one)))
        yield kind, one, tuple(spans)
