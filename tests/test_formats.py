"""Formats: each writes every kind of block, loses nothing, and gives the same bytes twice."""

from __future__ import annotations

import re
import types
from collections import Counter
from collections.abc import Iterator
from typing import get_args

import pytest
from msgspec.structs import replace

from coproduction.blocks import (
    Answer,
    Block,
    Card,
    Date,
    Form,
    Image,
    Inline,
    Lines,
    Option,
    Question,
    Rows,
    Score,
    Signature,
    Text,
    Words,
    walk,
)
from coproduction.book import EDITIONS, Book, Edition
from coproduction.build import NAMES
from coproduction.formats import FORMATS, Document, Format
from coproduction.formats.braille import Braille
from coproduction.formats.shape import alone, everything
from coproduction.formats.web.pages import pages
from coproduction.model.settings import FormatName
from tests import braille
from tests.conftest import ROOT
from tests.readers import READERS, of_web, read, spaced
from tests.specimen import specimen

KINDS = [kind.__name__.lower() for kind in get_args(Block | Answer | Inline)]
CASES = [(format, edition) for format in FORMATS.values() if not format.missing() for edition in format.editions]
cases = pytest.mark.parametrize(("format", "edition"), CASES, ids=lambda one: getattr(one, "name", one))


def documents(format: Format, book: Book) -> list[tuple[Document, str]]:
    """Every document of a format, and what is read in it. The guide's own are read once for all tests."""
    key = (format.name, book.edition, book.title, len(book.chapters))
    if key not in _READ:
        _READ[key] = [(one, read(one.path, format.write(one))) for one in format.documents(book)]
    return _READ[key]


_READ: dict[tuple[str, str, str, int], list[tuple[Document, str]]] = {}


def promised(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every word that readers are to meet: words, alt text, labels, codes."""
    for one in walk(blocks):
        match one:
            case Words(text):
                yield text
            case Image(_, alt):
                yield alt
            case Option(_, label):
                yield label
            case Score(low, high, low_label, high_label):
                yield from (str(low), str(high), low_label, high_label)
            case Lines(_, label) | Text(label) | Date(label):
                yield label
            case Rows(columns):
                yield from columns
            case Signature(label, date):
                yield from (label, date)
            case Question(code=code):
                yield code
            case Card(number=number):
                yield number
            case _:
                pass


def lost(format: Format, document: Document, written: str) -> list[str]:
    book = document.book
    wanted = Counter(spaced(one) for one in promised(format.declares(book)))
    fronts = [one for chapter in book.chapters for one in ((Words(chapter.title),), chapter.summary)]
    wanted += Counter(spaced(one.text) for line in fronts for one in walk(line) if isinstance(one, Words))
    if isinstance(document, Braille):
        return braille.lost(wanted, written, document.grade)
    return [one for one, count in wanted.items() if one and written.count(one) < count]


def test_the_guide_can_name_each_format() -> None:
    assert get_args(FormatName) == NAMES


def test_each_kind_of_file_can_be_read_back(books: dict[Edition, Book]) -> None:
    endings = {one.path.rpartition(".")[2] for format, edition in CASES for one in format.documents(books[edition])}
    assert endings == READERS.keys()


@cases
def test_nothing_of_the_guide_is_lost(format: Format, edition: Edition, books: dict[Edition, Book]) -> None:
    found = documents(format, books[edition])
    assert sum(len(list(promised(format.declares(one.book)))) for one, _ in found) > 20
    assert {one.path: some for one, written in found if (some := lost(format, one, written))} == {}


@cases
def test_nothing_of_the_specimen_is_lost(format: Format, edition: Edition) -> None:
    found = documents(format, specimen(edition))
    assert found
    assert {one.path: some for one, written in found if (some := lost(format, one, written))} == {}


@cases
def test_a_loss_would_be_found(format: Format, edition: Edition) -> None:
    """A format that forgot the first chapter would not pass the tests above."""
    for document in format.documents(specimen(edition)):
        first, *others = document.book.chapters
        shorter = replace(document.book, chapters=(replace(first, blocks=()), *others))
        written = read(document.path, format.write(replace(document, book=alone(shorter))))
        assert lost(format, document, written) != []


@cases
def test_the_same_document_gives_the_same_bytes(format: Format, edition: Edition) -> None:
    one, two = ([format.write(document) for document in format.documents(specimen(edition))] for _ in range(2))
    assert one == two


@cases
def test_a_document_says_what_every_copy_has_to(format: Format, edition: Edition, books: dict[Edition, Book]) -> None:
    """That it is a draft, what may be done with it, and who drew the pictures."""
    for document, written in documents(format, books[edition]):
        for note in (*document.book.notes, document.book.publisher, document.book.title):
            assert spaced(note) in written, document.path
        assert "draft" in written
        assert "OpenMoji" in written


@pytest.mark.parametrize("edition", EDITIONS)
def test_pages_lose_nothing(edition: Edition, books: dict[Edition, Book]) -> None:
    for book in (books[edition], specimen(edition)):
        written = spaced(" ".join(of_web(page.content.encode()) for page in pages(book)))
        wanted = Counter(spaced(one) for one in promised(everything(book)))
        assert [one for one, count in wanted.items() if one and written.count(one) < count] == []


def test_a_printed_code_stands_in_the_place_of_a_bullet(books: dict[Edition, Book]) -> None:
    ((_, printed),) = documents(FORMATS["pdf"], books["full"])
    assert "• W1. " not in printed
    (document,) = FORMATS["text"].documents(books["full"])
    text = FORMATS["text"].write(document).decode()
    assert "\nW1. " in text
    assert "- W1. " not in text


def test_the_specimen_has_every_kind() -> None:
    seen = {type(one).__name__.lower() for chapter in specimen("full").chapters for one in walk(chapter.blocks)}
    assert set(KINDS) <= seen


def test_web_has_a_template_for_every_kind() -> None:
    names = {path.stem for path in (ROOT / "overrides" / "blocks").glob("*.html")}
    assert names == {*KINDS, "image", "question"}


def test_pdf_has_a_function_for_every_kind() -> None:
    folder = ROOT / "hooks" / "coproduction" / "formats" / "pdf"
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.typ"))
    missing = [kind for kind in KINDS if not re.search(rf'^#let {kind}\(|"?{kind}"?:', text, re.MULTILINE)]
    assert missing == []


def test_the_example_in_the_docs_is_a_true_format(books: dict[Edition, Book]) -> None:
    """docs/contributing/add-a-format.md teaches by an example, so the example has to work."""
    page = (ROOT / "docs" / "contributing" / "add-a-format.md").read_text(encoding="utf-8")
    code = next(one for one in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "FORMAT = " in one)
    module = types.ModuleType("spoken")
    exec(compile(code, "add-a-format.md", "exec"), module.__dict__)
    for edition in EDITIONS:
        for book in (books[edition], specimen(edition)):
            for document in module.FORMAT.documents(book):
                written = spaced(module.FORMAT.write(document).decode())
                assert [one for one in promised(module.FORMAT.declares(book)) if spaced(one) not in written] == []


def test_text_keeps_its_width() -> None:
    for edition in EDITIONS:
        for document in FORMATS["text"].documents(specimen(edition)):
            assert max(map(len, FORMATS["text"].write(document).decode().split("\n"))) <= 72


def test_every_block_knows_its_item(books: dict[Edition, Book]) -> None:
    """So that even a late problem has a file and a line."""
    for book in books.values():
        for chapter in book.chapters:
            for block in chapter.blocks:
                if not isinstance(block, get_args(Block)) or getattr(block, "item", ""):
                    continue
                inside = [getattr(one, "item", "") for one in walk(block)]
                assert any(inside), block


def test_forms_ask_the_same_in_both_editions(books: dict[Edition, Book]) -> None:
    def asked(book: Book) -> list[tuple[str, str, str]]:
        forms = [one for chapter in book.chapters for one in chapter.blocks if isinstance(one, Form)]
        return [(form.tool, question.code, question.anchor) for form in forms for question in form.questions]

    assert asked(books["full"]) == asked(books["easy"])
    codes = {code for _, code, _ in asked(books["full"])}
    assert {f"S{number}" for number in range(1, 10)} | {f"C{number}" for number in range(1, 13)} < codes


def test_choices_have_no_answer_beforehand() -> None:
    for edition in EDITIONS:
        for page in pages(specimen(edition)):
            assert "checked" not in page.content
