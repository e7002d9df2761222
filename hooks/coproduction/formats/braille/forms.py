"""Forms: their questions with their codes, and what may be answered. Who reads by touch answers on a page of their own.

An empty place is the low line, once however long it is in print (section 7.2.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from coproduction.blocks import Answer, Choice, Date, Form, Lines, Option, Question, Rows, Score, Signature, Text
from coproduction.formats.braille.passages import STEP, Passage, alt, apart, entry, heading, together

PLACE = "_"
"""An empty place in print."""


def form(one: Form, intro: Iterable[Passage]) -> Iterator[Passage]:
    """A form: its title, what it says first, and its questions."""
    yield heading(one.level, one.title)
    yield from intro
    for each in one.asked:
        yield from apart(together(question(each)))


def question(one: Question) -> Iterator[Passage]:
    """A question: its code, what it asks, what explains it, and what may be answered."""
    yield alt(one.image)
    yield entry(f"{one.code}. " if one.code else "", one.ask, rest=2 * STEP)
    for explain in one.explain:
        yield entry(explain, at=STEP)
    yield from answer(one.answer)


def answer(one: Answer) -> Iterator[Passage]:
    """What may be answered, moved in below its question."""
    match one:
        case Choice():
            for option in one.options:
                yield from _option(option)
        case Score():
            yield entry(f"{one.low}: {one.low_label}", at=2 * STEP)
            yield entry(f"{one.high}: {one.high_label}", at=2 * STEP)
            yield entry(f"{one.low}–{one.high}: {PLACE}", at=2 * STEP)
        case Lines() | Text() | Date():
            yield _blank(one.label)
        case Rows():
            # What is asked of one row is asked of each.
            yield from (_blank(column) for column in one.columns)
        case Signature():
            yield _blank(one.label)
            yield _blank(one.date_label)
        case _:
            assert_never(one)


def _option(one: Option) -> Iterator[Passage]:
    yield entry(one.label, at=2 * STEP)
    yield alt(one.image, 2 * STEP)


def _blank(label: str) -> Passage:
    """A label and an empty place behind it."""
    text = f"{label}:" if label and label[-1].isalnum() else label
    return entry(f"{text} {PLACE}".lstrip(), at=2 * STEP)
