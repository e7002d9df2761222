"""Posters: a page that is read from two metres, whose code leads to the pledge, whatever an organisation is called."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from coproduction.assemble import assemble
from coproduction.blocks import Card, Link, Paragraph, Quotation, plain, words
from coproduction.book import Book, Edition
from coproduction.book.make import make
from coproduction.formats import FORMATS, FormatError
from coproduction.house import House
from tests.conftest import RIVERSIDE
from tests.formats.test_pdf_layouts import pages
from tests.specimen import specimen

POSTER = FORMATS["poster"]


def test_a_poster_is_one_page_of_a4_or_a3(books: dict[Edition, Book], riverside: Mapping[Edition, Book]) -> None:
    for book in (books["full"], riverside["full"], specimen("full")):
        sizes = []
        for document in POSTER.documents(book):
            (page,) = pypdfium2.PdfDocument(POSTER.write(document))
            sizes.append(tuple(round(side / 72 * 25.4) for side in page.get_size()))
        assert sizes == [(210, 297), (297, 420)]


def test_a_poster_is_read_from_two_metres(riverside: Mapping[Edition, Book]) -> None:
    """At A3, what the cornerstones say has capitals of at least 10 minutes of arc at two metres: 5.8 mm."""
    *_, large = POSTER.documents(riverside["full"])
    (page,) = pypdfium2.PdfDocument(POSTER.write(large))
    text = page.get_textpage()
    said = [plain(one.content) for card in large.book.chapters[0].blocks[1].cards for one in card.content]
    for sentence in said:
        found = text.search(sentence.split()[0] + " " + sentence.split()[1])
        index, _ = found.get_next()
        height = text.get_charbox(index)
        assert (height[3] - height[1]) / 72 * 25.4 >= 5.8, sentence


def test_the_code_leads_to_the_pledge(riverside: Mapping[Edition, Book]) -> None:
    for document in POSTER.documents(riverside["full"]):
        assert document.leads_to == Link(
            words("Make the pledge"), "https://guide.riverside.example/send/four-cornerstones.html#pledge"
        )
        (text,) = pages(POSTER.write(document))
        assert "guide.riverside.example/send/four-cornerstones.html#pledge" in text.replace(" ", "").replace("-\n", "-")
        assert "Make the pledge" in text


def test_the_code_is_what_it_says() -> None:
    """Read from its picture as a telephone would read it."""
    import zxingcpp
    from PIL import Image

    address = "https://guide.riverside.example/send/four-cornerstones.html#pledge"
    document, _ = POSTER.documents(specimen("full"))
    wanted = replace(document, leads_to=Link(words("Make the pledge"), address))
    (page,) = pypdfium2.PdfDocument(POSTER.write(wanted))
    picture = page.render(scale=2).to_pil()
    assert isinstance(picture, Image.Image)
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == address


def test_who_has_an_address_is_told_nothing_of_codes(riverside: Mapping[Edition, Book]) -> None:
    assert POSTER.lacks(riverside["full"]) == ""


def test_without_an_address_a_poster_has_no_code(books: dict[Edition, Book]) -> None:
    document, _ = POSTER.documents(books["full"])
    assert document.leads_to is None
    assert POSTER.lacks(books["full"]).startswith("The posters have no code to scan")
    (text,) = pages(POSTER.write(document))
    assert books["full"].words["scan"] not in text
    pictures = sum(
        isinstance(one, Card) for block in document.book.chapters[0].blocks for one in getattr(block, "cards", ())
    )
    assert pictures == 4


def test_a_poster_that_has_too_much_says_so() -> None:
    document, _ = POSTER.documents(specimen("full"))
    (chapter,) = document.book.chapters
    lead, cards, *_ = chapter.blocks
    long = Paragraph(words("Words without end. " * 60))
    full = tuple(replace(one, content=(long,)) for one in cards.cards)
    for blocks, why in (
        ((lead, replace(cards, cards=full)), "no room"),
        ((lead, cards, Quotation((long,))), "has a quotation"),
    ):
        book = replace(document.book, chapters=(replace(chapter, blocks=blocks),))
        with pytest.raises(FormatError, match=why):
            POSTER.write(replace(document, book=book))


def test_a_code_that_leads_nowhere_is_told_at_its_place(small: House) -> None:
    path = small.content / "guide.yml"
    poster = "papers:\n  - id: wall\n    title: On the wall\n    summary: >\n      For a wall.\n    formats: [poster]\n"
    poster += "    leads_to:\n      title: Read on\n      to: nowhere-at-all\n    pieces:\n      - prose: welcome\n"
    path.write_text(path.read_text() + poster)
    _, problems = assemble(small)
    (told,) = (one for one in problems if one.code == "K004")
    line = path.read_text().split("\n").index("      to: nowhere-at-all") + 1
    assert (told.place.file, told.place.line) == ("content/guide.yml", line)


LINES = "\n".join(f"    Line {one} of an address that has many long lines, one" for one in range(1, 6))
LONG = "https://www." + "a-very-long-name." * 3 + "example/" + "folder-upon-folder/" * 12
MUCH = f"""\
name: {"Partnership of Somewhere " * 4}
logo: logo.svg
contact:
  email: {"special.needs.and.disabilities." * 3}team@{"a-very-long-name." * 8}example
  phone: 01632 960 100
  web: {LONG[:200]}
  address: |
{LINES}
site: {LONG[:200]}
"""
"""As much as ``brand.yml`` may say, or nearly."""


def test_a_poster_has_room_for_any_organisation(house: House, tmp_path: Path) -> None:
    """Where there is much to say, it says less of how to reach them: the code leads to all of it."""
    (tmp_path / "brand.yml").write_text(MUCH)
    shutil.copy(RIVERSIDE / "logo.svg", tmp_path)
    guide, problems = assemble(house, str(tmp_path))
    assert guide is not None, problems
    book = make(guide, house, "full")
    assert min(len(book.publisher), len(book.site)) >= 99
    for document in POSTER.documents(book):
        (text,) = pages(POSTER.write(document))
        assert book.publisher in text
        assert book.contact[-1] not in text
        assert "Work in partnership" in text
    # So have the covers of its booklets.
    booklet = next(FORMATS["easy-read"].documents(make(guide, house, "easy")))
    cover, first, *_ = pages(FORMATS["easy-read"].write(booklet))
    assert book.publisher in cover
    assert "Page 2" in first
    assert booklet.title in first
