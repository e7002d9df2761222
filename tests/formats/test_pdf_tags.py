"""Every PDF: tagged as PDF/UA-1 asks, in the book's order, and with nothing that a screen reader would meet unnamed."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Iterator
from itertools import groupby

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from coproduction.blocks import (
    Block,
    Card,
    Cards,
    Choice,
    Date,
    Entry,
    Form,
    Heading,
    Idea,
    Image,
    Lines,
    Note,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Span,
    Table,
    Text,
    Words,
    plain,
    walk,
)
from coproduction.book import EDITIONS, Book, Edition
from coproduction.formats import FORMATS, Document
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


def alone(document: Document) -> bool:
    return not (document.whole or document.booklet)


@cases
def test_nothing_is_wrong_with_a_pdf(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    documents = made(name, books[edition])
    assert documents
    found = {
        one.path: wrong
        for one, content in (*documents, *small_ones(name, edition))
        if (wrong := problems(opened(content), one.book.language, alone(one)))
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
        assert len(headings(pdf)) - len(wanted) in (0, 1), "and no more than the contents"


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
        assert _first_out_of_order(document.book, content) == "", document.path


def _first_out_of_order(book: Book, content: bytes) -> str:
    """The first words of a book that do not stand after those before them, in the text of the tags."""
    text = spoken(content)
    place = text.find(squeezed(book.chapters[0].title))
    for words in reading(book):
        found = text.find(squeezed(words), place)
        if found < 0:
            return words
        place = found
    return ""


def spoken(content: bytes) -> str:
    """The text of a PDF as its tags order it, read by Poppler."""
    command = ["pdfinfo", "-struct-text", "-"]
    written = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode(errors="replace")
    lines = (line.strip() for line in written.split("\n"))
    return squeezed("".join(line[1:-1] for line in lines if line.startswith('"') and line.endswith('"')))


def squeezed(text: str) -> str:
    """Without spaces, which a line break may have taken or given."""
    return "".join(spaced(text).split())


def reading(book: Book) -> Iterator[str]:
    """Every word of a book as it is read."""
    for chapter in book.chapters:
        yield chapter.title
        yield plain(chapter.summary)
        for one in told_of(chapter.blocks):
            match one:
                case Words(text):
                    yield text
                case Question(code=code):
                    yield code
                case Card(number=number):
                    yield number
                case str():
                    yield one
                case _:
                    pass


def told(book: Book) -> Iterator[object]:
    return (one for chapter in book.chapters for one in told_of(chapter.blocks))


def told_of(thing: object) -> Iterator[object]:
    """Everything inside blocks in the order in which it is read, and the labels of answers as text."""
    match thing:
        case tuple():
            for one in thing:
                yield from told_of(one)
        case Form():
            yield thing
            yield from told_of((thing.title, thing.intro, thing.asked))
        case Question():
            yield thing
            yield from told_of((thing.ask, thing.explain, thing.answer))
        case Choice(options):
            yield from (one.label for one in options)
        case Score(low, high, low_label, high_label):
            yield from (low_label, high_label, *map(str, range(low, high + 1)))
        case Lines(_, label) | Text(label) | Date(label):
            yield label
        case Rows(columns):
            yield thing
            yield from columns
        case Signature(label, date):
            yield from (label, date)
        case Table():
            yield thing
            yield from told_of((thing.caption, thing.header, thing.rows))
        case Card():
            yield thing
            yield from told_of((thing.title, thing.content))
        case Cards() | Idea() | Note() | Quotation() | Picture() | Entry():
            yield thing
            yield from (inner for one in _inside(thing) for inner in told_of(one))
        case Image() | None:
            pass
        case _:
            yield from walk(thing)


def _inside(thing: Cards | Idea | Note | Quotation | Picture | Entry) -> tuple[object, ...]:
    match thing:
        case Cards():
            return (thing.cards,)
        case Idea():
            return (thing.sentences,)
        case Note():
            return (thing.title, thing.content)
        case Quotation():
            return (thing.content, thing.speaker)
        case Picture():
            return (thing.caption,)
        case Entry():
            return (thing.content,)


# ── Each check can fail ──────────────────────────────────────────────────────────────────────────


def first(pdf: Pdf, name: str) -> Dictionary:
    return next(one.element for one in tags(pdf) if one.name == name)


def annotation(pdf: Pdf, subtype: str) -> pikepdf.Object:
    return next(one for page in pdf.pages for one in page.obj.get("/Annots", Array()) if one.Subtype == subtype)


def no_standard(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        del told["pdfuaid:part"]


def no_title_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


def two_titles(pdf: Pdf) -> None:
    first(pdf, "/H2").S = Name.H1


def skipped_level(pdf: Pdf) -> None:
    first(pdf, "/H2").S = Name.H3


def no_alt(pdf: Pdf) -> None:
    del first(pdf, "/Figure")["/Alt"]


def no_scope(pdf: Pdf) -> None:
    del first(pdf, "/TH")["/A"]


def no_headers(pdf: Pdf) -> None:
    for one in tags(pdf):
        if one.name == "/TH":
            one.element.S = Name.TD


def lost_cell(pdf: Pdf) -> None:
    del first(pdf, "/TR").K[0]


def no_body(pdf: Pdf) -> None:
    first(pdf, "/LBody").S = Name.P


def no_tab_order(pdf: Pdf) -> None:
    for page in pdf.pages:
        if "/Tabs" in page.obj:
            del page.obj["/Tabs"]


def silent_link(pdf: Pdf) -> None:
    del annotation(pdf, "/Link")["/Contents"]


def untagged_field(pdf: Pdf) -> None:
    first(pdf, "/Form").S = Name.Link


def field_without_words(pdf: Pdf) -> None:
    del annotation(pdf, "/Widget")["/TU"]


def question_without_words(pdf: Pdf) -> None:
    del fields(pdf)[0]["/TU"]


def field_without_name(pdf: Pdf) -> None:
    del fields(pdf)[0]["/T"]


def twins(pdf: Pdf) -> None:
    fields(pdf)[1].T = String(str(fields(pdf)[0].T))


def left_to_readers(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


def chosen_beforehand(pdf: Pdf) -> None:
    fields(pdf)[0].Kids[0].AS = Name.yes


def boxes_alike(pdf: Pdf) -> None:
    group = fields(pdf)[0].Kids
    group[1].AP = group[0].AP


def undrawn(pdf: Pdf) -> None:
    del annotation(pdf, "/Widget")["/AP"]


def tiny(pdf: Pdf) -> None:
    annotation(pdf, "/Widget").Rect = Array([100, 100, 110, 110])


BROKEN: dict[Callable[[Pdf], None], str] = {
    no_standard: "PDF/UA-1",
    no_title_shown: "not shown",
    no_language: "language is “”",
    two_titles: "more than one heading of level 1",
    skipped_level: "level 3 follows one of level 1",
    no_alt: "no alt text",
    no_scope: "no scope",
    no_headers: "no row of headers",
    lost_cell: "same number of cells",
    no_body: "entry of a list",
    no_tab_order: "order of its tags",
    silent_link: "says nothing of where it leads",
    untagged_field: "tagged as /Link",
    field_without_words: "a box of “q-1” has no words",
    question_without_words: "“q-1” has no words",
    field_without_name: "one has none",
    twins: "same name",
    left_to_readers: "leave it to readers",
    chosen_beforehand: "answered beforehand",
    boxes_alike: "cannot be told apart",
    undrawn: "not drawn",
    tiny: "smaller than 6 mm",
}


@pytest.fixture(scope="module")
def paper() -> bytes:
    ((_, content),) = small_ones("papers", "full")
    return content


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda one: one.__name__)
def test_a_fault_would_be_found(break_it: Callable[[Pdf], None], paper: bytes) -> None:
    pdf = opened(paper)
    assert problems(pdf, "en-GB", True) == []
    break_it(pdf)
    assert [one for one in problems(pdf, "en-GB", True) if BROKEN[break_it] in one]


@pytest.mark.parametrize("edition", EDITIONS)
def test_another_order_would_be_found(edition: Edition) -> None:
    ((document, content),) = small_ones("papers", edition)
    pdf = opened(content)
    order = pdf.Root.StructTreeRoot.K
    top = order[0] if isinstance(order, Array) else order
    top.K = Array(list(reversed(list(top.K))))
    turned = io.BytesIO()
    pdf.save(turned)
    assert _first_out_of_order(document.book, turned.getvalue()) != ""
