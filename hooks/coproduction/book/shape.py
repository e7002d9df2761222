"""A book: the chapters of one edition in one language, as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from coproduction.blocks import Block, Cards, Heading, Line

Edition = Literal["full", "easy"]
EDITIONS: tuple[Edition, ...] = ("full", "easy")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the book: its title, and the chapters it holds, in order."""

    id: str
    title: str
    chapters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: plain title, one-sentence summary, and its blocks."""

    id: str
    part: str
    title: str
    summary: Line
    blocks: tuple[Block, ...]

    def headings(self, deepest: int = 2) -> Iterator[tuple[int, Line, str]]:
        """The headings down to a level, as (level, words, anchor): contents and bookmarks."""
        for block in self.blocks:
            if isinstance(block, Heading) and block.level <= deepest:
                yield block.level, block.content, block.anchor
            elif isinstance(block, Cards) and block.level <= deepest:
                yield from ((block.level, card.title, card.anchor) for card in block.cards)


@dataclass(frozen=True, slots=True)
class Book:
    """The whole guide in one edition and one language.

    ``title``, ``summary`` and ``publisher`` are the guide's and the brand's own; ``notes`` are what every
    copy has to say of itself: that it is a draft, what may be done with it, who drew the pictures. ``words`` are the
    interface's texts by key; ``images`` gives the SVG file of every picture by name.
    """

    edition: Edition
    language: str
    title: str
    summary: str
    publisher: str
    contact: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    chapters: tuple[Chapter, ...]
    words: Mapping[str, str]
    images: Mapping[str, Path]

    def chapter(self, id: str) -> Chapter:
        """The chapter with an id. Raises ``KeyError``."""
        for chapter in self.chapters:
            if chapter.id == id:
                return chapter
        raise KeyError(id)
