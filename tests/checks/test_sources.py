"""Own words and quotations: what is held against the sources' texts, and where these are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.checks.own_words import _read, _same
from coproduction.checks.passages import Passage
from coproduction.checks.source_texts import has, source_texts
from coproduction.house import House
from tests.conftest import sound

SAID = "We think that co- production starts – always –\nwith people’s own words, and then goes on from there."


@pytest.mark.parametrize(
    ("quoted", "there"),
    [
        ("we think that co-production starts — always — with people's own words", True),
        ("We think that co-production starts … and then goes on from there!", True),
        ("with people’s own words,", True),
        ("With people’s own words", True),
        ("with people’s Own words", False),
        ("and then goes on … We think", False),
        ("e think that", False),
        ("with people’s own word", False),
    ],
)
def test_a_quotation_is_exact_but_for_what_print_changes(quoted: str, there: bool) -> None:
    assert has(SAID, quoted) is there


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Here we THINK that coproduction starts: always with people’s own plans.", [9]),
        ("We think that co-production starts always with people, and then goes on from there.", []),
        ("Starts always with people’s own words and then goes on from there. " * 2, [12, 12]),
        ("One two three. We think that co-production starts always with people’s. And so on.", [8]),
        ("We think that co-production starts always", []),
    ],
)
def test_runs_are_as_long_as_they_go(words: str, counts: list[int]) -> None:
    said = _read((("said", SAID),))
    assert [count for _, count, _ in _same(Passage("a", "text", words), said)] == counts


def test_every_run_of_eight_is_seen_wherever_it_begins() -> None:
    """The short look, at every fifth word, passes over none."""
    said = _read((("said", SAID),))
    eight = "starts always with people’s own words and then"
    for before in range(12):
        words = " ".join([*["else"] * before, eight, "else"])
        assert [count for _, count, _ in _same(Passage("a", "text", words), said)] == [8], before


def test_texts_are_found_in_beside_or_where_they_are_named(
    small: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GUIDE_SOURCES", raising=False)
    guide = sound(small)
    inside = small.root / "sources"
    assert source_texts(guide, small).keys() == {"book"}
    beside = tmp_path / "papers" / "sources"
    beside.parent.mkdir()
    inside.rename(beside)
    assert source_texts(guide, small).keys() == {"book"}
    (beside / "book.txt").rename(beside / "book-second-edition.txt")
    (beside / "leaflet.txt").write_text("A leaflet.")
    assert source_texts(guide, small).keys() == {"book", "leaflet"}
    monkeypatch.setenv("GUIDE_SOURCES", str(tmp_path))
    assert source_texts(guide, small) == {}
    monkeypatch.setenv("GUIDE_SOURCES", str(beside))
    assert source_texts(guide, small)["leaflet"].strip() == "A leaflet."


def test_other_peoples_texts_are_no_sources(small: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_SOURCES", raising=False)
    (small.root / "sources" / "book.txt").rename(small.root / "sources" / "bookshop.txt")
    guide, problems = assemble(small)
    assert guide is not None
    assert source_texts(guide, small) == {}
    assert [one.code for one in problems if one.code[0] in "QO"] == ["O002"]


def test_a_folder_that_is_named_and_holds_no_texts_is_a_warning(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_SOURCES", "/nowhere")
    (one,) = (one for one in assemble(small)[1] if one.code == "O002")
    assert one.level == "warning"
    assert "“/nowhere”, the folder that GUIDE_SOURCES names" in one.says


EXACT = "whoever wants to climb has to take them"
LONGER = "whoever wants to climb has to take them one after the other"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (f"One said “{EXACT}”.", []),
        (f"One said {EXACT}.", ["O003"]),
        (f"One said “all of those {EXACT}”.", ["O003", "Q005"]),
        (f"One said “{LONGER}”.", ["O001"]),
        (f"“Good”, one said: {EXACT}. “So it is.”", ["O003"]),
    ],
)
def test_a_short_quotation_inside_a_sentence_is_enough_where_it_is_exact(
    small: House, monkeypatch: pytest.MonkeyPatch, words: str, codes: list[str]
) -> None:
    monkeypatch.delenv("GUIDE_SOURCES", raising=False)
    path = small.content / "frameworks" / "stairs.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Something happens.", words), encoding="utf-8")
    assert sorted(one.code for one in assemble(small)[1] if one.code[0] in "QO") == codes


def test_without_texts_a_quotation_is_taken_at_its_word(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_SOURCES", str(small.root))
    path = small.content / "prose" / "opening.md"
    path.write_text(path.read_text().replace("We were asked", "They were asked"))
    assert not {one.code for one in assemble(small)[1]} & {"Q004", "Q005"}
