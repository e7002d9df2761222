"""The search index: whatever a reader may look for is in it, at an address that is there."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.formats.web import search
from coproduction.formats.web.addresses import path_of
from coproduction.formats.web.pages import pages
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import anchor

ALLOWED = 60 * 1024
"""Bytes of an index, gzip. It is fetched when search is opened, so it is no part of a page’s first view."""
editions = pytest.mark.parametrize("edition", EDITIONS)


def read(book: Book) -> dict[str, Any]:
    """The index as a browser reads it."""
    _, text = search.script(book)
    return dict(json.loads(text.removeprefix("guide.index=").removesuffix(";\n")))


def findings(book: Book) -> dict[str, list[list[str]]]:
    """What is found, by page."""
    return {path: found for path, _, _, found, _ in read(book)["chapters"]}


@editions
def test_every_item_is_found_where_it_lives(books: Mapping[Edition, Book], edition: Edition) -> None:
    book = books[edition]
    found = findings(book)
    shown = {page.path: set(re.findall(r' id="([^"]+)"', page.content)) for page in pages(book)}
    looked = 0
    for address, chapter in book.homes.items():
        path, id = path_of(edition, chapter), anchor(address)
        if id in shown[path]:
            looked += 1
            assert id in {one[1] for one in found[path]}, address
    assert looked > (300 if edition == "full" else 250)


@editions
def test_every_chapter_and_heading_is_found(books: Mapping[Edition, Book], edition: Edition) -> None:
    """But for those above what lives in another chapter, and those the book makes itself."""
    book = books[edition]
    found = findings(book)
    for chapter in book.chapters:
        here = found[path_of(edition, chapter.id)]
        assert here[0][:3] == ["chapter", "", chapter.title]
        titles = {one[2] for one in here}
        for block in chapter.blocks:
            item = getattr(block, "item", "")
            if type(block).__name__ == "Heading" and not block.anchor.startswith("_"):  # type: ignore[union-attr]
                assert search.plain(block.content) in titles or book.homes.get(item) != chapter.id  # type: ignore[union-attr, arg-type]


@editions
def test_every_address_is_there(books: Mapping[Edition, Book], edition: Edition) -> None:
    book = books[edition]
    shown = {page.path: {"", *re.findall(r' id="([^"]+)"', page.content)} for page in pages(book)}
    for path, found in findings(book).items():
        anchors = [one[1] for one in found]
        assert set(anchors) <= shown[path], path
        assert len(anchors) == len(set(anchors)), path
    assert read(book)["words"] in shown


@editions
def test_nothing_is_found_twice(books: Mapping[Edition, Book], edition: Edition) -> None:
    """An item that several chapters show has one home."""
    anchors = [one[1] for found in findings(books[edition]).values() for one in found if one[1]]
    assert len(anchors) == len(set(anchors))


@editions
def test_nothing_is_without_words(books: Mapping[Edition, Book], edition: Edition) -> None:
    for path, found in findings(books[edition]).items():
        for _, id, title, text, *_ in found:
            assert title or text, f"{path}#{id}"


@editions
def test_words_of_the_word_list_are_answers(books: Mapping[Edition, Book], guide: Guide, edition: Edition) -> None:
    found = [one for some in findings(books[edition]).values() for one in some if one[0] == "word"]
    words = [(one, item) for one, owner, item in guide.items() if owner.id == "glossary"]
    told = {anchor(one) for one, item in words if edition == "full" or getattr(item, "easy", None)}
    assert {one[1] for one in found} == told
    assert all(len(one[3]) > 20 for one in found)


def test_what_is_told_is_told_under_its_own_name(books: Mapping[Edition, Book]) -> None:
    found = {one[1]: one for some in findings(books["full"]).values() for one in some}
    assert found["conditions-what-matters-most"][2] == "C3. Agreement on what matters most"
    assert found["glossary-complaint"][3].startswith("Telling a service that something is wrong")
    easy = {one[1]: one for some in findings(books["easy"]).values() for one in some}
    assert easy["glossary-complaint"][3].count("\n") == 1
    assert easy["glossary-complaint"][4] in books["easy"].images


@editions
def test_the_same_bytes_twice_and_not_many(house: House, guide: Guide, edition: Edition) -> None:
    one, other = (search.script(make(guide, house, edition)) for _ in range(2))
    assert one == other
    assert one[0] == f"assets/search/{edition}.js"
    assert len(gzip.compress(one[1].encode(), 9)) <= ALLOWED


def test_phrases_that_mean_the_same_are_taken_apart(books: Mapping[Edition, Book]) -> None:
    index = read(books["full"])
    assert ["EHC plan", "EHCP", "education, health and care plan"] in index["alike"]
    assert {"how", "the"} <= set(index["ignored"])
    assert all(len(group) > 1 and all(group) for group in index["alike"])
