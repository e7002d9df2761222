"""Spelling: British English, the guide's own names, and a hint that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.problems import Problem


def spelt(small: House, words: str, names: str = "") -> list[Problem]:
    """The spelling problems of the small guide where one of its texts says something else."""
    path = small.content / "frameworks" / "stairs.yml"
    text = path.read_text(encoding="utf-8")
    assert "Something happens." in text
    path.write_text(text.replace("Something happens.", words), encoding="utf-8")
    if names:
        (small.content / "dictionary.yml").write_text(f"words:\n  {names}: one of ours\n", encoding="utf-8")
    return [one for one in assemble(small)[1] if one.code == "S001"]


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("organize", "organise"),
        ("color", "colour"),
        ("center", "centre"),
        ("traveled", "travelled"),
        ("fulfill", "fulfil"),
        ("catalog", "catalogue"),
        ("defense", "defence"),
        ("pediatric", "paediatric"),
        ("jewelry", "jewellery"),
    ],
)
def test_american_spellings_get_the_british_one(small: House, american: str, british: str) -> None:
    (one,) = spelt(small, f"It says {american} here.")
    assert one.hint.startswith(f"Did you mean “{british}”?")


def test_a_slip_gets_the_word_that_was_meant(small: House) -> None:
    (one,) = spelt(small, "We recieve it, and they recieve it.")
    assert one.says == "“recieve” is not in the dictionary of British English."
    assert one.hint == (
        "Did you mean “receive”? If it is right, add it to dictionary.yml and say what it is. It stands here 2 times."
    )
    assert str(one.place) == "content/frameworks/stairs.yml:21:10"


@pytest.mark.parametrize(
    "words",
    [
        "We practise what the practice said; she’s here, they won’t mind, and the families’ plans are theirs.",
        "Write to help@exampel.org or see https://exampel.org/wrods and [this](stairs/bottom).",
        "The NHS, EHCPs and co-production; a co-ordinator re-reads brand.yml.",
        'We say **croeso cynnes**{: lang="cy"} to you.',
        "Monday in England",
    ],
)
def test_right_words_pass(small: House, words: str) -> None:
    assert spelt(small, words) == []


def test_own_names_pass_with_their_plurals(small: House) -> None:
    assert spelt(small, "The Zorblat’s friends are Zorblats, and zorblats.", names="Zorblat") == []


def test_an_organisation_adds_its_own_names(small: House, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "brand.yml").write_text("name: Ours\ncontact: a@example.org\n", encoding="utf-8")
    (ours / "dictionary.yml").write_text("words:\n  Zorblat: a county\n", encoding="utf-8")
    assert [one.says.split()[0] for one in spelt(small, "We live in Zorblat, near Quixby.", names="Quixby")] == [
        "“Zorblat”"
    ]
    assert [one for one in assemble(small, str(ours))[1] if one.code == "S001"] == []


def test_words_of_the_interface_and_alt_texts_count(small: House) -> None:
    for file, before, after in (
        ("words/en.yml", "menu: Menu", "menu: Manue"),
        ("pictures.yml", "alt: A red heart", "alt: A red hart and a bubbel"),
    ):
        path = small.content / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")
    found = {one.place.file: one.says.split()[0] for one in assemble(small)[1] if one.code == "S001"}
    assert found == {"content/words/en.yml": "“Manue”", "content/pictures.yml": "“bubbel”"}
