"""The kinds of value that people write: ids, titles, words, easy text. Each says how it is written in a schema."""

import datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from coproduction.reading import easy


class Written(BaseModel):
    """Something people write. Nothing else than its fields may stand in it, and it never changes."""

    # Built when a file first needs it: a model inside others is never built by itself.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


class Told:
    """Marks a field as told to readers: ``words`` is inline Markdown, ``title`` plain words, ``prose`` Markdown,
    ``easy`` an easy-read sentence.
    """

    def __init__(self, how: str) -> None:
        self.how = how


def _easy(value: Any) -> Any:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "words")
    return easy.parse(value)


_EASY = core_schema.no_info_plain_validator_function(
    _easy,
    serialization=core_schema.plain_serializer_function_ser_schema(
        lambda value: [sentence.text for sentence in value.sentences]
    ),
)
"""Said by hand: else Pydantic works out what each idea and sentence is made of, which nobody needs."""


def _day(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value
    try:
        if len(value) == len("2026-01-31"):
            return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        pass
    raise PydanticCustomError("day", "day")


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


ID = r"[a-z0-9]+(-[a-z0-9]+)*"
ADDRESS = rf"{ID}(/{ID})*"

Id = Annotated[
    str, Field(max_length=60, pattern=rf"^{ID}$", description="Lower-case letters, digits and single hyphens.")
]
Address = Annotated[str, Field(pattern=rf"^{ADDRESS}$", description="Ids parted by slashes: ladder/consultation.")]
Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(_one_or_more),
    WithJsonSchema(
        {
            "description": "One id, or a list of them.",
            "anyOf": [
                {"type": "string", "pattern": rf"^{ID}$"},
                {"type": "array", "items": {"type": "string", "pattern": rf"^{ID}$"}},
            ],
        }
    ),
]

ONE_LINE = r"^[^\n]*$"

Title = Annotated[str, Field(min_length=1, pattern=ONE_LINE, description="Plain words, on one line."), Told("title")]
Words = Annotated[str, Field(min_length=1, description="Words with inline Markdown."), Told("words")]
Prose = Annotated[str, Field(min_length=1, description="Markdown."), Told("prose")]
EasyTitle = Annotated[
    str, Field(min_length=1, pattern=ONE_LINE, description="An easy-read heading."), Told("easy title")
]
EasySentence = Annotated[str, Field(min_length=1, description="One easy-read sentence."), Told("easy")]
EasySentences = Annotated[
    str, Field(min_length=1, description="Easy-read sentences, one a line, two at most."), Told("easy lines")
]
EasyText = Annotated[
    easy.Easy,
    GetPydanticSchema(lambda *_: _EASY),
    WithJsonSchema({"type": "string", "description": "Easy read: a line an idea, picture | sentence."}),
    Told("ideas"),
]
Phrase = Annotated[
    str, Field(min_length=2, max_length=60, pattern=ONE_LINE, description="Words that somebody may look for.")
]
"""Words for the search alone. No page shows them."""
Reason = Annotated[str, Field(min_length=12, description="A reason, as a sentence.")]
Day = Annotated[
    datetime.date,
    BeforeValidator(_day),
    Field(description="A day, as year, month and day: 2026-01-31."),
]
Code = Annotated[str, Field(pattern=r"^[A-Z]+[0-9]+$", description="A capital letter and a number, printed on paper.")]
