"""Every PDF: tagged as PDF/UA-1 asks, in the book's order, and with nothing that a screen reader would meet unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from coproduction.blocks import (
    Block,
    Card,
    Choice,
    Date,
    Form,
    Heading,
    Lines,
    Note,
    Question,
    Rows,
    Score,
    Signature,
    Span,
    Table,
    Text,
    plain,
)
from coproduction.book import Book, Edition
from coproduction.formats import FORMATS, Document
from tests.formats.reading_order import first_out_of_order, told, told_of
from tests.formats.tagged import attribute, fields, headings, kids, languages, opened, problems, tags
from tests.readers import spaced
from tests.specimen import specimen

PDFS = ("pdf", "large-print", "easy-read", "chapters", "papers", "poster")
LONG = ("pdf", "large-print")
"""They hold what the chapters hold: their text is not read a third time."""
CASES = [(name, edition) for name in PDFS for edition in FORMATS[name].editions]
cases = pytest.mark.parametrize(("name", "edition"), CASES)
_MADE: dict[tuple[str, str], list[tuple[Document, bytes]]] = {}


def made(name: str, book: Book) -> list[tuple[Document, bytes]]:
    """Every document of a format, made once for all these tests."""
    key = (name, book.edition)
    if key not in _MADE:
        _MADE[key] = [(one, FORMATS[name].write(one)) for one in FORMATS[name].documents(book)]
    return _MADE[key]


def small_ones(name: str, edition: Edition) -> list[tuple[Document, bytes]]:
    return [(one, FORMATS[name].write(one)) for one in FORMATS[name].documents(specimen(edition))]


@cases
def test_nothing_is_wrong_with_a_pdf(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    documents = made(name, books[edition])
    assert documents
    found = {
        one.path: wrong
        for one, content in (*documents, *small_ones(name, edition))
        if (wrong := problems(opened(content), one.book.language))
    }
    assert found == {}


@cases
def test_its_fields_are_those_of_its_forms_in_their_order(
    name: str, edition: Edition, books: dict[Edition, Book]
) -> None:
    for document, content in (*made(name, books[edition]), *small_ones(name, edition)):
        pdf = opened(content)
        asked = [one for one in told(document.book) if isinstance(one, Question)]
        assert [name for name, _ in groupby(_question(str(one.T)) for one in fields(pdf))] == _names(asked)
        boxes = [kids(one.element)[0].Obj for one in tags(pdf) if one.name == "/Form"]
        assert [_says(one) for one in boxes] == [words for one in asked for words in _fields(one)]


def _question(name: str) -> str:
    return name.partition("/")[0]


def _names(asked: list[Question]) -> list[str]:
    met: list[str] = []
    for one in asked:
        count = sum(1 for name in met if name.rpartition("-")[0] == one.anchor or name == one.anchor)
        met.append(one.anchor if one.anchor not in met else f"{one.anchor}-{count + 1}")
    return met


def _says(box: pikepdf.Object) -> str:
    return str(box.TU)


def _fields(one: Question) -> Iterator[str]:
    """What a screen reader is to say of each field of a question."""
    asks = f"{one.code}. {plain(one.ask)}" if one.code else plain(one.ask)
    match one.answer:
        case Choice(options):
            yield from (f"{asks} {option.label}" for option in options)
        case Score(low, high, low_label, high_label):
            ends = {low: f" ({low_label})", high: f" ({high_label})"}
            yield from (f"{asks} {number}{ends.get(number, '')}" for number in range(low, high + 1))
        case Lines(_, label) | Text(label) | Date(label):
            yield f"{asks} {label}"
        case Rows(columns, count):
            yield from (f"{asks} {column}, {row}" for row in range(1, count + 1) for column in columns)
        case Signature(label, date):
            yield from (f"{asks} {label}", f"{asks} {date}")


@cases
def test_its_headings_are_those_of_the_book(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    for document, content in (*made(name, books[edition]), *small_ones(name, edition)):
        pdf = opened(content)
        wanted = [
            spaced(one) for chapter in document.book.chapters for one in (chapter.title, *_headings(chapter.blocks))
        ]
        found = [spaced(str(one.element.get("/T", ""))) for one in tags(pdf) if one.name.startswith("/H")]
        assert [one for one in found if one in wanted][-len(wanted) :] == wanted
        covered = document.whole or document.booklet
        assert len(headings(pdf)) - len(wanted) in ((1, 2) if covered else (0,)), "and a cover’s, and the contents"


def _headings(blocks: tuple[Block, ...]) -> Iterator[str]:
    for one in told_of(blocks):
        if isinstance(one, Heading):
            yield plain(one.content)
        elif isinstance(one, Card | Form) or (isinstance(one, Note) and one.level):
            yield plain(one.title)


@cases
def test_its_tables_have_the_headers_of_the_book(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    for document, content in (*made(name, books[edition]), *small_ones(name, edition)):
        pdf = opened(content)
        found = [one for one in tags(pdf) if one.name == "/Table"]
        wanted = [one for one in told(document.book) if isinstance(one, Table | Rows)]
        assert len(found) == len(wanted)
        for tag, table in zip(found, wanted, strict=True):
            cells = [one for one in _below(tag.element) if one.get("/S") in (Name.TH, Name.TD)]
            scopes = [attribute(one, "/Table", "/Scope") if one.S == Name.TH else "" for one in cells]
            if isinstance(table, Table):
                row = ["/Row" if table.row_headers else ""] + [""] * (len(table.header) - 1)
                assert scopes == ["/Column"] * len(table.header) + row * len(table.rows)
            else:
                assert scopes == ["/Column"] * len(table.columns) + [""] * len(table.columns) * table.count


def _below(element: pikepdf.Object) -> Iterator[Dictionary]:
    for one in kids(element):
        if isinstance(one, Dictionary) and "/S" in one:
            yield one
            yield from _below(one)


@cases
def test_words_in_another_language_say_so(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    for document, content in (*made(name, books[edition]), *small_ones(name, edition)):
        wanted = {one.language for one in told(document.book) if isinstance(one, Span)}
        assert wanted <= languages(opened(content)), document.path


@cases
def test_the_order_of_its_tags_is_the_order_of_the_book(
    name: str, edition: Edition, books: dict[Edition, Book]
) -> None:
    documents = () if name in LONG else made(name, books[edition])
    for document, content in (*documents, *small_ones(name, edition)):
        assert first_out_of_order(document.book, content) == "", document.path
