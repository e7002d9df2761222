"""Questions and the room for their answers."""

from __future__ import annotations

from typing import assert_never

from coproduction.blocks import (
    Answer,
    Choice,
    Date,
    Lines,
    Question,
    Rows,
    Score,
    Signature,
    Text,
    plain,
    words,
)
from coproduction.formats.word import controls
from coproduction.formats.word.page import OPTION_PICTURE_MM, TEXT_WIDTH
from coproduction.formats.word.tables import beside, cell, heading_row, row, write
from coproduction.formats.word.writer import Look, Place, Writer
from coproduction.formats.word.xml import Element, element

ROW_HEIGHT = 680  # twips: 12 mm, room for handwriting


def question(writer: Writer, place: Place, one: Question, level: int) -> None:
    """A question and its answer, on one page. ``level`` is where it stands among the headings."""

    def ask(there: Place) -> None:
        writer.anchor(one.anchor)
        code = [writer.text(f"{one.code}.\u00a0", Look(bold=True))] if one.code else []
        writer.paragraph(there, "Question", (), *code, *writer.runs(one.ask), outline=level)
        for line in one.explain:
            writer.paragraph(there, "Explanation", line)

    def whole(there: Place) -> None:
        ask(there)
        answer(writer, there, one.answer, asked)

    asked = f"{one.code}. {plain(one.ask)}" if one.code else plain(one.ask)
    if one.image and not isinstance(one.answer, Rows):
        beside(writer, place, [(one.image, whole)], align="top")
    elif one.image:  # a table needs the whole width
        beside(writer, place, [(one.image, ask)], align="center", keep_next=True)
        answer(writer, place, one.answer, asked)
    else:
        whole(place)


def answer(writer: Writer, place: Place, one: Answer, asked: str) -> None:
    """Room for an answer. ``asked`` is the question, so that each control says what it answers."""
    match one:
        case Choice():
            _choice(writer, place, one, asked)
        case Score():
            _score(writer, place, one, asked)
        case Lines():
            _label(writer, place, one.label)
            _sentences(writer, place, one, asked)
        case Text():
            _field(writer, place, one.label, controls.line(writer.id(), f"{one.label}: {asked}"))
        case Date():
            _day(writer, place, one.label, asked)
        case Rows():
            _rows(writer, place, one, asked)
        case Signature():
            _field(writer, place, one.label, controls.line(writer.id(), f"{one.label}: {asked}"))
            _day(writer, place, one.date_label, asked)
        case _:
            assert_never(one)


def _choice(writer: Writer, place: Place, one: Choice, asked: str) -> None:
    for index, option in enumerate(one.options, 1):
        content = [controls.checkbox(writer.id(), f"{option.label}: {asked}"), writer.text("\u00a0 ")]
        if option.image:
            content += [
                writer.picture(option.image, (OPTION_PICTURE_MM, OPTION_PICTURE_MM)),
                writer.text("\u00a0 "),
            ]
        style = "PictureChoice" if option.image else "Choice"
        content.append(writer.text(option.label))
        writer.paragraph(place, style, (), *content, keep_next=index < len(one.options))


def _score(writer: Writer, place: Place, one: Score, asked: str) -> None:
    writer.paragraph(place, "Explanation", words(f"{one.low}: {one.low_label}"))
    writer.paragraph(place, "Explanation", words(f"{one.high}: {one.high_label}"))
    content: list[Element] = []
    for number in range(one.low, one.high + 1):
        # The box and its number stay together; the line may be broken between two of them.
        content += [
            controls.checkbox(writer.id(), f"{number}: {asked}"),
            writer.text(f"\u00a0{number}" + ("\u2003" if number < one.high else "")),
        ]
    writer.paragraph(place, "", (), *content)


def _sentences(writer: Writer, place: Place, one: Lines, asked: str) -> None:
    room = element("w:sdtContent")
    for index in range(one.count):
        writer.paragraph(Place(room, place.indent), "WritingLine", keep_next=index < one.count - 1)
    place.root.append(controls.sentences(writer.id(), f"{one.label}: {asked}" if one.label else asked, *room))


def _label(writer: Writer, place: Place, label: str) -> None:
    if label:
        writer.paragraph(place, "FieldLabel", words(label))


def _field(writer: Writer, place: Place, label: str, control: Element) -> None:
    _label(writer, place, label)
    writer.paragraph(place, "WritingLine", (), control)


def _day(writer: Writer, place: Place, label: str, asked: str) -> None:
    _field(writer, place, label, controls.day(writer.id(), f"{label}: {asked}", writer.book.language))


def _rows(writer: Writer, place: Place, one: Rows, asked: str) -> None:
    widths = [(TEXT_WIDTH - place.indent) // len(one.columns)] * len(one.columns)
    rows = [heading_row(writer, widths, [words(column) for column in one.columns])]
    for number in range(1, one.count + 1):
        cells = [
            cell(writer, width, "TableText", (), controls.line(writer.id(), f"{column} {number}: {asked}"))
            for width, column in zip(widths, one.columns, strict=True)
        ]
        rows.append(row(cells, height=ROW_HEIGHT))
    write(writer, place, "GuideTable", widths, rows)
