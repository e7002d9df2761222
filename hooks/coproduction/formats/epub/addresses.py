"""Addresses inside the book: where each file lies, and what a link leads to.

A link to a chapter that this edition does not have is left as words: a dead end in a book is worse than no link.
Whether links are right is for the checks to say, not for us.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coproduction.blocks import Term, walk
from coproduction.book import Book

COVER = "cover.xhtml"
CONTENTS = "contents.xhtml"
CHAPTERS = "chapters"
"""The folder of the chapters. Pictures, fonts and styles are reached from it by ``../``."""


def of_chapter(id: str) -> str:
    """Where a chapter's file lies, from the book's root."""
    return f"{CHAPTERS}/{id}.xhtml"


def of_picture(name: str) -> str:
    """Where a picture's file lies, from the book's root."""
    return f"pictures/{name}.svg"


def of_logo(file: Path) -> str:
    """Where an organisation's logo lies, from the book's root. No picture of the guide has a name that begins so."""
    return f"pictures/_logo{file.suffix}"


class Addresses:
    """What can be linked to in one book."""

    def __init__(self, book: Book) -> None:
        self._chapters = {chapter.id for chapter in book.chapters}
        self._anchors = {f"{one.id}#{anchor}" for one in book.chapters for anchor in _anchors(one.blocks)}
        terms = (one for chapter in book.chapters for one in walk(chapter.blocks) if isinstance(one, Term))
        found = Counter(term.target.partition("#")[0] for term in terms)
        self.word_list = next((id for id, _ in found.most_common() if id in self._chapters), "")
        """The chapter in which hard words are explained, or ""."""

    def href(self, target: str, chapter: str) -> str:
        """The address of a target, as a chapter writes it; "" where this book does not have it."""
        if ":" in target:
            return target
        to, _, anchor = target.partition("#")
        to = to or chapter
        if to not in self._chapters:
            return ""
        file = "" if to == chapter and anchor else f"{to}.xhtml"
        return f"{file}#{anchor}" if f"{to}#{anchor}" in self._anchors else f"{to}.xhtml"


def _anchors(blocks: Any) -> Iterator[str]:
    return (anchor for one in walk(blocks) if (anchor := getattr(one, "anchor", "")))
