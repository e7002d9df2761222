"""Long books, part by part: each part is set by itself and kept, so that a changed word sets one of them anew.

It also takes a fraction of the memory, because Typst holds all the pages that it sets. What has to know the other
parts is small and comes last: the contents, the feet of the pages, the links from part to part.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from typing import Any

import msgspec
import pikepdf
from msgspec import Struct

from coproduction.book import Book
from coproduction.formats.pdf import headings, tables
from coproduction.formats.pdf.bind import Part, Start, bound, opening, tell_apart
from coproduction.formats.pdf.fields import Field, Fields
from coproduction.formats.pdf.finish import fill, page_count, saved
from coproduction.formats.pdf.lower import Layout, Lowered, front, lower
from coproduction.formats.pdf.typeset import forget, typeset
from coproduction.formats.shape import Keep, alone, places_of

_BEFORE = 3
"""Pages before the first chapter of most books: the cover, and two of contents."""


class Made(Struct, frozen=True):
    """A part as it is kept: its PDF, the labels that its last page leads to, its fields and their questions’ names."""

    pdf: bytes
    index: list[str]
    fields: dict[str, Field]
    questions: list[str]


def write(book: Book, layout: Layout, keep: Keep) -> bytes:
    """A book of several parts as one PDF. Raises ``FormatError`` where a word, a picture or a letter is missing."""
    about, fields = front(book, layout), Fields()
    with ExitStack() as opened:
        parts: list[Part] = []
        for made in _parts(book, layout, keep):
            parts.append(opened.enter_context(opening(made.pdf, made.index)))
            fields.by_name |= made.fields
        cover, starts = _cover(about, book, parts, keep)
        feet = _kept(about, {"piece": "feet", "feet": _feet(book, parts, starts)}, keep)
        with bound(cover, parts, feet, starts, book.words["page"]) as pdf:
            fill(pdf, fields, about.values, keep)
            return saved(pdf)


def _parts(book: Book, layout: Layout, keep: Keep) -> Iterator[Made]:
    """The parts, from what is kept where nothing of them has changed."""
    labels, taken = places_of(book), list[str]()
    for _, chapters in groupby(book.chapters, key=lambda one: one.part):
        part = alone(book.of(*chapters), book.site)

        def make(part: Book = part, taken: Sequence[str] = tuple(taken)) -> bytes:
            return msgspec.msgpack.encode(_set(part, layout, labels, taken))

        made = msgspec.msgpack.decode(keep(make, "part of a PDF", layout, part, labels, taken), type=Made)
        taken = made.questions
        yield made


def _set(part: Book, layout: Layout, labels: frozenset[str], taken: Sequence[str]) -> Made:
    lowered = lower(part, layout, labels, taken)
    with pikepdf.open(io.BytesIO(_typeset(lowered, {"piece": "part"}))) as pdf:
        tables.head_rows(pdf.Root.StructTreeRoot, lowered.row_headers)
        headings.below_title(pdf.Root.StructTreeRoot)
        tell_apart(pdf, part.chapters[0].id)
        fields = lowered.fields
        return Made(saved(pdf), lowered.values["index"], fields.by_name, sorted(fields.questions))


def _kept(about: Lowered, more: dict[str, Any], keep: Keep) -> bytes:
    """Something small that is set from what is said of the whole book, and a little more."""
    return keep(lambda: _typeset(about, more), json.dumps(about.values | more), about.pictures)


def _typeset(lowered: Lowered, more: dict[str, Any]) -> bytes:
    """A piece of the book, of which Typst remembers nothing: the others are set beside it."""
    content = typeset(lowered.values | more, lowered.pictures)
    forget()
    return content


def _cover(about: Lowered, book: Book, parts: Sequence[Part], keep: Keep) -> tuple[bytes, list[Start]]:
    """The cover and the contents, and where each chapter starts: how many pages come first shows when they are set."""
    before = _BEFORE
    while True:
        starts = list(_starts(book, parts, before))
        told = [{"label": one.label, "title": one.title, "page": one.page} for one in starts]
        cover = _kept(about, {"piece": "opening", "starts": told}, keep)
        found = page_count(cover) - len(starts)
        if found == before:
            return cover, starts
        before = found


def _starts(book: Book, parts: Sequence[Part], before: int) -> Iterator[Start]:
    """Where the chapters start, in order."""
    for one in parts:
        for chapter in book.chapters:
            if chapter.id in one.places:
                yield Start(chapter.id, chapter.title, before + one.places[chapter.id].page + 1)
        before += one.pages


def _feet(book: Book, parts: Sequence[Part], starts: Sequence[Start]) -> list[str]:
    """What the foot of each page calls it: the chapter that begins on it, or goes on."""
    named: dict[int, str] = {}
    for start in starts:
        named.setdefault(start.page, start.title)
    last = starts[0].page - 1 + sum(one.pages for one in parts)
    feet = [book.words["contents"]]
    for number in range(1, last + 1):
        feet.append(named.get(number, feet[-1]))
    return feet[1:]
