"""Data: a book as JSON, for whoever builds something else of it: the same blocks, with the ids of their items.

``{"title", "language", "edition", "parts", "chapters"}``; a chapter has ``blocks``, and every block, answer and inline
is an object with its ``kind`` in small letters and the fields of its class in ``coproduction.blocks``. Empty fields are
left out. ``item`` is the permanent id of what a block was made of.
"""

from __future__ import annotations

import json
from typing import Any

from msgspec import Struct

from coproduction.book import EDITIONS, Book
from coproduction.formats.shape import Document, Format, whole

VERSION = 1
"""Of the shape of the data. It grows when a field goes away or means something else."""


def write(document: Document) -> bytes:
    """The book as one JSON file, indented, so that two versions can be compared."""
    return (json.dumps(data(document.book), ensure_ascii=False, indent=1) + "\n").encode()


FORMAT = Format("data", EDITIONS, whole("json"), write, "the guide as JSON with ids, for programs")


def data(book: Book) -> dict[str, Any]:
    """A book as plain values."""
    return {
        "version": VERSION,
        "title": book.title,
        "summary": book.summary,
        "publisher": book.publisher,
        "contact": book.contact,
        "notes": list(book.notes),
        "language": book.language,
        "edition": book.edition,
        "parts": [{"id": part.id, "title": part.title, "chapters": list(part.chapters)} for part in book.parts],
        "chapters": [
            {
                "id": chapter.id,
                "part": chapter.part,
                "title": chapter.title,
                "summary": values(chapter.summary),
                "review": chapter.review,
                "checked": chapter.checked,
                "blocks": values(chapter.blocks),
            }
            for chapter in book.chapters
        ],
    }


def values(thing: Any) -> Any:
    """A block, answer, inline, or tuple of them, as mappings and lists."""
    if isinstance(thing, tuple):
        return [values(one) for one in thing]
    if isinstance(thing, Struct):
        found = {name: values(getattr(thing, name)) for name in thing.__struct_fields__}
        return {"kind": type(thing).__name__.lower()} | {key: one for key, one in found.items() if one or one == 0}
    return thing
