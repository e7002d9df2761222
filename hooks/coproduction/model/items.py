"""Items: what the smallest things with an id have, whichever framework they stand in."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, Field

from coproduction.model.fields import (
    Code,
    Day,
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
    checked: Day | None = None
    """The day its facts about law or bodies were last checked."""


class Retold(Item):
    """An item that both editions tell, each in words of its own."""

    text: Words
    easy: EasyText | None = None
    easy_none: Reason | None = None
    """Why easy read leaves this item out."""


class Point(Retold):
    """One thing to do, to have or to know."""


class Titled(Retold):
    """An item with a name of its own."""

    title: Title
    easy_title: EasyTitle | None = None
    picture: Id | None = None
    """The picture beside its title."""


class Asked(Item):
    """An item that people answer: a code for paper, and its question in easy read."""

    code: Code
    text: Words
    question: EasySentence
    picture: Id
    explain: EasySentences | None = None


class AnswerOption(Written):
    """One answer that may be chosen, in the words of both editions."""

    id: Id
    label: Title
    easy_label: EasyTitle
    picture: Id


class FrameworkBase(Written):
    """What every framework has."""

    id: Id
    title: Title
    easy_title: EasyTitle
    source: Ids = Field(min_length=1)
    easy_none: Reason | None = None
    """Why easy read leaves the whole framework out."""
    intro: Words | None = None
    intro_easy: EasyText | None = None


class ToFillIn(FrameworkBase):
    """A framework that people fill in, and how it is done."""

    how: Words | None = None
    how_easy: EasyText | None = None


def inner(owner: BaseModel) -> Iterator[Item]:
    """The items that stand in a framework or in an item, in the order of its fields."""
    for name in _holders(type(owner)):
        yield from getattr(owner, name)


@cache
def _holders(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold items."""
    return tuple(name for name, field in model.model_fields.items() if _holds_items(field.annotation))


def _holds_items(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    kinds = get_args(annotation) if get_origin(annotation) is tuple else ()
    return any(isinstance(kind, type) and issubclass(kind, Item) for kind in kinds)
