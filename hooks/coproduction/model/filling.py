"""Frameworks that people fill in, on screen and on paper: questionnaires, dials and forms."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coproduction.model.fields import EasySentence, EasySentences, EasyTitle, Id, Title, Written
from coproduction.model.items import AnswerOption, Asked, Titled, ToFillIn


class Questionnaire(ToFillIn):
    """Items that are all answered alike: by one of a few options."""

    options: tuple[AnswerOption, ...] = Field(min_length=2)


class Statement(Asked):
    """One thing that is true for a person when co-production is really happening."""


class Practice(Written):
    """A question to try first, in easy read: how answering works, with nothing at stake."""

    question: EasySentence
    picture: Id
    explain: EasySentences | None = None


class Statements(Questionnaire):
    """Statements that people agree with or not."""

    kind: Literal["statements"]
    practice: Practice | None = None
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


class Level(Titled):
    """One level of a dial."""


class DialQuestion(Asked):
    """A question about the level: answered by choosing one, or in sentences."""

    answer: Literal["level", "lines"] = "lines"


class Dial(ToFillIn):
    """Levels from the lowest to the highest, and questions that find the right one."""

    kind: Literal["dial"]
    items: tuple[Level, ...] = Field(min_length=2)
    questions: tuple[DialQuestion, ...] = Field(min_length=1)


class Free(Written):
    """An answer in people's own words."""

    names: bool = False
    """Whether it asks who. Then readers are told whose names they may write, not to leave all names out."""


class LinesAnswer(Free):
    """Sentences, on so many lines."""

    kind: Literal["lines"]
    count: int = Field(default=3, ge=1, le=30)


class TextAnswer(Free):
    """One line: a name, a place."""

    kind: Literal["text"]


class DateAnswer(Written):
    """A day."""

    kind: Literal["date"]


class SignatureAnswer(Written):
    """A name or signature, and the day."""

    kind: Literal["signature"]


class RowsAnswer(Free):
    """A table to fill in, its columns named for both editions."""

    kind: Literal["rows"]
    columns: tuple[Title, ...] = Field(min_length=2, max_length=5)
    easy_columns: tuple[EasyTitle, ...] = Field(min_length=2, max_length=5)
    count: int = Field(default=4, ge=1, le=20)

    @model_validator(mode="after")
    def _as_many(self) -> Self:
        if len(self.columns) != len(self.easy_columns):
            raise PydanticCustomError("columns", "columns")
        return self


class ChoiceAnswer(Written):
    """One of a few options."""

    kind: Literal["choice"]
    options: tuple[AnswerOption, ...] = Field(min_length=2)


FieldAnswer = Annotated[
    LinesAnswer | TextAnswer | DateAnswer | SignatureAnswer | RowsAnswer | ChoiceAnswer,
    Field(discriminator="kind"),
]


class FormField(Asked):
    """One question of a form, with its own way to answer."""

    answer: FieldAnswer


class FormKind(ToFillIn):
    """Something to fill in: a plan, a review, a pledge, a feedback sheet."""

    kind: Literal["form"]
    items: tuple[FormField, ...] = Field(min_length=1)


Filled = Statements | Conditions | Dial | FormKind
"""The frameworks that can be a tool."""
