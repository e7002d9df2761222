"""PDF on paper: sheets that begin on pages of their own, a briefing of two, and how booklets end."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Mapping

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from coproduction.blocks import Cards, Form, Heading, Paragraph, plain, words
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.shape import Booklet
from coproduction.formats import FORMATS, Document, FormatError
from coproduction.formats.shape import path_of
from tests.readers import spaced

PAPERS, BOOKLETS = FORMATS["papers"], FORMATS["easy-read"]


def named(name: str, format: str, book: Book) -> Document:
    return next(one for one in FORMATS[format].documents(book) if one.path.endswith(f"/{name}.pdf"))


def pages(content: bytes) -> list[str]:
    """The text of each page."""
    command = ["pdftotext", "-raw", "-", "-"]
    text = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
    return [spaced(one) for one in text.split("\f")[:-1]]


# ── Sheets ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", ["forms", "meeting-pack"])
def test_each_sheet_of_a_pack_begins_a_page(name: str, edition: Edition, books: dict[Edition, Book]) -> None:
    stem = name if edition == "full" else f"{name}-easy-read"
    document = named(stem, "papers", books[edition])
    (chapter,) = document.book.chapters
    titles = [
        spaced(plain(one.title if isinstance(one, Form) else one.content))
        for one in chapter.blocks
        if isinstance(one, Form) or (isinstance(one, Heading) and one.level == 2)
    ]
    assert len(titles) > 2
    first, *others = pages(PAPERS.write(document))
    assert [one for one in titles if one not in first] == [], "the first page lists them"
    assert [one for one in titles if not any(page.startswith(one) for page in others)] == []


def test_the_easy_checklist_has_two_questions_a_page(books: dict[Edition, Book]) -> None:
    _, *others = pages(PAPERS.write(named("checklist-easy-read", "papers", books["easy"])))
    codes = [re.findall(r"\bS\d\b", page) for page in others]
    assert codes == [["S1"], ["S2", "S3"], ["S4", "S5"], ["S6", "S7"], ["S8", "S9"], []], "and one to try first"


def test_the_briefing_is_two_pages(books: dict[Edition, Book]) -> None:
    document = named("briefing", "papers", books["full"])
    pdf = pypdfium2.PdfDocument(PAPERS.write(document))
    assert len(pdf) == document.most_pages == 2
    assert {round(side) for page in pdf for side in page.get_size()} == {595, 842}
    sizes = {round(one.get_font_size(), 1) for page in pdf for one in page.get_objects() if one.type == 1}
    assert min(sizes) >= 12
    with pytest.raises(FormatError, match="1 is the most"):
        PAPERS.write(replace(document, most_pages=1))
    assert len(pypdfium2.PdfDocument(PAPERS.write(replace(document, most_pages=0)))) > 2


def test_a_part_that_is_higher_than_a_column_goes_on_in_the_next(books: dict[Edition, Book]) -> None:
    document = named("briefing", "papers", books["full"])
    (chapter,) = document.book.chapters
    at, cards = next((at, one) for at, one in enumerate(chapter.blocks) if isinstance(one, Cards))
    added = tuple(Paragraph(words(f"Line {number} says what a local area would add here.")) for number in range(40))
    first = replace(cards.cards[1], content=(*cards.cards[1].content, *added))
    longer = replace(cards, cards=(cards.cards[0], first, *cards.cards[2:]))
    blocks = (*chapter.blocks[:at], longer, *chapter.blocks[at + 1 :])
    book = replace(document.book, chapters=(replace(chapter, blocks=blocks),))
    written = " ".join(pages(PAPERS.write(replace(document, book=book, most_pages=9))))
    assert [number for number in range(40) if f"Line {number} says" not in written] == []
    with pytest.raises(FormatError, match=r"is the most that guide\.yml lets it have"):
        PAPERS.write(replace(document, book=book))


def test_a_brand_that_hides_a_chapter_keeps_its_papers(
    books: dict[Edition, Book], riverside: Mapping[Edition, Book]
) -> None:
    for edition in EDITIONS:
        assert [one.id for one in riverside[edition].papers] == [one.id for one in books[edition].papers]


# ── Ways to the site ─────────────────────────────────────────────────────────────────────────────


def test_a_chapter_alone_leads_on_to_the_site_where_there_is_one(
    books: dict[Edition, Book], riverside: Mapping[Edition, Book]
) -> None:
    def leads(book: Book) -> list[str]:
        document = next(one for one in FORMATS["chapters"].documents(book) if one.chapter == "nine-questions")
        with pikepdf.open(io.BytesIO(FORMATS["chapters"].write(document))) as pdf:
            annotations = (one for page in pdf.pages for one in page.obj.get("/Annots", []))
            return [str(one.A.URI) for one in annotations if "/A" in one and "/URI" in one.A]

    site = riverside["full"].site
    assert site
    assert [one for one in leads(riverside["full"]) if one.startswith(f"{site}/report-back.html")]
    assert not [one for one in leads(books["full"]) if one.startswith((site, "/"))]


def test_every_link_to_the_site_leads_to_a_page_of_it(riverside: Mapping[Edition, Book]) -> None:
    known = {path_of(book.edition, chapter.id) for book in riverside.values() for chapter in book.chapters}
    met = 0
    for name, edition in (("papers", "full"), ("papers", "easy"), ("chapters", "full"), ("easy-read", "easy")):
        book = riverside[edition]
        for document in FORMATS[name].documents(book):
            with pikepdf.open(io.BytesIO(FORMATS[name].write(document))) as pdf:
                annotations = (one for page in pdf.pages for one in page.obj.get("/Annots", []))
                uris = [str(one.A.URI) for one in annotations if "/A" in one and "/URI" in one.A]
            ours = [
                one.removeprefix(f"{book.site}/").partition("#")[0] for one in uris if one.startswith(f"{book.site}/")
            ]
            met += len(ours)
            assert set(ours) <= known, document.path
    assert met > 100


# ── How booklets end ─────────────────────────────────────────────────────────────────────────────


def test_a_booklet_ends_with_its_hard_words(books: dict[Edition, Book]) -> None:
    book = books["easy"]
    known = {one.anchor: plain(one.content) for one in book.chapter("word-list").blocks if isinstance(one, Heading)}
    ended = [one for one in book.booklets if one.ends]
    assert len(ended) > 12
    for booklet in ended:
        *words_at_the_end, help = booklet.ends
        assert (help.title, help.part) == (book.words["booklet_help"], "")
        if not words_at_the_end:
            continue
        (end,) = words_at_the_end
        assert (end.title, end.part) == (book.words["booklet_words"], "")
        listed = {one.anchor: plain(one.content) for one in end.blocks if isinstance(one, Heading)}
        assert listed.items() <= known.items()
        document = next(one for one in BOOKLETS.documents(book) if one.title == booklet.title)
        text = pages(BOOKLETS.write(document))
        here = next(number for number, page in enumerate(text) if number > 1 and end.title in page)
        assert here > len(text) - 8, "at the end"
        assert [one for one in listed.values() if one not in " ".join(text[here:])] == []


def test_hard_words_are_those_that_the_booklet_uses(books: dict[Edition, Book]) -> None:
    def listed(booklet: Booklet) -> list[str]:
        return [plain(one.content) for end in booklet.ends for one in end.blocks if isinstance(one, Heading)]

    by_id = {one.id: listed(one) for one in books["easy"].booklets}
    assert {"Appeal", "Tribunal", "Mediation", "SENDIASS"} <= set(by_id["things-go-wrong"])
    assert {"Cornerstone", "SEND", "Trust"} <= set(by_id["four-ways"]), "names, too"
    assert "Pledge" in by_id["your-pledge"]
    assert "Local Offer" in by_id["your-say"]
    assert "Local Offer" not in by_id["four-ways"]
    assert "Tribunal" not in by_id["four-ways"]
    assert by_id["hard-words"] == [], "it is the list itself"


def test_a_booklet_says_how_to_get_help(riverside: Mapping[Edition, Book], books: dict[Edition, Book]) -> None:
    book = riverside["easy"]
    for document in BOOKLETS.documents(book):
        *_, end = document.book.chapters
        assert end.title == book.words["booklet_help"]
        danger, *others = (one.image.name for one in end.blocks)
        assert danger == "telephone-999"
        assert others[:5] == ["phone", "computer", "phone", "email", "computer"], "who helps near, then the publisher"
        cover, *rest = pages(BOOKLETS.write(document))
        text = " ".join(rest[-3:])
        assert "If someone is in danger, call 999." in text
        assert "Contact the Riverside children’s team, 01632 960 101 (at any time)." in text
        assert "SENDIASS This team helps families for free. They are fair to everyone. Phone: 01632 960 102" in text
        assert f"{book.publisher} Phone: 01632 960 100" in text, "and whose number it is"
        assert "Email: send@riverside.example" in text
        assert book.publisher in cover, "and its cover who made it"
        assert book.state in cover, "and whether people have checked it"
        assert f"{book.title} · Easy read" in cover, "and what it belongs to"
        assert book.changed in cover
    more, here = (
        "There is more help in the booklet “If things go wrong”.",
        "The pages before this tell you who can help.",
    )
    for booklet in books["easy"].booklets:  # where nobody can be reached
        said = [plain(line) for one in booklet.ends[-1].blocks for line in one.sentences]
        assert said[0] == "If someone is in danger, call 999."
        assert (here if booklet.id == "things-go-wrong" else more) in said


def test_booklets_have_covers_and_page_numbers(books: dict[Edition, Book]) -> None:
    for document in BOOKLETS.documents(books["easy"]):
        first, *others = pages(BOOKLETS.write(document))
        assert document.title in first
        assert "Page 1" not in first
        assert [one for number, one in enumerate(others, 2) if f"Page {number}" not in one] == []
