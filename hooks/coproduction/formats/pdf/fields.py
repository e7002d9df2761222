"""Fields: the places of a form that can be filled in on a screen, each by the name that the templates link to.

A link to ``field:statements-equal-partner/yes`` marks the box beside “Yes”. What it is, and what a screen reader says
of it, is told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from msgspec import Struct

from coproduction.blocks import Choice, Date, Lines, Question, Rows, Score, Signature, Text, plain

SCHEME = "field:"
"""How the address of a link begins that marks a field."""

Kind = Literal["tick", "radio", "line", "lines", "cell"]
"""A box by itself; a box of which one of several is ticked; a line to write on; room for several lines; the same in a
cell of a table."""


class Field(Struct, frozen=True):
    """A place to fill in. ``says`` is what a screen reader says of it: the question, and which answer this is.

    Of a ``radio``, ``group`` is the question's own name, ``asks`` the question, and ``value`` the answer's id.
    """

    kind: Kind
    says: str
    group: str = ""
    asks: str = ""
    value: str = ""


class Fields:
    """The fields of one document, by name. Each question gets a name of its own, even where a form stands twice.

    ``taken`` are names of questions in the parts of a document that come before.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.by_name: dict[str, Field] = {}
        self.questions: set[str] = set(taken)

    def __getitem__(self, name: str) -> Field:
        return self.by_name[name]

    def __len__(self) -> int:
        return len(self.by_name)

    def give(self, question: Question) -> str:
        """The name of a question's fields, which are known from now on."""
        name, number = question.anchor, 1
        while name in self.questions:
            number += 1
            name = f"{question.anchor}-{number}"
        self.questions.add(name)
        self.by_name.update((f"{name}/{part}" if part else name, field) for part, field in _parts(question, name))
        return name


def _parts(question: Question, name: str) -> Iterator[tuple[str, Field]]:
    """The fields of a question, each with what its name has behind the question's."""
    asks = f"{question.code}. {plain(question.ask)}" if question.code else plain(question.ask)
    answer = question.answer
    match answer:
        case Choice((only,)):
            yield only.id, Field("tick", f"{asks} {only.label}")
        case Choice():
            for one in answer.options:
                yield one.id, Field("radio", f"{asks} {one.label}", name, asks, one.id)
        case Score():
            ends = {answer.low: f" ({answer.low_label})", answer.high: f" ({answer.high_label})"}
            for number in range(answer.low, answer.high + 1):
                yield str(number), Field("radio", f"{asks} {number}{ends.get(number, '')}", name, asks, str(number))
        case Lines():
            yield "", Field("lines", f"{asks} {answer.label}".rstrip())
        case Text() | Date():
            yield "", Field("line", f"{asks} {answer.label}".rstrip())
        case Rows():
            for row in range(1, answer.count + 1):
                for number, column in enumerate(answer.columns, 1):
                    yield f"{row}-{number}", Field("cell", f"{asks} {column}, {row}")
        case Signature():
            yield "name", Field("line", f"{asks} {answer.label}".rstrip())
            yield "date", Field("line", f"{asks} {answer.date_label}".rstrip())
        case _:
            assert_never(answer)
