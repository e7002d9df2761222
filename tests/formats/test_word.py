"""Word: what staff change and fill in is built of real styles, and is still all there after LibreOffice opened it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from coproduction.blocks import Card, Choice, Form, Heading, Image, Note, Question, Table, plain, walk
from coproduction.book import EDITIONS, Book, Edition
from coproduction.formats import FORMATS, Document
from tests.formats.office import Office, W, headings, opened, outlined, problems, said, value
from tests.formats.reading_order import squeezed
from tests.specimen import specimen

WORD = FORMATS["word"]
cases = pytest.mark.parametrize("edition", EDITIONS)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@cache
def made(edition: Edition) -> list[tuple[Document, bytes]]:
    """The Word files of a specimen."""
    return [(one, WORD.write(one)) for one in WORD.documents(specimen(edition))]


def files(book: Book) -> list[tuple[Document, bytes]]:
    """The Word files of the guide, and those of a specimen."""
    if book.edition not in _FILES:
        _FILES[book.edition] = [(one, WORD.write(one)) for one in WORD.documents(book)]
    return [*_FILES[book.edition], *made(book.edition)]


_FILES: dict[Edition, list[tuple[Document, bytes]]] = {}


def titled(document: Document) -> str:
    return document.book.title if document.whole else f"{document.title} – {document.book.title}"


@cases
def test_nothing_is_wrong_with_a_file(edition: Edition, books: dict[Edition, Book]) -> None:
    found = {
        document.path: problems(opened(content), titled(document), "en-GB")
        for document, content in files(books[edition])
    }
    assert len(found) == 3
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@cases
def test_its_headings_are_those_of_the_book(edition: Edition, books: dict[Edition, Book]) -> None:
    for document, content in files(books[edition]):
        found = [squeezed(words) for _, words in headings(opened(content))]
        wanted = [chapter.title for chapter in document.book.chapters]
        for one in (one for chapter in document.book.chapters for one in walk(chapter.blocks)):
            if isinstance(one, Heading):
                wanted.append(plain(one.content))
            elif isinstance(one, Card | Form) or (isinstance(one, Note) and one.level):
                wanted.append(plain(one.title))
        assert len(found) == len(wanted)
        assert all(any(words in heading for heading in found) for words in map(squeezed, wanted))


@cases
def test_ticks_click_and_facts_are_tables(edition: Edition, books: dict[Edition, Book]) -> None:
    for document, content in files(books[edition]):
        office = opened(content)
        met = [one for chapter in document.book.chapters for one in walk(chapter.blocks)]
        boxes = list(office.parts["word/document.xml"].iter("{*}checkbox"))
        options = sum(
            len(one.answer.options) for one in met if isinstance(one, Question) and isinstance(one.answer, Choice)
        )
        assert len(boxes) >= options > 0
        tables = [one for one in office.all("tbl") if value(one.find(f"{W}tblPr/{W}tblStyle")) == "GuideTable"]
        assert len(tables) >= sum(1 for one in met if isinstance(one, Table))


def test_a_handout_begins_with_its_own_heading_and_each_sheet_on_a_page(books: dict[Edition, Book]) -> None:
    document, content = files(books["full"])[1]
    assert document.path == "downloads/meeting-pack.docx"
    office = opened(content)
    first = next(iter(office.all("p")))
    assert value(first.find(f"{W}pPr/{W}pStyle")) == "Heading1"
    assert said(first) == "A pack for a meeting"
    styles = {value(one) for one in office.all("pStyle")}
    assert not styles & {"Title", "TOCHeading", "TOC1"}
    sheets = [one for one in office.all("p") if value(one.find(f"{W}pPr/{W}pStyle")) == "Heading2"]
    assert [one.find(f"{W}pPr/{W}pageBreakBefore") is not None for one in sheets] == [
        False,
        *[True] * (len(sheets) - 1),
    ]
    assert said(office.all("p")[-1]) == document.book.notes[-1]


# ── A fault would be found ───────────────────────────────────────────────────────────────────────


def first(office: Office, path: str) -> etree._Element:
    return office.all(path)[0]


def no_alt(office: Office) -> None:
    for one in office.parts["word/document.xml"].iter("{*}docPr"):
        one.attrib.pop("descr", None)


def no_header(office: Office) -> None:
    header = first(office, "tblHeader")
    header.getparent().remove(header)


def unknown_style(office: Office) -> None:
    first(office, "pStyle").set(f"{W}val", "Pretty")


def skipped_level(office: Office) -> None:
    heading = next(one for one in office.all("pStyle") if value(one) == "Heading2")
    heading.set(f"{W}val", "Heading4")


def dead_link(office: Office) -> None:
    one = next(one for one in office.all("hyperlink") if value(one, "anchor"))
    one.set(f"{W}anchor", "nowhere")


def unnamed_field(office: Office) -> None:
    first(office, "sdtPr/alias").set(f"{W}val", " ")


def pale(office: Office) -> None:
    office.all("style/rPr/color", "word/styles.xml")[0].set(f"{W}val", "0070C0")


def lost_list(office: Office) -> None:
    first(office, "numPr/numId").set(f"{W}val", "4711")


def no_language(office: Office) -> None:
    office.all("docDefaults/rPrDefault/rPr/lang", "word/styles.xml")[0].set(f"{W}val", "en-US")


def lost_cell(office: Office) -> None:
    cell = first(office, "tblHeader").getparent().getparent().find(f"{W}tc")
    cell.getparent().remove(cell)


BROKEN: dict[Callable[[Office], None], str] = {
    no_alt: "has no alt text",
    no_header: "no row of headers",
    unknown_style: "“Pretty” is not there",
    skipped_level: "follows one of level 1",
    dead_link: "leads nowhere",
    unnamed_field: "has no name",
    pale: "too pale",
    lost_list: "the list 4711",
    no_language: "has not its language",
    lost_cell: "the same number of cells",
}


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda one: one.__name__)
def test_a_fault_would_be_found(break_it: Callable[[Office], None]) -> None:
    document, content = made("full")[0]
    office = opened(content)
    assert problems(office, titled(document), "en-GB") == []
    break_it(office)
    assert [one for one in problems(office, titled(document), "en-GB") if BROKEN[break_it] in one]


# ── LibreOffice ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def through(books: dict[Edition, Book], tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, list[Path]]:
    """What LibreOffice makes of every file when it opens it, as OpenDocument."""
    folder = tmp_path_factory.mktemp("office")
    given: dict[Edition, list[Path]] = {}
    for edition in EDITIONS:
        for number, (_, content) in enumerate(files(books[edition])):
            path = folder / f"{edition}-{number}.docx"
            path.write_bytes(content)
            given.setdefault(edition, []).append(path)
    profile = (folder / "profile").as_uri()
    paths = [str(path) for some in given.values() for path in some]
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt", "--outdir"]
    subprocess.run([*command, str(folder / "out"), *paths], check=True, capture_output=True, timeout=300)
    return {edition: [folder / "out" / f"{path.stem}.fodt" for path in some] for edition, some in given.items()}


def spoken(element: etree._Element) -> str:
    return squeezed("".join(element.itertext()))


@cases
def test_libreoffice_shows_the_same_words_in_the_same_order(
    edition: Edition, books: dict[Edition, Book], through: dict[Edition, list[Path]]
) -> None:
    for (document, content), path in zip(files(books[edition]), through[edition], strict=True):
        body = next(etree.parse(path).getroot().iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
        for picture in body.iter("{*}binary-data"):
            picture.text = ""
        text, place = spoken(body), 0
        paragraphs = [squeezed(said(one)) for one in opened(content).all("p")]
        assert len([one for one in paragraphs if one]) > 20
        for words in paragraphs:
            found = text.find(words, place)
            assert found >= 0, (document.path, words)
            place = found + len(words)


@cases
def test_libreoffice_finds_headings_headers_and_alt_text(
    edition: Edition, books: dict[Edition, Book], through: dict[Edition, list[Path]]
) -> None:
    for (document, content), path in zip(files(books[edition]), through[edition], strict=True):
        root, office = etree.parse(path).getroot(), opened(content)
        levels = [int(one.get(f"{TEXT}outline-level")) for one in root.iter(f"{TEXT}h") if spoken(one)]
        assert len(levels) == outlined(office), document.path
        assert len(list(root.iter("{*}table-header-rows"))) == len(office.all("tblHeader"))
        told = {
            image.alt
            for chapter in document.book.chapters
            for image in walk(chapter.blocks)
            if isinstance(image, Image)
        }
        shown = {one.text for one in root.iter("{*}desc")}
        assert {alt for alt in told if alt} <= shown
