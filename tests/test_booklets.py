"""Easy read on paper: each booklet is short enough to hold, to read, and to send by post."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from coproduction.assemble import assemble
from coproduction.blocks import Link, walk
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.book.shape import Booklet
from coproduction.build import let_pass, prepare
from coproduction.build.documents import make as make_files
from coproduction.formats import FORMATS
from coproduction.house import House
from coproduction.model.load import load
from coproduction.problems import RefusedError, pressing
from coproduction.reading.files import read_folder
from tests.test_all_is_told import said

BOOKLETS = FORMATS["easy-read"]
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


def test_booklets_hold_every_chapter_once(books: dict[Edition, Book]) -> None:
    book = books["easy"]
    held = [id for booklet in book.booklets for id in booklet.chapters]
    assert sorted(held) == sorted(chapter.id for chapter in book.chapters)


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
        assert all("are-we-ready" not in booklet.chapters for booklet in book.booklets)
    assert "If it is not working" in said(make(guide, house, "full"))


def test_a_chapter_that_a_brand_adds_has_a_booklet_of_its_own(small: House) -> None:
    path = small.content / "guide.yml"
    path.write_text(path.read_text() + "booklets:\n  - id: all\n    title: All\n    chapters: [opening, care]\n")
    guide, _ = load(read_folder(small.content, "content")[0] | read_folder(small.brand("neutral"), "b")[0], "en-GB")
    assert guide is not None
    booklets = make(guide, small, "easy").booklets
    assert [booklet.chapters for booklet in booklets] == [("opening", "care"), ("climbing",), ("asking",)]


def test_a_booklet_that_is_too_long_stops_the_build(books: dict[Edition, Book], house: House) -> None:
    """With its place in guide.yml, when it is printed: only then are its pages known."""
    made = prepare(house)
    first = made.guide.settings.booklets[0].model_copy(update={"chapters": ("plan-a-meeting", "what-co-production-is")})
    settings = made.guide.settings.model_copy(update={"booklets": (first,)})
    guide = replace(made.guide, settings=settings)
    booklet = Booklet(first.id, first.title, first.chapters)
    made = replace(made, guide=guide, books={**made.books, "easy": replace(books["easy"], booklets=(booklet,))})
    with pytest.raises(RefusedError) as refused:
        let_pass(made, make_files(made.books, ["easy-read"], house))
    (told,) = refused.value.problems
    assert (told.code, told.level, told.place.file) == ("E13", "error", "content/guide.yml")
    branded = let_pass(replace(made, branded=True), make_files(made.books, ["easy-read"], house))
    assert [one.level for one in branded.warnings] == ["warning"], "an organisation cannot mend it"
    assert "printed pages, and 20 is the most" in told.says
