"""A book as plain values and pictures: what the Typst templates read.

A value becomes a mapping with its ``kind``, the lowercased name of its class. So a new block needs
nothing here, only a Typst function of that name.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Literal

from msgspec import Struct

from coproduction.blocks import Image, Question, Rows, Table, walk
from coproduction.book import Book
from coproduction.formats.pdf.fields import Fields
from coproduction.formats.pdf.labels import Labels
from coproduction.formats.pdf.seen import large_enough
from coproduction.formats.shape import FormatError, right_to_left
from coproduction.logo import as_svg

WORDS = ("contents", "page", "scan", "edition_easy")
"""The interface's texts that the templates print."""
LOGO = "logo.svg"
"""The file of an organisation's logo, for the templates."""

Layout = Literal["book", "large", "chapter", "paper", "compact", "poster"]
"""How a document is set: with a cover and contents; the same in large print; a chapter alone; a paper to fill in; a
paper that has to keep to few pages; one page for a wall."""
COVERED: tuple[Layout, ...] = ("book", "large")
"""Those with a cover. The title on it is the document’s heading, and a chapter’s is below that."""


class Lowered(Struct, frozen=True):
    """What a document is set from.

    ``values`` are what the templates read, ``pictures`` their files by the path under which they name them.
    ``fields`` are the places to fill in, ``row_headers`` says of each table in order whether its rows have headers.
    """

    values: dict[str, Any]
    pictures: dict[str, bytes]
    fields: Fields
    row_headers: tuple[bool, ...]


def lower(
    book: Book, layout: Layout = "book", within: frozenset[str] | None = None, taken: Iterable[str] = ()
) -> Lowered:
    """A book as plain values. Raises ``FormatError`` where a text or a picture is missing.

    Of a part of a longer book, ``within`` are all labels of this, and ``taken`` the questions’ names in parts before.
    """
    met = list(walk(tuple(chapter.blocks for chapter in book.chapters)))
    names = sorted({one.name for one in met if isinstance(one, Image)})
    files = {name: _file(book, name) for name in names}
    to_fill = Fields(taken)
    labels = Labels(book, within)
    titles = {part.id: part.title for part in book.parts}

    def told(thing: Any, chapter: str) -> Any:
        """A block, answer, inline, or tuple of them, as mappings and lists.

        An image gets its ``file``, and a question the name of its ``field``.
        """
        if isinstance(thing, tuple):
            return [told(one, chapter) for one in thing]
        if not isinstance(thing, Struct):
            return thing
        leads = labels.of(thing, chapter)  # before those inside it
        found: dict[str, Any] = {"kind": type(thing).__name__.lower()}
        for name in thing.__struct_fields__:
            found[name] = told(getattr(thing, name), chapter)
        found |= leads
        if isinstance(thing, Image):
            found["file"] = files[thing.name][0]
        elif isinstance(thing, Question):
            found["field"] = to_fill.give(thing)
        return found

    about = front(book, layout)
    chapters = [
        {
            "label": labels.give(chapter.id),
            "part": titles.get(chapter.part, ""),
            "title": chapter.title,
            "review": chapter.review,
            "summary": told(chapter.summary, chapter.id),
            "blocks": told(chapter.blocks, chapter.id),
        }
        for chapter in book.chapters
    ]
    tables = (isinstance(one, Table) and one.row_headers for one in met if isinstance(one, (Table, Rows)))
    values = about.values | {"chapters": chapters, "index": sorted(labels.given)}
    return Lowered(values, dict(files.values()) | about.pictures, to_fill, tuple(tables))


def front(book: Book, layout: Layout) -> Lowered:
    """What is said of a whole book, without its chapters. Raises ``FormatError`` where a text is missing."""
    missing = [key for key in WORDS if key not in book.words]
    if missing:
        raise FormatError(f"The PDF needs the word “{missing[0]}”. Write it in words/{book.language}.yml.")
    titles = {part.id: part.title for part in book.parts}
    groups = [
        {"title": titles.get(part, ""), "chapters": [one.id for one in chapters]}
        for part, chapters in groupby(book.chapters, key=lambda one: one.part)
    ]
    logo = {LOGO: as_svg(book.look.logo).encode()} if book.look.logo else {}
    image = book.front.image if layout in COVERED and not book.series else None
    seen = dict([_file(book, image.name)]) if image else {}
    look = {"brand": book.look.brand, "tint": book.look.tint, "link": book.look.link, "logo": next(iter(logo), "")}
    told = {
        "piece": "book",
        "layout": layout,
        "edition": book.edition,
        "language": book.language,
        "from-right": right_to_left(book.language),
        "title": book.title,
        "series": book.series,
        "day": [book.day.year, book.day.month, book.day.day] if book.day else None,
        "summary": book.summary,
        "publisher": book.publisher,
        "contact": book.contact,
        "notes": list(filter(None, (book.state, book.changed))),
        "credits": list(filter(None, (book.asking, *book.credits))),
        "look": look,
        "picture": {"file": next(iter(seen), ""), "alt": image.alt if image else ""},
        "alone": sum(1 for one in book.chapters if one.part) <= 1,
        "words": {key: book.words[key] for key in WORDS},
        "parts": groups,
    }
    return Lowered(told, logo | seen, Fields(), ())


def _file(book: Book, name: str) -> tuple[str, bytes]:
    """A picture's path for the templates, and its content."""
    file = book.images.get(name)
    if file is None or not file.is_file():
        raise FormatError(f"The picture “{name}” has no file, so the PDF cannot show it.")
    content = file.read_bytes()
    if book.edition == "easy":
        content = large_enough(content.decode()).encode()
    return f"pictures/{name}{file.suffix}", content
