"""What easy read may leave out, and who has to be reachable."""

from __future__ import annotations

from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.problems import errors

REASON = "The full edition is enough here."


def change(small: House, file: str, before: str, after: str) -> None:
    path = small.content / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def codes(small: House) -> list[str]:
    return [one.code for one in assemble(small)[1] if one.code in ("E15", "E18", "M026")]


EASY = "```easy\nheart | Hello.\n      | We are glad you are here.\ntalk  | You can talk to us.\n```\n"


@pytest.mark.parametrize(
    ("marks", "found"),
    [("", ["E15"]), (f' easy-none="{REASON}"', []), (' role="short"', []), (' role="meeting"', ["E15"])],
)
def test_a_section_is_told_or_says_why_not(small: House, marks: str, found: list[str]) -> None:
    change(small, "prose/opening.md", EASY, "")
    change(small, "prose/opening.md", ' easy="Hello"}', f' easy="Hello"{marks}}}')
    assert codes(small) == found


def test_a_framework_that_is_left_out_leaves_its_items_out(small: House) -> None:
    change(small, "glossary.yml", "    easy: |\n      heart | This means we do it together.\n", "")
    assert codes(small) == ["E15"]
    change(small, "glossary.yml", "source: guide\n", f"source: guide\neasy_none: {REASON}\n")
    assert codes(small) == []


def test_a_ladder_or_a_form_is_not_left_out_in_silence(small: House) -> None:
    """A reason in one line must not take a whole ladder, or questions that somebody has made easy, from readers."""
    change(small, "frameworks/stairs.yml", "source: book\n", f"source: book\neasy_none: {REASON}\n")
    change(small, "frameworks/claims.yml", "source: book\n", f"source: book\neasy_none: {REASON}\n")
    assert sorted(codes(small)) == ["E15", "E18"]


def test_the_main_points_are_never_left_out(small: House) -> None:
    change(small, "frameworks/stairs.yml", "easy: |\n      talk | This is step 3.", f"easy_none: {REASON}")
    assert codes(small) == ["E15"]


def test_other_items_may_give_a_reason(small: House) -> None:
    change(small, "glossary.yml", "easy: |\n      heart | This means we do it together.", f"easy_none: {REASON}")
    assert codes(small) == []


def test_who_publishes_has_to_be_reachable(small: House, tmp_path: Path) -> None:
    """Nobody publishes the unbranded guide, so a warning is enough there."""
    for folder, grave in ((small.root / "brands" / "neutral", []), (tmp_path / "ours", ["E14"])):
        folder.mkdir(exist_ok=True)
        (folder / "brand.yml").write_text("name: Ours\n", encoding="utf-8")
        problems = assemble(small, str(folder))[1]
        assert "E14" in [one.code for one in problems]
        assert [one.code for one in errors(problems)] == grave
