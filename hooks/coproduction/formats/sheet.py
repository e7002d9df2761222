"""What a format is: a name, its editions, what it promises to hold, and a function from a book to sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coproduction.blocks import Block
from coproduction.book import Book, Edition

SOURCE_LANGUAGE = "en-GB"
"""The language the guide is written in; files in other languages carry theirs in their name."""

_STEMS: dict[Edition, str] = {"full": "guide", "easy": "easy-read"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file that a format writes: its path below the site (``downloads/guide.pdf``) and its bytes."""

    path: str
    content: bytes


def everything(book: Book) -> tuple[Block, ...]:
    """Every block of every chapter, in order."""
    return tuple(block for chapter in book.chapters for block in chapter.blocks)


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a book out.

    ``write`` is a pure function: the same book gives the same bytes. It raises ``FormatError`` with a
    sentence when it cannot. ``declares`` gives the blocks whose words it promises to hold; a test looks for them.
    """

    name: str
    editions: tuple[Edition, ...]
    write: Callable[[Book], Iterable[Sheet]]
    declares: Callable[[Book], tuple[Block, ...]] = everything
    ending: str = ""
    """The ending of its files, which are offered on each page; "" where it writes none to keep."""
    booklets: bool = False
    """Whether it writes a book's booklets, where the book has some, rather than the whole."""


class FormatError(Exception):
    """A format could not write a book. The message is a sentence for an editor."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document that a format makes of a book: its path below the site, its booklet ("" for the whole), its book."""

    path: str
    booklet: str
    book: Book


def documents(format: Format, book: Book) -> tuple[Document, ...]:
    """The documents a format makes of a book: ``downloads/guide.pdf``, ``downloads/easy-read-finding-out.pdf``."""
    language = "" if book.language == SOURCE_LANGUAGE else f"-{book.language}"
    stem = f"downloads/{_STEMS[book.edition]}"
    if format.booklets and book.booklets:
        return tuple(
            Document(f"{stem}-{one.id}{language}.{format.ending}", one.title, book.booklet(one))
            for one in book.booklets
        )
    return (Document(f"{stem}{language}.{format.ending}", "", book),)
