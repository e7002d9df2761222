"""The book: pieces of chapters as blocks, in both editions, with their links and places."""

from __future__ import annotations

from typing import get_args

import pytest

from coproduction.blocks import (
    Block,
    Cards,
    Form,
    Heading,
    Idea,
    Line,
    Link,
    Listing,
    Paragraph,
    Term,
    plain,
    walk,
)
from coproduction.book import Book, Chapter, Edition
from coproduction.book.make import make
from coproduction.house import House
from tests.conftest import SMALL, sound


def book(edition: Edition, house: House | None = None) -> Book:
    house = house or House(SMALL)
    return make(sound(house), house, edition)


def with_piece(small: House, piece: str, edition: Edition) -> Chapter:
    """The chapter “climbing” with another piece in the place of its own."""
    path = small.content / "guide.yml"
    text = path.read_text(encoding="utf-8")
    own = "      - show: stairs\n      - show:\n          serving: care\n          of: needs\n"
    assert own in text
    path.write_text(text.replace(own, f"      - show: stairs\n      - {piece}\n"), encoding="utf-8")
    return book(edition, small).chapter("climbing")


def headings(chapter: Chapter) -> list[tuple[int, str, str]]:
    return [(one.level, plain(one.content), one.anchor) for one in chapter.blocks if isinstance(one, Heading)]


def said(chapter: Chapter) -> list[str]:
    """Every line of a chapter, in order."""
    lines: list[Line] = []
    for one in walk(chapter.blocks):
        if isinstance(one, Paragraph | Heading):
            lines.append(one.content)
        elif isinstance(one, Idea):
            lines += one.sentences
    return [plain(line) for line in lines]


def test_chapters_follow_their_parts_and_their_titles_their_edition() -> None:
    full, easy = book("full"), book("easy")
    assert [one.id for one in full.chapters] == ["opening", "care", "climbing", "asking"]
    assert [(part.title, part.chapters) for part in easy.parts] == [
        ("Part 1", ("opening", "care")),
        ("Part 2", ("climbing", "asking")),
    ]
    assert (full.title, easy.title) == ("A small guide", "A little guide")
    assert full.chapter("climbing").title == "Climbing"
    assert easy.chapter("climbing").title == "Going up"
    with pytest.raises(KeyError):
        full.chapter("nowhere")


def test_a_ladder_stands_on_its_lowest_rung() -> None:
    (cards,) = [one for one in book("full").chapter("climbing").blocks if isinstance(one, Cards)]
    assert [(card.number, plain(card.title)) for card in cards.cards] == [
        ("3", "Top"),
        ("2", "Middle"),
        ("1", "Bottom"),
    ]
    assert cards.ordered


def test_a_ladder_in_easy_read_begins_at_the_first_step() -> None:
    chapter = book("easy").chapter("climbing")
    assert said(chapter)[:5] == ["3 steps", "This is step 1.", "2. The middle", "This is step 2.", "This is step 3."]
    assert (3, "2. The middle", "stairs-middle") in headings(chapter)
    anchors = [one.anchor for one in chapter.blocks if isinstance(one, Idea)]
    assert anchors[:3] == ["stairs-bottom", "", "stairs-top"]


def test_items_that_serve_a_cornerstone() -> None:
    assert said(book("full").chapter("climbing"))[-5:-2] == ["Two needs", "Time", "There is enough of it."]
    assert "Is there time?" in said(book("easy").chapter("climbing"))
    assert "Is there money?" not in said(book("easy").chapter("climbing"))


def test_a_cornerstone_has_a_door_or_its_points() -> None:
    (doors,) = [one for one in book("full").chapter("opening").blocks if isinstance(one, Cards)]
    care, share = doors.cards
    assert care.target == "care"
    assert not any(isinstance(one, Listing) for one in care.content)
    assert share.target == ""
    assert any(isinstance(one, Listing) for one in share.content)
    easy = said(book("easy").chapter("opening"))
    assert "We tell you things." in easy
    assert "We wait for you." not in easy
    assert "You take your time." in said(book("easy").chapter("care"))


@pytest.mark.parametrize(
    ("piece", "full", "easy"),
    [
        ("show: claims", ["Two claims", "I am heard.", "I am seen."], ["2 questions", "Do people listen to you?"]),
        (
            "show: needs",
            ["Two needs", "Time", "There is enough of it.", "Money"],
            ["2 things we need", "Is there time?"],
        ),
        ("show: claims/seen", ["I am seen."], ["Do people see you?"]),
        ("show: needs/money", ["Money", "There is some of it."], ["Is there money?"]),
        (
            "show: glossary",
            ["Words", "Co-production"],
            ["Hard words", "Co-production", "This means we do it together."],
        ),
        ("show: values/care/wait", ["Wait until people are ready."], ["We wait for you.", "You take your time."]),
        ("prose: beginning", ["How it begins"], ["Hello", "Hello.", "We are glad you are here."]),
    ],
)
def test_every_kind_of_piece(small: House, piece: str, full: list[str], easy: list[str]) -> None:
    chapter = with_piece(small, piece, "full")
    assert [one for one in said(chapter) if one in full] == full
    assert [one for one in said(book("easy", small).chapter("climbing")) if one in easy] == easy


def test_a_tool_is_a_form_with_answers_of_its_edition() -> None:
    full = [one for one in book("full").chapter("asking").blocks if isinstance(one, Form)]
    easy = [one for one in book("easy").chapter("asking").blocks if isinstance(one, Form)]
    assert [type(question.answer).__name__ for form in full for question in form.questions] == [
        *["Choice"] * 2,
        *["Score"] * 2,
    ]
    assert {type(question.answer).__name__ for form in easy for question in form.questions} == {"Choice"}
    assert [plain(line) for line in easy[0].questions[0].explain] == ["This means they hear you."]
    assert easy[0].questions[0].image is not None
    assert full[0].questions[0].image is None


def test_links_lead_to_homes_and_words_to_the_glossary() -> None:
    chapters = book("full").chapters
    targets = {
        one.target for chapter in chapters for one in walk((chapter.summary, chapter.blocks)) if isinstance(one, Link)
    }
    terms = {one.target for chapter in chapters for one in walk(chapter.blocks) if isinstance(one, Term)}
    assert targets == {"climbing#stairs-middle", "climbing", "asking#claims-heard", "https://www.legislation.gov.uk/"}
    assert terms == {"asking#glossary-co-production"}


def test_sources_are_named_once_a_chapter_and_only_in_full() -> None:
    opening = said(book("full").chapter("opening"))
    assert opening[-3:] == ["Where this comes from", "A book of small things, Small Press, 2020.", "This guide, Us."]
    assert "Where this comes from" not in said(book("easy").chapter("opening"))


def test_only_pictures_that_are_used_are_carried() -> None:
    assert set(book("easy").images) == {"heart", "talk"}
    assert all(path.is_file() for path in book("easy").images.values())


def test_every_block_of_a_chapter_knows_its_item_and_place() -> None:
    guide = sound(House(SMALL))
    for edition in ("full", "easy"):
        for chapter in book(edition).chapters:  # type: ignore[arg-type]
            for one in walk(chapter.blocks):
                item = getattr(one, "item", "")
                if isinstance(one, get_args(Block)) and item:
                    assert guide.place(item).line >= 1


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        ("full", "We last looked up the law in England for this page on 3 May 2026."),
        (
            "easy",
            "Some of this is about the law in England. A law is a rule for everyone. We looked it up on 3 May 2026.",
        ),
    ],
)
def test_both_editions_say_when_the_law_was_looked_up(small: House, edition: Edition, told: str) -> None:
    path = small.content / "frameworks" / "stairs.yml"
    text = path.read_text(encoding="utf-8").replace("    serves: care\n", "    serves: care\n    checked: 2026-05-03\n")
    path.write_text(text, encoding="utf-8")
    made = book(edition, small)
    assert said(made.chapter("climbing"))[-1].startswith(told)
    assert not any("England" in line for line in said(made.chapter("opening")))
