"""What a format is: a name, its editions, and a function from a book to sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coproduction.book import Book, Edition


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file that a format writes: its path below the site (``downloads/guide.pdf``) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a book out.

    ``write`` is a pure function: the same book gives the same bytes. It raises ``FormatError`` with a
    sentence when it cannot.
    """

    name: str
    editions: tuple[Edition, ...]
    write: Callable[[Book], Iterable[Sheet]]


class FormatError(Exception):
    """A format could not write a book. The message is a sentence for an editor."""
