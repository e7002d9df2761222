"""Markup (R020, R023, R030 to R032): words written in a form that the guide has no block for."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Problem, problem
from coproduction.reading import markdown
from coproduction.reading.easy import Easy
from coproduction.reading.markdown import SIGNS


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """HTML, pictures and code in Markdown, and easy-read lines that are not written as ideas."""
    for telling in tellings(guide):
        if isinstance(telling.value, Easy):
            for fault in telling.value.faults:
                place = guide.place(telling.item, telling.field, fault.line, fault.column)
                yield problem(fault.code, place, telling.item, words=fault.words)
        for sentence in easy_sentences(telling):
            for code, words in markdown.lines(sentence.text)[1]:
                place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
                yield problem(code, place, telling.item, words=words)
        if telling.how in ("words", "prose") and isinstance(telling.value, str):
            read = (
                markdown.lines(telling.value)
                if telling.how == "words"
                else markdown.blocks(telling.value, telling.item)
            )
            for code, words in read[1]:
                place = guide.place_of(telling.item, telling.field, SIGNS.get(words, words))
                yield problem(code, place, telling.item, words=words)
