"""A model a kind of framework. A framework of a known kind is one file of YAML and no code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from pydantic import Field

from coproduction.model.fields import (
    Code,
    EasySentence,
    EasySentences,
    EasyText,
    EasyTitle,
    Id,
    Ids,
    Reason,
    Title,
    Words,
    Written,
)


class Item(Written):
    """What every item has."""

    id: Id
    serves: Ids = ()
    """The cornerstones it serves."""
    source: Ids = ()
    """Where it comes from; without it, the framework's source holds."""


class Retold(Item):
    """An item that both editions tell, each in words of its own."""

    text: Words
    easy: EasyText | None = None
    easy_none: Reason | None = None
    """Why easy read leaves this item out."""


class FrameworkBase(Written):
    """What every framework has."""

    id: Id
    title: Title
    easy_title: EasyTitle
    source: Ids = Field(min_length=1)
    intro: Words | None = None
    intro_easy: EasyText | None = None


class Point(Retold):
    """One thing to do."""


class Cornerstone(Retold):
    """One of the four values: what it means, and its points."""

    title: Title
    easy_title: EasyTitle | None = None
    picture: Id
    points: tuple[Point, ...] = Field(min_length=1)


class Cornerstones(FrameworkBase):
    """Values that hold a guide up, each with its practice points."""

    kind: Literal["cornerstones"]
    items: tuple[Cornerstone, ...] = Field(min_length=1)


class Rung(Retold):
    """One step of a ladder: its name, what people on it say, and what it means."""

    title: Title
    easy_title: EasyTitle | None = None
    tagline: Words


class Ladder(FrameworkBase):
    """Steps from the lowest to the highest."""

    kind: Literal["ladder"]
    items: tuple[Rung, ...] = Field(min_length=2)


class AnswerOption(Written):
    """One answer that may be chosen, in the words of both editions."""

    id: Id
    label: Title
    easy_label: EasyTitle
    picture: Id


class Asked(Item):
    """An item that people answer: a code for paper, and its question in easy read."""

    code: Code
    text: Words
    question: EasySentence
    picture: Id
    explain: EasySentences | None = None


class Questionnaire(FrameworkBase):
    """Items to fill in: how it is done, and the answers that may be chosen."""

    how: Words | None = None
    how_easy: EasyText | None = None
    options: tuple[AnswerOption, ...] = Field(min_length=2)


class Statement(Asked):
    """One thing that is true for a person when co-production is really happening."""


class Statements(Questionnaire):
    """Statements that people agree with or not."""

    kind: Literal["statements"]
    items: tuple[Statement, ...] = Field(min_length=1)


class Scale(Written):
    """Whole numbers to score with, and words for both ends."""

    low: int = Field(ge=0, le=1)
    high: int = Field(ge=2, le=10)
    low_label: Title
    high_label: Title


class Condition(Asked):
    """One thing that has to be in place, with its short name."""

    title: Title


class Conditions(Questionnaire):
    """Conditions that people score together. Easy read asks the same with the options instead of numbers."""

    kind: Literal["conditions"]
    scale: Scale
    items: tuple[Condition, ...] = Field(min_length=1)


class GlossaryEntry(Retold):
    """A hard word, explained."""

    title: Title
    easy_title: EasyTitle | None = None


class Glossary(FrameworkBase):
    """Hard words. Words that link to an entry become terms."""

    kind: Literal["glossary"]
    items: tuple[GlossaryEntry, ...] = Field(min_length=1)


Framework = Cornerstones | Ladder | Statements | Conditions | Glossary

KINDS: Mapping[str, type[Framework]] = MappingProxyType(
    {get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(Framework)}
)
"""The model of each kind, by the word written after ``kind:``."""
