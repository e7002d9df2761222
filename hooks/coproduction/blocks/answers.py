"""Answers: what a question can be answered with."""

from __future__ import annotations

from msgspec import Struct

from coproduction.blocks.inlines import Image


class Option(Struct, frozen=True):
    """One of the answers of a choice, with the picture easy read puts beside it."""

    id: str
    label: str
    image: Image | None = None


class Choice(Struct, frozen=True):
    """Choose one of a few answers. Nothing is chosen beforehand."""

    options: tuple[Option, ...]


class Score(Struct, frozen=True):
    """A whole number from ``low`` to ``high``, with words for both ends."""

    low: int
    high: int
    low_label: str
    high_label: str


class Lines(Struct, frozen=True):
    """Room for sentences: ``count`` lines on paper, a text box that tall on screen. ``names`` says that it asks who."""

    count: int
    label: str
    names: bool = False


class Text(Struct, frozen=True):
    """One line to write on, for a name or a place. ``names`` says that it asks who."""

    label: str
    names: bool = False


class Date(Struct, frozen=True):
    """A day."""

    label: str


class Rows(Struct, frozen=True):
    """A table to fill in: named columns, and ``count`` empty rows. ``names`` says that it asks who."""

    columns: tuple[str, ...]
    count: int
    names: bool = False


class Signature(Struct, frozen=True):
    """A place to sign: ``label`` says who signs, ``date_label`` names the day beside it."""

    label: str
    date_label: str


Answer = Choice | Score | Lines | Text | Date | Rows | Signature
