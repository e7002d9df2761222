"""Slides: a title on each, what is said in the notes, and words that fit."""

from __future__ import annotations

import io

import pptx
import pytest
from lxml import etree
from pptx.presentation import Presentation

from coproduction.blocks import Cards, Heading, Paragraph, plain, walk
from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from tests.specimen import specimen


@pytest.fixture(scope="module")
def deck(books: dict[Edition, Book]) -> Presentation:
    (document,) = FORMATS["slides"].documents(books["full"])
    assert document.path == "downloads/briefing.pptx"
    return pptx.Presentation(io.BytesIO(FORMATS["slides"].write(document)))


def titles(deck: Presentation) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def test_each_slide_has_a_title_of_its_own_that_comes_first(deck: Presentation) -> None:
    assert len(titles(deck)) == len(set(titles(deck))) >= 9
    for slide in deck.slides:
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        assert slide.shapes.title.text_frame.text.strip()


def test_the_seven_parts_are_there_in_order(deck: Presentation, books: dict[Edition, Book]) -> None:
    paper = next(one for one in books["full"].papers if one.id == "briefing")
    cards = next(one for one in walk(paper.chapter.blocks) if isinstance(one, Cards))
    assert len(cards.cards) == 7
    numbered = [title for title in titles(deck) if title[0].isdigit()]
    assert [title.partition(". ")[0] for title in numbered] == [str(number) for number in range(1, 8)]


def test_what_is_said_is_in_the_notes(deck: Presentation) -> None:
    said = [slide for slide in deck.slides if slide.has_notes_slide]
    assert len(said) >= 8
    assert all(len(slide.notes_slide.notes_text_frame.text) > 20 for slide in said)


def test_what_is_for_whoever_presents_is_in_the_notes_of_the_first_slide(
    deck: Presentation, books: dict[Edition, Book]
) -> None:
    paper = next(one for one in books["full"].papers if one.id == "briefing")
    heading, advice = paper.chapter.blocks[:2]
    assert isinstance(heading, Heading)
    assert isinstance(advice, Paragraph)
    first, *others = deck.slides
    said = first.notes_slide.notes_text_frame.text
    assert plain(heading.content) in said
    assert plain(advice.content) in said
    shown = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    assert not any(plain(advice.content)[:40] in words for words in shown)
    assert len(others) >= 8


def test_each_part_has_its_picture_as_decoration(deck: Presentation) -> None:
    """The words beside it say the same. ``a16:decorative`` is what keeps a checker from asking for alt text."""
    for slide in list(deck.slides)[1:-1]:
        (picture,) = [shape for shape in slide.shapes if not shape.has_text_frame]
        assert picture.shape_id == slide.shapes[-1].shape_id, "it is read after the words"
        about = picture._element.nvPicPr.cNvPr
        assert about.get("descr") == ""
        assert b"decorative" in etree.tostring(about)
        body = slide.placeholders[1]
        assert picture.left >= body.left + body.width, "it lies on no words"


def test_the_first_slide_has_the_picture_of_the_first_page_described(
    deck: Presentation, books: dict[Edition, Book]
) -> None:
    image = books["full"].front.image
    assert image
    assert len(image.alt.split()) > 5
    (picture,) = [shape for shape in deck.slides[0].shapes if not shape.has_text_frame]
    assert picture._element.nvPicPr.cNvPr.get("descr") == image.alt


def test_letters_are_large_and_their_language_is_told(deck: Presentation) -> None:
    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert len(runs) > 30
    assert min(run.font.size.pt for run in runs) >= 20
    assert {run.font._element.get("lang") for run in runs} == {"en-GB"}


def test_long_parts_go_on_on_another_slide_and_pictures_are_told() -> None:
    (document,) = FORMATS["slides"].documents(specimen("full"))
    deck = pptx.Presentation(io.BytesIO(FORMATS["slides"].write(document)))
    assert any("(2/" in title for title in titles(deck))
    pictures = [shape for slide in deck.slides for shape in slide.shapes if not shape.has_text_frame]
    told = [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures]
    assert told
    assert all(words is not None for words in told)
    assert deck.core_properties.title == "A paper"
