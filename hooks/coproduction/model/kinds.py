"""A model a kind of framework. A framework of a known kind is one file of YAML and no code."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from pydantic import Field, field_validator

from coproduction.model.fields import Code, Id, Prose, Title, Words
from coproduction.model.filling import Conditions, Dial, FormKind, Statements
from coproduction.model.items import FrameworkBase, Item, Point, Retold, Titled


class Cornerstone(Titled):
    """One of the four values: what it means, and its points."""

    picture: Id
    points: tuple[Point, ...] = Field(min_length=1)


class Cornerstones(FrameworkBase):
    """Values that hold a guide up, each with its practice points."""

    kind: Literal["cornerstones"]
    items: tuple[Cornerstone, ...] = Field(min_length=1)


class Rung(Titled):
    """One step of a ladder: its name, what people on it say, and what it means."""

    tagline: Words


class Ladder(FrameworkBase):
    """Steps from the lowest to the highest."""

    kind: Literal["ladder"]
    items: tuple[Rung, ...] = Field(min_length=2)


class GlossaryEntry(Titled):
    """A hard word, explained."""


class Glossary(FrameworkBase):
    """Hard words, in the order of the alphabet. Words that link to an entry become terms."""

    kind: Literal["glossary"]
    items: tuple[GlossaryEntry, ...] = Field(min_length=1)

    @field_validator("items")
    @classmethod
    def _in_order(cls, items: tuple[GlossaryEntry, ...]) -> tuple[GlossaryEntry, ...]:
        """An organisation adds words of its own anywhere, and looks for them where the alphabet has them."""
        return tuple(sorted(items, key=lambda one: _letters(one.title)))


def _letters(title: str) -> str:
    """A title as an index sorts it, word by word: without accents, hyphens and capitals."""
    return "".join(one for one in unicodedata.normalize("NFKD", title).casefold() if one.isalnum() or one == " ")


class Principle(Titled):
    """One thing to hold on to, by its name."""


class Principles(FrameworkBase):
    """Named things, each explained: principles, characteristics, places."""

    kind: Literal["principles"]
    items: tuple[Principle, ...] = Field(min_length=1)


class Points(FrameworkBase):
    """A plain list: practices, assets, questions."""

    kind: Literal["points"]
    items: tuple[Point, ...] = Field(min_length=1)


class MapGroup(Titled):
    """People who may have a part in the work, and the ring they stand in, from 1 in the middle."""

    ring: int = Field(default=1, ge=1, le=6)


class StakeholderMap(FrameworkBase):
    """Groups of people, from the middle outwards."""

    kind: Literal["map"]
    items: tuple[MapGroup, ...] = Field(min_length=1)


class Promise(Point):
    """One commitment, with the code that is printed before it."""

    code: Code


class CharterPart(Titled):
    """Promises that belong together. It may have words of its own before them."""

    text: Words | None = None  # type: ignore[assignment]  # the promises say what there is to say
    points: tuple[Promise, ...] = Field(min_length=1)


class Charter(FrameworkBase):
    """What people promise each other, in parts."""

    kind: Literal["charter"]
    items: tuple[CharterPart, ...] = Field(min_length=1)


class Examples(Item):
    """Examples under one heading."""

    title: Title
    points: tuple[Point, ...] = Field(min_length=1)


class Theme(Titled):
    """One theme of a plan: what it is, what to do, and how others did it."""

    actions: tuple[Point, ...] = Field(min_length=1)
    examples: tuple[Examples, ...] = ()


class Plan(FrameworkBase):
    """Themes with actions and examples."""

    kind: Literal["plan"]
    items: tuple[Theme, ...] = Field(min_length=1)


class Step(Titled):
    """A step up: how the new level looks, and what it needs."""

    looks_like: tuple[Words, ...] = Field(min_length=1)
    needs: tuple[Words, ...] = Field(min_length=1)


class Steps(FrameworkBase):
    """Steps up from one level to the next, in order."""

    kind: Literal["steps"]
    items: tuple[Step, ...] = Field(min_length=1)


class BriefingPart(Retold):
    """One part of a briefing, in Markdown."""

    title: Title
    text: Prose
    picture: Id | None = None
    """The picture beside it, on pages and slides."""


class Briefing(FrameworkBase):
    """A short document in numbered parts, to read out or hand round."""

    kind: Literal["briefing"]
    items: tuple[BriefingPart, ...] = Field(min_length=1)


class Reference(Item):
    """A published work, in one line."""

    text: Words


class References(FrameworkBase):
    """Published works that a source names, numbered as it numbers them."""

    kind: Literal["references"]
    items: tuple[Reference, ...] = Field(min_length=1)


Framework = (
    Cornerstones
    | Ladder
    | Statements
    | Conditions
    | Glossary
    | Principles
    | Points
    | Dial
    | StakeholderMap
    | Charter
    | Plan
    | Steps
    | Briefing
    | References
    | FormKind
)

KINDS: Mapping[str, type[Framework]] = MappingProxyType(
    {get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(Framework)}
)
"""The model of each kind, by the word written after ``kind:``."""
