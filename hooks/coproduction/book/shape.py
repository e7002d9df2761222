"""A book: the chapters of one edition in one language, as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from coproduction.blocks import Block, Cards, Form, Heading, Image, Line, Link, Note, Term, walk
from coproduction.book.look import Look

Edition = Literal["full", "easy"]
EDITIONS: tuple[Edition, ...] = ("full", "easy")


class Part(Struct, frozen=True):
    """A part of the book: its title, and the chapters it holds, in order."""

    id: str
    title: str
    chapters: tuple[str, ...]


class Chapter(Struct, frozen=True, dict=True):
    """One chapter: plain title, one-sentence summary, and its blocks.

    ``review`` says whether people have ``checked`` it; ``both`` whether the other edition has this chapter too.
    The chapter of one cornerstone wears its colour and shape (``mark``) and shows its picture (``image``). The search
    knows it by other words too (``found_by``).
    """

    id: str
    part: str
    title: str
    summary: Line
    blocks: tuple[Block, ...]
    review: str = ""
    checked: bool = False
    both: bool = True
    mark: str = ""
    image: Image | None = None
    found_by: tuple[str, ...] = ()

    @cached_property
    def shown(self) -> frozenset[str]:
        """The names of its pictures. Every document asks for them."""
        return frozenset(one.name for one in walk((self.blocks, self.image)) if isinstance(one, Image))

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """Every anchor in it, whatever carries it. Each PDF asks for them."""
        return tuple(anchor for one in walk(self.blocks) if (anchor := getattr(one, "anchor", "")))

    def headings(self, deepest: int = 2) -> Iterator[tuple[int, Line, str]]:
        """The headings down to a level, as (level, words, anchor): contents and bookmarks."""
        for block in self.blocks:
            if isinstance(block, Heading) and block.level <= deepest:
                yield block.level, block.content, block.anchor
            elif isinstance(block, Form) and block.level <= deepest:
                yield block.level, block.title, block.anchor
            elif isinstance(block, Note) and 0 < block.level <= deepest:
                yield block.level, block.title, block.anchor
            elif isinstance(block, Cards) and block.level <= deepest:
                yield from ((block.level, card.title, card.anchor) for card in block.cards)

    def between(self, start: str, end: str) -> Chapter:
        """The stretch of it from the heading of one item to before that of another; "" is its beginning, or its end.

        A heading that the first item stands below is repeated before it. Raises ``KeyError`` for an item without one.
        """
        heads = [(at, one) for at, one in enumerate(self.blocks) if isinstance(one, Heading | Form)]
        places = {one.item: at for at, one in reversed(heads)}
        first = places[start] if start else 0
        above: list[Block] = []
        level = next((one.level for at, one in heads if at == first), 0)
        for at, one in reversed(heads):
            if at < first and one.level < level:
                above.insert(0, one)
                level = one.level
        return replace(self, blocks=(*above, *self.blocks[first : places[end] if end else None]))


class Booklet(Struct, frozen=True):
    """An easy-read document of its own: some chapters of the book, in order, the first or the last perhaps in part.

    ``ends`` are chapters of no part that stand at its end: the hard words in it, and how to get help.
    """

    id: str
    title: str
    chapters: tuple[Chapter, ...]
    ends: tuple[Chapter, ...] = ()


class Paper(Struct, frozen=True):
    """A document of its own beside the guide, such as a form to print: its one chapter, and the formats it comes in.

    ``most_pages`` is the most that its PDF may have, or 0. ``leads_to`` is where a code to scan on it leads: words,
    and a target in the guide. ``home`` is the chapter that all of it stands in, or "".
    """

    id: str
    formats: tuple[str, ...]
    chapter: Chapter
    most_pages: int = 0
    leads_to: Link | None = None
    home: str = ""


class Front(Struct, frozen=True):
    """The first page: its title, the ways in (“I want to…”), the cornerstones as doors, its picture, and who helps near
    its readers.
    """

    title: str
    wants: tuple[Link | Term, ...] = ()
    doors: tuple[Block, ...] = ()
    image: Image | None = None
    contacts: tuple[Block, ...] = ()


class Book(Struct, frozen=True):
    """The whole guide in one edition and one language.

    ``title``, ``summary`` and ``publisher`` are the guide's and the brand's own; ``contact`` says how the publisher is
    reached, a text a way, ``email`` is the address among them, ``site`` the address at which the guide is published,
    with no slash at its end; ``safeguarding`` says whom to tell when somebody may be in danger (all of them empty where
    the brand does not say); ``credits`` say what may be done with it and who drew the pictures. ``words`` are the
    interface's texts by key; ``images`` gives the SVG file of every picture by name; ``look`` is what its documents
    wear. ``listing`` is the chapter that lists the documents there are, or "". ``homes`` gives the chapter that an item
    lives in, and ``terms`` are the items that explain a word. ``day`` is when its words were last gone through, and
    ``changed`` says so in a sentence. A booklet has the title of the guide it is from as its ``series``.
    ``asking`` says how to ask for another format, where every document says so.
    """

    edition: Edition
    language: str
    title: str
    summary: str
    publisher: str
    contact: tuple[str, ...]
    email: str
    credits: tuple[str, ...]
    parts: tuple[Part, ...]
    chapters: tuple[Chapter, ...]
    words: Mapping[str, str]
    images: Mapping[str, Path]
    booklets: tuple[Booklet, ...] = ()
    papers: tuple[Paper, ...] = ()
    front: Front = Front("")
    site: str = ""
    safeguarding: Line = ()
    listing: str = ""
    look: Look = field(default_factory=Look)
    homes: Mapping[str, str] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()
    day: date | None = None
    changed: str = ""
    series: str = ""
    asking: str = ""

    @property
    def state(self) -> str:
        """Whether people have checked all of it, some of it, or none."""
        checked = {chapter.checked for chapter in self.chapters}
        word = "draft" if True not in checked else "partly" if False in checked else "checked"
        return self.words[f"{word}_{self.edition}"]

    @property
    def notes(self) -> tuple[str, ...]:
        """What every copy has to say of itself: whether it is a draft, when it last changed, and its credits."""
        return tuple(filter(None, (self.state, self.changed, self.asking, *self.credits)))

    def booklet(self, booklet: Booklet) -> Book:
        """A booklet as a book of its own: its title, its chapters in their parts, and what stands at its end."""
        book = self.of(*booklet.chapters)
        return replace(book, title=booklet.title, series=self.title, chapters=(*book.chapters, *booklet.ends))

    def of(self, *chapters: Chapter) -> Book:
        """A book of these chapters alone, in their parts. Its booklets and papers are not in it."""
        ids = [chapter.id for chapter in chapters]
        parts = [(part, tuple(id for id in ids if id in part.chapters)) for part in self.parts]
        here = tuple(replace(part, chapters=held) for part, held in parts if held)
        return replace(self, chapters=chapters, parts=here, booklets=(), papers=())

    @property
    def shown(self) -> dict[str, Path]:
        """The pictures of its chapters, and that of its first page."""
        first = {self.front.image.name} if self.front.image else set[str]()
        names = first.union(*(chapter.shown for chapter in self.chapters))
        return {name: file for name, file in self.images.items() if name in names}

    def chapter(self, id: str) -> Chapter:
        """The chapter with an id. Raises ``KeyError``."""
        for chapter in self.chapters:
            if chapter.id == id:
                return chapter
        raise KeyError(id)
