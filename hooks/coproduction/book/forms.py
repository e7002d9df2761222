"""Tools: frameworks to fill in, as forms. Formats know only questions and answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from coproduction.blocks import (
    Answer,
    Block,
    Choice,
    Date,
    Form,
    Image,
    Line,
    Lines,
    Option,
    Question,
    Rows,
    Score,
    Signature,
    Text,
    words,
)
from coproduction.book import easy as easy_read
from coproduction.book import full, local
from coproduction.book.telling import Teller
from coproduction.model import filling
from coproduction.model.homes import anchor
from coproduction.model.items import AnswerOption, Asked
from coproduction.model.words import of_edition

DIAL_LINES = 3
"""Lines to answer a dial's question on."""


def form(framework: filling.Filled, tell: Teller) -> Form:
    """A framework to fill in."""
    return Form(
        words(framework.easy_title if tell.edition == "easy" else framework.title),
        tuple(_intro(framework, tell)),
        tuple(_guard(framework, tell)),
        tuple(_question(framework, item, tell) for item in _asked(framework)),
        anchor(framework.id),
        framework.id,
        practice=_practice(framework, tell),
        item=framework.id,
    )


def _guard(framework: filling.Filled, tell: Teller) -> Iterator[Block]:
    """Where people write freely, what to leave out."""
    answers = [item.answer for item in _asked(framework) if isinstance(item, filling.FormField)]
    free = [answer for answer in answers if isinstance(answer, filling.Free)]
    if free or isinstance(framework, filling.Dial):
        yield local.guard(any(answer.names for answer in free), tell)


def _practice(framework: filling.Filled, tell: Teller) -> Question | None:
    """The question that easy read tries first. It has no code and no item: nobody keeps its answer."""
    if tell.edition == "full" or not isinstance(framework, filling.Statements) or not framework.practice:
        return None
    tried = framework.practice
    name = f"_{anchor(framework.id)}-practice"
    return Question(
        tell.line(tried.question),
        _choice(framework.options, tell),
        name,
        "",
        _lines(tried.explain, tell),
        Image(tried.picture),
    )


def _intro(framework: filling.Filled, tell: Teller) -> Iterator[Block]:
    """What to know before filling in. A dial shows its levels here, for they are what is chosen from."""
    to_read = not isinstance(framework, filling.Questionnaire)
    if tell.edition == "easy":
        if to_read:
            yield from tell.ideas(framework.intro_easy, framework.id, False)
        yield from tell.ideas(framework.how_easy, framework.id, False)
    else:
        if to_read:
            yield from tell.paragraphs(framework.intro, framework.id)
        yield from tell.paragraphs(framework.how, framework.id)
    if isinstance(framework, filling.Dial):
        if tell.edition == "easy":
            yield from easy_read.easy(framework, framework.items, tell)
        else:
            yield full.levels(framework, framework.items, tell)


def _asked(framework: filling.Filled) -> tuple[Asked, ...]:
    return framework.questions if isinstance(framework, filling.Dial) else framework.items


def _question(framework: filling.Filled, item: Asked, tell: Teller) -> Question:
    address = f"{framework.id}/{item.id}"
    if tell.edition == "easy":
        explain = _lines(item.explain, tell)
        ask, image = tell.line(item.question), Image(item.picture)
    elif isinstance(item, filling.Condition):
        explain, ask, image = (tell.line(item.text),), words(item.title), None
    else:
        explain, ask, image = (), tell.line(item.text), None
    return Question(ask, _answer(framework, item, tell), anchor(address), item.code, explain, image, address)


def _lines(text: str | None, tell: Teller) -> tuple[Line, ...]:
    return tuple(tell.line(line) for line in (text or "").split("\n") if line.strip())


def _answer(framework: filling.Filled, item: Asked, tell: Teller) -> Answer:
    match framework:
        case filling.Statements():
            return _choice(framework.options, tell)
        case filling.Conditions():
            scale = framework.scale
            if tell.edition == "easy":
                return _choice(framework.options, tell)
            return Score(scale.low, scale.high, scale.low_label, scale.high_label)
        case filling.Dial():
            if isinstance(item, filling.DialQuestion) and item.answer == "level":
                return Choice(tuple(_level(level, tell) for level in framework.items))
            return Lines(DIAL_LINES, _label(tell))
        case filling.FormKind():
            assert isinstance(item, filling.FormField)
            return _field(item.answer, tell)
        case _:
            assert_never(framework)


def _field(answer: filling.FieldAnswer, tell: Teller) -> Answer:
    own = of_edition(tell.guide.words, tell.edition)
    match answer:
        case filling.LinesAnswer():
            return Lines(answer.count, _label(tell), answer.names)
        case filling.TextAnswer():
            return Text(_label(tell), answer.names)
        case filling.DateAnswer():
            return Date(own["date"])
        case filling.SignatureAnswer():
            return Signature(own["signature"], own["date"])
        case filling.RowsAnswer():
            columns = answer.easy_columns if tell.edition == "easy" else answer.columns
            return Rows(columns, answer.count, answer.names)
        case filling.ChoiceAnswer():
            return _choice(answer.options, tell)
        case _:
            assert_never(answer)


def _label(tell: Teller) -> str:
    return of_edition(tell.guide.words, tell.edition)["your_answer"]


def _level(level: filling.Level, tell: Teller) -> Option:
    if tell.edition == "easy":
        return Option(level.id, level.easy_title or level.title, Image(level.picture) if level.picture else None)
    return Option(level.id, level.title)


def _choice(options: tuple[AnswerOption, ...], tell: Teller) -> Choice:
    easy = tell.edition == "easy"
    return Choice(
        tuple(
            Option(one.id, one.easy_label if easy else one.label, Image(one.picture) if easy else None)
            for one in options
        )
    )
