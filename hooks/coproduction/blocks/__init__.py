"""The closed set of things a reader meets: blocks, answers and inlines.

The book is made of these and every format writes these, so the set is the contract between what the
guide says and how it is written out. It is widened only when the inventory cannot be said without it:
the type checker (``assert_never``) and ``tests/test_formats.py`` then name every format that misses
the new member.

All are frozen, hold only tuples, strings, whole numbers and each other, and know nothing of YAML or
of any format. Every block carries ``item``, the address of the item it came from (``ladder/consultation``),
or "" where the book itself made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from inspect import get_annotations
from typing import Any

from msgspec import Struct

from coproduction.blocks.answers import Answer, Choice, Date, Lines, Option, Rows, Score, Signature, Text
from coproduction.blocks.blocks import (
    Block,
    Card,
    Cards,
    Entry,
    Form,
    Heading,
    Idea,
    Listing,
    Look,
    Note,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Table,
)
from coproduction.blocks.inlines import Emphasis, Image, Inline, Line, Link, Span, Strong, Term, Words, plain, words

__all__ = [
    "Answer",
    "Block",
    "Card",
    "Cards",
    "Choice",
    "Date",
    "Emphasis",
    "Entry",
    "Form",
    "Heading",
    "Idea",
    "Image",
    "Inline",
    "Line",
    "Lines",
    "Link",
    "Listing",
    "Look",
    "Note",
    "Option",
    "Paragraph",
    "Picture",
    "Question",
    "Quotation",
    "Rows",
    "Score",
    "Signature",
    "Span",
    "Strong",
    "Table",
    "Term",
    "Text",
    "Words",
    "plain",
    "walk",
    "words",
]


def walk(thing: Any) -> Iterator[Any]:
    """Every block, answer, inline and image inside a block (or tuple of blocks), in reading order."""
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
        elif (names := _parts(one.__class__)) is not None:
            yield one
            waiting.extend(getattr(one, name) for name in names)


@cache
def _parts(kind: Any) -> tuple[str, ...] | None:
    """The fields of a block or inline that may hold more, the last first; None for anything else."""
    if not issubclass(kind, Struct):
        return None
    types: dict[str, str] = {}
    for owner in reversed(kind.__mro__):
        types |= get_annotations(owner)
    return tuple(name for name in reversed(kind.__struct_fields__) if types[name] not in ("str", "int", "bool"))
