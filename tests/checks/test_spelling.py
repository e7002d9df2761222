"""Spelling: British English, the guide's own names, and a hint that helps."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
import yaml

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.problems import Problem
from tests.conftest import ROOT


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
        "Zorblat met Quixby at 5pm on the 2nd, in A4, with WhatsApp and the DfE; Priya’s Tyne-Zorblat Board came.",
    ],
)
def test_right_words_pass(small: House, words: str) -> None:
    assert spelt(small, words) == []


def test_own_names_pass_with_their_plurals(small: House) -> None:
    assert spelt(small, "The Zorblat’s friends are Zorblats, and zorblats.", names="Zorblat") == []


def test_an_organisation_adds_its_own_names(small: House, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "brand.yml").write_text("name: Ours\ncontact:\n  email: a@example.org\n", encoding="utf-8")
    (ours / "dictionary.yml").write_text("words:\n  zorblat: a hat\n", encoding="utf-8")
    assert [one.says.split()[0] for one in spelt(small, "We wear a zorblat and a quixby.", names="quixby")] == [
        "“zorblat”"
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


HEADING = '\n## Words {{#these-{} source="guide" easy-none="They are here to be spelt."}}\n\n{}\n'


def test_names_and_words_of_the_field_pass_and_slips_are_found(tmp_path: Path) -> None:
    """The table is measured on the whole guide: which words a guide uses tells a slip from a name."""
    for folder in ("content", "brands", "overrides", "docs/pictures"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    table = yaml.safe_load(Path(__file__).with_name("spelling.yml").read_text(encoding="utf-8"))
    wrong = [sentence.replace("…", word, 1) for sentence, word, _ in table["wrong"]]
    sections = [*table["right"].items(), ("wrong", "\n\n".join(wrong))]
    path = tmp_path / "content" / "prose" / "privacy.md"
    path.write_text(
        path.read_text(encoding="utf-8") + "".join(HEADING.format(id, words) for id, words in sections),
        encoding="utf-8",
    )
    problems = [one for one in assemble(House(tmp_path))[1] if one.code == "S001"]
    alarms = [one.says for one in problems if one.item != "prose/these-wrong"]
    assert alarms == []
    hints = {one.says.split("”")[0][1:]: one.hint for one in problems}
    assert hints.keys() == {word for _, word, _ in table["wrong"]}
    for _, word, meant in table["wrong"]:
        assert hints[word].startswith(f"Did you mean “{meant}”?" if meant else "If it is right"), word


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accent_may_be_written_either_way(small: House, form: Literal["NFC", "NFD"]) -> None:
    assert spelt(small, unicodedata.normalize(form, "A café and an élan.")) == []


def test_a_part_of_a_word_with_hyphens_gets_its_hint(small: House) -> None:
    (one,) = spelt(small, "It is a family-freindly way for your family and a friendly one.")
    assert one.hint.startswith("Did you mean “family-friendly”?")
