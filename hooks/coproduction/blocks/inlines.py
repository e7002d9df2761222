"""Inlines: what a line of text is made of; and the one picture that blocks and answers show."""

from __future__ import annotations

from msgspec import Struct


class Words(Struct, frozen=True):
    """Plain words."""

    text: str


class Strong(Struct, frozen=True):
    """Words that matter most. Easy read prints hard words so."""

    content: tuple[Inline, ...]


class Emphasis(Struct, frozen=True):
    """Words stressed as a speaker would. Formats without italics may write them plain."""

    content: tuple[Inline, ...]


class Link(Struct, frozen=True):
    """A link. ``target`` is a chapter id, ``chapter#anchor``, or an address with a scheme (``https:``)."""

    content: tuple[Inline, ...]
    target: str

    @property
    def outside(self) -> bool:
        """Whether the link leaves the guide."""
        return ":" in self.target


class Term(Struct, frozen=True):
    """A word that the glossary explains. ``target`` is ``chapter#anchor`` of its entry."""

    content: tuple[Inline, ...]
    target: str


class Span(Struct, frozen=True):
    """Words in another language. ``language`` is a BCP 47 tag (``cy``, ``ur``)."""

    content: tuple[Inline, ...]
    language: str


Inline = Words | Strong | Emphasis | Link | Term | Span
Line = tuple[Inline, ...]


def plain(line: Line) -> str:
    """The words of a line, without its marks."""
    return "".join(one.text if isinstance(one, Words) else plain(one.content) for one in line)


def words(text: str) -> Line:
    """A line of plain words."""
    return (Words(text),)


class Image(Struct, frozen=True):
    """One picture: its name in ``pictures.yml``, and alt text ("" where it says the same as the words)."""

    name: str
    alt: str = ""
