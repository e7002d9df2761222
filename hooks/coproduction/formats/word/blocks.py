"""Every kind of block, written in Word."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import assert_never

from coproduction.blocks import (
    Block,
    Card,
    Cards,
    Form,
    Heading,
    Idea,
    Listing,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Table,
    words,
)
from coproduction.formats.word.forms import question
from coproduction.formats.word.lists import new_list
from coproduction.formats.word.page import IDEA_PICTURE_MM, LARGEST_PICTURE_MM, LIST_STEP_MM, twips
from coproduction.formats.word.tables import beside, table
from coproduction.formats.word.writer import Place, Writer


def blocks(writer: Writer, place: Place, many: Iterable[Block]) -> None:
    """Blocks one after another. Ideas that follow each other share one grid."""
    for together, group in groupby(many, key=lambda one: isinstance(one, Idea)):
        if together:
            ideas(writer, place, (one for one in group if isinstance(one, Idea)))
        else:
            for one in group:
                block(writer, place, one)


def block(writer: Writer, place: Place, one: Block) -> None:
    """One block."""
    match one:
        case Heading():
            writer.anchor(one.anchor)
            writer.paragraph(place, f"Heading{one.level}", one.content)
        case Paragraph():
            writer.paragraph(place, "Tagline" if one.look == "tagline" else "", one.content)
        case Listing():
            _listing(writer, place, one)
        case Quotation():
            inner = place.inside(twips(LIST_STEP_MM), style="Quote")
            blocks(writer, inner, one.content)
            if one.speaker:
                writer.paragraph(inner, "QuoteSpeaker", (*words("— "), *one.speaker))
        case Note():
            _note(writer, place, one)
        case Idea():
            ideas(writer, place, [one])
        case Picture():
            _picture(writer, place, one)
        case Table():
            table(writer, place, one)
        case Cards():
            for number, each in enumerate(one.cards, 1):
                _card(writer, place, each, str(number) if one.ordered else "", one.level)
        case Form():
            writer.anchor(one.anchor)
            writer.paragraph(place, f"Heading{one.level}", one.title)
            blocks(writer, place, one.before)
            for asked in one.asked:
                question(writer, place, asked, one.level + 1)
        case _:
            assert_never(one)


def ideas(writer: Writer, place: Place, many: Iterable[Idea]) -> None:
    """Easy read's ideas: each a picture at the start side, with its sentences beside it."""

    def sentences(one: Idea, there: Place) -> None:
        writer.anchor(one.anchor)
        for line in one.sentences:
            writer.paragraph(there, "", line)

    beside(writer, place, ((one.image, partial(sentences, one)) for one in many), align="center")


def _listing(writer: Writer, place: Place, one: Listing) -> None:
    number = new_list(writer.document, one.ordered)
    inner = place if one.coded else place.inside(twips(LIST_STEP_MM), 1)
    for entry in one.entries:
        writer.anchor(entry.anchor)
        if not one.coded:
            writer.mark(number, place.depth, one.ordered)
        blocks(writer, inner, entry.content)
    if not place.depth:
        writer.finish(place)


def _note(writer: Writer, place: Place, one: Note) -> None:
    """A note stands between two rules, so that it needs no table and no box around it."""
    writer.anchor(one.anchor)
    writer.paragraph(place, f"Heading{one.level}" if one.level else "NoteTitle", one.title)
    blocks(writer, place, one.content)
    writer.finish(place, rule=True)


def _picture(writer: Writer, place: Place, one: Picture) -> None:
    shown = writer.picture(one.image, LARGEST_PICTURE_MM)
    writer.paragraph(place, "Picture", (), shown, keep_next=bool(one.caption))
    if one.caption:
        writer.paragraph(place, "Caption", one.caption)
    writer.finish(place)


def _card(writer: Writer, place: Place, one: Card, position: str, level: int) -> None:
    number = one.number or position
    before = words(f"{number}. ") if number else ()
    title = writer.link(one.title, one.target) if one.target else writer.runs(one.title)
    writer.anchor(one.anchor)
    writer.paragraph(place, f"Heading{level}", before, *title)
    if one.image:
        box = (IDEA_PICTURE_MM, IDEA_PICTURE_MM)
        writer.paragraph(place, "Picture", (), writer.picture(one.image, box), keep_next=True)
    blocks(writer, place, one.content)
