"""How PDF shares words out among pages, and how large its letters are."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping

import pypdfium2
import pytest
from msgspec.structs import replace
from pypdfium2 import raw

from coproduction.blocks import Cards, Heading, Idea, Words, plain, walk
from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from tests.formats.test_pdf_layouts import named, pages
from tests.readers import spaced


def smallest(content: bytes) -> float:
    """The size of the smallest letters on any page, in points."""
    found = []
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                if text.get_text_range(index, 1).strip():
                    matrix = raw.FS_MATRIX()
                    raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
                    found.append(raw.FPDFText_GetFontSize(text, index) * abs(matrix.d))
    assert len(found) > 1000
    return min(found)


@pytest.mark.parametrize(
    ("name", "format", "edition", "least"),
    [
        ("four-cornerstones", "chapters", "full", 14),
        ("is-this-co-production", "chapters", "full", 14),
        ("checklist", "papers", "full", 14),
        ("briefing", "papers", "full", 12),
        ("easy-read-what-can-change", "easy-read", "easy", 16),
        ("easy-read-is-it-working", "easy-read", "easy", 16),
    ],
)
def test_no_letters_are_smaller_than_the_edition_allows(
    name: str, format: str, edition: Edition, least: float, books: dict[Edition, Book]
) -> None:
    """Clear print is 14 point (UKAAF), easy read 16; a handout that has to keep to two pages has 12 at least."""
    document = named(name, format, books[edition])
    assert smallest(FORMATS[format].write(document)) >= least - 0.01


def test_no_letters_of_large_print_are_smaller_than_18_point(books: dict[Edition, Book]) -> None:
    document = named("is-this-co-production", "chapters", books["full"])
    assert smallest(FORMATS["large-print"].write(document)) >= 17.99


def test_two_ideas_about_a_hard_word_stay_together(books: dict[Edition, Book]) -> None:
    met = 0
    for name in ("easy-read-hard-words", "easy-read-things-go-wrong", "easy-read-four-ways"):
        document = named(name, "easy-read", books["easy"])
        shown = pages(FORMATS["easy-read"].write(document))
        for chapter in document.book.chapters:
            blocks = [*chapter.blocks, Heading(2, (), "")]
            for index, one in enumerate(blocks[:-3]):
                first, second, after = blocks[index + 1 : index + 4]
                if isinstance(one, Heading) and isinstance(first, Idea) and isinstance(second, Idea):
                    if not isinstance(after, Heading):
                        continue
                    lines = [spaced(plain(line)) for idea in (first, second) for line in idea.sentences]
                    title = spaced(plain(one.content))
                    assert [page for page in shown if title in page and all(line in page for line in lines)], title
                    met += 1
    assert met > 8


@pytest.mark.parametrize(
    "name", ["derbys-story", "communicate", "if-it-is-not-working", "when-you-cannot", "where-it-happens"]
)
def test_sources_and_what_a_copy_says_of_itself_are_not_alone_on_a_page(name: str, books: dict[Edition, Book]) -> None:
    for edition, stem in (("full", name), ("easy", f"{name}-easy-read")):
        book = books[edition]
        document = named(stem, "chapters", book)
        shown = pages(FORMATS["chapters"].write(document))
        starts = ("Where this comes from", book.publisher)
        assert any(start in page for page in shown for start in starts)
        assert [page for page in shown if page.startswith(starts)] == []


def test_the_foot_of_a_page_is_one_line_whatever_the_title(books: dict[Edition, Book]) -> None:
    document = named("privacy", "chapters", books["full"])
    (chapter,) = document.book.chapters
    book = replace(document.book, chapters=(replace(chapter, title="What is kept of what you write " * 9),))
    others = pages(FORMATS["chapters"].write(replace(document, book=book)))[1:]
    feet = [page.partition(" Page ")[0][-120:] for page in others]
    assert feet
    assert [foot for foot in feet if not foot.endswith("…")] == []
    assert [foot for foot in feet if foot.count("What is kept") > 3] == []


def test_the_whole_guide_parts_no_card_and_begins_each_chapter_on_a_page(books: dict[Edition, Book]) -> None:
    """And no page has the end of a list of sources without its heading."""
    book = books["full"]
    shown = pages(FORMATS["pdf"].write(named("guide", "pdf", book)))
    titles = {one.id: one.title for one in book.parts}
    for chapter in book.chapters:
        start = spaced(f"{titles[chapter.part]} {chapter.title} {plain(chapter.summary)}")
        assert [page for page in shown if page.startswith(start)], chapter.title
    ends = [page for page in shown if "See “Sources and what we changed”." in page]
    assert len(ends) > 20
    assert [page for page in ends if "Where this comes from" not in page] == []
    met = 0
    for chapter in map(book.chapter, ("where-it-happens", "four-cornerstones", "seven-minute-briefing")):
        for card in (card for one in chapter.blocks if isinstance(one, Cards) for card in one.cards):
            *_, last = (one.text for one in walk(card.content) if isinstance(one, Words) and len(one.text) > 8)
            title, end = spaced(plain(card.title)), spaced(last)
            assert [page for page in shown if end in page.partition(title)[2]], title
            met += 1
    assert met > 20


def test_the_last_page_of_a_booklet_has_more_than_what_every_copy_says(riverside: Mapping[Edition, Book]) -> None:
    """Also where an organisation has so much to say of help that it fills a page."""
    book = riverside["easy"]
    for document in FORMATS["easy-read"].documents(book):
        *_, last = pages(FORMATS["easy-read"].write(document))
        assert not last.startswith(spaced(book.asking)), document.path
        assert spaced(book.asking) in last, document.path
