"""Forms as on paper: codes, boxes and lines to see what is asked, to copy out, or to take to a meeting.

Books in reading apps keep nothing that is typed into them, so there is no field that would seem to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from markupsafe import Markup

from coproduction.blocks import Answer, Block, Choice, Date, Form, Lines, Option, Question, Rows, Score, Signature, Text
from coproduction.formats.epub.tables import empty
from coproduction.formats.epub.writer import Writer, whole
from coproduction.formats.epub.xhtml import tag

Inner = Callable[[tuple[Block, ...]], Markup]
"""Writes the blocks that stand inside a block."""
BOX = tag("span", class_="box", aria_hidden="true")
"""A box to tick. It is drawn, because no typeface of ours has one."""
LINE = tag("div", class_="line")


def form(writer: Writer, one: Form, inner: Inner) -> Markup:
    """A form: its title, what to do, and its questions as a list."""
    anchor = writer.anchor(one.anchor)
    title = tag(f"h{one.level}", writer.line(one.title), id=anchor)
    questions = tag("ol", *(question(writer, each) for each in one.asked), class_="questions")
    return tag("section", title, inner(one.before), questions, class_="form", aria_labelledby=anchor)


def question(writer: Writer, one: Question) -> Markup:
    """A question: its code, what it asks, what explains it, and room for the answer."""
    code = (tag("span", one.code, class_="code"), " ") if one.code else ()
    ask = tag("p", *code, writer.line(one.ask), class_="ask")
    explain = Markup("").join(tag("p", writer.line(line)) for line in one.explain)
    if one.image:
        picture = tag("div", writer.image(one.image), class_="seen")
        asked = tag("div", picture, tag("div", ask, explain, class_="said"), class_="idea")
    else:
        asked = ask + explain
    return tag("li", asked, answer(writer, one.answer), class_="question", id=writer.anchor(one.anchor))


def answer(writer: Writer, one: Answer) -> Markup:
    """Room for an answer."""
    match one:
        case Choice():
            pictured = any(option.image for option in one.options)
            options = (_option(writer, option) for option in one.options)
            return tag("ul", *options, class_="choices pictured" if pictured else "choices")
        case Score():
            ends = (f"{one.low}: {one.low_label}", f"{one.high}: {one.high_label}")
            numbers = (tag("li", str(number)) for number in range(one.low, one.high + 1))
            said = tag("p", *(tag("span", whole(end), " ") for end in ends), class_="ends")
            return said + tag("ul", *numbers, class_="score")
        case Lines():
            return _label(one.label) + tag("div", *(LINE,) * one.count, class_="lines")
        case Text() | Date():
            return _label(one.label) + LINE
        case Rows():
            return empty(one.columns, one.count)
        case Signature():
            return _label(one.label) + LINE + _label(one.date_label) + LINE
        case _:
            assert_never(one)


def _option(writer: Writer, one: Option) -> Markup:
    picture = writer.image(one.image) if one.image else ""
    return tag("li", picture, tag("span", BOX, " ", tag("span", whole(one.label)), class_="option"))


def _label(words: str) -> Markup:
    return tag("p", whole(words), class_="label") if words else Markup("")
