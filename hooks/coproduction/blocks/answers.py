"""Answers: what a question can be answered with."""

from __future__ import annotations

from dataclasses import dataclass

from coproduction.blocks.inlines import Image


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers of a choice, with the picture easy read puts beside it."""

    id: str
    label: str
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Choose one of a few answers. Nothing is chosen beforehand."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A whole number from ``low`` to ``high``, with words for both ends."""

    low: int
    high: int
    low_label: str
    high_label: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Room for sentences: ``count`` lines on paper, a text box that tall on screen."""

    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line to write on, for a name or a place."""

    label: str


@dataclass(frozen=True, slots=True)
class Date:
    """A day."""

    label: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A table to fill in: named columns, and ``count`` empty rows."""

    columns: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: ``label`` says who signs, ``date_label`` names the day beside it."""

    label: str
    date_label: str


Answer = Choice | Score | Lines | Text | Date | Rows | Signature
