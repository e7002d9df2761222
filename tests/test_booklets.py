"""Easy read on paper: each booklet is short enough to hold, to read, and to send by post."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from coproduction.assemble import assemble
from coproduction.blocks import Block, Form, Heading, Idea, Link, Paragraph, plain, walk
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.book.shape import Booklet
from coproduction.build import let_pass, prepare
from coproduction.build.documents import make as make_files
from coproduction.formats import FORMATS
from coproduction.house import House
from coproduction.model.load import load
from coproduction.problems import RefusedError, errors, pressing
from coproduction.reading.files import read_folder
from tests.test_all_is_told import said

BOOKLETS = FORMATS["easy-read"]
Halved = Callable[[str], tuple[Booklet, ...]]
MOST_PAGES = 20
"""The most pages of one booklet (Department of Health 2010; Inclusion Europe: split a long document)."""


@pytest.fixture(scope="module")
def pages(books: dict[Edition, Book]) -> dict[str, int]:
    """How many pages each booklet has."""
    written = [(one, BOOKLETS.write(one)) for one in BOOKLETS.documents(books["easy"])]
    return {one.path: len(pikepdf.open(io.BytesIO(content)).pages) for one, content in written}


def test_each_booklet_has_at_most_20_pages(pages: dict[str, int]) -> None:
    assert len(pages) > 6
    assert {path: count for path, count in pages.items() if count > MOST_PAGES} == {}


def says_where(block: Block) -> bool:
    """Whether it says in which booklet a chapter goes on."""
    return isinstance(block, Idea) and plain(block.sentences[0]).startswith("There is more in the booklet")


def test_booklets_hold_everything_of_every_chapter_once(books: dict[Edition, Book]) -> None:
    """Also of chapters that go on in another booklet; what is said of the law, and a heading above, may be repeated."""
    book = books["easy"]
    held: dict[str, list[Block]] = {}
    for booklet in book.booklets:
        for chapter in booklet.chapters:
            held.setdefault(chapter.id, []).extend(one for one in chapter.blocks if not says_where(one))
    assert held.keys() == {chapter.id for chapter in book.chapters}
    for chapter in book.chapters:
        again = [one for one in chapter.blocks if held[chapter.id].count(one) > 1]
        assert all(isinstance(one, Heading | Paragraph) for one in again), chapter.id
        told = [one for at, one in enumerate(held[chapter.id]) if one not in held[chapter.id][:at] or one not in again]
        assert sorted(map(repr, told)) == sorted(map(repr, chapter.blocks)), chapter.id


@pytest.fixture
def halved(small: House) -> Halved:
    """The booklets of the small guide, the second of which goes on from an item of a chapter of the first."""

    def made(start: str) -> tuple[Booklet, ...]:
        path = small.content / "guide.yml"
        path.write_text(
            f"{path.read_text()}booklets:\n  - id: all\n    title: All of it\n"
            "    chapters: [opening, care, climbing, asking]\n"
            f"  - id: more\n    title: More of it\n    chapters: [asking]\n    goes_on_from: {start}\n"
        )
        guide, problems = assemble(small)
        assert guide is not None
        assert errors(problems) == []
        return make(guide, small, "easy").booklets

    return made


def test_a_chapter_may_go_on_in_another_booklet(halved: Halved) -> None:
    """From a form, or from a word of a word list: then under the list's heading."""
    first, second = halved("needs")
    asking, going_on = first.chapters[-1], second.chapters[0]
    assert [one.item for one in asking.blocks if isinstance(one, Form)] == ["claims"]
    assert isinstance(going_on.blocks[0], Form)
    assert going_on.blocks[0].item == "needs"
    assert (going_on.title, plain(going_on.summary)) == (second.title, "This goes on from the booklet “All of it”.")
    last = asking.blocks[-1]
    assert isinstance(last, Idea | Paragraph)
    told = last.sentences[0] if isinstance(last, Idea) else last.content
    assert plain(told) == "There is more in the booklet “More of it”."
    assert asking.title == "Questions"


def test_a_word_of_a_word_list_goes_on_under_its_heading(halved: Halved) -> None:
    first, second = halved("glossary/co-production")
    heads = [
        [one.item for one in booklet.chapters[-1].blocks if isinstance(one, Heading)] for booklet in (first, second)
    ]
    assert heads == [["glossary"], ["glossary", "glossary/co-production"]]


def test_half_a_word_list_ends_with_the_words_it_uses_of_the_other_half(books: dict[Edition, Book]) -> None:
    """And repeats none of its own."""
    later = next(one for one in books["easy"].booklets if one.id == "more-hard-words")
    own, again = (
        {one.item for one in part.blocks if isinstance(one, Heading)} for part in (*later.chapters, later.ends[0])
    )
    assert (later.ends[0].id, own & again) == ("_words", set())
    assert "glossary/law" in again


def test_every_word_that_easy_read_explains_is_in_the_word_list(house: House) -> None:
    """Or no booklet could explain it again at its end."""
    _, problems = assemble(house)
    assert [one.says for one in problems if one.code == "E20"] == []


def test_where_a_brand_hides_the_word_to_go_on_from_the_next_one_is_it(house: House, tmp_path: Path) -> None:
    """Or another that the brand names. Its own words stand where the alphabet has them."""
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    own = "  - id: hub\n    title: Hub\n    text: >\n      A place to meet.\n"
    own += "    easy: |\n      pin | A hub is a place to meet.\n"
    (tmp_path / "glossary.yml").write_text(f"items:\n  - id: mediation\n    hide: true\n{own}")
    first, second = word_lists(house, tmp_path)
    assert ("glossary/hub" in first, first[-1], second[0]) == (True, "glossary/local-offer", "glossary/ombudsman")
    assert first.index("glossary/honest") + 1 == first.index("glossary/hub")
    path = tmp_path / "guide.yml"
    path.write_text("booklets:\n  - id: more-hard-words\n    goes_on_from: glossary/partner\n")
    _, second = word_lists(house, tmp_path)
    assert second[0] == "glossary/partner"


@pytest.mark.parametrize("chapter", ["word-list", "plan-a-meeting", "four-cornerstones"])
def test_a_brand_may_hide_a_chapter_that_goes_on_in_another_booklet(chapter: str, house: House, tmp_path: Path) -> None:
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    (tmp_path / "guide.yml").write_text(f"chapters:\n  - id: {chapter}\n    hide: true\n")
    _, problems = assemble(house, str(tmp_path))
    assert [one for one in problems if one.code.startswith("B")] == []


def test_a_brand_may_hide_the_booklet_with_the_beginning(house: House, tmp_path: Path) -> None:
    """Then the other holds the whole chapter."""
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    (tmp_path / "guide.yml").write_text("booklets:\n  - id: hard-words\n    hide: true\n")
    (only,) = word_lists(house, tmp_path)
    assert {"glossary/access-needs", "glossary/young-person"} <= set(only)


def test_whatever_a_brand_hides_no_chapter_is_lost(house: House, tmp_path: Path) -> None:
    """Its page shows no form to go on from, and the booklet with its beginning is hidden: it has one of its own."""
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    booklets = "chapters:\n  - id: four-cornerstones\n    pieces:\n      - show: cornerstones\n"
    booklets += "booklets:\n  - id: four-ways\n    hide: true\n"
    booklets += "  - id: your-pledge\n    chapters: [four-cornerstones, plan-a-meeting]\n"
    booklets += "  - id: come-to-a-meeting\n    hide: true\n  - id: after-a-meeting\n    hide: true\n"
    (tmp_path / "guide.yml").write_text(booklets)
    guide, problems = assemble(house, str(tmp_path))
    assert guide is not None, [one.says for one in errors(problems)]
    book = make(guide, house, "easy")
    held = {one.id: [chapter.id for chapter in one.chapters] for one in book.booklets}
    assert held["your-pledge"] == ["plan-a-meeting"]
    assert held["four-cornerstones"] == ["four-cornerstones"]
    assert {id for some in held.values() for id in some} == {chapter.id for chapter in book.chapters}


def test_a_brand_that_misspells_where_a_booklet_goes_on_is_told_so(house: House, tmp_path: Path) -> None:
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    (tmp_path / "guide.yml").write_text("booklets:\n  - id: more-hard-words\n    goes_on_from: glossary/parner\n")
    (told,) = errors(assemble(house, str(tmp_path))[1])
    assert (told.code, told.place.file, told.place.line) == ("B004", str(tmp_path / "guide.yml"), 3)
    assert told.hint == "Did you mean “glossary/partner”?"


def word_lists(house: House, brand: Path) -> list[list[str]]:
    """The words that each booklet of the word list holds under a brand."""
    guide, problems = assemble(house, str(brand))
    assert guide is not None
    assert {one.code for one in pressing(problems)} <= {"E04", "E13", "I003", "L010", "L012", "L013"}
    held = [one.chapters[0] for one in make(guide, house, "easy").booklets if one.chapters[0].id == "word-list"]
    return [[one.item for one in part.blocks if isinstance(one, Heading) and "/" in one.item] for part in held]


def test_a_booklet_holds_the_chapters_of_one_part(books: dict[Edition, Book]) -> None:
    for document in BOOKLETS.documents(books["easy"]):
        assert len(document.book.parts) == 1, document.path


def test_what_a_brand_hides_takes_its_links_and_its_place_in_a_booklet_with_it(house: House, tmp_path: Path) -> None:
    """A council that has its own page of help hides ours: nothing else breaks, and a link to it becomes words."""
    (tmp_path / "brand.yml").write_text("name: Riverside\ncontact:\n  email: hello@example.org\n")
    hidden = "chapters:\n  - id: if-it-is-not-working\n    hide: true\n  - id: are-we-ready\n    hide: true\n"
    hidden += "  - id: derbys-story\n    hide: true\n"
    (tmp_path / "guide.yml").write_text(hidden)
    guide, problems = assemble(house, str(tmp_path))
    assert guide is not None
    assert {one.code for one in pressing(problems)} <= {"L010", "L012", "L013"}, (
        "its links and its own statements are told, and nothing else"
    )
    for edition in EDITIONS:
        book = make(guide, house, edition)
        targets = {one.target for chapter in book.chapters for one in walk(chapter.blocks) if isinstance(one, Link)}
        assert not [one for one in targets if one.startswith(("if-it-is-not-working", "are-we-ready"))]
        assert "if-it-is-not-working" not in [chapter.id for chapter in book.chapters]
        assert "are-we-ready" not in [chapter.id for booklet in book.booklets for chapter in booklet.chapters]
    assert "If it is not working" in said(make(guide, house, "full"))


def test_a_chapter_that_a_brand_adds_has_a_booklet_of_its_own(small: House) -> None:
    path = small.content / "guide.yml"
    path.write_text(path.read_text() + "booklets:\n  - id: all\n    title: All\n    chapters: [opening, care]\n")
    guide, _ = load(read_folder(small.content, "content")[0] | read_folder(small.brand("neutral"), "b")[0], "en-GB")
    assert guide is not None
    booklets = make(guide, small, "easy").booklets
    held = [[chapter.id for chapter in booklet.chapters] for booklet in booklets]
    assert held == [["opening", "care"], ["climbing"], ["asking"]]


def test_a_booklet_that_is_too_long_stops_the_build(books: dict[Edition, Book], house: House) -> None:
    """With its place in guide.yml, when it is printed: only then are its pages known."""
    made = prepare(house)
    first = made.guide.settings.booklets[0].model_copy(update={"chapters": ("plan-a-meeting", "what-co-production-is")})
    settings = made.guide.settings.model_copy(update={"booklets": (first,)})
    guide = replace(made.guide, settings=settings)
    booklet = Booklet(first.id, first.title, tuple(map(books["easy"].chapter, first.chapters)))
    made = replace(made, guide=guide, books={**made.books, "easy": replace(books["easy"], booklets=(booklet,))})
    with pytest.raises(RefusedError) as refused:
        let_pass(made, make_files(made.books, ["easy-read"], house))
    (told,) = refused.value.problems
    assert (told.code, told.level, told.place.file) == ("E13", "error", "content/guide.yml")
    branded = let_pass(replace(made, branded=True), make_files(made.books, ["easy-read"], house))
    assert [one.level for one in branded.warnings] == ["warning"], "an organisation cannot mend it"
    assert "printed pages, and 20 is the most" in told.says
