"""The cache of documents: what has not changed is taken from it, damage is noticed, and it may be deleted."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from coproduction.book import Book
from coproduction.build import documents
from coproduction.build.cache import Cache, digest
from coproduction.formats import FORMATS, FormatError
from coproduction.formats.shape import Document, Format, whole
from coproduction.house import House
from tests.specimen import specimen


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are really written, in a format that says so."""
    paths: list[str] = []

    def write(document: Document) -> bytes:
        paths.append(document.path)
        return document.book.title.encode()

    both = Format("tried", ("full", "easy"), whole("tried"), write, "something to try")
    monkeypatch.setattr(documents, "FORMATS", {"tried": both})
    return paths


def books(**changed: str) -> dict[str, Book]:
    return {"full": replace(specimen("full"), **changed), "easy": specimen("easy")}  # type: ignore[arg-type]


def make(house: House, **changed: str) -> list[bytes]:
    return [file.content for file in documents.make(books(**changed), ["tried"], house)]  # type: ignore[arg-type]


def test_only_what_has_changed_is_written(small: House, written: list[str]) -> None:
    first = make(small)
    assert len(written) == 2
    assert make(small) == first
    assert len(written) == 2
    make(small, title="Another title")
    assert written[2:] == ["downloads/guide.tried"]
    assert make(small) == first
    assert len(written) == 3


def test_damage_is_noticed_and_mended(small: House, written: list[str]) -> None:
    first = make(small)
    for file in (small.root / documents.CACHE).iterdir():
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert make(small) == first
    assert len(written) == 4
    assert make(small) == first
    assert len(written) == 4


def test_it_may_be_deleted_or_impossible(small: House, written: list[str]) -> None:
    first = make(small)
    for file in (small.root / documents.CACHE).iterdir():
        file.unlink()
    (small.root / documents.CACHE).rmdir()
    (small.root / documents.CACHE).write_text("no folder")
    assert make(small) == first
    assert len(written) == 4


def test_a_date_is_part_of_what_documents_are_made_of(
    small: House, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(small)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    make(small)
    assert len(written) == 4


def test_what_nobody_asks_for_goes_after_a_month(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    for key in ("old", "new"):
        cache.put(key, key.encode())
    os.utime(tmp_path / "kept" / "old", (time.time() - 31 * 86_400,) * 2)
    cache.prune()
    assert cache.get("old") is None
    assert cache.get("new") == b"new"


def test_bytes_under_the_name_of_others_are_damage(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    for key in ("one", "other"):
        cache.put(key, key.encode())
    (tmp_path / "kept" / "one").replace(tmp_path / "kept" / "other")
    assert cache.get("other") is None


def test_a_digest_is_the_same_in_every_run_and_told_apart() -> None:
    assert digest(frozenset("abc"), {"b": 1, "a": 2}) == digest(frozenset("cba"), {"a": 2, "b": 1})
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(("a",), "b") != digest(("a", "b"))
    assert digest(specimen("full")) == digest(specimen("full")) != digest(specimen("easy"))


def test_a_picture_that_changes_changes_the_document(tmp_path: Path) -> None:
    one, two = tmp_path / "one.svg", tmp_path / "two.svg"
    one.write_text("<svg/>")
    two.write_text("<svg></svg>")
    book = specimen("full")
    told = [digest(replace(book, images={"heart": path})) for path in (one, two)]
    assert told[0] != told[1]


def test_two_documents_cannot_be_one_file(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    same = [replace(FORMATS["text"], name=name) for name in ("one", "two")]
    monkeypatch.setattr(documents, "FORMATS", {format.name: format for format in same})
    with pytest.raises(FormatError, match=r"Two documents are called downloads/guide\.txt"):
        documents.make(books(), ["one", "two"], small)  # type: ignore[arg-type]
