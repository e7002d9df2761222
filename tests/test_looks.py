"""The sheet of looks shows every kind of block and answer that the guide has."""

from __future__ import annotations

import re
from typing import get_args

from coproduction.blocks import Answer, Block, walk
from coproduction.book import Book, Edition
from coproduction.house import House
from coproduction.looks import sheet
from tests.conftest import ROOT


def test_the_sheet_has_every_kind(books: dict[Edition, Book]) -> None:
    made = sheet(books, House(ROOT).templates)
    names = re.findall(r"<h2>([\w ]+)(?:: ([\w ]+))? · (full|easy)", made)
    assert len(set(names)) == len(names) >= 30
    shown = {part for name in names for part in name[:2]}
    met = {
        type(one).__name__.lower() for book in books.values() for one in walk(tuple(c.blocks for c in book.chapters))
    }
    kinds = {kind.__name__.lower() for kind in get_args(Block | Answer)}
    assert (met & kinds) - shown == set()


def test_ids_are_unique(books: dict[Edition, Book]) -> None:
    ids = re.findall(r' id="([^"]+)"', sheet(books, House(ROOT).templates))
    assert len(ids) > 40
    assert len(ids) == len(set(ids))
