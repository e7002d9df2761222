"""Poster: what a wall can hold, on one page of A4 or A3. Its words can be read at A3 from two metres away."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Literal

import segno
from msgspec.structs import replace

from coproduction.blocks import Cards, Heading, Link, Paragraph, plain
from coproduction.book import Book, Chapter, Paper
from coproduction.book.local import typed
from coproduction.formats.pdf.finish import finish, page_count
from coproduction.formats.pdf.lower import lower
from coproduction.formats.pdf.typeset import typeset
from coproduction.formats.shape import Document, Format, FormatError, address_of, alone, path

SIZES: tuple[Literal["a4", "a3"], ...] = ("a4", "a3")
"""The sizes of paper: what any printer prints, and what goes on a wall."""
CODE = "code.svg"
"""The picture of a code to scan."""


def documents(book: Book) -> Iterator[Document]:
    """Each paper that asks for a poster, in both sizes: ``poster.pdf`` is A4, ``poster-a3.pdf`` is A3.

    Its page offers the one that any printer can print.
    """
    for paper in book.papers:
        if "poster" in paper.formats:
            for size in SIZES:
                stem = paper.id if size == SIZES[0] else f"{paper.id}-{size}"
                title = f"{paper.chapter.title} ({size.upper()})"
                held = alone(book.of(_chapter(paper.chapter)))
                home = paper.home if size == SIZES[0] else ""
                yield Document(path(stem, "pdf", book), title, held, home=home, leads_to=_way(paper, book), paper=size)


def write(document: Document) -> bytes:
    """The poster. Raises ``FormatError`` where it does not fit on a page, or holds what no poster can."""
    blocks = [one for chapter in document.book.chapters for one in chapter.blocks]
    if other := next((one for one in blocks if not isinstance(one, Paragraph | Cards)), None):
        kind = type(other).__name__.lower()
        raise FormatError(
            f"The poster “{document.title}” has a {kind}. A poster has paragraphs and cards, and no more."
        )
    lowered = lower(document.book, "poster")
    way = document.leads_to
    told = {
        "size": document.paper,
        "code": {"words": plain(way.content), "address": typed(way.target), "file": CODE} if way else None,
    }
    pictures = dict(lowered.pictures) | ({CODE: code(way.target)} if way else {})
    content = finish(typeset({**lowered.values, **told}, pictures), lowered)
    if page_count(content) > 1:
        raise FormatError(
            f"The poster “{document.title}” does not fit on one page. Give it fewer cards or fewer words."
        )
    return content


def lacks(book: Book) -> str:
    """What to say where a poster has no code, because nobody knows where it would lead."""
    if any(one.leads_to for one in documents(book)) or not any(one.leads_to for one in book.papers):
        return ""
    return "The posters have no code to scan and no address: no “site:” in brand.yml says where the guide is published."


FORMAT = Format("poster", ("full",), documents, write, "posters for a wall as PDF, A4 and A3", lacks=lacks)


def code(address: str) -> bytes:
    """An address as a QR code (ISO/IEC 18004), an SVG with the quiet zone of four modules that the standard asks for.

    A quarter of it may be dirty or torn, and it is still read (error correction level Q).
    """
    made = io.BytesIO()
    segno.make_qr(address, error="q").save(made, kind="svg", border=4, dark="#000", light="#fff", xmldecl=False)
    return made.getvalue()


def _chapter(chapter: Chapter) -> Chapter:
    """A paper's chapter as a poster says it. It has no summary, and the heading it begins with is its title.

    One paragraph leads to the cards. The others come after them: they are for those who stand near.
    """
    title = next((plain(one.content) for one in chapter.blocks[:1] if isinstance(one, Heading)), "")
    told = chapter.blocks[1:] if title else chapter.blocks
    cards = tuple(one for one in told if isinstance(one, Cards))
    others = tuple(one for one in told if not isinstance(one, Cards))
    return replace(chapter, title=title or chapter.title, summary=(), blocks=(*others[:1], *cards, *others[1:]))


def _way(paper: Paper, book: Book) -> Link | None:
    """Where its code leads: a whole address, or nothing where nobody says at which address the guide is published."""
    way = paper.leads_to
    return replace(way, target=address_of(book.site, book.edition, way.target)) if way and book.site else None
