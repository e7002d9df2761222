"""A long PDF is set part by part. Nobody who reads it can tell, and a changed word costs a part."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from msgspec.structs import replace
from pikepdf import Array, NameTree, Object, Pdf

from coproduction.blocks import Paragraph, Words
from coproduction.book import Book, Edition
from coproduction.formats.pdf import LARGE, WHOLE
from coproduction.formats.pdf.parts import write
from coproduction.formats.shape import Document


class Kept:
    """Keeps what is made, as a build does, and counts how often something was."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}

    def __call__(self, make: Callable[[], bytes], *of: object) -> bytes:
        key = repr(of)
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]


@pytest.fixture(scope="module")
def document(books: dict[Edition, Book]) -> Document:
    return next(iter(WHOLE.documents(books["full"])))


@pytest.fixture(scope="module")
def kept() -> Kept:
    return Kept()


@pytest.fixture(scope="module")
def content(document: Document, kept: Kept) -> bytes:
    assert WHOLE.write_keeping
    return WHOLE.write_keeping(document, kept)


def test_what_is_kept_and_what_is_made_anew_are_the_same(document: Document, content: bytes, kept: Kept) -> None:
    # And the cover with its contents, the feet of the pages, and the letters of fields.
    assert len(kept.made) == len(document.book.parts) + 3
    assert WHOLE.write_keeping
    assert WHOLE.write_keeping(document, kept) == content
    assert WHOLE.write(document) == content


def test_a_changed_sentence_sets_one_part(document: Document, content: bytes, kept: Kept) -> None:
    chapters = list(document.book.chapters)
    middle = chapters[len(chapters) // 2]
    at = next(number for number, block in enumerate(middle.blocks) if isinstance(block, Paragraph))
    other = Paragraph((Words("An unlikely marmalade."),))
    blocks = (*middle.blocks[:at], other, *middle.blocks[at + 1 :])
    chapters[len(chapters) // 2] = replace(middle, blocks=blocks)
    before = set(kept.made)
    changed = write(replace(document.book, chapters=tuple(chapters)), "book", kept)
    parts = [made for key, made in kept.made.items() if key not in before and "marmalade" in key]
    assert len(parts) == 1
    assert len(kept.made) <= len(before) + 3  # where a page falls away, the contents and the feet change too
    with pikepdf.open(io.BytesIO(changed)) as pdf, pikepdf.open(io.BytesIO(content)) as old:
        assert abs(len(pdf.pages) - len(old.pages)) <= 1
        told = [str(each.Root.Metadata.read_bytes()) for each in (pdf, old)]
        one, other = (re.findall("<xmpMM:InstanceID>([^<]+)", each) for each in told)
        assert one != other, "a document with other words has another number"


def test_links_from_part_to_part_lead_where_they_say(document: Document, content: bytes) -> None:
    titles = [chapter.title for chapter in document.book.chapters]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        named = NameTree(pdf.Root.Names.Dests)
        across = 0
        for one in _links(pdf):
            assert "elsewhere" not in str(one.get("/A", "")), one
            goal = one.get("/Dest")
            if goal is None:
                continue
            goal = goal if isinstance(goal, Array) else named[str(goal)]
            assert str(one.Contents).endswith(f"age {numbers[goal[0].objgen]}"), str(one.Contents)
            across += str(one.Contents).rpartition(", ")[0] in titles
    assert across > 100


def test_bookmarks_are_the_contents_and_the_chapters(document: Document, content: bytes) -> None:
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        found = [str(one.title) for one in outline.root]
    assert found == [document.book.words["contents"], *(chapter.title for chapter in document.book.chapters)]


@pytest.mark.parametrize("format", [WHOLE, LARGE], ids=lambda format: format.name)
def test_no_two_elements_have_the_same_id(format: object, document: Document, content: bytes) -> None:
    made = content if format is WHOLE else LARGE.write(document)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        ids = [str(one.ID) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ID" in one]
        assert len(ids) == len(set(ids)) > 10
        assert sorted(ids) == sorted(NameTree(pdf.Root.StructTreeRoot.IDTree))
        owned = [one for page in pdf.pages for one in (page.obj, *page.obj.get("/Annots", Array()))]
        known = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert {int(one.get("/StructParents", one.get("/StructParent"))) for one in owned} == {*known}


def test_a_book_of_one_chapter_has_no_contents(document: Document) -> None:
    book = document.book.of(document.book.chapters[0])
    with pikepdf.open(io.BytesIO(write(book, "book", lambda make, *_: make()))) as pdf, pdf.open_outline() as outline:
        assert [str(one.title) for one in outline.root] == [chapter.title for chapter in book.chapters]


def _links(pdf: Pdf) -> list[Object]:
    return [one for page in pdf.pages for one in page.obj.get("/Annots", Array()) if one.Subtype == "/Link"]
