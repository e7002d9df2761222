"""E-books: what the file says of itself, how it is put together, and what its style sheets leave to readers."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from msgspec.structs import replace

from coproduction.blocks import Heading, Link, Paragraph, Words, walk, words
from coproduction.book import Book, Edition
from coproduction.colours import contrast
from coproduction.formats import FORMATS, FormatError
from coproduction.formats.epub.drawings import SHAPES
from coproduction.formats.epub.fonts import fonts
from coproduction.formats.epub.package import CONFORMS, FEATURES, identifier
from tests.conftest import ROOT
from tests.specimen import specimen

STYLES = ROOT / "hooks" / "coproduction" / "formats" / "epub" / "styles"


def made(book: Book) -> zipfile.ZipFile:
    (document,) = FORMATS["epub"].documents(book)
    return zipfile.ZipFile(io.BytesIO(FORMATS["epub"].write(document)))


def package(file: zipfile.ZipFile) -> etree._Element:
    return etree.fromstring(file.read("EPUB/package.opf"))


def spine(file: zipfile.ZipFile) -> list[str]:
    opf = package(file)
    files = {one.get("id"): one.get("href") for one in opf.iter("{*}item")}
    return [f"EPUB/{files[one.get('idref')]}" for one in opf.iter("{*}itemref")]


def meta(file: zipfile.ZipFile, property: str) -> list[str]:
    return [str(one.text) for one in package(file).iter("{*}meta") if one.get("property") == property]


def page(file: zipfile.ZipFile, path: str) -> etree._Element:
    return etree.fromstring(file.read(f"EPUB/{path}"))


def said(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def easy(books: dict[Edition, Book]) -> zipfile.ZipFile:
    return made(books["easy"])


@pytest.fixture(scope="module")
def full(books: dict[Edition, Book]) -> zipfile.ZipFile:
    return made(books["full"])


# ── The file ─────────────────────────────────────────────────────────────────────────────────────


def test_its_first_bytes_tell_what_it_is() -> None:
    (document,) = FORMATS["epub"].documents(specimen("full"))
    assert FORMATS["epub"].write(document)[30:58] == b"mimetypeapplication/epub+zip"


def test_pages_stand_in_the_order_of_the_book(full: zipfile.ZipFile, books: dict[Edition, Book]) -> None:
    chapters = [f"EPUB/chapters/{one.id}.xhtml" for one in books["full"].chapters]
    assert spine(full) == ["EPUB/cover.xhtml", "EPUB/contents.xhtml", *chapters]


def test_words_stand_in_the_order_of_the_book(full: zipfile.ZipFile, books: dict[Edition, Book]) -> None:
    for chapter in books["full"].chapters:
        text, place = said(page(full, f"chapters/{chapter.id}.xhtml")), 0
        for one in walk(chapter.blocks):
            if isinstance(one, Words) and (wanted := " ".join(one.text.split())):
                place = text.find(wanted, place)
                assert place >= 0, (chapter.id, wanted)


def test_contents_lead_to_each_chapter_below_its_part(full: zipfile.ZipFile, books: dict[Edition, Book]) -> None:
    toc, landmarks = page(full, "contents.xhtml").iter("{*}nav")
    parts = [(said(one.find("{*}span")), [said(each) for each in one.iter("{*}a")]) for one in toc.find("{*}ol")]
    book = books["full"]
    assert parts == [(part.title, [book.chapter(id).title for id in part.chapters]) for part in book.parts]
    kinds = {one.get("{http://www.idpf.org/2007/ops}type"): one.get("href") for one in landmarks.iter("{*}a")}
    assert list(kinds) == ["cover", "toc", "bodymatter", "glossary"]
    assert kinds["glossary"] == "chapters/word-list.xhtml"


@pytest.mark.parametrize("edition", ["full", "easy"])
def test_every_link_leads_somewhere(edition: Edition, request: pytest.FixtureRequest) -> None:
    file: zipfile.ZipFile = request.getfixturevalue(edition)
    ids = {path: set(etree.fromstring(file.read(path)).xpath("//@id")) for path in spine(file)}
    links = 0
    for path in spine(file):
        for href in etree.fromstring(file.read(path)).xpath("//*[local-name()='a']/@href"):
            to, _, anchor = str(href).partition("#")
            if ":" in to:
                continue
            links += 1
            there = f"{path.rpartition('/')[0]}/{to}" if to else path
            assert there in ids, (path, href)
            assert not anchor or anchor in ids[there], (path, href)
    assert links > 25


def test_a_link_to_what_this_book_has_not_is_left_as_words() -> None:
    book = specimen("full")
    blocks = tuple(Paragraph((Link(words(f"To {target}"), target),)) for target in ("gone", "second#gone", "first"))
    chapter = replace(book.chapters[0], blocks=blocks)
    paragraphs = page(made(replace(book, chapters=(chapter, book.chapters[1]))), "chapters/first.xhtml")
    found = {said(one): one.xpath("string(*/@href)") for one in paragraphs.iter("{*}p") if said(one).startswith("To ")}
    assert found == {"To gone": "", "To second#gone": "second.xhtml", "To first": "first.xhtml"}


def test_an_anchor_that_comes_twice_is_given_once() -> None:
    book = specimen("full")
    twice = tuple(Heading(2, words(name), "same") for name in ("One", "Two"))
    file = made(replace(book, chapters=(replace(book.chapters[0], blocks=twice),)))
    assert page(file, "chapters/first.xhtml").xpath("count(//*[@id='same'])") == 1


def test_a_language_from_the_right_turns_the_book() -> None:
    file = made(replace(specimen("full"), language="ur"))
    assert package(file).find("{*}spine").get("page-progression-direction") == "rtl"
    root = page(file, "chapters/first.xhtml")
    assert (root.get("dir"), root.get("lang")) == ("rtl", "ur")
    (span,) = root.xpath("//*[@lang='cy']")
    assert span.get("dir") == "ltr"


def test_a_picture_without_a_file_is_told_in_a_sentence() -> None:
    book = replace(specimen("full"), images={"heart": Path("gone.svg"), "talk": Path("gone.svg")})
    (document,) = FORMATS["epub"].documents(book)
    with pytest.raises(FormatError, match="The picture “heart” has no file"):
        FORMATS["epub"].write(document)


# ── What it says of itself ───────────────────────────────────────────────────────────────────────


def test_it_says_how_accessible_it_is(easy: zipfile.ZipFile, books: dict[Edition, Book]) -> None:
    assert CONFORMS == "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    assert meta(easy, "dcterms:conformsTo") == [CONFORMS]
    assert meta(easy, "schema:accessMode") == ["textual", "visual"]
    assert meta(easy, "schema:accessModeSufficient") == ["textual", "textual,visual"]
    assert meta(easy, "schema:accessibilityFeature") == list(FEATURES)
    assert meta(easy, "schema:accessibilityHazard") == ["none"]
    assert meta(easy, "schema:accessibilitySummary") == [books["easy"].words["formats.epub.summary"]]


def test_nobody_is_said_to_have_certified_it(full: zipfile.ZipFile) -> None:
    assert b"certifi" not in full.read("EPUB/package.opf").replace(b"has certified it", b"")


def test_it_is_the_same_book_when_its_words_change() -> None:
    book = specimen("full")
    other = replace(book, chapters=book.chapters[:1], summary="Something else.")
    assert identifier(other) == identifier(book)
    others = (replace(book, edition="easy"), replace(book, language="cy"), replace(book, publisher="Others"))
    assert len({identifier(book), *map(identifier, others)}) == 4
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", identifier(book))


def test_its_date_is_the_one_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    file = made(specimen("full"))
    assert meta(file, "dcterms:modified") == ["2027-01-15T08:00:00Z"]
    assert {one.date_time for one in file.infolist()} == {(2027, 1, 15, 8, 0, 0)}


def test_every_page_has_a_title_and_one_first_heading(full: zipfile.ZipFile) -> None:
    titles = []
    for path in spine(full):
        root = etree.fromstring(full.read(path))
        (heading,) = root.iter("{*}h1")
        titles.append(said(root.find("{*}head/{*}title")))
        assert said(heading) in titles[-1]
    assert len(set(titles)) == len(titles)


# ── What it looks like ───────────────────────────────────────────────────────────────────────────


def test_colours_of_words_belong_to_the_reader() -> None:
    for sheet in STYLES.glob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"[{;]\s*color\s*:", text) == []
        papers = re.findall(r"([^{}]*)\{[^{}]*background\s*:\s*([^;]+);", text)
        # Only pictures stand on paper of their own; what is under words is see-through.
        assert [who for who, paper in papers if not paper.startswith("rgba(") and "img" not in who] == []
        assert re.findall(r"font-size:\s*[\d.]+(?:px|pt)", text) == []


def test_shapes_show_on_white_sepia_and_black() -> None:
    """WCAG 2.2, 1.4.11: 3:1."""
    used = {colour for colour, _ in SHAPES.values()}
    used |= set(re.findall(r"solid (#[0-9a-f]{6})", (STYLES / "book.css").read_text(encoding="utf-8")))
    assert len(used) == 6
    for colour in used:
        assert contrast(colour, ["#ffffff", "#f4ecd8", "#000000", "#2b2b2b"]) >= 3, colour


def test_the_four_shapes_differ() -> None:
    assert len({path for _, path in SHAPES.values()}) == len(SHAPES) == 4


# ── Letters ──────────────────────────────────────────────────────────────────────────────────────


def test_easy_read_brings_every_letter_it_has(easy: zipfile.ZipFile) -> None:
    text = "".join(unescape(said(etree.fromstring(easy.read(path)))) for path in spine(easy))
    files = [name for name in easy.namelist() if name.endswith(".ttf")]
    assert len(files) == 2
    for name in files:
        content = easy.read(name)
        assert len(content) < 60_000
        font = TTFont(io.BytesIO(content))
        assert {one for one in text if ord(one) not in font.getBestCmap()} == set()


def test_the_cut_typeface_keeps_its_licence_and_leaves_its_name() -> None:
    """SIL Open Font License 1.1: “Andika” is a reserved name; copyright and licence go with every copy."""
    for _, content in fonts("Letters"):
        names = {one.nameID: one.toUnicode() for one in TTFont(io.BytesIO(content))["name"].names}
        assert "SIL International" in names[0]
        assert "Open Font License" in names[13]
        assert not [number for number in (1, 3, 4, 6, 16) if "Andika" in names.get(number, "")]


def test_the_same_letters_give_the_same_typeface() -> None:
    assert list(fonts("abc")) == list(fonts("cab"))
    assert list(fonts("abc")) != list(fonts("abd"))


def test_the_full_edition_leaves_the_typeface_to_the_reader(full: zipfile.ZipFile) -> None:
    assert [name for name in full.namelist() if name.endswith((".ttf", "easy.css"))] == []
